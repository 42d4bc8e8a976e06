import type { TimeWords } from './time-words.ts';

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

export const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

function weekday(number: number): string {
  return `el ${WEEKDAYS[number - 1] ?? ''}`;
}

function dayAndMonth(date: Temporal.PlainDate): string {
  return `${date.day} de ${MONTHS[date.month - 1] ?? ''}`;
}

function partOfDay(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'de la noche';
  if (minute === 0 && hour === 12) return 'del mediodía';
  if (hour < 6) return 'de la madrugada';
  if (hour < 12) return 'de la mañana';
  return hour < 20 ? 'de la tarde' : 'de la noche';
}

/** With its article, which "a" and "de" then stand before: "las 5 de la tarde", "la 1 de la tarde", "las 17:00". */
function clock(time: Temporal.PlainTime, twelveHours: boolean): string {
  const { hour, minute } = time;
  const minutes = String(minute).padStart(2, '0');
  const shown = twelveHours ? hour % 12 || 12 : hour;
  const article = shown === 1 ? 'la' : 'las';
  if (!twelveHours) return `${article} ${shown}:${minutes}`;
  return `${article} ${shown}${minute === 0 ? '' : `:${minutes}`} ${partOfDay(hour, minute)}`;
}

const listed = (parts: readonly string[]): string => new Intl.ListFormat('es-US').format(parts);

function span([first = 1, ...rest]: readonly number[]): string {
  const last = rest.at(-1);
  const day = (number: number): string => WEEKDAYS[number - 1] ?? '';
  return last === undefined ? day(first) : `de ${day(first)} a ${day(last)}`;
}

export const spanish: TimeWords = {
  now: 'ahora',
  today: 'hoy',
  tomorrow: 'mañana',
  yesterday: 'ayer',
  weekday,
  fullDate: (date) => `${weekday(date.dayOfWeek)} ${dayAndMonth(date)}`,
  shortDate: (date, _country, withYear) => `el ${dayAndMonth(date)}${withYear ? ` de ${date.year}` : ''}`,
  clock,
  at: (day, time) => `${day} a ${time}`,
  between: (day, from, until) => `${day}, de ${from} a ${until}`,
  by: (moment) => `para ${moment}`,
  byEndOf: (day) => `antes de que termine ${day.startsWith('el ') ? day : `el día de ${day}`}`,
  endOf: (day) => `al final de ${day}`.replace('de el ', 'del '),
  weekly: (spans) => listed(spans.map(span)),
  clockSpan: (from, until) => `de ${from} a ${until}`,
};
