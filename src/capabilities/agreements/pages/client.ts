import { momentInWords } from '#kit/wording/time';
import { type Html, deeds, details, errorSummary, html, linkButton, notice, paragraphs } from '#ui';
import type { ClientView } from '../client-view.ts';
import { paths } from '../paths.ts';
import { type ClientWords, clientWords } from '../words/index.ts';
import { type Reader, textWords } from '../words/text.ts';
import { agreeing, justWishes } from './agreeing.ts';
import { changeList, textSections } from './text.ts';

export type ClientPage = {
  view: ClientView;
  slug: string;
  reader: Reader & { readonly zone: string };
  /** Whose page it is, by name, where a guardian reads it. */
  child?: string | undefined;
  done?: 'agreed' | 'waits' | 'kept' | undefined;
  /** What was typed, and what wants another look. */
  typed?: URLSearchParams | undefined;
  wrong?: keyof ClientWords['errors'] | undefined;
};

const FIELD: Readonly<Record<keyof ClientWords['errors'], string>> = {
  tick: 'agreed',
  wait_or_reach: 'if_missed',
  too_long: 'stopping',
  changed: 'agreed',
  not_theirs: 'agreed',
};

function toTake({ view, slug, reader }: ClientPage): Html {
  const words = clientWords(reader.locale);
  return html`<div class="buttons">
    ${linkButton({ href: paths.minePrint(slug, view.memberId), text: words.print })}
    ${linkButton({ href: paths.minePdf(slug, view.memberId), text: words.pdf })}
  </div>`;
}

/** What holds, what changed, and the question whether they agree. */
function body(page: ClientPage): Html {
  const { view, reader, child } = page;
  const words = clientWords(reader.locale);
  const { now, agreed, changes, sections, name } = view;
  if (!now) return html`<p>${words.notWritten({ name })}</p>`;
  const when = agreed && momentInWords(agreed.at, reader.zone, reader.locale, { country: reader.country });
  if (when === undefined)
    return html`<p>${words.notAgreed}</p>
      ${textSections(sections)} ${agreeing(page, now.versionId)}`;
  const isTheirs = agreed?.by === view.personId;
  if (changes.length === 0)
    return html`<p>${isTheirs && child === undefined ? words.agreed({ when }) : words.young.agreed({ when })}</p>
      ${toTake(page)} ${textSections(sections)}
      ${view.agreeing.isGrown ? agreeing(page, now.versionId) : child === undefined && justWishes(page)}`;
  return html`<h2>${words.changedTitle}</h2>
    <p>${isTheirs && child === undefined ? words.changed({ name, when }) : words.young.changed({ name, when })}</p>
    ${changeList(changes, words)}
    ${details({ summary: words.whole, body: html`<div class="stack">${textSections(sections, 3)}</div>` })}
    ${details({ summary: words.old, body: html`<div class="stack">${paragraphs(agreed?.wording ?? '')}</div>` })}
    ${toTake(page)} ${agreeing(page, now.versionId)}`;
}

/** `/my/{slug}/agreement/{member}`: what a client can count on with this therapist. */
export function clientPage(page: ClientPage): Html {
  const { view, reader, done, wrong } = page;
  const words = clientWords(reader.locale);
  const errors = wrong === undefined ? [] : [{ name: FIELD[wrong], text: words.errors[wrong] }];
  return html`<h1>${textWords(reader.locale).document.title({ name: view.name })}</h1>
    ${errorSummary({ title: words.again, errors })}
    ${done === 'agreed' && notice({ body: words.thanks, status: true })}
    ${done === 'waits' && notice({ body: words.young.thanks, status: true })}
    ${done === 'kept' && notice({ body: words.kept({ name: view.name }), status: true })}
    ${body(page)}`;
}

/** `/my/{slug}/agreement` of who sees several here, or nobody. */
export function whichPage(page: {
  locale: Reader['locale'];
  slug: string;
  members: readonly { id: string; name: string }[];
}): Html {
  const words = clientWords(page.locale);
  const { document } = textWords(page.locale);
  const lines = page.members.map(({ id, name }) => ({
    href: paths.mineWith(page.slug, id),
    title: document.title({ name }),
  }));
  return html`<h1>${words.listTitle}</h1>
    ${lines.length === 0 ? html`<p>${words.none}</p>` : deeds(words.listTitle, lines)}`;
}
