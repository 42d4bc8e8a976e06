import { promiseInWords, whenInWords } from '#kit/wording/time';
import { letterPaths } from '#letters';
import { clientPaths } from '#people';
import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  html,
  link,
  notice,
  paragraphs,
  plainButton,
  printButton,
  textArea,
} from '#ui';
import type { DeskOne } from '../desk-view.ts';
import { paths } from '../paths.ts';
import { FITS, WORRIES, cardFor } from '../rules/reasons.ts';
import { isOpen } from '../rules/standing.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

export type DeskOnePage = {
  readonly view: DeskOne;
  readonly done: keyof DeskWords['done'] | undefined;
  readonly refused?: keyof DeskWords['refused'];
  readonly typed?: URLSearchParams;
  /** Where the practice's steps about them are, once they were opened. */
  readonly stepsHref: string | undefined;
};

type Part = DeskOnePage & { readonly words: DeskWords };

const when = ({ view }: Part, at: Temporal.Instant): string => {
  const { zone, country, locale } = view.staff.practice;
  return whenInWords(at, view.at, zone, locale, { country });
};

const until = ({ view }: Part, at: Temporal.Instant): string => {
  const { zone, country, locale } = view.staff.practice;
  return promiseInWords(at, zone, locale, { country });
};

function theySaid(part: Part): Html {
  const { ending } = part.view;
  const { words } = part;
  return html`<h2>${words.reasons[ending.reason]}</h2>
    <p class="quiet">${words.saidOn({ when: when(part, ending.saidAt) })}
      ${ending.readBy !== null && ending.lookedAt === null && words.toldBy(until(part, ending.readBy))}</p>
    ${ending.words !== '' && html`<p>${words.theirWords}</p><div class="paper">${paragraphs(ending.words)}</div>`}
    ${ending.lastSession !== null && html`<p>${words.last[ending.lastSession]}</p>`}
    ${ending.noteWording !== null && html`<p>${words.noteYes}</p>`}
    ${ending.returnedAt !== null && html`<p><strong>${words.returned(when(part, ending.returnedAt))}</strong></p>`}
    ${ending.backWords !== '' && html`<p>${words.theirWords}</p><div class="paper">${paragraphs(ending.backWords)}</div>`}`;
}

/** E5 said by a link: what isn't known yet, and how it can be. */
function notConfirmed({ view, words }: Part): Html | false {
  if (view.ending.confirmedAt !== null || !isOpen(view.ending)) return false;
  return notice({
    body: html`<p>${words.notConfirmed} ${view.hasWay ? words.confirmedByMail : words.noWay}</p>
      <form method="post" action="${paths.deed(view.ending.id, 'confirmed')}">${buttonRow(plainButton({ text: words.itWasThey }))}</form>`,
  });
}

/** E6 the right card, and the two questions under it. */
function cardPart(part: Part): Html {
  const { view, words, typed, stepsHref } = part;
  const { ending } = view;
  const { asked } = words;
  const form = html`<form method="post" action="${paths.deed(ending.id, 'answer')}">
    ${choices({
      name: 'fits',
      kind: 'radio',
      legend: asked.fits,
      value: typed?.get('fits') ?? ending.fits ?? '',
      beside: true,
      options: FITS.map((value) => ({ value, label: asked[value] })),
    })}
    ${choices({
      name: 'worry',
      kind: 'radio',
      legend: asked.worry,
      hint: asked.hint,
      value: typed?.get('worry') ?? ending.worry ?? '',
      beside: true,
      options: WORRIES.map((value) => ({ value, label: asked[value] })),
    })}
    ${buttonRow(button({ text: asked.save }))}</form>`;
  const said =
    ending.lookedAt !== null &&
    ending.fits !== null &&
    ending.worry !== null &&
    html`<p>${asked.said({ fits: asked[ending.fits], worry: asked[ending.worry], when: when(part, ending.lookedAt) })}
      ${stepsHref !== undefined && link(stepsHref, asked.steps)}</p>`;
  return html`<section class="stack entry"><p>${words.cards[cardFor(ending.reason)]}</p>
    <h2>${asked.title}</h2>
    ${said}
    ${said === false ? form : details({ summary: asked.again, open: part.refused === 'asked', body: form })}</section>`;
}

function timesSay(part: Part): string {
  const { ending } = part.view;
  const { times } = part.words;
  if (ending.timesFreedAt !== null) return times.freed;
  if (ending.confirmedAt === null || ending.returnedAt !== null) return times.stay;
  if (ending.timesKeptAt !== null) return times.kept;
  if (ending.lastSession === 'yes') return times.last;
  return times.held(until(part, ending.heldUntil));
}

function timesPart(part: Part): Html {
  const { view, words } = part;
  const { ending } = view;
  const mayKeep =
    isOpen(ending) &&
    ending.confirmedAt !== null &&
    ending.timesFreedAt === null &&
    ending.timesKeptAt === null;
  return html`<section class="stack"><h2>${words.times.title}</h2>
    <p>${timesSay(part)}</p>
    ${
      mayKeep &&
      html`<form method="post" action="${paths.deed(ending.id, 'keep')}">${buttonRow(plainButton({ text: words.times.keep }))}</form>`
    }</section>`;
}

/** On the practice's head, through the queue of letters; or as it stands here. */
function paperPart({ view, words }: Part): Html {
  const { close } = words;
  if (view.letterId !== undefined)
    return html`<p>${link(letterPaths.letter(view.letterId), close.onPaper)}</p>`;
  return html`<form method="post" action="${paths.deed(view.ending.id, 'paper')}">${buttonRow(plainButton({ text: close.paper }))}</form>
    ${printButton(close.print)}`;
}

/** E11 the closing words, to be changed before they stand anywhere. */
function closePart(part: Part): Html | false {
  const { view, words, typed } = part;
  const { ending } = view;
  const says = words.close;
  if (ending.returnedAt !== null) return false;
  if (ending.closedAt !== null)
    return html`<section class="stack"><h2>${says.closed(when(part, ending.closedAt))}</h2>
      ${ending.closing !== '' && html`<div class="paper">${paragraphs(ending.closing)}${view.underIt !== '' && html`<p>${view.underIt}</p>`}</div>${paperPart(part)}`}
      </section>`;
  if (ending.lookedAt === null || ending.confirmedAt === null) return false;
  const isQuiet = ending.reason === 'no_contact';
  return html`<section class="stack"><h2>${says.title}</h2>
    <p>${isQuiet ? says.what : says.lead}</p>
    <form method="post" action="${paths.deed(ending.id, 'close')}">
      ${
        !isQuiet &&
        textArea({
          name: 'words',
          label: says.own,
          hint: says.hint,
          rows: 10,
          value: typed?.get('words') ?? view.draft,
        })
      }
      ${!isQuiet && html`<p class="quiet">${says.what}</p>`}
      ${buttonRow(button({ text: isQuiet ? says.quiet : says.button }))}</form></section>`;
}

function doorPart({ view, words }: Part): Html {
  const { door, ending, underIt } = view;
  const says = words.door;
  if (!door) return html`<section class="stack"><h2>${says.title}</h2><p>${says.none}</p></section>`;
  return html`<section class="stack"><h2>${says.title}</h2>
    ${
      door.revokedAt !== null
        ? html`<p>${says.shut}</p>`
        : html`<p>${says.body}</p><blockquote>${underIt}</blockquote>
            <form method="post" action="${paths.shutDoorAtDesk(ending.id)}">${buttonRow(plainButton({ text: says.end }))}</form>`
    }</section>`;
}

/** `/desk/endings/:id`. */
export function deskOnePage(page: DeskOnePage): Html {
  const { view } = page;
  const words = deskWords(view.staff.practice.locale);
  const part: Part = { ...page, words };
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${words.heading(view.client?.called || words.someone)}</h1>
    ${page.done && notice({ body: words.done[page.done], status: true })}
    ${page.refused && notice({ body: words.refused[page.refused], status: true })}
    <p>${link(clientPaths.client(view.ending.personId), words.client)}</p>
    ${theySaid(part)}${notConfirmed(part)}
    ${view.ending.returnedAt === null && html`${cardPart(part)}${timesPart(part)}`}
    ${closePart(part)}${doorPart(part)}
  </div>`;
}

/** `/desk/endings/note`: what whoever says goodbye reads at once. */
export function notePage(page: {
  readonly words: DeskWords;
  readonly typed: string;
  readonly saved: boolean;
  readonly tooLong: boolean;
}): Html {
  const { words } = page;
  const says = words.note;
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${says.title}</h1>
    ${page.saved && notice({ body: says.saved, status: true })}
    <p>${says.lead}</p>
    <form method="post" action="${paths.note()}">
      ${textArea({
        name: 'words',
        label: says.label,
        hint: says.hint,
        rows: 6,
        value: page.typed,
        error: page.tooLong ? words.refused.note_long : undefined,
      })}
      <p class="quiet">${says.without}</p>
      ${buttonRow(button({ text: says.save }))}</form></div>`;
}
