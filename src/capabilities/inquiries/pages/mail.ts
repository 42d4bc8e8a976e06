import type { Practice } from '#accounts';
import type { PutAside } from '#channels';
import { whenInWords } from '#kit/wording/time';
import { type Html, buttonRow, emptyState, html, link, plainButton } from '#ui';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

/** What came by mail and isn't on the list, with the way onto it. */
export function mailAsidePage(
  words: DeskWords,
  practice: Practice,
  mails: readonly PutAside[],
  at: Temporal.Instant,
): Html {
  const { zone, country, locale } = practice;
  const one = (mail: PutAside): Html => {
    const when = whenInWords(mail.receivedAt, at, zone, locale, { country });
    return html`<article class="paper">
      <h2>${mail.subject === '' ? words.mail.noSubject : mail.subject}</h2>
      <p class="quiet">${[mail.name, mail.from].filter((part) => part !== '').join(', ')}, ${when}: ${words.mail.sorted[mail.sortedAs]}</p>
      ${mail.beginning !== '' && html`<p>${mail.beginning}</p>`}
      <form method="post" action="${paths.rescue(mail.id)}">
        ${buttonRow(plainButton({ text: words.mail.rescue }), link(paths.mailSource(mail.id), words.mail.source))}
      </form>
    </article>`;
  };
  return html`<div class="page">
    <h1>${words.mail.title}</h1>
    <p class="quiet">${words.mail.intro}</p>
    ${mails.length === 0 ? emptyState({ title: words.mail.empty }) : mails.map(one)}
  </div>`;
}
