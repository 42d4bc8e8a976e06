import { thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { endDoubts, putDoubt } from '../doubts.ts';
import { sayPlaceJob } from '../jobs.ts';
import { resource } from '../store.ts';

/** Signs: a line, not a story. */
export const LONGEST_LINE = 200;

/** R22 a line for who coordinates the network. Another one takes the place of the one before. */
export async function sayWrong(
  work: Work,
  place: string,
  said: string,
): Promise<{ id: string } | Refusal<'not_there' | 'line_missing' | 'line_too_long'>> {
  const found = await resource(work, place);
  if (!found?.told) return refuse('not_there');
  const line = said.trim();
  if (line === '') return refuse('line_missing');
  if (line.length > LONGEST_LINE) return refuse('line_too_long');
  endDoubts(work, { of: place });
  putDoubt(work, {
    id: work.uuid(),
    resourceId: place,
    from: work.practice,
    fromName: (await thisPractice(work)).name,
    line,
    saidAt: work.at,
    endedAt: null,
  });
  work.record({ action: 'place.doubted', subject: 'resource', subjectId: place });
  work.enqueue(sayPlaceJob(work.practice, place));
  return { id: place };
}

export async function takeBackDoubt(
  work: Work,
  place: string,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await resource(work, place);
  if (!found?.told) return refuse('not_there');
  endDoubts(work, { of: place });
  work.record({ action: 'place.not_doubted', subject: 'resource', subjectId: place });
  work.enqueue(sayPlaceJob(work.practice, place));
  return { id: place };
}
