import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

export type AnswerKind = 'yes' | 'no' | 'list' | 'question' | 'rang';

type AnswerRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  round: number;
  member_id: string;
  kind: AnswerKind;
  reason: string | null;
  words: Buffer;
  places: Buffer | null;
  written_at: Temporal.Instant;
  leaves_at: Temporal.Instant;
  undone_at: Temporal.Instant | null;
  left_at: Temporal.Instant | null;
  bounced_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
};

type AttemptRow = {
  practice_id: string;
  id: string;
  inquiry_id: string;
  member_id: string;
  way_id: string | null;
  tried_at: Temporal.Instant;
  outcome: 'reached' | 'message_left' | 'no_answer';
  in_window: boolean;
};

const db = tables<{ answers: AnswerRow; attempts: AttemptRow }>();

/** A place to turn to as it was when it was sent: a later change of the resource doesn't change what was said. */
export type PlaceSent = {
  name: string;
  reach: string;
  url: string;
  cost: string;
  hours: string;
  /** It is a colleague with room: the opening that was named. */
  opening?: string;
  /** That opening is of another practice: whose. */
  home?: string;
  /** They have no account anywhere: nobody can ask them for somebody, who begins with them by the way that stands here. */
  noAccount?: true;
};

export type Answer = {
  id: string;
  inquiryId: string;
  round: number;
  memberId: string;
  kind: AnswerKind;
  reason: string | null;
  words: string;
  places: PlaceSent[];
  writtenAt: Temporal.Instant;
  leavesAt: Temporal.Instant;
  undoneAt: Temporal.Instant | null;
  leftAt: Temporal.Instant | null;
  bouncedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
};

function toAnswer(work: Work, row: Selectable<AnswerRow>): Answer {
  return {
    id: row.id,
    inquiryId: row.inquiry_id,
    round: row.round,
    memberId: row.member_id,
    kind: row.kind,
    reason: row.reason,
    words: work.open('answers', 'words', row.id, row.words),
    places: row.places ? (JSON.parse(work.open('answers', 'places', row.id, row.places)) as PlaceSent[]) : [],
    writtenAt: row.written_at,
    leavesAt: row.leaves_at,
    undoneAt: row.undone_at,
    leftAt: row.left_at,
    bouncedAt: row.bounced_at,
    withdrawnAt: row.withdrawn_at,
  };
}

/** Stands for: not undone, not bounced, not withdrawn. At most one stands in each round of an inquiry. */
export const stands = (answer: Answer): boolean =>
  answer.undoneAt === null && answer.bouncedAt === null && answer.withdrawnAt === null;

/** Answers that left. One whose mail came back can still be read here. */
export const readable = (answers: readonly Answer[]): Answer[] =>
  answers.filter((one) => one.leftAt !== null && one.undoneAt === null && one.withdrawnAt === null);

export async function answersOf(work: Work, inquiryIds: readonly string[]): Promise<Answer[]> {
  if (inquiryIds.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('answers')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', 'in', inquiryIds)
      .orderBy('written_at')
      .orderBy('id'),
  );
  return rows.map((row) => toAnswer(work, row));
}

export async function answerById(work: Work, id: string): Promise<Answer | undefined> {
  const row = await work.one(
    db.selectFrom('answers').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row && toAnswer(work, row);
}

export function insertAnswer(
  work: Work,
  given: Pick<
    Answer,
    'id' | 'inquiryId' | 'round' | 'memberId' | 'kind' | 'reason' | 'words' | 'places' | 'leavesAt'
  > & {
    leftAt: Temporal.Instant | null;
  },
): void {
  const seal = (column: string, text: string): Buffer => work.seal('answers', column, given.id, text);
  work.write(
    db.insertInto('answers').values({
      practice_id: work.practice,
      id: given.id,
      inquiry_id: given.inquiryId,
      round: given.round,
      member_id: given.memberId,
      kind: given.kind,
      reason: given.reason,
      words: seal('words', given.words),
      places: given.places.length > 0 ? seal('places', JSON.stringify(given.places)) : null,
      written_at: work.at,
      leaves_at: given.leavesAt,
      left_at: given.leftAt,
    }),
  );
}

export function changeAnswer(
  work: Work,
  id: string,
  change: Partial<Pick<AnswerRow, 'undone_at' | 'left_at' | 'bounced_at' | 'withdrawn_at'>>,
): void {
  work.write(
    db.updateTable('answers').set(change).where('practice_id', '=', work.practice).where('id', '=', id),
  );
}

export type Attempt = Omit<Selectable<AttemptRow>, 'practice_id'>;

export function insertAttempt(work: Work, given: Omit<Attempt, 'id' | 'tried_at'>): void {
  work.write(
    db
      .insertInto('attempts')
      .values({ ...given, practice_id: work.practice, id: work.uuid(), tried_at: work.at }),
  );
}

export async function attemptsOf(work: Work, inquiryIds: readonly string[]): Promise<Attempt[]> {
  if (inquiryIds.length === 0) return [];
  return work.all(
    db
      .selectFrom('attempts')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', 'in', inquiryIds)
      .orderBy('tried_at')
      .orderBy('id'),
  );
}
