import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Standing = {
  asked_at: Temporal.Instant;
  joined_at: Temporal.Instant | null;
  left_at: Temporal.Instant | null;
};

type NetworkPracticeRow = Standing & {
  practice_id: string;
  member_practice: string;
  name: string;
  slug: string;
};

type JoinedNetworkRow = Standing & { practice_id: string; network: string; name: string; slug: string };

const db = tables<{ network_practices: NetworkPracticeRow; joined_networks: JoinedNetworkRow }>();

/** The other side, as one side knows it: of a practice the network, of a network the practice. */
export type Tie = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly askedAt: Temporal.Instant;
  readonly joinedAt: Temporal.Instant | null;
  readonly leftAt: Temporal.Instant | null;
};

const tie = (id: string, row: Selectable<Standing> & { name: string; slug: string }): Tie => ({
  id,
  name: row.name,
  slug: row.slug,
  askedAt: row.asked_at,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
});

/** They are together now. */
export const isTied = (one: Tie | undefined): one is Tie & { joinedAt: Temporal.Instant } =>
  one !== undefined && one.joinedAt !== null && one.leftAt === null;

/** Asked, and not heard of yet. */
export const isAsking = (one: Tie): boolean => one.joinedAt === null && one.leftAt === null;

/** In a practice: the networks that it asked, is in or was in, by name. */
export async function networksHere(work: Work): Promise<Tie[]> {
  const rows = await work.all(
    db
      .selectFrom('joined_networks')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('name')
      .orderBy('network'),
  );
  return rows.map((row) => tie(row.network, row));
}

/** The networks that this practice is in now. */
export const networksOf = async (work: Work): Promise<Tie[]> => (await networksHere(work)).filter(isTied);

/** In a network: the practices that asked, are in it or were, by name. */
export async function practicesHere(work: Work): Promise<Tie[]> {
  const rows = await work.all(
    db
      .selectFrom('network_practices')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .orderBy('name')
      .orderBy('member_practice'),
  );
  return rows.map((row) => tie(row.member_practice, row));
}

/** In a network: what it knows of one practice, locked. */
export async function lockPracticeHere(work: Work, practice: string): Promise<Tie | undefined> {
  const row = await work.one(
    db
      .selectFrom('network_practices')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('member_practice', '=', practice)
      .forUpdate(),
  );
  return row && tie(row.member_practice, row);
}

/** In a practice: what it knows of one network, locked. */
export async function lockNetworkHere(work: Work, network: string): Promise<Tie | undefined> {
  const row = await work.one(
    db
      .selectFrom('joined_networks')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('network', '=', network)
      .forUpdate(),
  );
  return row && tie(row.network, row);
}

type Asked = { id: string; name: string; slug: string };

/** Written anew where it was asked before: who left may ask again. */
export function putNetwork(work: Work, given: Asked): void {
  const standing = { name: given.name, slug: given.slug, asked_at: work.at, joined_at: null, left_at: null };
  work.write(
    db
      .insertInto('joined_networks')
      .values({ practice_id: work.practice, network: given.id, ...standing })
      .onConflict((conflict) => conflict.columns(['practice_id', 'network']).doUpdateSet(standing)),
  );
}

export function putPractice(work: Work, given: Asked): void {
  const standing = { name: given.name, slug: given.slug, asked_at: work.at, joined_at: null, left_at: null };
  work.write(
    db
      .insertInto('network_practices')
      .values({ practice_id: work.practice, member_practice: given.id, ...standing })
      .onConflict((conflict) => conflict.columns(['practice_id', 'member_practice']).doUpdateSet(standing)),
  );
}

type Change = { joined_at?: Temporal.Instant; left_at?: Temporal.Instant };

export function changeNetwork(work: Work, network: string, change: Change): void {
  work.write(
    db
      .updateTable('joined_networks')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('network', '=', network),
  );
}

export function changePracticeHere(work: Work, practice: string, change: Change): void {
  work.write(
    db
      .updateTable('network_practices')
      .set(change)
      .where('practice_id', '=', work.practice)
      .where('member_practice', '=', practice),
  );
}
