import { minutesOf } from '#kit/wall-time';
import type { OwnRoom } from '../patterns.ts';
import { type Pattern, type Span, type Stretch, overlappingDays, patternSchema } from '../rules/pattern.ts';
import { dateFrom } from '../times-view.ts';

/** A pattern as somebody writes it: a line for each stretch, "B Tue 13:00-17:30 online [Blue room]". In English and in Spanish alike. */

const DAYS: readonly (readonly string[])[] = [
  ['mon', 'lun'],
  ['tue', 'mar'],
  ['wed', 'mie'],
  ['thu', 'jue'],
  ['fri', 'vie'],
  ['sat', 'sab'],
  ['sun', 'dom'],
];

const SHOWN = { en: DAYS.map((day) => day[0] ?? ''), es: DAYS.map((day) => day[1] ?? '') } as const;
const WHERE = {
  en: { in_person: 'in person', online: 'online', off: 'off' },
  es: { in_person: 'en persona', online: 'en línea', off: 'libre' },
} as const;

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const LINE = /^(?:([ab])\s+)?([a-z]{3,10})\.?\s+([\d:]+)\s*(?:-|–|to|a)\s*([\d:]+)(?:\s+([a-z ]+))?$/;
const TIMES = /^([\d:]+)\s*(?:-|–|to|a)\s*([\d:]+)(?:\s+([a-z ]+))?$/;
const ROOM = /\[([^\]]*)\]\s*$/;

/** "9", "9:00" and "09:00" are one time. */
function minuteOf(typed: string): number | undefined {
  const [hour = '', minutes = '00'] = typed.split(':');
  return minutesOf(`${hour.padStart(2, '0')}:${minutes.padStart(2, '0')}`);
}

function whereOf(text: string | undefined): Stretch['where'] | undefined {
  const said = (text ?? '').trim();
  if (said === '') return 'any';
  return (['in_person', 'online'] as const).find((where) =>
    [plain(WHERE.en[where]), plain(WHERE.es[where])].includes(said),
  );
}

function stretchOf(
  [from, until, where]: readonly (string | undefined)[],
  room: string | null | undefined,
): Stretch | undefined {
  const [begin, end] = [minuteOf(from ?? ''), minuteOf(until ?? '')];
  const place = whereOf(where);
  if (begin === undefined || end === undefined || begin >= end) return undefined;
  return place === undefined || room === undefined
    ? undefined
    : { from: begin, until: end, where: place, room };
}

/** The room in brackets at the end of a line: null where there is none, undefined where no room is called so. */
function roomOf(line: string, rooms: readonly OwnRoom[]): string | null | undefined {
  const name = ROOM.exec(line)?.[1]?.trim();
  if (name === undefined) return null;
  return rooms.find((room) => !room.isClosed && plain(room.name) === plain(name))?.id;
}

function spanOf(line: string, rooms: readonly OwnRoom[]): Span | undefined {
  const found = LINE.exec(plain(line.replace(ROOM, '')).trim());
  if (!found) return undefined;
  const [, week, day = '', ...times] = found;
  const weekday = DAYS.findIndex((names) => names.some((name) => day.startsWith(name))) + 1;
  const stretch = stretchOf(times, roomOf(line, rooms));
  if (weekday === 0 || !stretch) return undefined;
  return { ...stretch, weekday, week: week === 'a' ? 'a' : week === 'b' ? 'b' : 'every' };
}

type OwnDate = Pattern['dates'][number];

function dateOf(line: string, rooms: readonly OwnRoom[]): OwnDate | undefined {
  const [on = '', ...rest] = line.trim().split(/\s+/);
  const date = dateFrom(on);
  const said = plain(rest.join(' ').replace(ROOM, '')).trim();
  if (!date) return undefined;
  if ([WHERE.en.off, WHERE.es.off].some((off) => off === said)) return { on, spans: [] };
  const times = TIMES.exec(said)?.slice(1);
  const stretch = times && stretchOf(times, roomOf(line, rooms));
  return stretch && { on, spans: [stretch] };
}

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 400);

export type PatternWants = {
  readonly field: 'weekly' | 'dates' | 'anchor' | 'notice' | 'ahead' | 'step' | 'link';
  readonly line?: string;
  /** Weekdays on which two stretches overlap. */
  readonly days?: readonly number[];
};

export type PatternRead =
  | { readonly given: { readonly pattern: Pattern; readonly link: string } }
  | { readonly wrong: readonly PatternWants[] };

/** What a form of hours says, or what wants another look. Several lines of one date are stretches of it. */
export function patternForm(form: URLSearchParams, rooms: readonly OwnRoom[]): PatternRead {
  const wrong: PatternWants[] = [];
  const spans: Span[] = [];
  for (const line of linesOf(form.get('weekly'))) {
    const span = spanOf(line, rooms);
    if (span) spans.push(span);
    else wrong.push({ field: 'weekly', line });
  }
  const overlap = overlappingDays(spans);
  if (overlap.size > 0) wrong.push({ field: 'weekly', days: [...overlap] });
  const dates = new Map<string, Stretch[]>();
  for (const line of linesOf(form.get('dates'))) {
    const date = dateOf(line, rooms);
    if (date) dates.set(date.on, [...(dates.get(date.on) ?? []), ...date.spans]);
    else wrong.push({ field: 'dates', line });
  }
  const whole = (name: string): number =>
    /^\d{1,4}$/.test(form.get(name) ?? '') ? Number(form.get(name)) : -1;
  const link = (form.get('link') ?? '').trim();
  if (link !== '' && !isWebAddress(link)) wrong.push({ field: 'link' });
  const read = patternSchema.safeParse({
    anchorOn: form.get('anchor'),
    spans,
    dates: [...dates].map(([on, stretches]) => ({ on, spans: stretches })),
    noticeHours: whole('notice'),
    aheadDays: whole('ahead'),
    stepMinutes: whole('step'),
  });
  if (!read.success)
    for (const { path } of read.error.issues) wrong.push({ field: FIELDS[String(path[0])] ?? 'weekly' });
  return read.success && wrong.length === 0 ? { given: { pattern: read.data, link } } : { wrong };
}

const FIELDS: Readonly<Record<string, PatternWants['field']>> = {
  anchorOn: 'anchor',
  spans: 'weekly',
  dates: 'dates',
  noticeHours: 'notice',
  aheadDays: 'ahead',
  stepMinutes: 'step',
};

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return text.length <= 500 && url?.protocol === 'https:' && url.username === '' && url.password === '';
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

type Locale = 'en' | 'es';

function stretchLine(one: Stretch, locale: Locale, rooms: readonly OwnRoom[]): string {
  const where = one.where === 'any' ? '' : ` ${WHERE[locale][one.where]}`;
  const room = rooms.find(({ id }) => id === one.room);
  return `${clock(one.from)}-${clock(one.until)}${where}${room ? ` [${room.name}]` : ''}`;
}

/** What is kept, as the form would post it. */
export function patternTyped(
  { pattern, link }: { pattern: Pattern; link: string },
  locale: Locale,
  rooms: readonly OwnRoom[],
): URLSearchParams {
  const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const day = (weekday: number): string => {
    const name = SHOWN[locale][weekday - 1] ?? '';
    return locale === 'en' ? begun(name) : name;
  };
  return new URLSearchParams({
    weekly: pattern.spans
      .map((one) => {
        const week = one.week === 'every' ? '' : `${one.week.toUpperCase()} `;
        return `${week}${day(one.weekday)} ${stretchLine(one, locale, rooms)}`;
      })
      .join('\n'),
    dates: pattern.dates
      .flatMap(({ on, spans }) =>
        spans.length === 0
          ? [`${on} ${WHERE[locale].off}`]
          : spans.map((one) => `${on} ${stretchLine(one, locale, rooms)}`),
      )
      .join('\n'),
    anchor: pattern.anchorOn,
    notice: String(pattern.noticeHours),
    ahead: String(pattern.aheadDays),
    step: String(pattern.stepMinutes),
    link,
  });
}
