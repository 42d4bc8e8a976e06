import type { Work } from '#kit/work';
import { callOff } from '#channels';
import { tables } from '#kit/db';
import type { InquiryTables } from '../store.ts';
import { INQUIRY_CLOSED } from '../events.ts';
import { answersOf, stands } from '../answers.ts';
import { changePromise } from '../promises.ts';
import { closing, put } from '../schedule.ts';
import { endWaitingPlaces } from '../waiting-places.ts';
import { inquiriesOfPeople } from '../listing.ts';
import { keepBack } from './keep-back.ts';
import { loadLocked } from './tend.ts';

const db = tables<InquiryTables>();

/**
 * Whoever left the practice holds nobody's message any more: it is the whole practice's, so that the words about it go
 * to those who are there. The promise runs on as it was told.
 */
export function holdNoMore(work: Work, memberId: string): void {
  for (const column of ['holder_id', 'claimed_by'] as const) {
    work.write(
      db
        .updateTable('inquiries')
        .set({ [column]: null })
        .where('practice_id', '=', work.practice)
        .where(column, '=', memberId)
        .where('standing', '=', 'waiting'),
    );
  }
  work.write(
    db
      .updateTable('promises')
      .set({ holder_id: null })
      .where('practice_id', '=', work.practice)
      .where('holder_id', '=', memberId)
      .where('kept_at', 'is', null)
      .where('ended_at', 'is', null),
  );
  work.refreshDesks();
}

/** I27 P18 who died waits for nothing: their messages leave every list, an answer that hadn't left doesn't, and nobody is asked about them any more. */
export async function messagesOfDead(work: Work, personId: string): Promise<void> {
  for (const { id } of await inquiriesOfPeople(work, [personId])) {
    const loaded = await loadLocked(work, id);
    if ('refused' in loaded || loaded.found.standing === 'closed') continue;
    const { found, promise } = loaded;
    for (const answer of await answersOf(work, [id]))
      if (stands(answer) && !answer.leftAt) await keepBack(work, answer.id, 'withdrawn');
    callOff(work, id, 'died');
    endWaitingPlaces(work, id, 'died');
    if (promise && !promise.ended_at) changePromise(work, promise.id, { ended_at: work.at });
    work.record({ action: 'inquiry.of_dead', subject: 'inquiry', subjectId: id });
    work.announce({ name: INQUIRY_CLOSED, id });
    const ended = {
      ...closing(work, 'died'),
      claimedBy: null,
      claimedAt: null,
      laterCheckAt: null,
      helpNowAt: null,
    };
    put(work, found, ended, { promise, pending: undefined });
  }
}
