import { eraseWordsTo } from '#channels';
import { type Actor, type Work, type WorkSource } from '#kit/work';
import { dueForErasure, erase, setErasure } from '#people';
import { eraseWordsOf } from '../erasing.ts';
import { openInquiriesOf } from '../listing.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * I12 erases who people were and what they wrote, once the time that the practice set is over. Someone who is still
 * waiting is asked about again in a month; a client, or one whom a safety step or a hold keeps, isn't due at all.
 * What was done when stays, without names, for the figures.
 */
export async function eraseDue(source: WorkSource, practice: string, most = 50): Promise<number> {
  return source.inPractice(practice, SYSTEM, async (work) => {
    const due = await dueForErasure(work, most);
    for (const person of due) await eraseOne(work, person);
    return due.length;
  });
}

async function eraseOne(work: Work, person: string): Promise<void> {
  const open = await openInquiriesOf(work, [person]);
  if (open.some((one) => one.standing === 'waiting')) {
    setErasure(work, person, work.at.add({ hours: 24 * 30 }));
    return;
  }
  await eraseWordsTo(work, person, await eraseWordsOf(work, person));
  erase(work, person);
  work.record({ action: 'person.erased', subject: 'person', subjectId: person });
}
