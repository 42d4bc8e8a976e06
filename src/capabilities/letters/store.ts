import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { EndedBecause, Kind } from './rules/standing.ts';

type LetterRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  kind: Kind;
  about_id: string | null;
  words: Buffer;
  amount: Buffer | null;
  written_at: Temporal.Instant;
  printed_at: Temporal.Instant | null;
  posted_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  ended_because: EndedBecause | null;
};

const db = tables<{ letters: LetterRow }>();

export type Letter = {
  readonly id: string;
  readonly personId: string;
  /** Who wrote it, and sees it. */
  readonly memberId: string;
  readonly kind: Kind;
  readonly aboutId: string | null;
  readonly words: string;
  readonly amount: string;
  readonly writtenAt: Temporal.Instant;
  readonly printedAt: Temporal.Instant | null;
  readonly postedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly endedBecause: EndedBecause | null;
};

const toLetter = (work: Work, row: Selectable<LetterRow>): Letter => ({
  id: row.id,
  personId: row.person_id,
  memberId: row.member_id,
  kind: row.kind,
  aboutId: row.about_id,
  words: work.open('letters', 'words', row.id, row.words),
  amount: row.amount ? work.open('letters', 'amount', row.id, row.amount) : '',
  writtenAt: row.written_at,
  printedAt: row.printed_at,
  postedAt: row.posted_at,
  endedAt: row.ended_at,
  endedBecause: row.ended_because,
});

const letters = (work: Work) => db.selectFrom('letters').selectAll().where('practice_id', '=', work.practice);

export async function letterById(work: Work, id: string): Promise<Letter | undefined> {
  const row = await work.one(letters(work).where('id', '=', id));
  return row && toLetter(work, row);
}

/** Locked: posting it and taking it off come one after the other. */
export async function lockLetter(work: Work, id: string): Promise<Letter | undefined> {
  const row = await work.one(letters(work).where('id', '=', id).forUpdate());
  return row && toLetter(work, row);
}

/** What was written about this and wasn't ended, locked. */
export async function lockLetterAbout(work: Work, aboutId: string): Promise<Letter | undefined> {
  const row = await work.one(
    letters(work).where('about_id', '=', aboutId).where('ended_at', 'is', null).forUpdate(),
  );
  return row && toLetter(work, row);
}

/** What was written about this and wasn't ended. */
export async function letterAbout(work: Work, aboutId: string): Promise<Letter | undefined> {
  const row = await work.one(letters(work).where('about_id', '=', aboutId).where('ended_at', 'is', null));
  return row && toLetter(work, row);
}

/** LE7 what lies in this member's queue, in the order in which it was written. */
export async function lettersWaiting(work: Work, memberId: string): Promise<Letter[]> {
  const rows = await work.all(
    letters(work)
      .where('member_id', '=', memberId)
      .where('posted_at', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('written_at')
      .orderBy('id')
      .limit(200),
  );
  return rows.map((row) => toLetter(work, row));
}

/** LE7 what this member posted, or took off, the latest first. */
export async function lettersDone(work: Work, memberId: string, most: number): Promise<Letter[]> {
  const rows = await work.all(
    letters(work)
      .where('member_id', '=', memberId)
      .where('posted_at', 'is not', null)
      .orderBy('posted_at', 'desc')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => toLetter(work, row));
}

/** LE7 whose letters this member doesn't see. */
export async function lettersOfOthers(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('letters')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '!=', memberId),
  );
  return rows.map(({ id }) => id);
}

export type NewLetter = Pick<Letter, 'personId' | 'memberId' | 'kind' | 'aboutId' | 'words' | 'amount'>;

/** One that goes on for what it is about: of two that are begun at once, the first one stands. */
export function insertLetter(work: Work, id: string, given: NewLetter): void {
  work.write(
    db
      .insertInto('letters')
      .values({
        practice_id: work.practice,
        id,
        person_id: given.personId,
        member_id: given.memberId,
        kind: given.kind,
        about_id: given.aboutId,
        words: work.seal('letters', 'words', id, given.words),
        amount: given.amount === '' ? null : work.seal('letters', 'amount', id, given.amount),
        written_at: work.at,
        printed_at: null,
        posted_at: null,
        ended_at: null,
        ended_because: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

const change = (work: Work, id: string, set: Partial<Omit<LetterRow, 'practice_id' | 'id'>>): void =>
  work.write(
    db.updateTable('letters').set(set).where('practice_id', '=', work.practice).where('id', '=', id),
  );

export const changeWords = (work: Work, id: string, given: { words: string; amount: string }): void =>
  change(work, id, {
    words: work.seal('letters', 'words', id, given.words),
    amount: given.amount === '' ? null : work.seal('letters', 'amount', id, given.amount),
  });

export const markPrinted = (work: Work, id: string): void => change(work, id, { printed_at: work.at });

export const markPosted = (work: Work, id: string): void => change(work, id, { posted_at: work.at });

export const markNotPosted = (work: Work, id: string): void => change(work, id, { posted_at: null });

export const endLetter = (work: Work, id: string, because: EndedBecause): void =>
  change(work, id, { ended_at: work.at, ended_because: because });

/** What a member who left had still to post. */
export function endLettersOf(
  work: Work,
  of: { memberId: string } | { personId: string },
  because: 'writer_left' | 'not_wanted',
): void {
  work.write(
    db
      .updateTable('letters')
      .set({ ended_at: work.at, ended_because: because })
      .where('practice_id', '=', work.practice)
      .where((one) =>
        'memberId' in of ? one('member_id', '=', of.memberId) : one('person_id', '=', of.personId),
      )
      .where('posted_at', 'is', null)
      .where('ended_at', 'is', null),
  );
}

/** LE11 with who is erased. */
export function deleteLettersOf(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('letters').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
