import { sql } from 'kysely';
import { digest } from '#kit/crypto';
import { tables } from '#kit/db';
import type { InstallationWork, Work } from '#kit/work';

/** Addresses at which calendar programs read appointments. Every statement on `calendar_feeds`. */

type FeedRow = {
  practice_id: string;
  id: string;
  member_id: string | null;
  person_id: string | null;
  secret: Buffer;
  secret_hash: Buffer;
  made_at: Temporal.Instant;
  read_on: string | null;
};

const db = tables<{ calendar_feeds: FeedRow }>();

export type Whose = { readonly memberId: string } | { readonly personId: string };

export type Feed = {
  readonly id: string;
  readonly whose: Whose;
  readonly secret: string;
  readonly madeAt: Temporal.Instant;
  /** The date on which a program read it last. */
  readonly readOn: string | null;
};

const selected = (work: Work) =>
  db
    .selectFrom('calendar_feeds')
    .select([
      'id',
      'member_id',
      'person_id',
      'secret',
      'made_at',
      sql<string | null>`read_on::text`.as('read_on'),
    ])
    .where('practice_id', '=', work.practice);

type Selected = Pick<FeedRow, 'id' | 'member_id' | 'person_id' | 'secret' | 'made_at' | 'read_on'>;

const toFeed = (work: Work, row: Selected): Feed => ({
  id: row.id,
  whose: row.member_id === null ? { personId: row.person_id ?? '' } : { memberId: row.member_id },
  secret: work.open('calendar_feeds', 'secret', row.id, row.secret),
  madeAt: row.made_at,
  readOn: row.read_on,
});

export async function feedOf(work: Work, whose: Whose): Promise<Feed | undefined> {
  const row = await work.one(
    'memberId' in whose
      ? selected(work).where('member_id', '=', whose.memberId)
      : selected(work).where('person_id', '=', whose.personId),
  );
  return row && toFeed(work, row);
}

/** Which practice an address belongs to. */
export async function feedPractice(work: InstallationWork, secret: string): Promise<string | undefined> {
  const row = await work.one(
    db
      .selectFrom(sql<{ practice_id: string }>`across_practices_feed(${digest(secret)})`.as('f'))
      .select('f.practice_id'),
  );
  return row?.practice_id;
}

export async function feedBySecret(work: Work, secret: string): Promise<Feed | undefined> {
  const row = await work.one(selected(work).where('secret_hash', '=', digest(secret)));
  return row && toFeed(work, row);
}

/** A new address; the one before leads nowhere from now on. */
export function putFeed(work: Work, whose: Whose): string {
  deleteFeed(work, whose);
  const [id, secret] = [work.uuid(), work.secret(24)];
  work.write(
    db.insertInto('calendar_feeds').values({
      practice_id: work.practice,
      id,
      member_id: 'memberId' in whose ? whose.memberId : null,
      person_id: 'personId' in whose ? whose.personId : null,
      secret: work.seal('calendar_feeds', 'secret', id, secret),
      secret_hash: digest(secret),
      made_at: work.at,
      read_on: null,
    }),
  );
  return secret;
}

export function deleteFeed(work: Work, whose: Whose): void {
  const all = db.deleteFrom('calendar_feeds').where('practice_id', '=', work.practice);
  work.write(
    'memberId' in whose
      ? all.where('member_id', '=', whose.memberId)
      : all.where('person_id', '=', whose.personId),
  );
}

/** Written once a day: programs read every few minutes, for years. */
export function noteFeedRead(work: Work, id: string, on: string): void {
  work.write(
    db
      .updateTable('calendar_feeds')
      .set({ read_on: on })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}
