import type { TimeWords } from './time-words.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Where the month is said before the day. */
export const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'CA', 'PH', 'PR']);

function weekday(number: number): string {
  return WEEKDAYS[number - 1] ?? '';
}

function dayAndMonth(date: Temporal.PlainDate, country: string): string {
  const month = MONTHS[date.month - 1] ?? '';
  return MONTH_FIRST.has(country) ? `${month} ${date.day}` : `${date.day} ${month}`;
}

function clock(time: Temporal.PlainTime, twelveHours: boolean): string {
  const { hour, minute } = time;
  const minutes = String(minute).padStart(2, '0');
  if (!twelveHours) return `${hour}:${minutes}`;
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`} ${half}`;
}

const listed = (parts: readonly string[]): string => new Intl.ListFormat('en-US').format(parts);

export const english: TimeWords = {
  now: 'now',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  weekday,
  fullDate: (date, country) =>
    `${weekday(date.dayOfWeek)}${MONTH_FIRST.has(country) ? ',' : ''} ${dayAndMonth(date, country)}`,
  shortDate: (date, country, withYear) => {
    const words = dayAndMonth(date, country);
    if (!withYear) return words;
    return `${words}${MONTH_FIRST.has(country) ? ',' : ''} ${date.year}`;
  },
  clock,
  at: (day, time) => `${day}, ${time}`,
  between: (day, from, until) => `${day}, ${from} to ${until}`,
  by: (moment) => `by ${moment}`,
  byEndOf: (day) => `by the end of ${day}`,
  endOf: (day) => `the end of ${day}`,
  weekly: (spans) =>
    listed(
      spans
        .map((days) => days.map(weekday))
        .map(([first = '', ...rest]) => [first, ...rest.slice(-1)].join(' to ')),
    ),
  clockSpan: (from, until) => `${from} to ${until}`,
};
