import { momentInWords } from '#kit/wording/time';
import { type Html, button, buttonRow, choices, hidden, html, textArea, tick } from '#ui';
import { paths } from '../paths.ts';
import { IF_MISSED } from '../rules/wishes.ts';
import { clientWords } from '../words/index.ts';
import { textWords } from '../words/text.ts';
import type { ClientPage } from './client.ts';

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

/** AG17 who agrees, where that isn't the one who reads, or isn't they alone. */
function whoSays({ view, reader, child }: ClientPage): string[] {
  const words = clientWords(reader.locale).young;
  const { kind, names, all, may, isGrown } = view.agreeing;
  const who = new Intl.ListFormat(reader.locale, { type: 'conjunction' }).format(names);
  if (kind === 'unknown_age') return [words.unknownAge];
  if (kind === 'self')
    return [...(isGrown ? [words.grown] : []), ...(child === undefined ? [] : [words.themself({ child })])];
  const both = all ? [names.length > 1 ? words.both({ who }) : words.otherMissing] : [];
  if (may) return both;
  if (names.length === 0) return [words.nobody];
  return [child === undefined ? words.forYou({ who }) : words.notYou({ who }), ...both];
}

/** The question whether they agree, to whoever's yes counts; to everybody else, whose does. */
export function agreeing(page: ClientPage, versionId: string): Html {
  const { view, slug, reader, wrong, child } = page;
  const words = clientWords(reader.locale);
  const { may, waits } = view.agreeing;
  const said = html`${whoSays(page).map((line) => html`<p>${line}</p>`)}`;
  if (waits) {
    const when = momentInWords(waits, reader.zone, reader.locale, { country: reader.country });
    return html`<h2>${words.agreeTitle}</h2><p>${words.young.waits({ when })}</p>${said}`;
  }
  if (!may) return html`<h2>${words.young.title}</h2>${said}${child === undefined && justWishes(page)}`;
  const isOwn = child === undefined;
  return html`<form method="post" action="${paths.mineWith(slug, view.memberId)}" novalidate>
    ${hidden('version', versionId)} ${isOwn && html`${wishHead(page)} ${wishFields(page)}`}
    <h2>${words.agreeTitle}</h2>
    ${said}
    <p>${words.noHurry}</p>
    ${(wrong === 'tick' || wrong === 'changed') && html`<p class="error">${words.errors[wrong]}</p>`}
    ${tick({ name: 'agreed', label: isOwn ? words.tick : words.young.tick({ child }), checked: wrong !== 'changed' && page.typed?.get('agreed') === 'yes' })}
    ${buttonRow(button({ text: words.agree }))}
  </form>`;
}

export function justWishes(page: ClientPage): Html {
  const { view, slug, reader } = page;
  const words = clientWords(reader.locale);
  return html`<form method="post" action="${paths.wishes(slug, view.memberId)}" novalidate>
    ${wishHead(page)} ${wishFields(page)} ${buttonRow(button({ text: words.keep }))}
  </form>`;
}
