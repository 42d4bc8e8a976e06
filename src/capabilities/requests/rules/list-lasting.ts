import { type Tried, againFrom } from './at-a-glance.ts';

/** Q7 a list that nobody opened for so long is erased. */
export const KEPT_MONTHS = 12;
/** Q7 what was taken off a list can be put back for so long; then it is gone. */
export const PUT_BACK_HOURS = 24;
/** Q6 so many reminders for each time that they were asked for, and so many days between two. */
export const MOST_MAILS = 4;
export const DAYS_APART = 3;

/** Not at night, and not before anybody who was tried is at work. */
const MAIL_HOUR = 10;

export function erasedAt(openedAt: Temporal.Instant, zone: string): Temporal.Instant {
  return openedAt.toZonedDateTimeISO(zone).add({ months: KEPT_MONTHS }).toInstant();
}

export const goneAt = (removedAt: Temporal.Instant): Temporal.Instant =>
  removedAt.add({ hours: PUT_BACK_HOURS });

export type Reminding = {
  readonly mailsLeft: number;
  readonly mailedAt: Temporal.Instant | null;
};

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;

/**
 * Q6 when the next reminder leaves: on the day on which somebody may be tried again, and some days after the one before.
 * Undefined where nobody asked for one, none is left, or nothing is waited for.
 */
export function remindAt(
  { mailsLeft, mailedAt }: Reminding,
  tries: readonly Tried[],
  zone: string,
): Temporal.Instant | undefined {
  if (mailsLeft <= 0) return undefined;
  const days = tries.map(againFrom).filter((day) => day !== undefined);
  const first = days.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
  if (!first) return undefined;
  const at = first.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(MAIL_HOUR) });
  const next = mailedAt?.toZonedDateTimeISO(zone).add({ days: DAYS_APART }).toInstant();
  return next ? later(at.toInstant(), next) : at.toInstant();
}

export type Lasting = Reminding & { readonly openedAt: Temporal.Instant };

/** When a list is looked after next. */
export function lookAt(
  list: Lasting,
  tries: readonly Tried[],
  { removed, zone }: { removed: readonly Temporal.Instant[]; zone: string },
): Temporal.Instant {
  const all = [remindAt(list, tries, zone), ...removed.map(goneAt)].filter((one) => one !== undefined);
  return all.reduce(earlier, erasedAt(list.openedAt, zone));
}
