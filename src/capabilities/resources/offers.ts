import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { ResourceFields } from './rules/kinds.ts';

type OfferRow = {
  practice_id: string;
  id: string;
  network: string;
  from_practice: string;
  from_name: string;
  resource_id: string;
  place: ResourceFields | null;
  place_version: number;
  assured_on: string | null;
  offered_at: Temporal.Instant;
  withdrawn_at: Temporal.Instant | null;
  answer: 'taken' | 'declined' | null;
  answered_at: Temporal.Instant | null;
  taken_as: string | null;
};

const db = tables<{ place_offers: OfferRow }>();

/** A practice's own place that it would like on a network's list; the same on both sides. */
export type Offer = {
  readonly id: string;
  readonly network: string;
  readonly from: string;
  readonly fromName: string;
  readonly resourceId: string;
  /** In the network: how it stands at home, and when somebody looked there last. */
  readonly place: ResourceFields | null;
  readonly placeVersion: number;
  readonly assuredOn: string | null;
  readonly offeredAt: Temporal.Instant;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly answer: 'taken' | 'declined' | null;
  readonly answeredAt: Temporal.Instant | null;
};

const toOffer = (row: Selectable<OfferRow>): Offer => ({
  id: row.id,
  network: row.network,
  from: row.from_practice,
  fromName: row.from_name,
  resourceId: row.resource_id,
  place: row.place,
  placeVersion: row.place_version,
  assuredOn: row.assured_on,
  offeredAt: row.offered_at,
  withdrawnAt: row.withdrawn_at,
  answer: row.answer,
  answeredAt: row.answered_at,
});

/** Nobody has answered it, and it still stands. */
export const isOpen = (one: Offer): boolean => one.withdrawnAt === null && one.answer === null;

const here = (work: Work) =>
  db
    .selectFrom('place_offers')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc');

/** The latest first. In a practice what it offered, in a network what was offered to it. */
export async function offersHere(work: Work): Promise<Offer[]> {
  return (await work.all(here(work).where('withdrawn_at', 'is', null))).map(toOffer);
}

/** Every offer of one place, also what was taken back. */
export async function offersOf(work: Work, resourceId: string): Promise<Offer[]> {
  return (await work.all(here(work).where('resource_id', '=', resourceId))).map(toOffer);
}

export async function lockOffer(work: Work, id: string): Promise<Offer | undefined> {
  const row = await work.one(
    db
      .selectFrom('place_offers')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .forUpdate(),
  );
  return row && toOffer(row);
}

/** Written once; while it is open the place is kept as it stands at home, and what was taken back stays so. */
export function putOffer(work: Work, one: Offer): void {
  const place = one.place === null ? null : sql<ResourceFields>`${JSON.stringify(one.place)}::jsonb`;
  const now = {
    from_name: one.fromName,
    place,
    place_version: one.placeVersion,
    assured_on: one.assuredOn,
    withdrawn_at: one.withdrawnAt,
  };
  work.write(
    db
      .insertInto('place_offers')
      .values({
        practice_id: work.practice,
        id: one.id,
        network: one.network,
        from_practice: one.from,
        resource_id: one.resourceId,
        offered_at: one.offeredAt,
        ...now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'id'])
          .doUpdateSet(now)
          .where('place_offers.from_practice', '=', one.from)
          .where('place_offers.answer', 'is', null)
          .where('place_offers.withdrawn_at', 'is', null)
          .where('place_offers.place_version', '<=', one.placeVersion),
      ),
  );
}

export type Answered = {
  readonly answer: 'taken' | 'declined';
  readonly at: Temporal.Instant;
  readonly takenAs?: string;
};

/** A later answer counts; the same comes again. */
export function answerOffer(work: Work, id: string, { answer, at, takenAs }: Answered): void {
  work.write(
    db
      .updateTable('place_offers')
      .set({ answer, answered_at: at, taken_as: takenAs ?? null })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where((each) => each.or([each('answered_at', 'is', null), each('answered_at', '<=', at)])),
  );
}

/** What is open of a place, to a network, or from a practice, is taken back. */
export function withdrawOffers(
  work: Work,
  which: { readonly resource?: string; readonly network?: string; readonly from?: string },
): void {
  const open = db
    .updateTable('place_offers')
    .set({ withdrawn_at: work.at })
    .where('practice_id', '=', work.practice)
    .where('withdrawn_at', 'is', null)
    .where('answer', 'is', null)
    .$if(which.resource !== undefined, (found) => found.where('resource_id', '=', which.resource ?? ''))
    .$if(which.network !== undefined, (found) => found.where('network', '=', which.network ?? ''))
    .$if(which.from !== undefined, (found) => found.where('from_practice', '=', which.from ?? ''));
  work.write(open);
}
