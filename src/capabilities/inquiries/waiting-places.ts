import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type WaitingPlaceRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  member_id: string;
  placed_at: Temporal.Instant;
  next_word_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
  ended_because: string | null;
};

const db = tables<{ waiting_places: WaitingPlaceRow }>();

export type WaitingPlace = Omit<Selectable<WaitingPlaceRow>, 'practice_id'>;

const standing = (work: Work) =>
  db
    .selectFrom('waiting_places')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('ended_at', 'is', null);

/** The place that an inquiry has on a waiting list now. */
export async function waitingPlace(work: Work, inquiryId: string): Promise<WaitingPlace | undefined> {
  return work.one(standing(work).where('inquiry_id', '=', inquiryId));
}

/** Every place of the practice, or of one therapist's list, by the date of the next word. */
export async function waitingPlaces(work: Work, memberId?: string): Promise<WaitingPlace[]> {
  const all = standing(work).orderBy('next_word_at').orderBy('id').limit(1000);
  return work.all(memberId === undefined ? all : all.where('member_id', '=', memberId));
}

export function insertWaitingPlace(
  work: Work,
  given: Pick<WaitingPlace, 'inquiry_id' | 'member_id' | 'next_word_at'>,
): void {
  work.write(
    db.insertInto('waiting_places').values({
      ...given,
      practice_id: work.practice,
      id: work.uuid(),
      placed_at: work.at,
      ended_at: null,
      ended_because: null,
    }),
  );
}

export function changeWaitingPlace(
  work: Work,
  inquiryId: string,
  change: Partial<Pick<WaitingPlace, 'next_word_at' | 'ended_at' | 'ended_because'>>,
): void {
  work.write(
    db
      .updateTable('waiting_places')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', '=', inquiryId)
      .where('ended_at', 'is', null),
  );
}

export function endWaitingPlaces(work: Work, inquiryId: string, because: string): void {
  changeWaitingPlace(work, inquiryId, { ended_at: work.at, ended_because: because });
}
