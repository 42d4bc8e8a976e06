import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { withHomes } from './listed-homes.ts';
import { MOST_NAMED } from './rules/lasting.ts';
import { type Opening, type OpeningRow, toOpening } from './store.ts';

const db = tables<{ openings: OpeningRow }>();

/** A notice board is read to its end. In a large network the rest is found by asking. */
const MOST_SHOWN = 50;

/** Where they stand: a practice shows its own, a network also what its practices told it. */
type Board = { readonly isNetwork: boolean };

const shown = (work: Work, { isNetwork }: Board) => {
  const told = db
    .selectFrom('openings')
    .where('practice_id', '=', work.practice)
    .where('closed_at', 'is', null)
    // Written out: a parameter would keep the index of these few from being used.
    .where(sql<boolean>`to_public`)
    .where('ends_at', '>', work.at)
    .where('named', '<', MOST_NAMED);
  return isNetwork ? told : told.where('home_practice', 'is', null);
};

/** The statement by itself, for whoever asks how the database goes about it. */
export const showing = (work: Work, board: Board) =>
  shown(work, board)
    .selectAll()
    .orderBy('confirmed_at', 'desc')
    .orderBy('id')
    .limit(MOST_SHOWN + 1);

/** O20 what stands on the public page, the lately confirmed first. To be read there names it to nobody. */
export async function onShow(work: Work, board: Board): Promise<{ openings: Opening[]; hasMore: boolean }> {
  const rows = await work.all(showing(work, board));
  const told = rows.slice(0, MOST_SHOWN).map(toOpening);
  const openings = board.isNetwork ? await withHomes(work, told) : told;
  return { openings, hasMore: rows.length > MOST_SHOWN };
}

/** O20 whether there is one. */
export async function anyOnShow(work: Work, board: Board): Promise<boolean> {
  return (await work.one(shown(work, board).select('id').limit(1))) !== undefined;
}
