import { accountPaths } from '#accounts';
import { placesPaths } from '#resources';
import {
  type Html,
  button,
  buttonRow,
  choices,
  html,
  link,
  notice,
  paragraphs,
  plainButton,
  promiseBlock,
  textArea,
  tick,
} from '#ui';
import { MOST_TYPED } from '../forms/goodbye.ts';
import type { SaidView } from '../my-view.ts';
import { type Here, paths } from '../paths.ts';
import { type MyWords, myWords } from '../words/index.ts';

export type SaidPage = {
  readonly view: SaidView;
  readonly at: Here;
  readonly done: 'more' | 'back' | 'confirmed' | undefined;
  /** Where the door is, as people type it: "porch.example/door". */
  readonly doorAddress: string;
  /** Where new times are chosen, and how one may be reached; on one's own page alone. */
  readonly timesHref: string;
  readonly waysHref: string;
};

type Part = SaidPage & { readonly words: MyWords };

/** E3 at once, and automatic: what their therapist wrote beforehand, and by when theirs is read. */
function automaticPart({ view, words, at }: Part): Html {
  const { who, note, readBy, ending } = view;
  const reads = readBy === undefined ? words.readsSome({ who }) : words.reads({ who, when: readBy });
  const wrote = note === '' ? '' : words.wrote({ who });
  const standing =
    ending.lookedAt === null ? (view.isLate ? words.late({ who }) : reads) : words.read({ who });
  return html`<div class="entry">${paragraphs(note === '' ? words.note : note)}</div>
    ${promiseBlock({ promise: [words.automatic, wrote, standing].filter((one) => one !== '').join(' ') })}
    ${view.isFar && html`<p>${words.far} ${link(accountPaths.practicePage(at.slug), words.practice)}</p>`}`;
}

/** Help first, wherever somebody may write what nobody reads soon. */
const safePart = ({ words, at }: Part): Html =>
  html`<h2>${words.safe}</h2>
    <p>${words.safeBody} ${link(placesPaths.helpNow(at.slug), words.safeLink)}</p>`;

function timesPart({ view, words }: Part): Html | false {
  const { times } = view;
  if (times === undefined || view.ending.confirmedAt === null) return false;
  return html`<p>${typeof times === 'string' ? words.times[times] : words.times.held({ when: times.held })}</p>`;
}

/** E5 by a link: it is asked once whether it was they. */
const unconfirmedPart = ({ view, words }: Part): Html | false =>
  view.ending.confirmedAt === null &&
  notice({
    body: html`<p>${view.canAsk ? words.confirm.sent : words.confirm.cannot({ who: view.who })}</p><p>${words.confirm.paused}</p>`,
  });

/** E8 E9 on the page after it, and never ticked for anybody. */
function morePart({ view, words, at }: Part): Html | false {
  const { ending } = view;
  const { more } = words;
  if (ending.reason === 'no_contact') return false;
  return html`<section class="stack"><h2>${more.title}</h2>
    <p>${more.lead}</p>
    ${ending.lastSession === 'yes' && html`<p><strong>${more.lastSaid}</strong></p>`}
    <form method="post" action="${paths.more(at)}">
      ${choices({
        name: 'last',
        kind: 'radio',
        legend: more.last,
        hint: more.lastHint,
        value: ending.lastSession ?? '',
        options: [
          { value: 'yes', label: more.yes },
          { value: 'no', label: more.no },
        ],
      })}
      ${
        view.canNote &&
        tick({
          name: 'note',
          label: more.note,
          hint: more.noteHint,
          checked: ending.noteWording !== null,
        })
      }
      ${buttonRow(plainButton({ text: more.save }))}
    </form></section>`;
}

/** E12 as easy as the goodbye. */
function backPart({ view, words, at }: Part): Html {
  const { back } = words;
  return html`<section class="stack"><h2>${back.title}</h2>
    <form method="post" action="${paths.back(at)}">
      ${textArea({ name: 'words', label: back.label, hint: back.hint, rows: 2, maxlength: MOST_TYPED, value: view.ending.backWords })}
      ${buttonRow(plainButton({ text: back.button }))}
    </form></section>`;
}

function doorPart({ view, words, at, doorAddress }: Part): Html | false {
  const { door, ending } = view;
  if (!door || !('id' in at)) return false;
  const says = words.door;
  if (door.revokedAt !== null) return html`<p class="quiet">${says.ended}</p>`;
  return html`<section class="stack"><h2>${says.title}</h2>
    <p>${says.body}</p>
    <p>${says.at} <strong class="address">${link(paths.door(door.code), doorAddress)}</strong></p>
    <p>${says.code}</p><p class="title code">${door.code}</p>
    <p>${says.keep}</p>
    <form method="post" action="${paths.shutDoor(at.slug, ending.id)}">${buttonRow(plainButton({ text: says.end }))}</form>
    </section>`;
}

function returnedPart({ view, words, timesHref, waysHref }: Part): Html {
  const { ending, times } = view;
  const { back } = words;
  return html`<h1>${back.title}</h1>
    ${notice({ body: back.done, status: true })}
    ${ending.backWords !== '' && html`<blockquote>${ending.backWords}</blockquote>`}
    ${ending.timesFreedAt !== null ? html`<p>${link(timesHref, back.freed)}</p>` : times !== undefined && html`<p>${back.times}</p>`}
    ${ending.reason === 'no_contact' && html`<p>${back.ways} ${link(waysHref, words.toPage)}</p>`}`;
}

/** What stands after a goodbye, on one's own page or behind a link. */
export function saidPage(page: SaidPage): Html {
  const words = myWords(page.view.lang);
  const part: Part = { ...page, words };
  const { ending, who } = page.view;
  if (ending.returnedAt !== null) return returnedPart(part);
  if (ending.closedAt !== null)
    return html`<h1>${words.title}</h1>
      ${ending.closing !== '' && html`<p>${words.closed({ who })}</p><div class="paper">${paragraphs(ending.closing)}</div>`}
      ${timesPart(part)}${doorPart(part)}`;
  return html`<h1>${words.title}</h1>
    ${page.done === 'more' && notice({ body: words.more.done, status: true })}
    ${page.done === 'confirmed' && notice({ body: words.confirm.done, status: true })}
    <p><strong>${ending.reason === 'no_contact' ? words.choseQuiet : words.chose({ reason: words.reasons[ending.reason] })}</strong></p>
    ${'id' in page.at && ending.words !== '' && html`<blockquote>${paragraphs(ending.words)}</blockquote>`}
    ${automaticPart(part)}${unconfirmedPart(part)}${timesPart(part)}${safePart(part)}
    ${morePart(part)}${backPart(part)}${doorPart(part)}`;
}

export type ConfirmPage = {
  readonly what: 'goodbye' | 'forget';
  readonly words: MyWords;
  readonly slug: string;
  readonly secret: string;
  readonly isDone: boolean;
};

/** E5 E13 where the mail leads: one page with one button. */
export function confirmPage({ what, words, slug, secret, isDone }: ConfirmPage): Html {
  const says = words.confirm;
  const isForget = what === 'forget';
  const title = isForget ? says.forgetTitle : says.title;
  if (isDone)
    return html`<h1>${title}</h1>
      ${notice({ body: isForget ? says.forgetDone : says.done, status: true })}`;
  return html`<h1>${title}</h1>
    <p>${isForget ? says.forgetBody : says.body}</p>
    <form method="post" action="${paths.confirm(slug, secret)}">${buttonRow(button({ text: isForget ? says.forgetButton : says.button }))}</form>`;
}
