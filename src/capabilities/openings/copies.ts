import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type Home, type Opening, type OpeningRow, columnsOf } from './store.ts';

const db = tables<{ openings: OpeningRow }>();

/** What one practice tells another, or a network. */
export type Copy = {
  readonly opening: Opening;
  readonly home: Home;
  /** It is told here still, and this network or colleague is still one to tell. */
  readonly isTold: boolean;
};

/** Writes the copy down, unless a newer one is there already: what was told comes late, twice, and in any order. */
export function putCopy(work: Work, { opening, home, isTold }: Copy): void {
  const isOpen = isTold && opening.closedAt === null;
  const because = opening.closedBecause ?? 'taken_down';
  const told = {
    ...columnsOf(opening),
    home_practice: home.practice,
    home_member: opening.memberId,
    told_by: home.by,
    told_from: home.from,
    told_at: home.at,
    to_public: opening.audience.toPublic,
    version: opening.version,
    confirmed_at: opening.confirmedAt,
    ends_at: opening.endsAt,
    named: opening.named,
    named_at: opening.namedAt,
    lowered: opening.lowered,
    closed_at: isOpen ? null : (opening.closedAt ?? work.at),
    closed_because: isOpen ? null : because,
  };
  work.write(
    db
      .insertInto('openings')
      .values({ practice_id: work.practice, id: opening.id, offered_at: opening.offeredAt, ...told })
      .onConflict((conflict) =>
        conflict
          .columns(['practice_id', 'id'])
          .doUpdateSet({
            ...told,
            // Who was asked here since isn't first in line again because they were named less elsewhere.
            named_at: sql`greatest(openings.named_at, excluded.named_at)`,
          })
          // Whose it is never changes: nobody writes over what another practice told.
          .where('openings.home_practice', '=', home.practice)
          .where('openings.version', '<=', opening.version),
      ),
  );
}

/** Takes down what was told here: all of it, or what one practice told. What is told again later stands again. */
export function endCopies(work: Work, home?: string): void {
  const open = db
    .updateTable('openings')
    .set({ closed_at: work.at, closed_because: 'left' })
    .where('practice_id', '=', work.practice)
    .where('closed_at', 'is', null);
  work.write(
    home === undefined ? open.where('home_practice', 'is not', null) : open.where('home_practice', '=', home),
  );
}

/** The open ones of this practice that somebody else holds a copy of. */
export async function toldOnward(work: Work): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('openings')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('closed_at', 'is', null)
      .where(sql<boolean>`cardinality(copied_to) > 0`)
      .orderBy('id'),
  );
  return rows.map((row) => row.id);
}

/** A request asked for this one: among equals others come first now, as if it had been named. */
export function noteAsked(work: Work, id: string): void {
  work.write(
    db
      .updateTable('openings')
      .set({ named_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}
