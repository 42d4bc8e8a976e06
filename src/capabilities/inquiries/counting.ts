import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { consentsFor } from '#people';
import type { PlaceSent } from './answers.ts';
import { laterAt } from './rules/later-check.ts';
import { TAKEN_BACK } from './rules/taking-back.ts';
import type { InquiryTables } from './store.ts';

/** What happened and when, of whom nobody reads: for figures. No name, no word and no id leaves by this file. */

type AnswerRow = {
  practice_id: string;
  id: string;
  member_id: string;
  kind: string;
  places: Buffer | null;
  left_at: Temporal.Instant | null;
  undone_at: Temporal.Instant | null;
  bounced_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
};

const db = tables<InquiryTables>();
const answers = tables<{ answers: AnswerRow }>();

/** How many people wait for an answer: a number, without opening a word of theirs. */
export async function waitingCount(work: Work): Promise<number> {
  const row = await work.one(
    db
      .selectFrom('inquiries')
      .select(sql<string>`count(*)`.as('waiting'))
      .where('practice_id', '=', work.practice)
      .where('standing', '=', 'waiting'),
  );
  return Number(row?.waiting ?? 0);
}

/** Whose it was: who holds the inquiry, or held the promise; null: nobody yet. */
type Whose = { readonly memberId: string | null };

export type Answering = {
  /** Each person who came. `answeredAt`: the first human answer that reached out (I3), one whose mail came back is none. */
  readonly came: readonly (Whose & {
    readonly receivedAt: Temporal.Instant;
    readonly answeredAt: Temporal.Instant | null;
    readonly promisedBy: Temporal.Instant | null;
    readonly closedAt: Temporal.Instant | null;
  })[];
  /** Each promise that was kept or missed, at that moment. */
  readonly promises: readonly (Whose & { readonly at: Temporal.Instant; readonly kept: boolean })[];
  /** Each no that left and wasn't erased, and whether it named a colleague who had room. */
  readonly noes: readonly (Whose & { readonly at: Temporal.Instant; readonly named: boolean })[];
  /** Each who said yes to being asked after two weeks, once these are over. `found`: told us that they found someone. */
  readonly asked: readonly (Whose & { readonly at: Temporal.Instant; readonly found: boolean })[];
};

/** For figures: facts without names, of everybody here. Tables of one's own one by one, since what is sealed is opened here. */
export async function answering(work: Work): Promise<Answering> {
  const [came, promises, noes, asked] = await Promise.all([
    everyoneWhoCame(work),
    promisesSettled(work),
    noesLeft(work),
    askedLater(work),
  ]);
  return { came, promises, noes, asked };
}

/** I3 kept, and not by an answer whose mail came back. */
const keptAt = sql<Temporal.Instant | null>`(
  select min(p.kept_at) from promises p
  where p.practice_id = inquiries.practice_id and p.inquiry_id = inquiries.id and not exists (
    select from answers a
    where a.practice_id = p.practice_id and a.inquiry_id = p.inquiry_id and a.left_at = p.kept_at and a.bounced_at is not null
  )
)`;

async function everyoneWhoCame(work: Work): Promise<Answering['came']> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select(['holder_id', 'received_at', 'promise_due_at', 'closed_at', keptAt.as('answered_at')])
      .where('practice_id', '=', work.practice)
      .where('standing', 'not in', ['put_aside', 'automatic'])
      .where('closed_because', 'is distinct from', TAKEN_BACK),
  );
  return rows.map((row) => ({
    memberId: row.holder_id,
    receivedAt: row.received_at,
    answeredAt: row.answered_at,
    promisedBy: row.promise_due_at,
    closedAt: row.closed_at,
  }));
}

async function promisesSettled(work: Work): Promise<Answering['promises']> {
  const rows = await work.all(
    db
      .selectFrom('promises')
      .select(['holder_id', 'kept_at', 'missed_at'])
      .where('practice_id', '=', work.practice)
      .where((eb) => eb.or([eb('missed_at', 'is not', null), eb('kept_at', 'is not', null)]))
      .where(
        sql<boolean>`not exists (
          select from answers a
          where a.practice_id = promises.practice_id and a.inquiry_id = promises.inquiry_id
            and a.left_at = promises.kept_at and a.bounced_at is not null
        )`,
      ),
  );
  return rows.flatMap((row) => {
    const at = row.missed_at ?? row.kept_at;
    return at ? [{ memberId: row.holder_id, at, kept: row.missed_at === null }] : [];
  });
}

/** I6 a no leaves with one place at least: what has none was erased, or says that a network gives no therapy. */
async function noesLeft(work: Work): Promise<Answering['noes']> {
  const rows = await work.all(
    answers
      .selectFrom('answers')
      .select(['id', 'member_id', 'left_at', 'places'])
      .where('practice_id', '=', work.practice)
      .where('kind', '=', 'no')
      .where('left_at', 'is not', null)
      .where('places', 'is not', null)
      .where('undone_at', 'is', null)
      .where('bounced_at', 'is', null)
      .where('withdrawn_at', 'is', null),
  );
  return rows.flatMap(({ id, member_id, left_at, places }) => {
    if (left_at === null || places === null) return [];
    const sent = JSON.parse(work.open('answers', 'places', id, places)) as PlaceSent[];
    return [{ memberId: member_id, at: left_at, named: sent.some((one) => one.opening !== undefined) }];
  });
}

/** Who took their yes back before the day isn't asked, unless it was because they had found someone. */
async function askedLater(work: Work): Promise<Answering['asked']> {
  const given = await consentsFor(work, 'later_check');
  const asked = given.filter(({ givenAt }) => Temporal.Instant.compare(laterAt(givenAt), work.at) <= 0);
  if (asked.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select(['person_id', 'holder_id', 'closed_at', 'closed_because'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...new Set(asked.map(({ personId }) => personId))])
      .orderBy('received_at')
      .orderBy('id'),
  );
  const inquiriesOf = Map.groupBy(rows, (row) => row.person_id);
  return asked.flatMap(({ personId, givenAt, withdrawnAt }) => {
    const theirs = inquiriesOf.get(personId) ?? [];
    const at = laterAt(givenAt);
    const found = theirs.some(
      ({ closed_because, closed_at }) =>
        closed_because === 'found_someone' &&
        closed_at !== null &&
        Temporal.Instant.compare(closed_at, givenAt) >= 0,
    );
    const isTakenBack = withdrawnAt !== null && Temporal.Instant.compare(withdrawnAt, at) < 0;
    return isTakenBack && !found ? [] : [{ memberId: theirs.at(-1)?.holder_id ?? null, at, found }];
  });
}
