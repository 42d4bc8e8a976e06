import { momentInWords } from '#kit/wording/time';
import {
  type Html,
  button,
  buttonRow,
  choices,
  deeds,
  details,
  errorSummary,
  hidden,
  html,
  linkButton,
  notice,
  paragraphs,
  textArea,
  tick,
} from '#ui';
import type { ClientView } from '../client-view.ts';
import { paths } from '../paths.ts';
import { IF_MISSED } from '../rules/wishes.ts';
import { type ClientWords, clientWords } from '../words/index.ts';
import { type Reader, textWords } from '../words/text.ts';
import { changeList, textSections } from './text.ts';

export type ClientPage = {
  view: ClientView;
  slug: string;
  reader: Reader & { readonly zone: string };
  done?: 'agreed' | 'kept' | undefined;
  /** What was typed, and what wants another look. */
  typed?: URLSearchParams | undefined;
  wrong?: keyof ClientWords['errors'] | undefined;
};

const FIELD: Readonly<Record<keyof ClientWords['errors'], string>> = {
  tick: 'agreed',
  wait_or_reach: 'if_missed',
  too_long: 'stopping',
  changed: 'agreed',
};

/** The two questions, as they were answered last. */
function wishFields(page: ClientPage): Html {
  const { view, reader, typed, wrong } = page;
  const words = clientWords(reader.locale);
  const { wishes } = textWords(reader.locale);
  return html`${choices({
    name: 'if_missed',
    kind: 'checkbox',
    legend: wishes.ifMissed,
    hint: words.severalHint,
    value: typed ? typed.getAll('if_missed') : (view.wishes?.ifMissed ?? []),
    error: wrong === 'wait_or_reach' ? words.errors.wait_or_reach : undefined,
    options: IF_MISSED.map((value) => ({ value, label: wishes.missed[value] })),
  })}
  ${textArea({
    name: 'stopping',
    label: wishes.stopping,
    hint: words.stoppingHint,
    rows: 3,
    value: typed ? (typed.get('stopping') ?? '') : (view.wishes?.stopping ?? ''),
    error: wrong === 'too_long' ? words.errors.too_long : undefined,
  })}`;
}

function wishHead(page: ClientPage): Html {
  const words = clientWords(page.reader.locale);
  return html`<h2>${words.wishesTitle}</h2>
    <p>${words.wishesFor({ name: page.view.name })}</p>`;
}

function agreeing(page: ClientPage, versionId: string): Html {
  const { view, slug, reader, wrong } = page;
  const words = clientWords(reader.locale);
  return html`<form method="post" action="${paths.mineWith(slug, view.memberId)}" novalidate>
    ${hidden('version', versionId)} ${wishHead(page)} ${wishFields(page)}
    <h2>${words.agreeTitle}</h2>
    <p>${words.noHurry}</p>
    ${(wrong === 'tick' || wrong === 'changed') && html`<p class="error">${words.errors[wrong]}</p>`}
    ${tick({ name: 'agreed', label: words.tick, checked: wrong !== 'changed' && page.typed?.get('agreed') === 'yes' })}
    ${buttonRow(button({ text: words.agree }))}
  </form>`;
}

function justWishes(page: ClientPage): Html {
  const { view, slug, reader } = page;
  const words = clientWords(reader.locale);
  return html`<form method="post" action="${paths.wishes(slug, view.memberId)}" novalidate>
    ${wishHead(page)} ${wishFields(page)} ${buttonRow(button({ text: words.keep }))}
  </form>`;
}

function toTake({ view, slug, reader }: ClientPage): Html {
  const words = clientWords(reader.locale);
  return html`<div class="buttons">
    ${linkButton({ href: paths.minePrint(slug, view.memberId), text: words.print })}
    ${linkButton({ href: paths.minePdf(slug, view.memberId), text: words.pdf })}
  </div>`;
}

/** What holds, what changed, and the question whether they agree. */
function body(page: ClientPage): Html {
  const { view, reader } = page;
  const words = clientWords(reader.locale);
  const { now, agreed, changes, sections, name } = view;
  if (!now) return html`<p>${words.notWritten({ name })}</p>`;
  const when = agreed && momentInWords(agreed.at, reader.zone, reader.locale, { country: reader.country });
  if (when === undefined)
    return html`<p>${words.notAgreed}</p>
      ${textSections(sections)} ${agreeing(page, now.versionId)}`;
  if (changes.length === 0)
    return html`<p>${words.agreed({ when })}</p>
      ${toTake(page)} ${textSections(sections)} ${justWishes(page)}`;
  return html`<h2>${words.changedTitle}</h2>
    <p>${words.changed({ name, when })}</p>
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
