import { type Calendar, isWorking, nextWorkingMorning } from '#accounts';

/** What is done after a missed session, and when: the calmest there is. */

export const STEP_KINDS = ['call', 'email', 'letter'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** L3 more than this in one absence is chasing. */
export const MOST_STEPS = 3;

/** L3 nobody hears from us twice within two days; a mail leaves three minutes after it was done. */
const APART = { hours: 48, minutes: 3 } as const;

/** L1 days before each, counted from the session and then from the step before. */
export const WAIT_DAYS = [2, 4, 6] as const;

/** L5 how long a step may stand before it says that it is late. */
const LATE_AFTER = { hours: 72 } as const;

export type Planned = {
  readonly kind: StepKind;
  readonly waitDays: number;
  readonly dueAt: Temporal.Instant;
};

type From = {
  /** The session, or what was done before: what the first wait is counted from. */
  readonly anchor: Temporal.Instant;
  /** Nothing is planned for a time that is over. */
  readonly notBefore: Temporal.Instant;
  /** When they last heard from us in this absence. */
  readonly lastMade?: Temporal.Instant | undefined;
};

const latest = (instants: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  instants.toSorted((a, b) => Temporal.Instant.compare(b, a))[0];

/** This moment where somebody works then, else the next morning with work. */
function inWorkingTime(calendar: Calendar, from: Temporal.Instant): Temporal.Instant | undefined {
  // What lies between two milliseconds is later than the first of them.
  const at = from.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
  return isWorking(calendar, at) ? at : nextWorkingMorning(calendar, at);
}

/**
 * L2 when each is due: so many days after the one before, in working time, over days off and absences; L3 and never within two days of the one
 * before. Where nobody works for more than a year there are fewer dates than waits.
 */
export function datesFor(waits: readonly number[], from: From, calendar: Calendar): Temporal.Instant[] {
  const dates: Temporal.Instant[] = [];
  let { anchor, lastMade } = from;
  for (const days of waits) {
    const day = anchor.toZonedDateTimeISO(calendar.zone).toPlainDate().add({ days });
    const wanted = day.toZonedDateTime(calendar.zone).toInstant();
    const earliest = latest([wanted, from.notBefore, ...(lastMade ? [lastMade.add(APART)] : [])]) ?? wanted;
    const due = inWorkingTime(calendar, earliest);
    if (!due) break;
    dates.push(due);
    anchor = due;
    lastMade = due;
  }
  return dates;
}

export type ToPlan = {
  readonly missedAt: Temporal.Instant;
  readonly at: Temporal.Instant;
  readonly kinds: readonly StepKind[];
  readonly calendar: Calendar;
  /** When they heard from us before, in this same absence. */
  readonly made: readonly Temporal.Instant[];
  /** L1 the days before each. */
  readonly waits?: readonly number[];
  /** L12 what is kept for this client: how long to wait at first. */
  readonly firstWait?: number | undefined;
};

/** L1 the steps of a plan with their dates: what is possible, in its order, as many as are left of three (L3). */
export function planned({ missedAt, at, kinds, calendar, made, firstWait, ...given }: ToPlan): Planned[] {
  const usual = given.waits ?? WAIT_DAYS;
  const left = Math.max(0, MOST_STEPS - made.length);
  const chosen = kinds.slice(0, left);
  const waits = chosen.map((_kind, index) =>
    index === 0 && firstWait !== undefined ? firstWait : (usual[index] ?? WAIT_DAYS[2]),
  );
  const dates = datesFor(waits, { anchor: missedAt, notBefore: at, lastMade: latest(made) }, calendar);
  return chosen.flatMap((kind, index) => {
    const dueAt = dates[index];
    return dueAt ? [{ kind, waitDays: waits[index] ?? WAIT_DAYS[0], dueAt }] : [];
  });
}

/** L5 more than three days late: nobody got to it, which happens. */
export const isLate = (dueAt: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, dueAt.add(LATE_AFTER)) > 0;

/** When a step that stands now is looked at again: on its day, and once it would be late. */
export const lookAgainAt = (dueAt: Temporal.Instant, at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(dueAt, at) > 0 ? dueAt : dueAt.add(LATE_AFTER).add({ milliseconds: 1 });

/** L3 whether somebody heard from us so short a time ago that another word would press them. */
export const isTooSoon = (made: readonly Temporal.Instant[], at: Temporal.Instant): boolean =>
  made.some((one) => Temporal.Instant.compare(one.add(APART), at) > 0);

/** L2 whether there is any work on this date: what is due on a day off that was noted since is planned anew. */
export function worksThatDay(calendar: Calendar, at: Temporal.Instant): boolean {
  const today = at.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const begins = today.toZonedDateTime(calendar.zone).toInstant();
  const next = inWorkingTime(calendar, begins);
  return next !== undefined && next.toZonedDateTimeISO(calendar.zone).toPlainDate().equals(today);
}
