import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { writeLetter } from '#letters';
import { doorOf, visitsOf } from '../doors-store.ts';
import { ending, lockEnding } from '../store.ts';
import { type OfEnding, isTheirs } from './tend.ts';

export type PaperRefusal = Refusal<'not_there' | 'no_way'>;

/** Closed with words, and they aren't back. */
const isForPaper = (one: {
  closedAt: Temporal.Instant | null;
  returnedAt: Temporal.Instant | null;
  closing: string;
}) => one.closedAt !== null && one.returnedAt === null && one.closing !== '';

/** E11 the closing words go on paper with the door's code, into the queue of who closed it. @param underIt the lines with the code */
export async function closingOnPaper(
  work: Work,
  given: OfEnding & { underIt: string },
): Promise<{ id: string } | PaperRefusal> {
  const found = await lockEnding(work, given.id);
  if (!found || !isForPaper(found) || !(await isTheirs(work, found, given.memberId)))
    return refuse('not_there');
  const words = [found.closing, given.underIt].filter((part) => part !== '').join('\n\n');
  const { personId } = found;
  const { id: aboutId, memberId } = given;
  const written = await writeLetter(work, { kind: 'closing', personId, memberId, aboutId, words });
  if (!isRefused(written)) return written;
  return refuse(written.refused === 'no_way' ? 'no_way' : 'not_there');
}

/** E12 asked when it is printed and when it is said to be posted: nobody who came back, or by the door, is told goodbye. */
export async function closingStillWanted(work: Work, endingId: string): Promise<boolean> {
  const found = await ending(work, endingId);
  if (!found || !isForPaper(found)) return false;
  const door = await doorOf(work, found.id);
  const visits = door ? await visitsOf(work, door.id) : [];
  return visits.every(({ wants }) => wants !== 'come_back');
}
