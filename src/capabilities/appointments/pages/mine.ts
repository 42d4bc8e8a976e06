import {
  type Deed,
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  deeds,
  emptyState,
  facts,
  hidden,
  html,
  link,
  linkButton,
  notice,
  plainButton,
} from '#ui';
import type { CostView, Detail, OneView } from '../mine-view.ts';
import { paths } from '../paths.ts';
import { calendarWords } from '../words/calendar.ts';
import { freedWords } from '../words/freed.ts';
import { type MineWords, mineWords } from '../words/index.ts';
import { lateOffer } from './late.ts';

export type ListView = {
  readonly words: MineWords;
  readonly lang: Lang;
  readonly slug: string;
  readonly ahead: readonly OneView[];
  readonly past: readonly OneView[];
};

const line = (one: OneView, words: MineWords): string => words.line({ when: one.when, who: one.who });

function ahead(one: OneView, { words, slug }: ListView): Html {
  return html`<article class="stack">
    <p><strong>${line(one, words)}</strong><br>${one.isOff ? words.off : one.isAway ? words.away : one.details}</p>
    <p>${link(paths.mineOne(slug, one.id), one.isOff ? words.one.title : words.look)}</p>
  </article>`;
}

/** `/my/:slug/appointments`: what comes next, and what has been. */
export function listPage(view: ListView): Html {
  const { words, slug } = view;
  return html`<h1>${words.title}</h1>
    <h2>${words.next}</h2>
    ${
      view.ahead.length === 0
        ? html`<p>${words.noneAhead}</p>`
        : html`<section>${view.ahead.map((one) => ahead(one, view))}</section>`
    }
    ${buttonRow(
      linkButton({ href: paths.mineChoose(slug), text: words.book, plain: false }),
      linkButton({ href: paths.mineReminders(slug), text: words.reminders }),
      linkButton({ href: paths.mineSooner(slug), text: freedWords(view.lang).list.title }),
      linkButton({ href: paths.mineFeed(slug), text: calendarWords(view.lang).mine.title }),
    )}
    <h2>${words.past}</h2>
    ${
      view.past.length === 0
        ? html`<p class="quiet">${words.nonePast}</p>`
        : html`<ul>
            ${view.past.map((one) => html`<li>${line(one, words)}${one.isOff && ` – ${words.off}`}</li>`)}
          </ul>`
    }`;
}

export type Option = Deed;

/** The first tap: what, and with whom. */
export function choosePage(words: MineWords, options: readonly Option[], over: boolean): Html {
  return html`<h1>${words.choose.title}</h1>
    ${over && notice({ body: words.choose.over, status: true })}
    ${
      options.length === 0
        ? emptyState({ title: words.choose.nothing })
        : html`<h2>${words.choose.what}</h2>
            ${deeds(words.choose.what, options)}`
    }`;
}

export type HoldView = {
  readonly words: MineWords;
  readonly when: string;
  readonly who: string;
  readonly details: string;
  readonly until: string;
  /** What cancelling it later will cost. */
  readonly cost: CostView;
  /** It is a session that goes there: when it is now, and what moving it costs. */
  readonly moves: { readonly before: string; readonly cost: CostView } | undefined;
  readonly slug: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly otherHref: string;
  readonly isMore: boolean;
};

const policy = (lines: readonly string[]): Html => html`<p>${lines.join(' ')}</p>`;

/** The third tap: what it is, what it may cost, one button. */
export function holdPage(view: HoldView): Html {
  const { words, moves } = view;
  const { hold } = words;
  return html`<h1>${hold.title}</h1>
    ${view.isMore && notice({ body: words.cancel.more, status: true })}
    <p><strong>${view.when}</strong><br>${hold.with(view.who)}<br>${view.details}</p>
    ${
      moves &&
      html`<p>${hold.moves({ before: moves.before })}</p>
        <p>
          <strong>${moves.cost.fee > 0 ? hold.moveNow(moves.cost.feeInWords) : hold.moveFree}</strong>
        </p>`
    }
    <p>${hold.later} ${view.cost.lines.join(' ')}</p>
    <form method="post" action="${paths.mine(view.slug)}">
      ${view.fields.map(([name, value]) => hidden(name, value))}
      ${moves && hidden('fee', String(moves.cost.fee))}
      ${buttonRow(
        button({ text: moves ? hold.move : hold.book }),
        linkButton({ href: view.otherHref, text: hold.other }),
      )}
    </form>
    <p class="quiet">${hold.held(view.until)}</p>`;
}

/** What was done a moment ago, and the way back from it: `form` goes around its button. */
export function undoBlock(
  words: MineWords,
  given: { done: string | undefined; until: string | undefined; form: (inside: Html) => Html },
): Html {
  const { done, until, form } = given;
  return html`${done !== undefined && notice({ body: done, status: true })}
    ${
      until !== undefined &&
      form(
        html`<p>${words.one.undoUntil(until)}</p>
          ${buttonRow(plainButton({ text: words.one.undo }))}`,
      )
    }`;
}

/** `/my/:slug/appointments/:id`. */
export function onePage(given: { detail: Detail; slug: string; done: string | undefined }): Html {
  const { view, cost, undoUntil: until, reader } = given.detail;
  const { slug } = given;
  const words = mineWords(reader.locale);
  const undoForm = (inside: Html): Html =>
    html`<form method="post" action="${paths.mineUndo(slug, view.id)}">${inside}</form>`;
  const stands = !view.isOff && !view.isOver && !view.isAway;
  const place = view.room === '' ? [] : [{ name: words.formats.in_person, value: words.one.room(view.room) }];
  return html`<h1>${words.one.title}</h1>
    ${undoBlock(words, { done: given.done, until: view.isAway ? undefined : until, form: undoForm })}
    <p><strong>${line(view, words)}</strong><br>${view.details}</p>
    ${view.isAway && awayBlock(words, { view, slug, until })}
    ${view.isOff && html`<p>${words.one.isOff}</p>`}${view.isOver && html`<p>${words.one.isOver}</p>`}
    ${given.detail.canRunLate && lateOffer(calendarWords(reader.locale).late, { id: view.id, slug })}
    ${stands && place.length > 0 && facts(place)}
    ${stands && view.join !== '' && html`<p>${link(view.join, words.one.join)}</p>`}
    ${
      stands &&
      html`${policy(cost.lines)}
        ${buttonRow(
          linkButton({ href: paths.mineMove(slug, view.id), text: words.one.move }),
          linkButton({ href: paths.mineCancel(slug, view.id), text: words.one.cancel }),
        )}
        <p>${link(paths.mineFile(slug, view.id), words.one.add)}<br><span class="quiet">${words.one.addHint}</span></p>`
    }
    <p class="alone">${link(paths.mine(slug), words.one.back)}</p>`;
}

/** AP18 somebody stays away from a session that stands for the others: as long as it hasn't begun, they can come after all. */
function awayBlock(
  words: MineWords,
  { view, slug, until }: { view: OneView; slug: string; until: string | undefined },
): Html | false {
  return (
    !view.isOff &&
    !view.isOver &&
    html`<p>${words.one.isAway}</p>
      <form method="post" action="${paths.mineComing(slug, view.id)}">
        ${until !== undefined && html`<p>${words.one.undoUntil(until)}</p>`}
        ${buttonRow(plainButton({ text: words.one.comeAfterAll }))}
      </form>`
  );
}

/** What is asked before a session is cancelled: nothing where it costs nothing, else whether it is for a reason that costs nothing. */
function cancelFields(words: MineWords, cost: CostView): Html {
  const { cancel } = words;
  const asked = cost.fee > 0 && cost.waivers.length > 0;
  return html`${hidden('fee', String(cost.fee))}${hidden('who', 'all')}${
    asked &&
    choices({
      name: 'because',
      legend: cancel.asks,
      hint: cancel.asksHint,
      kind: 'radio',
      options: [...cost.waivers, 'other' as const].map((value) => ({
        value,
        label: cancel.because[value],
      })),
    })
  }`;
}

const costLine = (words: MineWords, cost: CostView): Html =>
  html`<p><strong>${cost.fee > 0 ? words.cancel.costs(cost.feeInWords) : words.cancel.free}</strong></p>`;

/**
 * AP7 AP18 what it costs, and the button. Where others come, too: whether it still takes place for them, each answer a button of its own under what follows of
 * it. @param press the words on the one button where nobody else comes
 */
export function cancelForms(
  words: MineWords,
  given: { detail: Detail; slug: string; at: Parameters<typeof paths.cantMakeItHere>[1]; press: string },
): Html {
  const { cost, hasOthers } = given.detail;
  const { cancel } = words;
  const whole = (press: string): Html =>
    html`${policy(cost.lines)}${costLine(words, cost)}
      <form method="post" action="${paths.cantMakeItHere(given.slug, given.at)}">
        ${cancelFields(words, cost)}${buttonRow(button({ text: press }))}
      </form>`;
  if (!hasOthers) return whole(given.press);
  return html`<h2>${cancel.several}</h2>
    <p>${cancel.onlyMeBody}</p>
    <form method="post" action="${paths.cantMakeItHere(given.slug, given.at)}">
      ${hidden('who', 'me')}${buttonRow(button({ text: cancel.onlyMe }))}
    </form>
    <p>${cancel.allBody}</p>
    ${whole(cancel.all)}`;
}

/** Why a page comes back: it costs more by now, or others come or don't any more. */
export type CancelAgain = 'more' | 'again';

/** `/my/:slug/appointments/:id/cancellation`. */
export function cancelPage(given: { detail: Detail; slug: string; again?: CancelAgain }): Html {
  const { view, reader } = given.detail;
  const { slug } = given;
  const words = mineWords(reader.locale);
  const { cancel } = words;
  const back = paths.mineOne(slug, view.id);
  if (view.isOff || view.isOver || view.isAway)
    return html`<h1>${words.one.title}</h1>
      <p>${view.isOff ? words.one.isOff : view.isOver ? words.one.isOver : words.one.isAway}</p>
      <p class="alone">${link(back, words.one.title)}</p>`;
  return html`<h1>${cancel.title}</h1>
    ${given.again && notice({ body: cancel[given.again], status: true })}
    <p><strong>${line(view, words)}</strong></p>
    ${cancelForms(words, { detail: given.detail, slug, at: { id: view.id }, press: cancel.press })}
    ${buttonRow(linkButton({ href: back, text: cancel.keep }))}`;
}
