import { staffing } from '#accounts';
import { waysOf } from '#people';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answersOf, stands } from '../answers.ts';
import { knowsOfPage } from '../rules/knowing-the-page.ts';
import { put } from '../schedule.ts';
import { type Inquiry, type RequestSays, changeInquiry } from '../store.ts';
import { answered, stopsTheClock } from './attend.ts';
import { beginAnew } from './begin-anew.ts';
import { type Loaded, loadLocked } from './tend.ts';

/** What becomes of a contact that is a request (Q15), told by the room of requests. */

/** What the desk says of it, and from when. No date at which an inquiry is looked at depends on it. */
export function requestSays(work: Work, id: string, says: RequestSays | null, from = work.at): void {
  changeInquiry(work, id, { requestSays: says, requestSince: says === null ? null : from });
  work.record({ action: 'inquiry.request_stands', subject: 'inquiry', subjectId: id });
  work.refreshDesks();
}

/** Whether the person wants an answer of its own besides: they need help soon, or wrote something that nobody answered. */
async function wantsMore(work: Work, found: Inquiry): Promise<boolean> {
  if (found.helpNowAt !== null) return true;
  const said = (await answersOf(work, [found.id])).findLast((one) => one.leftAt !== null && stands(one));
  return Temporal.Instant.compare(found.lastInAt, said?.leftAt ?? found.receivedAt) > 0;
}

/**
 * Q17 a therapist has room for them: that is word from a human, and stops the clock as an answer does (I3). It runs on for whoever asked
 * for help soon or wrote something since, and for whom no word reaches by itself: then the desk says that somebody should ring.
 */
export async function roomWasFound(work: Work, id: string): Promise<void> {
  const loaded = await loadLocked(work, id);
  if (isRefused(loaded) || loaded.found.standing !== 'waiting') return;
  const { found, promise, pending } = loaded;
  const ways = await waysOf(work, [found.personId]);
  const reaches = stopsTheClock(ways, knowsOfPage(found, ways));
  requestSays(work, id, reaches ? null : 'untold');
  if (!reaches || (await wantsMore(work, found))) return;
  await answered(work, await staffing(work), found, promise, pending);
}

/** It waits for nothing of ours: it was answered, or lies on the desk without a date. */
const isAtRest = ({ found, pending }: Loaded): boolean =>
  pending === undefined &&
  (found.standing === 'answered' || (found.standing === 'waiting' && found.promiseDueAt === null));

/** Q18 nobody has room any more: the clock begins anew. */
export async function nobodyHasRoom(work: Work, id: string): Promise<void> {
  const loaded = await loadLocked(work, id);
  if (isRefused(loaded) || !isAtRest(loaded)) return;
  const { lastInAt } = loaded.found;
  await beginAnew(work, await staffing(work), loaded, {
    // They said nothing new.
    lastInAt,
    missed: 0,
    requestSays: null,
    requestSince: null,
  });
}

/** Q20 they haven't chosen: somebody looks at it, without a date, since they have had their word. */
export async function notChosen(work: Work, id: string): Promise<void> {
  const loaded = await loadLocked(work, id);
  if (isRefused(loaded) || loaded.found.standing === 'closed') return;
  const { found } = loaded;
  if (isAtRest(loaded)) {
    const change = {
      standing: 'waiting' as const,
      round: found.round + 1,
      promiseId: null,
      promiseDueAt: null,
    };
    put(work, found, change, { promise: undefined, pending: undefined });
  }
  requestSays(work, id, 'not_chosen');
}
