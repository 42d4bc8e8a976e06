import { whenInWords } from '#kit/wording/time';
import {
  type Html,
  buttonRow,
  details,
  emptyState,
  html,
  itemList,
  link,
  linkButton,
  notice,
  plainButton,
  textField,
} from '#ui';
import { paths } from '../paths.ts';
import { ENVELOPE_FOR, type PaperName } from '../rules/papers.ts';
import { type LetterView, type QueueView, paperIn } from '../view.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

function lineOf(view: LetterView, words: DeskWords) {
  const { letter, client, staff, at } = view;
  const { zone, locale, country } = staff.practice;
  const when = (moment: Temporal.Instant): string => whenInWords(moment, at, zone, locale, { country });
  const stands =
    letter.postedAt !== null
      ? words.postedAt(when(letter.postedAt))
      : view.why !== undefined
        ? words.why[view.why]
        : letter.printedAt !== null
          ? words.printed(when(letter.printedAt))
          : words.notPrinted;
  return {
    href: paths.letter(letter.id),
    title: client?.called || words.someone,
    aside: words.kinds[letter.kind],
    body: stands,
    id: `letter-${letter.id}`,
  };
}

/** LE4 a sheet of labels that was begun is used up. */
function labelsForm(words: DeskWords, paper: PaperName): Html {
  return html`<form method="get" action="${paths.all('labels')}" data-turbo="false">
    ${textField({
      name: 'first',
      label: words.firstLabel,
      hint: words.labelsHint[paper],
      inputmode: 'numeric',
      short: true,
      value: '1',
    })}
    ${buttonRow(plainButton({ text: words.labels }))}</form>`;
}

/** One file for all that wait, and what they are put into. */
function printPart(view: QueueView, words: DeskWords): Html {
  const ready = view.waiting.filter((one) => one.why === undefined);
  const [first] = ready;
  if (!first) return html``;
  const paper = paperIn(first);
  const fits = ENVELOPE_FOR[paper];
  const other = fits === 'dl' ? '10' : 'dl';
  return html`<section class="stack">
    <p class="quiet">${words.allHint({ all: view.waiting.length, ready: ready.length })}</p>
    ${buttonRow(
      linkButton({ href: paths.all('letters'), text: words.printAll, plain: false, key: 'p' }),
      linkButton({ href: paths.all(`envelopes-${fits}`), text: words.envelope[fits] }),
      linkButton({ href: paths.all(`envelopes-${other}`), text: words.envelope[other] }),
    )}
    ${details({ summary: words.labels, body: labelsForm(words, paper) })}</section>`;
}

/** `/desk/letters`: what a therapist has to print and to post. */
export function queuePage(view: QueueView, done?: keyof DeskWords['done']): Html {
  const words = deskWords(view.staff.practice.locale);
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p class="quiet">${words.lead}</p>
    ${view.hasAddress ? undefined : html`<p>${words.letterhead.missing}</p>`}
    <p>${link(paths.letterhead(), words.letterhead.link)}</p>
    ${done && notice({ body: words.done[done], status: true })}
    ${view.waiting.length === 0 && emptyState({ title: words.none, body: words.noneBody })}
    ${
      view.waiting.length > 0 &&
      html`${printPart(view, words)}<h2>${words.waiting}</h2>${itemList(
        view.waiting.map((one) => lineOf(one, words)),
        'letters-waiting',
      )}`
    }
    ${
      view.done.length > 0 &&
      html`<h2>${words.posted}</h2>${itemList(
        view.done.map((one) => lineOf(one, words)),
        'letters-posted',
        view.waiting.length > 0,
      )}`
    }
  </div>`;
}
