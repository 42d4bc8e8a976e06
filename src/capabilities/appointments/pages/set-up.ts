import {
  type Html,
  type Lang,
  button,
  buttonRow,
  choices,
  errorSummary,
  html,
  link,
  notice,
  plainButton,
  selectField,
  textArea,
  textField,
} from '#ui';
import type { PatternWants } from '../forms/pattern.ts';
import type { Kind, OwnRoom } from '../patterns.ts';
import { paths } from '../paths.ts';
import { FORMATS } from '../rules/pattern.ts';
import { calendarWords } from '../words/calendar.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

export type HoursPage = {
  readonly lang: Lang;
  readonly member: { readonly id: string; readonly name: string };
  /** Nobody said other hours than the working hours. */
  readonly isUsual: boolean;
  readonly mayChange: boolean;
  readonly typed: URLSearchParams;
  readonly wrong: readonly PatternWants[];
  readonly kinds: readonly Kind[];
  readonly kindTyped: URLSearchParams | undefined;
  readonly saved: boolean;
  readonly backHref: string;
};

const FIELD: Readonly<Record<PatternWants['field'], string>> = {
  weekly: 'weekly',
  dates: 'dates',
  anchor: 'anchor',
  notice: 'notice',
  ahead: 'ahead',
  step: 'step',
  link: 'link',
};

function saysOf(one: PatternWants, words: DeskWords): string {
  const { setUp } = words;
  if (one.days) return setUp.overlap(one.days.map((day) => setUp.days[day - 1] ?? '').join(', '));
  if (one.field === 'weekly') return setUp.lineWrong(one.line ?? '');
  if (one.field === 'dates') return setUp.dateWrong(one.line ?? '');
  if (one.field === 'link') return setUp.linkWrong;
  return one.field === 'anchor' ? setUp.anchorWrong : setUp.number;
}

function hoursForm(page: HoursPage, words: DeskWords): Html {
  const { setUp } = words;
  const error = (field: PatternWants['field']): string | undefined => {
    const found = page.wrong.filter((one) => one.field === field).map((one) => saysOf(one, words));
    return found.length > 0 ? found.join(' ') : undefined;
  };
  const of = (field: PatternWants['field']) => ({
    name: FIELD[field],
    value: page.typed.get(FIELD[field]) ?? '',
    error: error(field),
  });
  const fields = html`${textArea({ ...of('weekly'), label: setUp.weekly, hint: setUp.weeklyHint, rows: 9 })}
    ${textField({ ...of('anchor'), label: setUp.anchor, type: 'date' })}
    ${textArea({ ...of('dates'), label: setUp.dates, hint: setUp.datesHint, rows: 4 })}
    ${textField({ ...of('step'), label: setUp.step, inputmode: 'numeric', short: true })}
    ${textField({ ...of('notice'), label: setUp.notice, inputmode: 'numeric', short: true })}
    ${textField({ ...of('ahead'), label: setUp.ahead, inputmode: 'numeric', short: true })}
    ${textField({ ...of('link'), label: setUp.link, hint: setUp.linkHint, type: 'url' })}`;
  return page.mayChange
    ? html`<form method="post" action="${paths.hours(page.member.id)}" novalidate>
        ${fields}${buttonRow(button({ text: setUp.keep }))}
      </form>`
    : html`<fieldset class="stack" disabled>${fields}</fieldset>`;
}

function kindsPart(page: HoursPage, words: DeskWords): Html {
  const { setUp } = words;
  const named = (kind: Kind): string =>
    setUp.kind({
      name: kind.name,
      minutes: kind.minutes,
      formats: kind.formats.map((one) => words.formats[one]).join(', '),
      whom: setUp.whom[kind.forWhom],
    });
  return html`<h2>${setUp.kinds}</h2>
    ${page.kinds.length === 0 && html`<p>${setUp.kindsNone}</p>`}
    <ul>
      ${page.kinds.map(
        (kind) =>
          html`<li>
            ${named(kind)}${
              page.mayChange &&
              kind.id !== null &&
              html`<form method="post" action="${paths.closeKind(page.member.id, kind.id)}">
                ${buttonRow(plainButton({ text: setUp.end }))}
              </form>`
            }
          </li>`,
      )}
    </ul>
    ${page.mayChange && kindForm(page, words)}`;
}

function kindForm(page: HoursPage, words: DeskWords): Html {
  const { setUp } = words;
  const value = (name: string, usual = ''): string => page.kindTyped?.get(name) ?? usual;
  const error = page.kindTyped ? setUp.kindWrong : undefined;
  return html`<h3>${setUp.add}</h3>
    <form method="post" action="${paths.kinds(page.member.id)}" novalidate>
      ${textField({ name: 'name', label: setUp.name, hint: setUp.nameHint, value: value('name'), maxlength: 60, error })}
      ${textField({ name: 'minutes', label: setUp.minutes, value: value('minutes', '50'), inputmode: 'numeric', short: true })}
      <div class="pair">
        ${textField({ name: 'before', label: setUp.before, value: value('before', '0'), inputmode: 'numeric', short: true })}
        ${textField({ name: 'after', label: setUp.after, value: value('after', '10'), inputmode: 'numeric', short: true })}
      </div>
      ${selectField({
        name: 'for_whom',
        label: setUp.forWhom,
        value: value('for_whom', 'existing'),
        options: (['existing', 'new', 'both'] as const).map((one) => ({ value: one, text: setUp.whom[one] })),
      })}
      ${choices({
        name: 'formats',
        legend: setUp.how,
        kind: 'checkbox',
        beside: true,
        value: page.kindTyped?.getAll('formats') ?? [],
        options: FORMATS.map((one) => ({ value: one, label: words.formats[one] })),
      })}
      ${buttonRow(button({ text: setUp.addIt }))}
    </form>`;
}

/** `/desk/set-up/appointments/:member`: when somebody has sessions, and what can be booked with them. */
export function hoursPage(page: HoursPage): Html {
  const words = deskWords(page.lang);
  const { setUp } = words;
  const errors = [
    ...page.wrong.map((one) => ({ name: FIELD[one.field], text: saysOf(one, words) })),
    ...(page.kindTyped ? [{ name: 'name', text: setUp.kindWrong }] : []),
  ];
  return html`<div class="page">
    <p class="quiet">${link(page.backHref, setUp.title)}</p>
    <h1>${setUp.hoursOf(page.member.name)}</h1>
    ${page.saved && notice({ body: setUp.saved, status: true })}
    ${errorSummary({ title: words.form.again, errors })}
    ${page.isUsual && html`<p>${setUp.usualHours}</p>`} ${hoursForm(page, words)} ${kindsPart(page, words)}
  </div>`;
}

export type SetUpPage = {
  readonly lang: Lang;
  readonly therapists: readonly { readonly id: string; readonly name: string }[];
  readonly rooms: readonly OwnRoom[];
  readonly mayChange: boolean;
  readonly isWrong: boolean;
};

/** `/desk/set-up/appointments`: whose hours, and the rooms that all share. */
export function setUpPage(page: SetUpPage): Html {
  const words = deskWords(page.lang);
  const { setUp } = words;
  const rooms = page.rooms.filter((room) => !room.isClosed);
  const error = page.isWrong ? setUp.roomWrong : undefined;
  return html`<div class="page">
    <p class="quiet">${link(paths.day(), words.one.back)}</p>
    <h1>${setUp.title}</h1>
    ${errorSummary({ title: words.form.again, errors: error === undefined ? [] : [{ name: 'name', text: error }] })}
    <p>${setUp.lead}</p>
    <ul>
      ${page.therapists.map((one) => html`<li>${link(paths.hours(one.id), setUp.hoursOf(one.name))}</li>`)}
      <li>${link(paths.calendars(), calendarWords(page.lang).outside.title)}</li>
    </ul>
    <h2>${setUp.rooms}</h2>
    <p>${setUp.roomsHint}</p>
    <ul>
      ${rooms.map(
        (room) =>
          html`<li>
            ${room.name}${
              page.mayChange &&
              html`<form method="post" action="${paths.closeRoom(room.id)}">
                ${buttonRow(plainButton({ text: setUp.endRoom }))}
              </form>`
            }
          </li>`,
      )}
    </ul>
    ${
      page.mayChange &&
      html`<form method="post" action="${paths.rooms()}" novalidate>
        ${textField({ name: 'name', label: setUp.roomName, maxlength: 60, error })}
        ${buttonRow(button({ text: setUp.addRoom }))}
      </form>`
    }
  </div>`;
}
