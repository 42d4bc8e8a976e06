import type { Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Age, Topic } from '#resources';
import type { Begins, Format, Offer, Part } from './rules/offer.ts';

export type Ending = 'full' | 'taken_down' | 'lapsed' | 'left';

export type OpeningRow = {
  practice_id: string;
  id: string;
  member_id: string;
  places: number;
  starts_on: string | null;
  days: number[];
  parts: Part[];
  formats: Format[];
  area: string;
  licensed_in: string[];
  ages: Age[];
  topics: Topic[];
  languages: string[];
  payers: string[];
  fee_from: number | null;
  fee_to: number | null;
  sliding: boolean;
  begins: Begins[];
  phone: string;
  note: string;
  offered_at: Temporal.Instant;
  confirmed_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  due_at: Temporal.Instant | null;
  link_hash: Buffer | null;
  closed_at: Temporal.Instant | null;
  closed_because: Ending | null;
  named: number;
  named_at: Temporal.Instant | null;
};

type NamingRow = { practice_id: string; opening_id: string; for_id: string; named_at: Temporal.Instant };

const db = tables<{ openings: OpeningRow; opening_namings: NamingRow }>();

export type Opening = Offer & {
  readonly id: string;
  readonly memberId: string;
  readonly offeredAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly closedBecause: Ending | null;
  readonly named: number;
  readonly namedAt: Temporal.Instant | null;
};

export function toOpening(row: Selectable<OpeningRow>): Opening {
  return {
    id: row.id,
    memberId: row.member_id,
    places: row.places,
    startsOn: row.starts_on,
    days: row.days,
    parts: row.parts,
    formats: row.formats,
    area: row.area,
    licensedIn: row.licensed_in,
    ages: row.ages,
    topics: row.topics,
    languages: row.languages,
    payers: row.payers,
    feeFrom: row.fee_from,
    feeTo: row.fee_to,
    sliding: row.sliding,
    begins: row.begins,
    phone: row.phone,
    note: row.note,
    offeredAt: row.offered_at,
    confirmedAt: row.confirmed_at,
    endsAt: row.ends_at,
    dueAt: row.due_at,
    closedAt: row.closed_at,
    closedBecause: row.closed_because,
    named: row.named,
    namedAt: row.named_at,
  };
}

const columnsOf = (offer: Offer) => ({
  places: offer.places,
  starts_on: offer.startsOn,
  days: [...offer.days],
  parts: [...offer.parts],
  formats: [...offer.formats],
  area: offer.area,
  licensed_in: [...offer.licensedIn],
  ages: [...offer.ages],
  topics: [...offer.topics],
  languages: [...offer.languages],
  payers: [...offer.payers],
  fee_from: offer.feeFrom,
  fee_to: offer.feeTo,
  sliding: offer.sliding,
  begins: [...offer.begins],
  phone: offer.phone,
  note: offer.note,
});

type Lasting = { confirmedAt: Temporal.Instant; endsAt: Temporal.Instant; dueAt: Temporal.Instant };

export function insertOpening(
  work: Work,
  given: { id: string; memberId: string; offer: Offer } & Lasting,
): void {
  work.write(
    db.insertInto('openings').values({
      ...columnsOf(given.offer),
      practice_id: work.practice,
      id: given.id,
      member_id: given.memberId,
      offered_at: work.at,
      confirmed_at: given.confirmedAt,
      ends_at: given.endsAt,
      due_at: given.dueAt,
      named: 0,
    }),
  );
}

type Change = Partial<
  Pick<
    OpeningRow,
    | 'places'
    | 'confirmed_at'
    | 'ends_at'
    | 'due_at'
    | 'link_hash'
    | 'closed_at'
    | 'closed_because'
    | 'named'
    | 'named_at'
  >
>;

export function changeOpening(work: Work, id: string, change: Change & { offer?: Offer }): void {
  const { offer, ...rest } = change;
  work.write(
    db
      .updateTable('openings')
      .set({ ...(offer && columnsOf(offer)), ...rest })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

const ofPractice = (work: Work) =>
  db.selectFrom('openings').selectAll().where('practice_id', '=', work.practice);

export async function lockOpening(work: Work, id: string): Promise<Opening | undefined> {
  const row = await work.one(ofPractice(work).where('id', '=', id).forUpdate());
  return row && toOpening(row);
}

export async function opening(work: Work, id: string): Promise<Opening | undefined> {
  const row = await work.one(ofPractice(work).where('id', '=', id));
  return row && toOpening(row);
}

/** Whoever holds the link of the mail that asked last. */
export async function openingByLink(work: Work, link: string): Promise<Opening | undefined> {
  const row = await work.one(ofPractice(work).where('link_hash', '=', linkHash(work, link)));
  return row && toOpening(row);
}

export const linkHash = (work: Work, link: string): Buffer => work.keys.lookup('opening link', link);

/** Open ones may be many in a clinic, and are at most five of each who works there. */
const MOST_HERE = 500;

/** The open ones, the lately confirmed first. */
export async function openHere(work: Work): Promise<Opening[]> {
  const rows = await work.all(
    ofPractice(work)
      .where('closed_at', 'is', null)
      .where('ends_at', '>', work.at)
      .orderBy('confirmed_at', 'desc')
      .orderBy('id')
      .limit(MOST_HERE),
  );
  return rows.map(toOpening);
}

/** What a member offered, the latest first. */
export async function openingsOf(work: Work, memberId: string, most = 20): Promise<Opening[]> {
  const rows = await work.all(
    ofPractice(work)
      .where('member_id', '=', memberId)
      .orderBy('offered_at', 'desc')
      .orderBy('id')
      .limit(most),
  );
  return rows.map(toOpening);
}

export async function dueHere(work: Work, most: number): Promise<Opening[]> {
  const rows = await work.all(
    ofPractice(work)
      .where('due_at', '<=', work.at)
      .orderBy('due_at')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toOpening);
}

export function insertNaming(work: Work, openingId: string, forId: string): void {
  work.write(
    db.insertInto('opening_namings').values({
      practice_id: work.practice,
      opening_id: openingId,
      for_id: forId,
      named_at: work.at,
    }),
  );
}

export async function namingsFor(
  work: Work,
  forId: string,
): Promise<{ opening: string; at: Temporal.Instant }[]> {
  const rows = await work.all(
    db
      .selectFrom('opening_namings')
      .select(['opening_id', 'named_at'])
      .where('practice_id', '=', work.practice)
      .where('for_id', '=', forId)
      .orderBy('opening_id'),
  );
  return rows.map((row) => ({ opening: row.opening_id, at: row.named_at }));
}

export function dropNamings(work: Work, forId: string): void {
  work.write(
    db.deleteFrom('opening_namings').where('practice_id', '=', work.practice).where('for_id', '=', forId),
  );
}
