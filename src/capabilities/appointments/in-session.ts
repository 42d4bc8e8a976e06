import { staffing } from '#accounts';
import type { Work } from '#kit/work';
import { change, freedBetween } from './changes.ts';
import { busyElsewhere } from './outside-store.ts';
import { type Appointment, appointment, appointmentsBetween, appointmentsOf, isOn } from './store.ts';
import { takenBetween } from './taken.ts';

/** Sessions one after the other with less between them count as one stretch: nobody reads anything in ten minutes. */
const BETWEEN = { minutes: 20 } as const;
const LONGEST = { hours: 12 } as const;

/** AP14 until when a member is in sessions now, one after the other; undefined where they aren't in one. */
export async function inSession(work: Work, memberId: string): Promise<Temporal.Instant | undefined> {
  const near = await appointmentsBetween(work, {
    from: work.at.subtract(LONGEST),
    until: work.at.add(LONGEST),
    memberId,
  });
  let until: Temporal.Instant | undefined;
  for (const one of near) {
    const isNow =
      Temporal.Instant.compare(one.startsAt, work.at) <= 0 &&
      Temporal.Instant.compare(one.endsAt, work.at) > 0;
    const follows = until !== undefined && Temporal.Instant.compare(one.startsAt, until.add(BETWEEN)) <= 0;
    if (isNow || follows) until = one.endsAt;
  }
  return until;
}

/** A client's sessions that lie ahead, or go on, the nearest first. */
export async function nextAppointments(work: Work, personId: string): Promise<Appointment[]> {
  const found = await appointmentsOf(work, personId, { ahead: work.at });
  return found.filter(isOn);
}

/** A time that was taken and is free. */
export type FreedTime = {
  readonly memberId: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly appointmentId: string;
};

/** Which time an announced `TimeFreed` is about; undefined where the change isn't there any more. */
export async function freedTime(work: Work, changeId: string): Promise<FreedTime | undefined> {
  const found = await change(work, changeId);
  const one = found && (await appointment(work, found.appointment_id));
  if (!found || !one || found.from_starts_at === null) return undefined;
  const length = one.startsAt.until(one.endsAt);
  return {
    memberId: one.memberId,
    startsAt: found.from_starts_at,
    endsAt: found.from_starts_at.add(length),
    appointmentId: one.id,
  };
}

const WEEK = { hours: 7 * 24 } as const;

/** AP15 times of a member in the coming seven days that somebody gave up, and that nobody has taken since; each once, in order. */
export async function freedThisWeek(work: Work, memberId: string): Promise<FreedTime[]> {
  const until = work.at.add(WEEK);
  const [ids, taken, busy, staff] = await Promise.all([
    freedBetween(work, { from: work.at, until }),
    takenBetween(work, { from: work.at, until }),
    busyElsewhere(work, { memberId, from: work.at, until }),
    staffing(work),
  ]);
  const all = await Promise.all(ids.map((id) => freedTime(work, id)));
  const absences = [...staff.calendar(memberId).absences, ...busy];
  const overlaps = (one: FreedTime, from: Temporal.Instant, to: Temporal.Instant): boolean =>
    Temporal.Instant.compare(from, one.endsAt) < 0 && Temporal.Instant.compare(one.startsAt, to) < 0;
  const free = all.filter(
    (one): one is FreedTime =>
      one?.memberId === memberId &&
      !taken.some((row) => row.member_id === memberId && overlaps(one, row.from_at, row.until_at)) &&
      !absences.some((away) => overlaps(one, away.from, away.until)),
  );
  const first = new Map(free.map((one) => [one.startsAt.toString(), one]));
  return [...first.values()].toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}
