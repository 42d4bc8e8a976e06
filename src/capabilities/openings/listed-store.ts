import type { Selectable } from 'kysely';
import { type Member, listedMembers } from '#accounts';
import { normalised } from '#people';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Listed } from './rules/listed.ts';

type Left = 'asked' | 'never' | 'taken_off';
type Resting = 'bounced' | 'silent';

type ListedRow = {
  practice_id: string;
  id: string;
  link_version: number;
  link_hash: Buffer;
  address_hash: Buffer;
  page: Buffer;
  invited_at: Temporal.Instant;
  invitations: number;
  joined_at: Temporal.Instant | null;
  heard_at: Temporal.Instant | null;
  bounces: number;
  retired_at: Temporal.Instant | null;
  retired_because: Resting | null;
  left_at: Temporal.Instant | null;
  left_because: Left | null;
};

type StopRow = { practice_id: string; address_hash: Buffer; stopped_at: Temporal.Instant };

const db = tables<{ listed_colleagues: ListedRow; colleague_stops: StopRow }>();

/** A colleague of a network who keeps openings by mail alone. The id is the member's. */
export type ListedColleague = Listed & {
  readonly id: string;
  /** What leads to their page; the same until it is made anew. */
  readonly link: string;
  readonly linkVersion: number;
  /** A page of their own where people begin; empty where they have none. */
  readonly page: string;
  readonly heardAt: Temporal.Instant | null;
  readonly retiredBecause: Resting | null;
  readonly leftBecause: Left | null;
};

/** Made of the practice's key, so that each mail can carry it and no row holds it. */
const linkOf = (work: Work, id: string, version: number): string =>
  work.keys.lookup('page of a colleague', `${id} ${version}`).subarray(0, 24).toString('base64url');

const hashOf = (work: Work, link: string): Buffer => work.keys.lookup('colleague link', link);

const addressHash = (work: Work, email: string): Buffer =>
  work.keys.lookup('address of a colleague', normalised('email', email));

function toListed(work: Work, row: Selectable<ListedRow>): ListedColleague {
  return {
    id: row.id,
    link: linkOf(work, row.id, row.link_version),
    linkVersion: row.link_version,
    page: work.open('listed_colleagues', 'page', row.id, row.page),
    invitedAt: row.invited_at,
    invitations: row.invitations,
    joinedAt: row.joined_at,
    heardAt: row.heard_at,
    bounces: row.bounces,
    retiredAt: row.retired_at,
    retiredBecause: row.retired_because,
    leftAt: row.left_at,
    leftBecause: row.left_because,
  };
}

const sealedPage = (work: Work, id: string, page: string): Buffer =>
  work.seal('listed_colleagues', 'page', id, page);

export function insertListed(work: Work, { id, email }: { id: string; email: string }): void {
  work.write(
    db.insertInto('listed_colleagues').values({
      practice_id: work.practice,
      id,
      link_version: 1,
      link_hash: hashOf(work, linkOf(work, id, 1)),
      address_hash: addressHash(work, email),
      page: sealedPage(work, id, ''),
      invited_at: work.at,
      invitations: 1,
      bounces: 0,
    }),
  );
}

type Change = Partial<
  Pick<
    ListedRow,
    | 'invited_at'
    | 'invitations'
    | 'joined_at'
    | 'heard_at'
    | 'bounces'
    | 'retired_at'
    | 'retired_because'
    | 'left_at'
    | 'left_because'
  >
>;

/** @param change.page where people begin @param change.anew the link of every earlier mail leads nowhere from now on */
export function changeListed(
  work: Work,
  { id, linkVersion }: Pick<ListedColleague, 'id' | 'linkVersion'>,
  change: Change & { page?: string; anew?: true },
): void {
  const { page, anew, ...rest } = change;
  const version = linkVersion + 1;
  work.write(
    db
      .updateTable('listed_colleagues')
      .set({
        ...rest,
        ...(page !== undefined && { page: sealedPage(work, id, page) }),
        ...(anew && { link_version: version, link_hash: hashOf(work, linkOf(work, id, version)) }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** O17 a sign of life, of whoever it is: of a colleague without an account it is remembered. */
export function noteHeard(work: Work, memberId: string): void {
  work.write(
    db
      .updateTable('listed_colleagues')
      .set({ heard_at: work.at, bounces: 0 })
      .where('practice_id', '=', work.practice)
      .where('id', '=', memberId),
  );
}

const here = (work: Work) =>
  db.selectFrom('listed_colleagues').selectAll().where('practice_id', '=', work.practice);

export async function listedByLink(work: Work, link: string): Promise<ListedColleague | undefined> {
  const row = await work.one(here(work).where('link_hash', '=', hashOf(work, link)));
  return row && toListed(work, row);
}

export async function listedOne(work: Work, id: string): Promise<ListedColleague | undefined> {
  const row = await work.one(here(work).where('id', '=', id));
  return row && toListed(work, row);
}

export async function lockListed(work: Work, id: string): Promise<ListedColleague | undefined> {
  const row = await work.one(here(work).where('id', '=', id).forUpdate());
  return row && toListed(work, row);
}

/** Everybody who was ever invited at this address, also who has left: the mark of it stays. */
export async function listedAt(work: Work, email: string): Promise<ListedColleague[]> {
  const rows = await work.all(
    here(work)
      .where('address_hash', '=', addressHash(work, email))
      .orderBy('invited_at', 'desc')
      .orderBy('id'),
  );
  return rows.map((row) => toListed(work, row));
}

export type ListedMember = ListedColleague & Pick<Member, 'name' | 'email'>;

/** Everybody who was ever invited, the latest first. */
export async function listedHere(work: Work): Promise<ListedMember[]> {
  const [rows, named] = await Promise.all([
    work.all(here(work).orderBy('invited_at', 'desc').orderBy('id')),
    listedMembers(work),
  ]);
  const byId = new Map(named.map((one) => [one.id, one]));
  return rows.map((row) => {
    const { name = '', email = '' } = byId.get(row.id) ?? {};
    return { ...toListed(work, row), name, email };
  });
}

/** O13 whose mailbox it is wants no invitation of this network. */
export async function isStopped(work: Work, email: string): Promise<boolean> {
  const row = await work.one(
    db
      .selectFrom('colleague_stops')
      .select('stopped_at')
      .where('practice_id', '=', work.practice)
      .where('address_hash', '=', addressHash(work, email)),
  );
  return row !== undefined;
}

export function stopInvitations(work: Work, email: string): void {
  work.write(
    db
      .insertInto('colleague_stops')
      .values({
        practice_id: work.practice,
        address_hash: addressHash(work, email),
        stopped_at: work.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
