/** When somebody may see what was marked "I need help now". */
export type SeenWhen = 'not_at_once' | 'not_now' | 'not_tonight';

const EVENING = 18;
const MORNING = 6;

/**
 * I4 what is true of this hour, and no more: in working hours nobody sees it at once; outside them nobody sees it, and
 * "tonight" is said at night alone, since a Saturday noon is no night.
 * @param isTold somebody is told at this hour: it is working time, or the practice wants to be woken.
 */
export function seenWhen(isTold: boolean, hour: number): SeenWhen {
  if (isTold) return 'not_at_once';
  return hour >= EVENING || hour < MORNING ? 'not_tonight' : 'not_now';
}
