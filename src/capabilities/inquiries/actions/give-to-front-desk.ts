import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { put } from '../schedule.ts';
import type { Inquiry } from '../store.ts';
import { loadLocked } from './tend.ts';

export type GivingRefusal = Refusal<'not_there' | 'shown_to_one'>;

/**
 * I18 lets the front desk read what somebody wrote and was answered, or keeps it from them again. Refused for what is
 * shown to one colleague alone: the person asked for that.
 */
export async function giveToFrontDesk(
  work: Work,
  given: { inquiryId: string; memberId: string; reads: boolean },
): Promise<Inquiry | GivingRefusal> {
  const { inquiryId, memberId, reads } = given;
  const loaded = await loadLocked(work, inquiryId);
  if ('refused' in loaded) return refuse('not_there');
  const { found } = loaded;
  if (reads && found.privateTo !== null) return refuse('shown_to_one');
  if (reads === (found.deskReadsSince !== null)) return found;
  const action = reads ? 'inquiry.given_to_front_desk' : 'inquiry.kept_from_front_desk';
  work.record({ action, subject: 'inquiry', subjectId: inquiryId });
  const by = reads
    ? { deskReadsSince: work.at, deskReadsBy: memberId }
    : { deskReadsSince: null, deskReadsBy: null };
  return put(work, found, by, loaded);
}
