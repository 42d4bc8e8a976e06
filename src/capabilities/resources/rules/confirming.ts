import { type Resource, isHelpNow } from './kinds.ts';
import { waysOf } from './ways.ts';

const ASK_AGAIN_MONTHS = 6;
const LAPSE_MONTHS = 12;

/** How sure the practice is of it on a date. `lapsed` never happens to help-now numbers. */
export type Standing = 'retired' | 'never_confirmed' | 'fresh' | 'ask_again' | 'lapsed';

type Dated = Pick<Resource, 'kind' | 'assured_on' | 'retired_at'>;

export function standingOn(resource: Dated, on: Temporal.PlainDate): Standing {
  if (resource.retired_at !== null) return 'retired';
  if (resource.assured_on === null) return 'never_confirmed';
  const assured = Temporal.PlainDate.from(resource.assured_on);
  const past = (months: number): boolean => Temporal.PlainDate.compare(on, assured.add({ months })) >= 0;
  if (past(LAPSE_MONTHS) && !isHelpNow(resource)) return 'lapsed';
  return past(ASK_AGAIN_MONTHS) ? 'ask_again' : 'fresh';
}

/** A number that stays in use although nobody has confirmed it lately: the desk asks for it. */
export function nags(resource: Dated, on: Temporal.PlainDate): boolean {
  const standing = standingOn(resource, on);
  return isHelpNow(resource) && (standing === 'never_confirmed' || standing === 'ask_again');
}

export type Lack = 'way' | 'cost' | 'hours';

/** What is still to be written before it can be suggested to anybody. */
export function lacks(
  resource: Pick<Resource, 'phone' | 'text_to' | 'url' | 'address' | 'cost' | 'hours'>,
): Lack[] {
  const lacking: Lack[] = [];
  if (waysOf(resource).length === 0) lacking.push('way');
  if (resource.cost.trim() === '') lacking.push('cost');
  if (resource.hours.trim() === '') lacking.push('hours');
  return lacking;
}

const URGENCY: readonly Standing[] = ['never_confirmed', 'ask_again', 'lapsed', 'fresh', 'retired'];

/** For the desk: what wants a person's eye first, help-now numbers before everything else. */
export function byNeedOfEyes(on: Temporal.PlainDate): (a: Resource, b: Resource) => number {
  const rank = (one: Resource): number =>
    (nags(one, on) ? 0 : 100) + URGENCY.indexOf(standingOn(one, on)) * 10 + (isHelpNow(one) ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.sort_order - b.sort_order || a.name.localeCompare(b.name, 'en');
}

/** Set-up can't end, and nothing may be retired, without one number of each (a number: a web page is not enough). */
export function helpNowReady(resources: readonly Resource[]): { emergency: boolean; crisisLine: boolean } {
  const has = (kind: 'emergency' | 'crisis_line'): boolean =>
    resources.some(
      (one) =>
        one.kind === kind &&
        one.retired_at === null &&
        one.assured_on !== null &&
        waysOf(one).some((way) => way.way === 'call' || way.way === 'text'),
    );
  return { emergency: has('emergency'), crisisLine: has('crisis_line') };
}
