import { policyInWords, policySentence } from '#agreements';
import type { Asked } from '../view.ts';

/** G12 what cancelling the next session costs, before anybody taps: the policy that is applied. Nothing where there is none. */
export function cancellingSays({
  moment,
  agreement,
  listener,
}: Pick<Asked, 'moment' | 'agreement' | 'listener'>): string[] {
  if (!moment.next || agreement.from === 'nobody') return [];
  const facts = policySentence(agreement.policy, { startsAt: moment.next.startsAt });
  return policyInWords(facts, listener.at, listener);
}
