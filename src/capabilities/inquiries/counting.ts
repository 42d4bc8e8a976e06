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

/** Whose it was: who answered, else who holds it; null: nobody yet. */
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

/** For figures: facts without names, of everybody here. */
export async function answering(work: Work): Promise<Answering> {
  const [came, settled, noes] = await Promise.all([
    everyoneWhoCame(work),
    promisesSettled(work),
    noesLeft(work),
  ]);
  const kept = settled.filter((one) => one.kept_at !== null);
  const firstKept = new Map(kept.toReversed().map((one) => [one.inquiry_id, one]));
  const lastKept = new Map(kept.map((one) => [one.inquiry_id, one.by]));
  return {
    came: came.map((row) => {
      const first = firstKept.get(row.id);
      return {
        memberId: first ? first.by : row.holder_id,
        receivedAt: row.received_at,
        answeredAt: first?.kept_at ?? null,
        promisedBy: row.promise_due_at,
        closedAt: row.closed_at,
      };
    }),
    promises: settled.flatMap(({ by, kept_at, missed_at }) => {
      const at = missed_at ?? kept_at;
      return at ? [{ memberId: by, at, kept: missed_at === null }] : [];
    }),
    noes,
    asked: await askedLater(work, lastKept),
  };
}

const everyoneWhoCame = (work: Work) =>
  work.all(
    db
      .selectFrom('inquiries')
      .select(['id', 'holder_id', 'received_at', 'promise_due_at', 'closed_at'])
      .where('practice_id', '=', work.practice)
      .where('standing', 'not in', ['put_aside', 'automatic'])
      .where('closed_because', 'is distinct from', TAKEN_BACK),
  );

/** Who kept it is who answered: what left, or the call, is of the same instant. Else who held it. */
const by = sql<string | null>`coalesce(
  (
    select a.member_id from answers a
    where a.practice_id = promises.practice_id and a.inquiry_id = promises.inquiry_id and a.left_at = promises.kept_at limit 1
  ),
  (
    select t.member_id from attempts t
    where t.practice_id = promises.practice_id and t.inquiry_id = promises.inquiry_id and t.tried_at = promises.kept_at limit 1
  ),
  holder_id
)`;

/** Kept or missed, the earliest first. I3 one that was kept by an answer whose mail came back wasn't. */
const promisesSettled = (work: Work) =>
  work.all(
    db
      .selectFrom('promises')
      .select(['inquiry_id', 'kept_at', 'missed_at', by.as('by')])
      .where('practice_id', '=', work.practice)
      .where((eb) => eb.or([eb('missed_at', 'is not', null), eb('kept_at', 'is not', null)]))
      .where(
        sql<boolean>`not exists (
          select from answers a
          where a.practice_id = promises.practice_id and a.inquiry_id = promises.inquiry_id
            and a.left_at = promises.kept_at and a.bounced_at is not null
        )`,
      )
      .orderBy('kept_at')
      .orderBy('id'),
  );

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

/**
 * Who took their yes back before the day isn't asked, unless it was because they had found someone.
 * @param answeredBy who answered each inquiry last
 */
async function askedLater(
  work: Work,
  answeredBy: ReadonlyMap<string, string | null>,
): Promise<Answering['asked']> {
  const given = await consentsFor(work, 'later_check');
  const asked = given.filter(({ givenAt }) => Temporal.Instant.compare(laterAt(givenAt), work.at) <= 0);
  if (asked.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select(['id', 'person_id', 'holder_id', 'closed_at', 'closed_because'])
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
    const last = theirs.at(-1);
    const memberId = (last && answeredBy.get(last.id)) ?? last?.holder_id ?? null;
    return isTakenBack && !found ? [] : [{ memberId, at, found }];
  });
}
