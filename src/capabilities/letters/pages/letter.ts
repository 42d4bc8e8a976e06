import { clockInWords, whenInWords } from '#kit/wording/time';
import { addressSays, clientPaths } from '#people';
import {
  type Html,
  button,
  buttonRow,
  details,
  errorSummary,
  html,
  link,
  linkButton,
  notice,
  paragraphs,
  plainButton,
  printButton,
  textArea,
  textField,
} from '#ui';
import type { Gentle } from '../gentle.ts';
import { paths } from '../paths.ts';
import { ENVELOPES, ENVELOPE_FOR } from '../rules/papers.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS, UNDO, waits } from '../rules/standing.ts';
import { type LetterView, paperIn } from '../view.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import { gentleAround } from './gentle.ts';

export type LetterPage = {
  readonly view: LetterView;
  readonly gentle: Gentle;
  readonly done?: keyof DeskWords['done'] | undefined;
  readonly refused?: keyof DeskWords['refused'] | undefined;
  /** What was typed, and comes back. */
  readonly typed?: URLSearchParams | undefined;
};

type Told = LetterPage & { readonly words: DeskWords };

const when = ({ view }: Told, moment: Temporal.Instant): string => {
  const { zone, locale, country } = view.staff.practice;
  return whenInWords(moment, view.at, zone, locale, { country });
};

/** LE1 LE3 where it goes, what its owner said about that, and what stands on the envelope. */
function addressPart({ view, words }: Told): Html {
  const { way, envelope, staff } = view;
  if (!way) return html``;
  return html`<section class="stack"><h2>${words.to}</h2>
    <p><strong>${addressSays(way, staff.practice.country)}</strong><br>${view.waySays}</p>
    <p class="quiet">${
      envelope.from.length === 0 ? words.noSender : `${words.sender} ${envelope.from.join(', ')}`
    }</p></section>`;
}

/** LE5 what can be printed of it. */
function printPart({ view, words }: Told): Html {
  const { id, kind, printedAt } = view.letter;
  const fits = ENVELOPE_FOR[paperIn(view)];
  // Once it is printed, the one thing to do is to bring it to the post.
  const plain = printedAt !== null;
  return html`${buttonRow(
    linkButton({ href: paths.sheet(id, 'letter'), text: words.sheet, plain, key: 'p' }),
    kind !== 'bill' && linkButton({ href: paths.sheet(id, 'by-hand'), text: words.byHand }),
    ...[fits, ...ENVELOPES.filter((one) => one !== fits)].map((size) =>
      linkButton({ href: paths.envelope(id, size), text: words.envelopeOne[size] }),
    ),
  )}<p class="quiet">${kind !== 'bill' && words.byHandHint} ${kind !== 'bill' && words.window}</p>`;
}

function postedPart(told: Told): Html {
  const { view, words } = told;
  const { letter } = view;
  const press = letter.printedAt === null ? plainButton : button;
  return html`<form method="post" action="${paths.posted(letter.id)}">
    ${buttonRow(press({ text: words.toPost, key: 'd' }))}</form>`;
}

/** LE6 for three minutes. */
function undoPart({ view, words }: Told): Html | undefined {
  const { letter, staff } = view;
  if (letter.postedAt === null || !view.mayTakeBack) return undefined;
  const { zone, locale, country } = staff.practice;
  return html`<form method="post" action="${paths.notPosted(letter.id)}">
    <p>${words.undoUntil(clockInWords(letter.postedAt.add(UNDO), zone, locale, { country }))}</p>
    ${buttonRow(plainButton({ text: words.undo, key: 'u' }))}</form>`;
}

/** What of the words themselves wants another look. */
export const wrongWords = (words: DeskWords, refused: LetterPage['refused']): string | undefined =>
  refused === 'no_words' || refused === 'too_long' ? words.refused[refused] : undefined;

function changePart({ view, words, typed, refused, gentle }: Told): Html {
  const { letter } = view;
  const field = textArea({
    name: 'words',
    label: words.words,
    rows: 14,
    value: typed?.get('words') ?? letter.words,
    maxlength: 5000,
    error: wrongWords(words, refused),
  });
  return details({
    summary: words.change,
    open: typed !== undefined,
    body: html`<form method="post" action="${paths.words(letter.id)}" novalidate>
      ${gentleAround(gentle, field, paths.words(letter.id))}
      ${
        letter.kind === 'bill' &&
        textField({
          name: 'amount',
          label: words.amount,
          hint: words.amountHint,
          short: true,
          maxlength: 30,
          value: typed?.get('amount') ?? letter.amount,
        })
      }
      ${buttonRow(plainButton({ text: words.save }))}</form>`,
  });
}

function stands(told: Told): string {
  const { letter } = told.view;
  const { words } = told;
  const written = words.written({ kind: words.kinds[letter.kind], when: when(told, letter.writtenAt) });
  const since =
    letter.postedAt !== null
      ? words.postedAt(when(told, letter.postedAt))
      : letter.printedAt !== null
        ? words.printed(when(told, letter.printedAt))
        : '';
  return `${written} ${since}`.trim();
}

/** `/desk/letters/:id`. */
export function letterPage(page: LetterPage): Html {
  const { view } = page;
  const { letter, client, why } = view;
  const words = deskWords(view.staff.practice.locale);
  const told: Told = { ...page, words };
  const isWaiting = waits(letter);
  const printable = isWaiting && why === undefined;
  const wrong = wrongWords(words, page.refused);
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${words.heading(client?.called || words.someone)}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${wrong && errorSummary({ title: words.again, errors: [{ name: 'words', text: wrong }] })}
    ${page.refused && !wrong && notice({ body: words.refused[page.refused], status: true })}
    ${letter.endedAt !== null && notice({ body: words.done.off })}
    ${isWaiting && why !== undefined && notice({ body: words.why[why] })}
    <p>${stands(told)} ${link(clientPaths.client(letter.personId), words.client)}</p>
    ${undoPart(told)}
    ${printable && printPart(told)}
    ${isWaiting && (why === undefined || why === 'letters') && postedPart(told)}
    <div class="paper">${paragraphs(letter.words)}</div>
    <p class="quiet">${words.count({ count: wordsIn(letter.words), most: MOST_WORDS[letter.kind] })}</p>
    ${why === 'letters' && printButton(words.print)}
    ${isWaiting && changePart(told)}
    ${isWaiting && addressPart(told)}
    ${
      isWaiting &&
      html`<form method="post" action="${paths.takenOff(letter.id)}">
        ${buttonRow(plainButton({ text: words.off }))}<p class="quiet">${words.offHint}</p></form>`
    }
  </div>`;
}
