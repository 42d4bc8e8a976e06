import { callOff } from '#channels';
import type { Work } from '#kit/work';
import { unname, unnameJob } from '#openings';
import { answerById, changeAnswer } from '../answers.ts';

/** An answer that doesn't leave after all: its mail is called off, and the colleagues in it were named to nobody. */
export async function keepBack(
  work: Work,
  answerId: string,
  how: 'undone' | 'withdrawn',
  because: string = how,
): Promise<void> {
  changeAnswer(work, answerId, how === 'undone' ? { undone_at: work.at } : { withdrawn_at: work.at });
  callOff(work, answerId, because);
  await unname(work, answerId);
  const places = (await answerById(work, answerId))?.places ?? [];
  for (const home of new Set(places.flatMap((one) => one.home ?? [])))
    work.enqueue(unnameJob(home, answerId));
}
