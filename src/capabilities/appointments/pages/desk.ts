import {
  type Html,
  button,
  buttonRow,
  choices,
  details,
  emptyState,
  errorSummary,
  hidden,
  html,
  itemList,
  link,
  linkButton,
  notice,
  selectField,
  textField,
} from '#ui';
import type { DayView, WeekView } from '../desk-view.ts';
import { type BookError, RHYTHMS } from '../forms/desk.ts';
import { paths } from '../paths.ts';
import { calendarWords } from '../words/calendar.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

export type Done = keyof DeskWords['done'];

/** `/desk/appointments`: a week, day by day, in lines that the keyboard walks. */
export function weekPage(given: {
  view: WeekView;
  with: string | undefined;
  done: Done | undefined;
  /** AP19 how many sessions have nobody to hold them. */
  unattended: number;
  /** AP20 that some are over and nobody has said how they went. */
  asks: Html | false;
}): Html {
  const { view, with: whose } = given;
  const words = deskWords(view.reader.locale);
  const { therapists } = view.book.staff;
  const at = (from?: string, member = whose): string => paths.day({ from, with: member });
  return html`<div class="page">
    <h1>${words.title}</h1>
    ${given.done && notice({ body: words.done[given.done], status: true })}
    ${given.asks}
    ${
      given.unattended > 0 &&
      notice({ body: html`${words.away.count(given.unattended)} ${link(paths.away(), words.away.look)}` })
    }
    ${buttonRow(
      linkButton({
        href: paths.newOne(whose === undefined ? {} : { with: whose }),
        text: words.book,
        plain: false,
        key: 'b',
      }),
      linkButton({
        href: paths.calendar({ with: whose }),
        text: calendarWords(view.reader.locale).desk.title,
        key: 'c',
      }),
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
    ${view.days.map((day, index) => dayOf(day, index, { words, therapists: therapists.length }))}
    ${buttonRow(
      linkButton({ href: at(view.earlier), text: words.earlier, key: 'p' }),
      !view.isThisWeek && linkButton({ href: at(), text: words.today }),
      linkButton({ href: at(view.later), text: words.later, key: 'n' }),
    )}
  </div>`;
}

function dayOf(
  { day, lines }: DayView,
  index: number,
  { words, therapists }: { words: DeskWords; therapists: number },
): Html {
  const items = lines.map((line) => ({
    href: paths.appointment(line.id),
    title: words.item(line),
    aside: line.isOff ? words.off : therapists > 1 ? line.with : undefined,
    body: line.details,
  }));
  return html`<h2>${day}</h2>
    ${itemList(items, `day-${index}`, index > 0)}`;
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

function withWhom({ therapists, memberId, words }: BookView): Html | false {
  return (
    therapists.length > 1 &&
    html`<p class="quiet">${words.form.with}</p>
      ${buttonRow(
        ...therapists.map((one) =>
          linkButton({
            href: paths.newOne({ with: one.id }),
            text: one.name,
            current: one.id === memberId,
          }),
        ),
      )}`
  );
}

function whenFields(view: BookView): Html {
  const { form } = view.words;
  const says = sayings(view);
  const value = (name: string): string => view.typed.get(name) ?? '';
  return html`<div class="pair">
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
      ${textField({ name: 'until', label: form.until, hint: form.untilHint, type: 'date', value: value('until'), error: says('until') })}`;
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
    ${withWhom(view)}
    <form method="post" action="${paths.newOne()}" novalidate>
      ${hidden('with', view.memberId)}
      ${selectField({ ...people('person', form.choose), label: form.who, error: says('who') })}
      ${
        view.clients.length > 1 &&
        details({
          summary: form.also,
          open: value('person2') !== '' || value('person3') !== '',
          body: html`${selectField({ ...people('person2', form.nobodyElse), label: form.andWho })}
          ${selectField({ ...people('person3', form.nobodyElse), label: form.andThird })}`,
        })
      }
      ${selectField({ name: 'what', label: form.what, value: value('what'), options: view.kinds })}
      ${whenFields(view)}
      ${buttonRow(button({ text: form.save, key: 'Enter' }), linkButton({ href: paths.day(), text: words.one.back }))}
    </form>
  </div>`;
}
