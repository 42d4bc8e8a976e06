/**
 * I10 *tried*, the first way: when somebody was rung three times without an answer, at different hours, within five working days,
 * each time in a safe window, the practice may stop trying. The words then wait under the code, and any sign of life
 * undoes it.
 */
export const TRIES = 3;
export const WITHIN_WORKING_DAYS = 5;

export type Try = {
  readonly at: Temporal.Instant;
  readonly inWindow: boolean;
  readonly outcome: 'reached' | 'message_left' | 'no_answer';
};

/**
 * @param workingDays the working days from one instant to another, counting both ends' days.
 */
export function mayStopTrying(
  tries: readonly Try[],
  zone: string,
  workingDays: (from: Temporal.Instant, until: Temporal.Instant) => number,
): boolean {
  const counted = tries.filter((one) => one.inWindow && one.outcome === 'no_answer');
  const recent = counted.slice(-TRIES);
  const [first, , last] = recent;
  if (!first || !last || recent.length < TRIES) return false;
  const hours = new Set(recent.map((one) => one.at.toZonedDateTimeISO(zone).hour));
  return hours.size === TRIES && workingDays(first.at, last.at) <= WITHIN_WORKING_DAYS;
}

export type Given = { readonly channel: string; readonly bounced: boolean };

/**
 * I10 *tried*, the second way: they gave no number, and a human's answer came back from wherever they said it may go.
 * Once is enough where every address is known to be no good; else twice, since a connection may have broken. Whoever
 * can't be reached at all would else be promised an answer again and again that nobody can give them.
 *
 * Who gave no way at all and knows of no page can't be tried in any way: that is seen at once.
 *
 * @param cameBack how many answers came back since they last gave a sign of life.
 */
export function mayStopWriting(ways: readonly Given[], cameBack: number, knowsPage: boolean): boolean {
  if (ways.length === 0) return !knowsPage;
  if (ways.some((way) => way.channel !== 'email')) return false;
  return cameBack >= (ways.every((way) => way.bounced) ? 1 : 2);
}
