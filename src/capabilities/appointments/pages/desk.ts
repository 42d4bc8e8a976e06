import {
  type Html,
  button,
  buttonRow,
  choices,
  emptyState,
  errorSummary,
  facts,
  html,
  itemList,
  link,
  linkButton,
  notice,
  plainButton,
  selectField,
  textField,
} from '#ui';
import type { Because } from '../changes.ts';
import type { DeskDetail, WeekView } from '../desk-view.ts';
import { type BookError, RHYTHMS } from '../forms/desk.ts';
import { paths } from '../paths.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

export type Done = keyof DeskWords['done'];

/** `/desk/appointments`: a week, day by day, in lines that the keyboard walks. */
export function weekPage(given: {
  view: WeekView;
  with: string | undefined;
  done: Done | undefined;
}): Html {
  const { view, with: whose } = given;
  const words = deskWords(view.reader.locale);
  const { therapists } = view.book.staff;
  const at = (from?: string, member = whose): string => paths.day({ from, with: member });
  return html`<div class="page">
    <h1>${words.title}</h1>
    ${given.done && notice({ body: words.done[given.done], status: true })}
    ${buttonRow(
      linkButton({ href: paths.newOne(whose === undefined ? {} : { with: whose }), text: words.book, plain: false, key: 'b' }),
      therapists.length > 1 && linkButton({ href: paths.phone(), text: words.phone }),
      linkButton({ href: paths.fees(), text: words.fees }),
      linkButton({ href: paths.setUp(), text: words.hoursLink }),
    )}
    ${
      therapists.length > 1 &&
      buttonRow(
        linkButton({ href: paths.day(), text: words.everyone, current: whose === undefined }),
        ...therapists.map((one) =>
          linkButton({ href: paths.day({ with: one.id }), text: one.name, current: whose === one.id }),
        ),
      )
    }
    ${view.days.length === 0 && emptyState({ title: words.none })}
    ${view.days.map(
      ({ day, lines }, index) =>
        html`<h2>${day}</h2>
          ${itemList(
            lines.map((line) => ({
              href: paths.appointment(line.id),
              title: words.item(line),
              aside: line.isOff ? words.off : therapists.length > 1 ? line.with : undefined,
              body: line.details,
            })),
            `day-${index}`,
          )}`,
    )}
    ${buttonRow(
      linkButton({ href: at(view.earlier), text: words.earlier, key: 'ArrowLeft' }),
      !view.isThisWeek && linkButton({ href: at(), text: words.today }),
      linkButton({ href: at(view.later), text: words.later, key: 'ArrowRight' }),
    )}
  </div>`;
}

export type BookView = {
  readonly words: DeskWords;
  readonly zone: string;
  readonly memberId: string;
  readonly therapists: readonly { readonly id: string; readonly name: string }[];
  readonly clients: readonly { readonly id: string; readonly called: string }[];
  readonly kinds: readonly { readonly value: string; readonly text: string }[];
  readonly typed: URLSearchParams;
  readonly errors: readonly BookError[];
  /** What is free near a time that is taken, in words. */
  readonly near: string;
};

const FIELD: Readonly<Record<BookError, string>> = {
  who: 'person',
  on: 'on',
  until: 'until',
  past: 'on',
  taken: 'on',
};

function sayings({ words, errors, near }: BookView): (error: BookError) => string | undefined {
  return (error) => {
    if (!errors.includes(error)) return undefined;
    return error === 'taken' && near !== '' ? words.errors.takenNear(near) : words.errors[error];
  };
}

/** `/desk/appointments/new`. */
export function bookPage(view: BookView): Html {
  const { words, typed, errors } = view;
  const says = sayings(view);
  const { form } = words;
  const value = (name: string): string => typed.get(name) ?? '';
  const people = (name: string, none: string) => ({
    name,
    value: value(name),
    options: [
      { value: '', text: none },
      ...view.clients.map(({ id, called }) => ({ value: id, text: called })),
    ],
  });
  if (view.clients.length === 0)
    return html`<div class="page">
      <h1>${form.title}</h1>
      ${emptyState({ title: form.noClients })}
      <p>${link(paths.day(), words.one.back)}</p>
    </div>`;
  return html`<div class="page">
    <h1>${form.title}</h1>
    ${errorSummary({
      title: form.again,
      errors: errors.map((error) => ({ name: FIELD[error], text: says(error) ?? '' })),
    })}
    ${
      view.therapists.length > 1 &&
      html`<p class="quiet">${form.with}</p>
        ${buttonRow(
          ...view.therapists.map((one) =>
            linkButton({ href: paths.newOne({ with: one.id }), text: one.name, current: one.id === view.memberId }),
          ),
        )}`
    }
    <form method="post" action="${paths.newOne({ with: view.memberId })}" novalidate>
      ${selectField({ ...people('person', form.choose), label: form.who, error: says('who') })}
      ${view.clients.length > 1 && selectField({ ...people('person2', form.nobodyElse), label: form.andWho })}
      ${view.clients.length > 2 && selectField({ ...people('person3', form.nobodyElse), label: form.andWho })}
      ${selectField({ name: 'what', label: form.what, value: value('what'), options: view.kinds })}
      <div class="pair">
        ${textField({
          name: 'on',
          label: form.on,
          type: 'date',
          value: value('on'),
          error: says('on') ?? says('past') ?? says('taken'),
        })}
        ${textField({ name: 'at', label: form.at, type: 'time', value: value('at') })}
      </div>
      <p class="quiet">${form.hint(view.zone)}</p>
      ${choices({
        name: 'rhythm',
        legend: form.repeats,
        kind: 'radio',
        beside: true,
        value: value('rhythm') || 'once',
        options: RHYTHMS.map((one) => ({ value: one, label: form.rhythm[one] })),
      })}
      ${textField({ name: 'until', label: form.until, hint: form.untilHint, type: 'date', value: value('until'), error: says('until') })}
      ${buttonRow(button({ text: form.save, key: 'Enter' }), linkButton({ href: paths.day(), text: words.one.back }))}
    </form>
  </div>`;
}

export type DetailError = 'on' | 'past' | 'taken' | 'sent' | 'over' | 'cancelled';

export type OneView = {
  readonly detail: DeskDetail;
  readonly done: Done | undefined;
  readonly errors: readonly DetailError[];
  readonly near: string;
  readonly typed: URLSearchParams;
  /** Whoever answers people lets a fee be. */
  readonly mayForgive: boolean;
};

/** `/desk/appointments/:id`. */
export function appointmentPage(view: OneView): Html {
  const { detail, errors } = view;
  const words = deskWords(detail.reader.locale);
  const { one } = words;
  const says = (error: DetailError): string =>
    error === 'taken' && view.near !== '' ? words.errors.takenNear(view.near) : words.errors[error];
  const names: Readonly<Record<DetailError, string>> = {
    on: 'on',
    past: 'on',
    taken: 'on',
    sent: 'sent_on',
    over: 'whose',
    cancelled: 'whose',
  };
  const stands = detail.found.cancelledAt === null;
  return html`<div class="page">
    <p class="quiet">${link(paths.day(), one.back)}</p>
    <h1>${detail.when}</h1>
    ${view.done && notice({ body: words.done[view.done], status: true })}
    ${errorSummary({
      title: words.form.again,
      errors: errors.map((error) => ({ name: names[error], text: says(error) })),
    })}
    ${
      detail.undoUntil !== undefined &&
      html`<form method="post" action="${paths.undo(detail.found.id)}">
        <p>${one.undoUntil(detail.undoUntil)}</p>
        ${buttonRow(plainButton({ text: one.undo, key: 'u' }))}
      </form>`
    }
    ${facts([
      { name: one.who, value: detail.who },
      { name: one.with, value: detail.with },
      { name: one.what, value: stands ? detail.details : `${detail.details}, ${words.off}` },
      { name: one.stands, value: detail.cost.lines.join(' ') },
    ])}
    ${history(view, words)} ${stands && !detail.isOver && moveForm(view, words)}
    ${stands && cancelForm(view, words)} ${payerForm(view, words)} ${seriesForm(view, words)}
  </div>`;
}

function history({ detail, mayForgive }: OneView, words: DeskWords): Html | false {
  return (
    detail.history.length > 0 &&
    html`<h2>${words.one.history}</h2>
      <ul>
        ${detail.history.map(
          (line) =>
            html`<li>
              ${line.text}${
                line.mayForgive &&
                mayForgive &&
                html`<form method="post" action="${paths.forgive(line.id)}">
                  ${buttonRow(plainButton({ text: words.change.forgive }))}
                </form>`
              }
            </li>`,
        )}
      </ul>`
  );
}

function moveForm({ detail, typed, errors }: OneView, words: DeskWords): Html {
  const { form, one } = words;
  const zoned = detail.found.startsAt.toZonedDateTimeISO(detail.reader.zone);
  const isBack = errors.some((error) => error === 'on' || error === 'past' || error === 'taken');
  const [on, at] = isBack
    ? [typed.get('on') ?? '', typed.get('at') ?? '']
    : [zoned.toPlainDate().toString(), zoned.toPlainTime().toString({ smallestUnit: 'minute' })];
  return html`<h2>${one.move}</h2>
    <form method="post" action="${paths.move(detail.found.id)}" novalidate>
      <div class="pair">
        ${textField({ name: 'on', label: form.on, type: 'date', value: on })}
        ${textField({ name: 'at', label: form.at, type: 'time', value: at })}
      </div>
      ${buttonRow(button({ text: one.moveTo }))}
    </form>`;
}

const HOW = ['phone', 'voicemail', 'email', 'text', 'in_person'] as const;

function cancelForm({ detail, typed }: OneView, words: DeskWords): Html {
  const { one, form } = words;
  const becauses: readonly (Because | 'none')[] = ['none', ...detail.cost.waivers, 'other'];
  const value = (name: string): string => typed.get(name) ?? '';
  return html`<h2>${one.cancel}</h2>
    <form method="post" action="${paths.cancel(detail.found.id)}" novalidate>
      ${choices({
        name: 'whose',
        legend: one.whoCan,
        kind: 'radio',
        value: value('whose') || 'theirs',
        options: [
          { value: 'theirs', label: one.theyCant },
          { value: 'ours', label: one.weCant },
        ],
      })}
      ${selectField({
        name: 'by',
        label: one.how,
        value: value('by'),
        options: HOW.map((how) => ({ value: how, text: one.saidBy[how] })),
      })}
      <fieldset>
        <legend>${one.sent}</legend>
        <p class="hint">${one.sentHint}</p>
        <div class="pair">
          ${textField({ name: 'sent_on', label: form.on, type: 'date', value: value('sent_on') })}
          ${textField({ name: 'sent_at', label: form.at, type: 'time', value: value('sent_at') })}
        </div>
      </fieldset>
      ${selectField({
        name: 'because',
        label: one.because,
        value: value('because'),
        options: becauses.map((because) => ({ value: because, text: one.becauses[because] })),
      })}
      ${buttonRow(button({ text: one.cancel }))}
    </form>`;
}

function payerForm({ detail }: OneView, words: DeskWords): Html | false {
  const { one } = words;
  return (
    detail.payerOf !== undefined &&
    html`<h2>${one.payer}</h2>
      <form method="post" action="${paths.payer(detail.found.id)}">
        ${textField({ name: 'payer', label: one.payer, hint: one.payerHint, value: detail.payer, maxlength: 60 })}
        ${buttonRow(plainButton({ text: one.keep }))}
      </form>`
  );
}

function seriesForm({ detail }: OneView, words: DeskWords): Html | false {
  const { one } = words;
  const { seriesId, gaps } = detail;
  return (
    seriesId !== undefined &&
    html`<h2>${one.endSeries}</h2>
      <p>${one.seriesBody}</p>
      ${gaps.length > 0 && html`<p>${one.gaps(gaps.map((gap) => gap.on_date).join(', '))}</p>`}
      <form method="post" action="${paths.endSeries(seriesId)}">
        ${buttonRow(plainButton({ text: one.endSeries }))}
      </form>`
  );
}
