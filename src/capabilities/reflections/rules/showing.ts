/** How far ahead a note may be asked for. */
const MOST_YEARS = 10;

/** F9 whether a note wants to be read: its day has come, and its writer hasn't said that they read it. */
export const wantsToBeRead = (showOn: string | null, today: Temporal.PlainDate): boolean =>
  showOn !== null && Temporal.PlainDate.compare(showOn, today) <= 0;

/** A day as it was typed: none (`''`), one that is still to come, or undefined where it can't be one. */
export function dayTyped(typed: string, today: Temporal.PlainDate): string | undefined {
  const said = typed.trim();
  if (said === '') return '';
  if (!/^\d{4}-\d\d-\d\d$/.test(said)) return undefined;
  try {
    const day = Temporal.PlainDate.from(said, { overflow: 'reject' });
    const isAhead = Temporal.PlainDate.compare(day, today) > 0;
    const isNear = Temporal.PlainDate.compare(day, today.add({ years: MOST_YEARS })) <= 0;
    return isAhead && isNear ? day.toString() : undefined;
  } catch {
    return undefined;
  }
}
