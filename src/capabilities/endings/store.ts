import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Camelled, camelled, snaked } from '#kit/naming';
import type { Work } from '#kit/work';
import type { Fits, Reason, Worry } from './rules/reasons.ts';
import { nextLook } from './rules/standing.ts';

type EndingRow = {
  practice_id: string;
  id: string;
  person_id: string;
  member_id: string;
  said_at: Temporal.Instant;
  came_by: 'page' | 'link' | 'desk';
  reason: Reason;
  words: Buffer | null;
  read_by: Temporal.Instant | null;
  held_until: Temporal.Instant;
  confirmed_at: Temporal.Instant | null;
  confirm_hash: Buffer | null;
  last_session: 'yes' | 'no' | null;
  note_wording: string | null;
  note_asked_at: Temporal.Instant | null;
  note_due_at: Temporal.Instant | null;
  note_sent_at: Temporal.Instant | null;
  looked_at: Temporal.Instant | null;
  fits: Fits | null;
  worry: Worry | null;
  concern_id: string | null;
  times_kept_at: Temporal.Instant | null;
  times_freed_at: Temporal.Instant | null;
  closed_at: Temporal.Instant | null;
  closing: Buffer | null;
  returned_at: Temporal.Instant | null;
  back_words: Buffer | null;
  due_at: Temporal.Instant | null;
};

const db = tables<{ endings: EndingRow }>();

type Sealed = 'words' | 'closing' | 'backWords';
const COLUMN = { words: 'words', closing: 'closing', backWords: 'back_words' } as const;

/** As its row, with what was sealed opened. */
export type Ending = Omit<Camelled<EndingRow>, 'practiceId' | 'confirmHash' | Sealed | 'dueAt'> &
  Readonly<Record<Sealed, string>>;

function toEnding(work: Work, row: Selectable<EndingRow>): Ending {
  const open = (field: Sealed): string => {
    const sealed = row[COLUMN[field]];
    return sealed ? work.open('endings', COLUMN[field], row.id, sealed) : '';
  };
  return { ...camelled(row), words: open('words'), closing: open('closing'), backWords: open('backWords') };
}

export type Pair = { readonly personId: string; readonly memberId: string };

const all = (work: Work) => db.selectFrom('endings').selectAll().where('practice_id', '=', work.practice);

export async function ending(work: Work, id: string): Promise<Ending | undefined> {
  const row = await work.one(all(work).where('id', '=', id));
  return row && toEnding(work, row);
}

/** Locked: what its client and its therapist do come one after the other. */
export async function lockEnding(work: Work, id: string): Promise<Ending | undefined> {
  const row = await work.one(all(work).where('id', '=', id).forUpdate());
  return row && toEnding(work, row);
}

const open = (work: Work) => all(work).where('closed_at', 'is', null).where('returned_at', 'is', null);

export async function lockOpenEnding(work: Work, { personId, memberId }: Pair): Promise<Ending | undefined> {
  const row = await work.one(
    open(work).where('person_id', '=', personId).where('member_id', '=', memberId).forUpdate(),
  );
  return row && toEnding(work, row);
}

/** Everything that a client said of that kind, the latest first. */
export async function endingsOf(work: Work, personId: string): Promise<Ending[]> {
  const rows = await work.all(
    all(work).where('person_id', '=', personId).orderBy('said_at', 'desc').orderBy('id'),
  );
  return rows.map((row) => toEnding(work, row));
}

/** Those that go on, the earliest first. */
export async function openEndings(work: Work): Promise<Ending[]> {
  const rows = await work.all(open(work).orderBy('said_at').orderBy('id').limit(500));
  return rows.map((row) => toEnding(work, row));
}

/** E3 how many each therapist hasn't read; nothing that is sealed is opened. */
export async function unreadGoodbyes(work: Work): Promise<Map<string, number>> {
  const rows = await work.all(
    db
      .selectFrom('endings')
      .select((eb) => ['member_id', eb.fn.countAll<string>().as('count')])
      .where('practice_id', '=', work.practice)
      .where('looked_at', 'is', null)
      .where('closed_at', 'is', null)
      .where('returned_at', 'is', null)
      .groupBy('member_id'),
  );
  return new Map(rows.map((row) => [row.member_id, Number(row.count)]));
}

/** Who said goodbye to this therapist, and it goes on. */
export async function saidGoodbye(work: Work, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await work.all(
    db
      .selectFrom('endings')
      .select('person_id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId)
      .where('closed_at', 'is', null)
      .where('returned_at', 'is', null),
  );
  return new Set(rows.map((row) => row.person_id));
}

/** Who came back since an instant, the latest first. */
export async function returnedSince(work: Work, since: Temporal.Instant): Promise<Ending[]> {
  const rows = await work.all(
    all(work).where('returned_at', '>=', since).orderBy('returned_at', 'desc').orderBy('id').limit(200),
  );
  return rows.map((row) => toEnding(work, row));
}

/** E7 whose goodbyes this member doesn't see. */
export async function endingsOfOthers(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('endings')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('member_id', '!=', memberId),
  );
  return rows.map(({ id }) => id);
}

const confirmHash = (work: Work, secret: string): Buffer => work.keys.lookup('ending confirmed', secret);

export async function endingToConfirm(work: Work, secret: string): Promise<Ending | undefined> {
  const row = await work.one(all(work).where('confirm_hash', '=', confirmHash(work, secret)).forUpdate());
  return row && toEnding(work, row);
}

export async function dueEndings(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('endings')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map(({ id }) => id);
}

type NewEnding = Pick<
  Ending,
  'id' | 'personId' | 'memberId' | 'cameBy' | 'reason' | 'words' | 'readBy' | 'heldUntil' | 'confirmedAt'
>;

/** One that goes on for a client with a therapist: of two presses at once the first one stands. */
export function insertEnding(work: Work, given: NewEnding): void {
  const { words, ...plain } = given;
  work.write(
    db
      .insertInto('endings')
      .values({
        ...snaked(plain),
        practice_id: work.practice,
        said_at: work.at,
        words: words === '' ? null : work.seal('endings', 'words', given.id, words),
        due_at: given.confirmedAt === null ? null : given.heldUntil,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export type Change = Partial<Omit<Ending, 'id' | 'personId' | 'memberId'>> & { readonly confirmBy?: string };

/** Writes what changed, with the date at which it is looked at again; gives it as it is then. */
export function changeEnding(work: Work, before: Ending, change: Change): Ending {
  const { words, closing, backWords, confirmBy, ...plain } = change;
  const texts = Object.entries({ words, closing, backWords }) as [Sealed, string | undefined][];
  const sealed = texts.flatMap(([field, text]) =>
    text === undefined
      ? []
      : [[COLUMN[field], text === '' ? null : work.seal('endings', COLUMN[field], before.id, text)]],
  );
  const after = { ...before, ...change };
  work.write(
    db
      .updateTable('endings')
      .set({
        ...snaked(plain),
        ...(Object.fromEntries(sealed) as object),
        ...(confirmBy !== undefined && { confirm_hash: confirmHash(work, confirmBy) }),
        due_at: nextLook(after),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', before.id),
  );
  return after;
}

/** E14 with their doors, and who came by them. */
export function deleteEndingsOf(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('endings').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
