import type { Work } from '#kit/work';
import { changeAsked, withRoomIn } from '../asked-store.ts';
import { sayJob } from '../jobs.ts';

/** Q18 whoever had said yes has no room in it any more: that takes the yes back, and the next ones are asked. */
export async function openingEnded(work: Work, openingId: string): Promise<void> {
  for (const one of await withRoomIn(work, openingId)) {
    changeAsked(work, one.id, { answer: 'no', answered_at: work.at, opening_ended_at: work.at });
    work.record({ action: 'request.no_room', subject: 'request', subjectId: one.id });
    work.enqueue(sayJob({ network: one.network, practice: work.practice, ask: one.id }));
  }
}
