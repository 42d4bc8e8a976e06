import { type Html, emptyState, html, linkButton, buttonRow, link } from '#ui';
import type { DeskCalendar, Entry } from '../calendar-view.ts';
import { paths } from '../paths.ts';
import { CALENDAR_VIEWS, type CalendarView } from '../rules/calendar-days.ts';
import { type CalendarWords, calendarWords } from '../words/calendar.ts';
import { deskWords } from '../words/index.ts';

export type CalendarPage = {
  readonly view: DeskCalendar;
  readonly with: string | undefined;
  /** Who runs late now, and what can be done about it. */
  readonly late: Html | false;
  /** What draws the list as a calendar, where there is script. */
  readonly draws: Html;
};

const KEYS: Readonly<Record<CalendarView, string>> = { day: 'd', week: 'w', list: 'l' };

function entry(one: Entry, words: CalendarWords['desk']): Html {
  const text = words.line({ clock: one.clock, who: one.who });
  // What draws it reads the times on the wall from here: no browser's own zone plays a part.
  return html`<li class="${one.kind}" data-from="${one.from}" data-until="${one.until}">
    ${one.id === undefined ? html`<span>${text}</span>` : link(paths.appointment(one.id), text)}
    ${one.details !== '' && html`<span class="quiet">${one.details}</span>`}
  </li>`;
}

/**
 * `/desk/appointments/calendar`: days with their sessions, as a list that stands without script. With it, a day and a week are drawn;
 * each session is the same link there.
 */
export function calendarPage(page: CalendarPage): Html {
  const { view, with: whose } = page;
  const { shown, reader } = view;
  const words = calendarWords(reader.locale).desk;
  const { therapists } = view.book.staff;
  const at = (given: { view?: string; on?: string; with?: string | undefined }): string =>
    paths.calendar({ view: shown.view, on: shown.first.toString(), with: whose, ...given });
  const isNow = view.days.some((day) => day.on === view.today);
  const isEmpty = view.days.every((day) => day.entries.length === 0);
  return html`<div class="page wide">
    <h1>${words.title}</h1>
    ${page.late}
    <div class="calendar-bar">
      ${buttonRow(
        ...CALENDAR_VIEWS.map((one) =>
          linkButton({
            // Today, where it is among what is shown: that is what somebody wants to see closer.
            href: at({ view: one, on: isNow ? view.today : shown.first.toString() }),
            text: words.views[one],
            key: KEYS[one],
            current: one === shown.view,
          }),
        ),
      )}
      ${buttonRow(
        linkButton({ href: at({ on: shown.before.toString() }), text: words.before[shown.view], key: 'p' }),
        linkButton({ href: at({ on: view.today }), text: words.today, key: 't' }),
        linkButton({ href: at({ on: shown.after.toString() }), text: words.after[shown.view], key: 'n' }),
      )}
      ${
        therapists.length > 1 &&
        buttonRow(
          linkButton({ href: at({ with: undefined }), text: words.everybody, current: whose === undefined }),
          ...therapists.map((one) =>
            linkButton({ href: at({ with: one.id }), text: one.name, current: one.id === whose }),
          ),
        )
      }
    </div>
    <p class="quiet">${words.zone(view.zone)}</p>
    ${page.draws} ${agenda(page, words, isEmpty)}
    ${buttonRow(
      linkButton({
        href: paths.newOne(whose === undefined ? {} : { with: whose }),
        text: words.book,
        plain: false,
        key: 'b',
      }),
      linkButton({ href: paths.sooner(), text: words.sooner }),
      linkButton({ href: paths.day(), text: deskWords(reader.locale).title }),
    )}
    <p class="quiet">${words.keys} ${words.drag}</p>
  </div>`;
}

function agenda({ view }: CalendarPage, words: CalendarWords['desk'], isEmpty: boolean): Html {
  const { shown } = view;
  const days = shown.view === 'list' ? view.days.filter((day) => day.entries.length > 0) : view.days;
  return html`<div
      class="agenda"
      id="agenda"
      data-calendar="${shown.view}"
      data-first="${shown.first.toString()}"
      data-today="${view.today}"
      data-hours="${view.hours.from} ${view.hours.until}"
      data-name="${words.title}"
    >
      ${isEmpty && emptyState({ title: words.nothing })}
      ${
        !isEmpty &&
        days.map(
          (day) =>
            html`<section>
              <h2>${day.name}</h2>
              ${
                day.entries.length === 0
                  ? html`<p class="quiet">${words.nothingThatDay}</p>`
                  : html`<ol class="times">
                      ${day.entries.map((one) => entry(one, words))}
                    </ol>`
              }
            </section>`,
        )
      }
    </div>`;
}
