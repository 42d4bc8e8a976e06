import { allow } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { put } from '../schedule.ts';
import { mayTakeNumber } from '../rules/taking-numbers.ts';
import type { Inquiry } from '../store.ts';
import type { SafeWay } from './receive.ts';
import { type TendRefusal, loadLocked } from './tend.ts';

/**
 * A number that somebody at the practice heard on a recording, or was told: from then on this person can be rung. What
 * nobody asked isn't safe: no message, until they say so. Refuses for who chose on the page how they may be reached (I7).
 */
export async function noteNumber(
  work: Work,
  given: { inquiryId: string; number: SafeWay },
): Promise<Inquiry | TendRefusal | Refusal<'their_choice'>> {
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return loaded;
  if (loaded.found.standing === 'closed') return refuse('closed');
  if (!mayTakeNumber(loaded.found)) return refuse('their_choice');
  const { times, ...number } = given.number;
  allow(work, loaded.found.personId, { ...number, windows: times });
  work.record({ action: 'inquiry.number_noted', subject: 'inquiry', subjectId: given.inquiryId });
  return put(work, loaded.found, {}, loaded);
}
