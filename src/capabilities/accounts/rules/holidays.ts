/**
 * Public holidays, computed by rule. What a practice really closes on it chooses itself; this is what it chooses from.
 *
 * Where a holiday on a weekend brings a day off in its stead, both dates are listed: a practice that works on
 * Saturdays is closed on the day itself. Places without rules here have none, and type their own. One-off holidays are
 * listed from 2024 on.
 */
import type { Holiday } from './working-time.ts';

/** England and Wales are 'UK', Scotland 'UK-SCT', Northern Ireland 'UK-NIR'; else ISO 3166 codes. */
export type HolidayPlace = keyof typeof RULES;

type Rule = {
  readonly name: string;
  /** The date of this holiday in a year, if it has one then. */
  readonly in: (year: number) => Temporal.PlainDate | undefined;
  readonly substitute?: Substitute;
};

/**
 * `next-weekday`: the first weekday after it that is no holiday and no other's substitute. `nearest-weekday`: Friday
 * for a Saturday, Monday for a Sunday.
 */
type Substitute = 'next-weekday' | 'nearest-weekday';

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;

function fixed(month: number, day: number, name: string, substitute?: Substitute): Rule {
  const on = (year: number): Temporal.PlainDate => new Temporal.PlainDate(year, month, day);
  return substitute ? { name, in: on, substitute } : { name, in: on };
}

function nth(which: number, weekday: number, month: number, name: string): Rule {
  return {
    name,
    in: (year) => {
      const first = new Temporal.PlainDate(year, month, 1);
      return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (which - 1) * 7 });
    },
  };
}

function last(weekday: number, month: number, name: string): Rule {
  return {
    name,
    in: (year) => {
      const end = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
      return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
    },
  };
}

function fromEaster(days: number, name: string): Rule {
  return { name, in: (year) => easterSunday(year).add({ days }) };
}

function since(year: number, rule: Rule): Rule {
  return { ...rule, in: (asked) => (asked >= year ? rule.in(asked) : undefined) };
}

/** Dates that follow no rule, by proclamation or by table. */
function listed(name: string, dates: readonly string[]): Rule {
  const byYear = new Map(dates.map((on) => [Number(on.slice(0, 4)), on]));
  return {
    name,
    in: (year) => {
      const on = byYear.get(year);
      return on === undefined ? undefined : Temporal.PlainDate.from(on);
    },
  };
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** 5 U.S.C. 6103: the legal public holidays, with Friday for a Saturday and (by Executive Order 11582) Monday for a Sunday. */
const US: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'nearest-weekday'),
  nth(3, MONDAY, 1, 'Martin Luther King Jr. Day'),
  nth(3, MONDAY, 2, 'Presidents’ Day'),
  last(MONDAY, 5, 'Memorial Day'),
  since(2021, fixed(6, 19, 'Juneteenth', 'nearest-weekday')),
  fixed(7, 4, 'Independence Day', 'nearest-weekday'),
  nth(1, MONDAY, 9, 'Labor Day'),
  nth(2, MONDAY, 10, 'Columbus Day / Indigenous Peoples’ Day'),
  fixed(11, 11, 'Veterans Day', 'nearest-weekday'),
  nth(4, THURSDAY, 11, 'Thanksgiving Day'),
  fixed(12, 25, 'Christmas Day', 'nearest-weekday'),
];

/**
 * The general holidays of the Canada Labour Code, section 166; provinces differ, so a practice chooses. The code lets
 * an employer choose the day in stead; the next weekday is the federal custom (the Canada Revenue Agency's list).
 */
const CA: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'next-weekday'),
  fromEaster(-2, 'Good Friday'),
  { name: 'Victoria Day', in: (year) => mondayBefore(new Temporal.PlainDate(year, 5, 25)) },
  fixed(7, 1, 'Canada Day', 'next-weekday'),
  nth(1, MONDAY, 9, 'Labour Day'),
  since(2021, fixed(9, 30, 'National Day for Truth and Reconciliation', 'next-weekday')),
  nth(2, MONDAY, 10, 'Thanksgiving Day'),
  fixed(11, 11, 'Remembrance Day', 'next-weekday'),
  fixed(12, 25, 'Christmas Day', 'next-weekday'),
  fixed(12, 26, 'Boxing Day', 'next-weekday'),
];

/** Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations; gov.uk/bank-holidays. */
const UK: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'next-weekday'),
  fromEaster(-2, 'Good Friday'),
  fromEaster(1, 'Easter Monday'),
  nth(1, MONDAY, 5, 'Early May bank holiday'),
  last(MONDAY, 5, 'Spring bank holiday'),
  last(MONDAY, 8, 'Summer bank holiday'),
  fixed(12, 25, 'Christmas Day', 'next-weekday'),
  fixed(12, 26, 'Boxing Day', 'next-weekday'),
];

const UK_NIR: readonly Rule[] = [
  ...UK,
  fixed(3, 17, 'St Patrick’s Day', 'next-weekday'),
  fixed(7, 12, 'Battle of the Boyne (Orangemen’s Day)', 'next-weekday'),
];

/** The same act, and the St Andrew’s Day Bank Holiday (Scotland) Act 2007. Easter Monday is none in Scotland. */
const UK_SCT: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'next-weekday'),
  fixed(1, 2, '2nd January', 'next-weekday'),
  fromEaster(-2, 'Good Friday'),
  nth(1, MONDAY, 5, 'Early May bank holiday'),
  last(MONDAY, 5, 'Spring bank holiday'),
  // Royal proclamation of February 2026.
  listed('World Cup bank holiday', ['2026-06-15']),
  nth(1, MONDAY, 8, 'Summer bank holiday'),
  fixed(11, 30, 'St Andrew’s Day', 'next-weekday'),
  fixed(12, 25, 'Christmas Day', 'next-weekday'),
  fixed(12, 26, 'Boxing Day', 'next-weekday'),
];

/**
 * Organisation of Working Time Act 1997, second schedule, as amended in 2022 (St Brigid’s Day). The act gives those
 * who don't work that weekday another day or pay, but no date in stead, so there is none here. Good Friday is no
 * public holiday.
 */
const IE: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day'),
  since(2023, { name: 'St Brigid’s Day', in: stBrigidsDay }),
  fixed(3, 17, 'St Patrick’s Day'),
  fromEaster(1, 'Easter Monday'),
  nth(1, MONDAY, 5, 'May Day'),
  nth(1, MONDAY, 6, 'June Holiday'),
  nth(1, MONDAY, 8, 'August Holiday'),
  last(MONDAY, 10, 'October Holiday'),
  fixed(12, 25, 'Christmas Day'),
  fixed(12, 26, 'St Stephen’s Day'),
];

/**
 * Fair Work Act 2009, section 115, as far as every state and territory has it on the same date: so without the King’s
 * Birthday, Easter Saturday and Sunday, and without a day in stead of Anzac Day.
 */
const AU: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'next-weekday'),
  fixed(1, 26, 'Australia Day', 'next-weekday'),
  fromEaster(-2, 'Good Friday'),
  fromEaster(1, 'Easter Monday'),
  fixed(4, 25, 'Anzac Day'),
  fixed(12, 25, 'Christmas Day', 'next-weekday'),
  fixed(12, 26, 'Boxing Day', 'next-weekday'),
];

/** Holidays Act 2003, sections 44 to 45A, without the provinces’ anniversary days. */
const NZ: readonly Rule[] = [
  fixed(1, 1, 'New Year’s Day', 'next-weekday'),
  fixed(1, 2, 'Day after New Year’s Day', 'next-weekday'),
  fixed(2, 6, 'Waitangi Day', 'next-weekday'),
  fromEaster(-2, 'Good Friday'),
  fromEaster(1, 'Easter Monday'),
  fixed(4, 25, 'Anzac Day', 'next-weekday'),
  nth(1, MONDAY, 6, 'King’s Birthday'),
  // Follows the Māori lunar calendar: Te Kāhui o Matariki Public Holiday Act 2022, schedule 1.
  listed('Matariki', [
    '2022-06-24',
    '2023-07-14',
    '2024-06-28',
    '2025-06-20',
    '2026-07-10',
    '2027-06-25',
    '2028-07-14',
    '2029-07-06',
    '2030-06-21',
    '2031-07-11',
    '2032-07-02',
    '2033-06-24',
    '2034-07-07',
    '2035-06-29',
  ]),
  nth(4, MONDAY, 10, 'Labour Day'),
  fixed(12, 25, 'Christmas Day', 'next-weekday'),
  fixed(12, 26, 'Boxing Day', 'next-weekday'),
];

const RULES = { US, CA, UK, 'UK-SCT': UK_SCT, 'UK-NIR': UK_NIR, IE, AU, NZ } as const;

/** Whether holidays of this country or part of one are known. */
export function isHolidayPlace(place: string): place is HolidayPlace {
  return Object.hasOwn(RULES, place);
}

/** The public holidays that fall in a year, in order, with the days in stead of weekends; none for other places. */
export function holidaysOf(place: string, year: number): readonly Holiday[] {
  if (!isHolidayPlace(place)) return [];
  // A 1 January on a Saturday is observed on 31 December of the year before.
  const dated = [...datesOf(RULES[place], year), ...datesOf(RULES[place], year + 1)];
  return dated
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) => a.on.localeCompare(b.on, 'en'));
}

function datesOf(rules: readonly Rule[], year: number): Holiday[] {
  const days = rules.flatMap((rule) => {
    const date = rule.in(year);
    return date ? [{ rule, date }] : [];
  });
  days.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const taken = new Set(days.map(({ date }) => date.toString()));
  const result = days.map(({ rule, date }) => ({ on: date.toString(), name: rule.name }));
  for (const { rule, date } of days) {
    const instead = rule.substitute && substituteFor(date, rule.substitute, taken);
    if (!instead) continue;
    taken.add(instead.toString());
    result.push({ on: instead.toString(), name: `${rule.name} (observed)` });
  }
  return result;
}

function substituteFor(
  date: Temporal.PlainDate,
  how: Substitute,
  taken: ReadonlySet<string>,
): Temporal.PlainDate | undefined {
  if (date.dayOfWeek < SATURDAY) return undefined;
  if (date.dayOfWeek === SATURDAY && how === 'nearest-weekday') return date.subtract({ days: 1 });
  let instead = date.add({ days: 8 - date.dayOfWeek });
  while (taken.has(instead.toString())) instead = instead.add({ days: 1 });
  return instead;
}

function mondayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: ((date.dayOfWeek + 5) % 7) + 1 });
}

/** The first Monday of February, but 1 February itself when that is a Friday. */
function stBrigidsDay(year: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, 2, 1);
  return first.dayOfWeek === FRIDAY ? first : first.add({ days: (8 - first.dayOfWeek) % 7 });
}
