import { thisPractice } from '#accounts';
import { allow } from '#people';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { numberAsTyped } from '../forms/number.ts';
import { put } from '../schedule.ts';
import type { Inquiry } from '../store.ts';
import { type TendRefusal, loadLocked } from './tend.ts';

/**
 * A number that somebody at the practice heard on a recording, or was told: from then on this person can be rung. What
 * nobody asked isn't safe: no message, until they say so.
 */
export async function noteNumber(
  work: Work,
  given: { inquiryId: string; number: string; message: 'yes' | 'no' | 'unasked' },
): Promise<Inquiry | TendRefusal | Refusal<'no_number'>> {
  const address = numberAsTyped(given.number, (await thisPractice(work)).country);
  if (address === undefined) return refuse('no_number');
  const loaded = await loadLocked(work, given.inquiryId);
  if (isRefused(loaded)) return loaded;
  if (loaded.found.standing === 'closed') return refuse('closed');
  allow(work, loaded.found.personId, {
    channel: 'phone',
    address,
    source: 'staff',
    mayLeaveMessage: given.message === 'yes',
    maySayWho: false,
    plainWords: false,
    windows: given.message === 'unasked' ? { kind: 'any', unasked: true } : { kind: 'any' },
  });
  work.record({ action: 'inquiry.number_noted', subject: 'inquiry', subjectId: given.inquiryId });
  return put(work, loaded.found, {}, loaded);
}
