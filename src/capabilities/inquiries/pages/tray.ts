import type { Practice } from '#accounts';
import type { Delivery } from '#channels';
import { promiseInWords } from '#kit/wording/time';
import { type Html, emptyState, html, link, paragraphs } from '#ui';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

function stateOf(one: Delivery, words: DeskWords): string {
  if (one.bounced_at) return words.trayState.bounced;
  if (one.sent_at) return one.carrier === 'tray' ? words.trayState.tray : words.trayState.sent;
  if (one.failed_at) return words.trayState.failed;
  return one.held_at ? words.trayState.held : words.trayState.due;
}

/** Every outgoing message, to be read and, where no mail server is set, copied. */
export function trayPage(words: DeskWords, practice: Practice, sent: readonly Delivery[]): Html {
  const { zone, country, locale } = practice;
  const inTray = sent.some((one) => one.carrier === 'tray');
  return html`<div class="page"><h1>${words.trayTitle}</h1>
    <p class="quiet">
      ${inTray ? words.trayIntro : words.trayIntroServer} ${link(paths.mail(), words.mail.title)}
    </p>
    ${sent.length === 0 && emptyState({ title: words.trayEmpty })}
    ${sent.map(
      (one) =>
        html`<article class="paper">
          <h2>${one.words.neutral.subject}</h2>
          <p class="quiet">
            ${one.member_id ? words.to.member : words.to.person}, ${promiseInWords(one.made_at, zone, locale, { country })}:
            ${stateOf(one, words)}
          </p>
          ${paragraphs(one.words.neutral.body)}
        </article>`,
    )}</div>`;
}
