import type { RealSpan } from './working-time.ts';

/**
 * I2 when nobody of a practice is there: the spans in which all who answer are away at once. Who alone is away doesn't
 * move the date of a message that any of them may answer.
 * @param absences those of each therapist, in any order, overlapping or not; none for somebody who is there.
 */
export function everyoneAway(absences: readonly (readonly RealSpan[])[]): RealSpan[] {
  const [first, ...others] = absences;
  if (!first) return [];
  return others.reduce<readonly RealSpan[]>(
    (together, theirs) => together.flatMap((one) => theirs.flatMap((other) => both(one, other))),
    first,
  ) as RealSpan[];
}

function both(one: RealSpan, other: RealSpan): RealSpan[] {
  const from = Temporal.Instant.compare(one.from, other.from) > 0 ? one.from : other.from;
  const until = Temporal.Instant.compare(one.until, other.until) < 0 ? one.until : other.until;
  return Temporal.Instant.compare(from, until) < 0 ? [{ from, until }] : [];
}
