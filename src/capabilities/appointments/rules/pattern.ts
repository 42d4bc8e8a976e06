import { z } from 'zod';
import { MINUTES_A_DAY } from '#kit/wall-time';

/** When a member has sessions: a week, or two that take turns, with what is different on single dates. Wall times of the practice's zone. */

export const WEEKS = ['every', 'a', 'b'] as const;

/** `in_person`: the therapist is in a room then; `online`: they aren't, and also ring then. */
export const WHERES = ['any', 'in_person', 'online'] as const;

const minute = z.number().int().min(0).max(MINUTES_A_DAY);

const stretchSchema = z.object({
  /** Minutes since midnight, half-open. Sessions past midnight are two. */
  from: minute,
  until: minute,
  where: z.enum(WHERES).default('any'),
  /** The one room in which sessions in person are then; null: any that is free. */
  room: z.uuid().nullable().default(null),
});

const spanSchema = stretchSchema.extend({
  week: z.enum(WEEKS).default('every'),
  /** 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
});

export const patternSchema = z.object({
  /** Any date in a week A, 'YYYY-MM-DD'. Weeks begin on Monday. */
  anchorOn: z.iso.date(),
  spans: z.array(spanSchema).max(84),
  /** A date that isn't like the others: what is worked on it in place of the week's; nothing: it is off. */
  dates: z.array(z.object({ on: z.iso.date(), spans: z.array(stretchSchema).max(6) })).max(400),
  /** Clients book at least this long before a session. */
  noticeHours: z.number().int().min(0).max(336).default(24),
  /** And at most so far ahead. */
  aheadDays: z.number().int().min(1).max(366).default(60),
  /** Sessions begin at this step from when a stretch begins: on the hour, or each 15 minutes. */
  stepMinutes: z.number().int().min(5).max(240).default(60),
});

export type Stretch = z.infer<typeof stretchSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Pattern = z.infer<typeof patternSchema>;

export const FORMATS = ['in_person', 'online', 'phone'] as const;
export type Format = (typeof FORMATS)[number];

/** A kind of appointment, as far as its time goes. */
export type Length = {
  readonly minutes: number;
  /** Kept free before and after; those of two neighbours add up. */
  readonly before: number;
  readonly after: number;
};

export const isInPerson = (format: Format): boolean => format === 'in_person';

/** Spans of a week that overlap, as a form must not keep them: the weekdays. Week A and week B never meet. */
export function overlappingDays(spans: readonly Span[]): ReadonlySet<number> {
  const days = new Set<number>();
  for (const [at, one] of spans.entries())
    for (const other of spans.slice(at + 1)) {
      const meet = one.week === 'every' || other.week === 'every' || one.week === other.week;
      if (meet && one.weekday === other.weekday && one.from < other.until && other.from < one.until)
        days.add(one.weekday);
    }
  return days;
}
