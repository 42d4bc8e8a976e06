/** Which dates the calendar at the desk shows. */

export const CALENDAR_VIEWS = ['day', 'week', 'list'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

const DAYS: Readonly<Record<CalendarView, number>> = { day: 1, week: 7, list: 28 };

export type Shown = {
  readonly view: CalendarView;
  readonly first: Temporal.PlainDate;
  readonly days: number;
  readonly before: Temporal.PlainDate;
  readonly after: Temporal.PlainDate;
};

/** AP34 a day; the week from Monday that holds it; four weeks from it on. What is no date is today. */
export function shownDays(view: CalendarView, on: string | undefined, today: Temporal.PlainDate): Shown {
  const date = dateFrom(on) ?? today;
  const first = view === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date;
  const days = DAYS[view];
  return { view, first, days, before: first.subtract({ days }), after: first.add({ days }) };
}

export function viewFrom(text: string | undefined): CalendarView {
  return CALENDAR_VIEWS.find((one) => one === text) ?? 'week';
}

function dateFrom(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
