import { type Generated, type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Age, Topic } from '#resources';
import { tellJob } from './jobs.ts';
import type { Audience, Begins, Format, Offer, Part } from './rules/offer.ts';

export type Ending = 'full' | 'taken_down' | 'lapsed' | 'left';

export type OpeningRow = {
  practice_id: string;
  id: string;
  member_id: string | null;
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
  lowered: Generated<boolean>;
  to_practice: Generated<boolean>;
  to_public: Generated<boolean>;
  told_to: Generated<string[]>;
  copied_to: Generated<string[]>;
  version: Generated<number>;
  home_practice: string | null;
  home_member: string | null;
  told_by: Generated<string>;
  told_from: Generated<string>;
  told_at: Generated<string>;
};

const db = tables<{ openings: OpeningRow }>();

/** Of another practice, which told it here, or of a colleague without an account: whose it is, and where one begins. */
export type Home = {
  readonly practice: string;
  /** The therapist, the practice, and the last part of its page's address. */
  readonly by: string;
  readonly from: string;
  readonly at: string;
  /** A page of their own, where they have no practice here; empty where they are rung. */
  readonly page?: string;
};

export type Opening = Offer & {
  readonly id: string;
  /** Of the practice, or of the one that told it here. */
  readonly memberId: string;
  readonly home: Home | null;
  readonly audience: Audience;
  /** Networks and practices that hold a copy, or held one. */
  readonly copiedTo: readonly string[];
  readonly version: number;
  readonly offeredAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly closedBecause: Ending | null;
  readonly named: number;
  readonly namedAt: Temporal.Instant | null;
  /** A mail about it came back (O17). */
  readonly lowered: boolean;
};

export function toOpening(row: Selectable<OpeningRow>): Opening {
  return {
    id: row.id,
    memberId: row.member_id ?? row.home_member ?? '',
    home:
      row.home_practice === null
        ? null
        : { practice: row.home_practice, by: row.told_by, from: row.told_from, at: row.told_at },
    audience: { toPractice: row.to_practice, toPublic: row.to_public, toldTo: row.told_to },
    copiedTo: row.copied_to,
    version: row.version,
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
    lowered: row.lowered,
  };
}

export const columnsOf = (offer: Offer) => ({
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

const audienceColumns = (audience: Audience) => ({
  to_practice: audience.toPractice,
  to_public: audience.toPublic,
  told_to: [...audience.toldTo],
});

type Lasting = { confirmedAt: Temporal.Instant; endsAt: Temporal.Instant; dueAt: Temporal.Instant };

export function insertOpening(
  work: Work,
  given: { id: string; memberId: string; offer: Offer; audience: Audience } & Lasting,
): void {
  work.write(
    db.insertInto('openings').values({
      ...columnsOf(given.offer),
      ...audienceColumns(given.audience),
      copied_to: [...given.audience.toldTo],
      version: 1,
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
  if (given.audience.toldTo.length > 0) work.enqueue(tellJob(work.practice, given.id));
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
  > & { lowered: boolean }
>;

/** Whoever holds a copy is told of the change, whatever it was. */
export function changeOpening(
  work: Work,
  { id, copiedTo }: Pick<Opening, 'id' | 'copiedTo'>,
  change: Change & { offer?: Offer; audience?: Audience },
): void {
  const { offer, audience, ...rest } = change;
  const copies = [...new Set([...copiedTo, ...(audience?.toldTo ?? [])])];
  work.write(
    db
      .updateTable('openings')
      .set({
        ...(offer && columnsOf(offer)),
        ...(audience && audienceColumns(audience)),
        ...rest,
        copied_to: copies,
        version: sql<number>`version + 1`,
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
  if (copies.length > 0) work.enqueue(tellJob(work.practice, id));
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
