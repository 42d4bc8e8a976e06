import { helpNowReady } from './confirming.ts';
import { type Resource, countryCode, isHelpNow } from './kinds.ts';

type Shown = Pick<Resource, 'kind' | 'country' | 'assured_on' | 'retired_at'>;

/** The help-now numbers that count for a practice in this country: its own, and those that hold everywhere. */
export function numbersHere<T extends Shown>(all: readonly T[], country: string): T[] {
  const here = countryCode(country);
  return all.filter(
    (one) => isHelpNow(one) && one.retired_at === null && ['any', here].includes(countryCode(one.country)),
  );
}

/** R2 The set-up ends only with an emergency number and a crisis line of the practice's own country, both confirmed. */
export function readyIn(all: readonly Resource[], country: string): ReturnType<typeof helpNowReady> {
  return helpNowReady(numbersHere(all, country));
}

/**
 * What is ticked when the step opens: what was confirmed before, else the emergency numbers and the first crisis line,
 * so that one press confirms the least that a page needs.
 */
export function tickedFirst(
  shown: readonly { key: string; kind: Resource['kind']; assured_on: string | null }[],
): string[] {
  const confirmed = shown.filter((one) => one.assured_on !== null);
  const has = (kind: Resource['kind']): boolean => confirmed.some((one) => one.kind === kind);
  const emergency = has('emergency') ? [] : shown.filter((one) => one.kind === 'emergency');
  const crisis = has('crisis_line') ? [] : shown.filter((one) => one.kind === 'crisis_line').slice(0, 1);
  const ticked = new Set([...confirmed, ...emergency, ...crisis].map((one) => one.key));
  return shown.map((one) => one.key).filter((key) => ticked.has(key));
}
