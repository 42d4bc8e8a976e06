import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { inCareOf } from '../cares.ts';
import type { Kind } from '../rules/kinds.ts';
import { type Said, type SaidRefusal, mayKeep } from '../rules/said.ts';
import { isTheirsAlone } from '../rules/standing.ts';
import { type OnPage, type Share, changeShare, deleteShare, insertShare, lockOfPerson } from '../store.ts';

export type BeginRefusal = Refusal<'not_there' | 'not_in_care'> | SaidRefusal;

/**
 * Keeps what somebody wrote on a client's page, for them alone. `id` is the form's own: the same form again is the same share, with what
 * stands in it now. No line in the trail: it would tell that it exists (SH3).
 */
export async function begin(
  work: Work,
  given: OnPage & { id: string; memberId: string; kind: Kind; said: Said },
): Promise<Share | BeginRefusal> {
  const no = mayKeep(given);
  if (isRefused(no)) return no;
  const there = await lockOfPerson(work, given, given.id);
  if (there) {
    if (isTheirsAlone(there)) changeShare(work, there.id, { said: given.said });
  } else {
    const cares = await inCareOf(work, given.personId);
    if (!cares.some((one) => one.memberId === given.memberId)) return refuse('not_in_care');
    insertShare(work, given);
  }
  await work.flush();
  return (await lockOfPerson(work, given, given.id)) ?? refuse('not_there');
}

/** SH12 changes what wasn't sent yet. */
export async function change(
  work: Work,
  given: OnPage & { id: string; said: Said },
): Promise<{ id: string } | Refusal<'not_there' | 'sent'> | SaidRefusal> {
  const share = await lockOfPerson(work, given, given.id);
  if (!share) return refuse('not_there');
  if (!isTheirsAlone(share)) return refuse('sent');
  const no = mayKeep(given);
  if (isRefused(no)) return no;
  changeShare(work, share.id, { said: given.said });
  return { id: share.id };
}

/** SH12 takes away what wasn't sent yet, with its files. */
export async function remove(
  work: Work,
  given: OnPage & { id: string },
): Promise<{ id: string } | Refusal<'not_there' | 'sent'>> {
  const share = await lockOfPerson(work, given, given.id);
  if (!share) return refuse('not_there');
  if (!isTheirsAlone(share)) return refuse('sent');
  deleteShare(work, share.id);
  return { id: share.id };
}
