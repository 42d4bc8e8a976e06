import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Channel } from './rules/reaching.ts';
import { addressHash } from './addresses.ts';
import type { Person } from './store.ts';

/** A person of the practice, with what a look-up may show and nothing that it may not. */
export type Known = { id: string; standing: Person['standing']; metAt: Temporal.Instant };

type PersonRow = {
  practice_id: string;
  id: string;
  standing: Person['standing'];
  called: Buffer | null;
  met_at: Temporal.Instant;
};

const db = tables<{
  persons: PersonRow;
  ways: { practice_id: string; person_id: string; address_hash: Buffer };
  consents: { practice_id: string; person_id: string; purpose: string };
}>();

const toKnown = (row: Pick<Selectable<PersonRow>, 'id' | 'standing' | 'met_at'>): Known => ({
  id: row.id,
  standing: row.standing,
  metAt: row.met_at,
});

/**
 * Whoever ever gave this address, also those who took it back since: they were known here all the same. Who gave it for notes about a
 * list of their own reached out to nobody here, and isn't known.
 */
export async function knownAt(work: Work, channel: Channel, address: string): Promise<Known[]> {
  const rows = await work.all(
    db
      .selectFrom('persons')
      .select(['persons.id', 'persons.standing', 'persons.met_at'])
      .where('persons.practice_id', '=', work.practice)
      .where('persons.id', 'in', (eb) =>
        eb
          .selectFrom('ways')
          .select('ways.person_id')
          .where('ways.practice_id', '=', work.practice)
          .where('ways.address_hash', '=', addressHash(work, channel, address)),
      )
      .where('persons.id', 'not in', (eb) =>
        eb
          .selectFrom('consents')
          .select('consents.person_id')
          .where('consents.practice_id', '=', work.practice)
          .where('consents.purpose', '=', 'tries'),
      )
      .orderBy('persons.met_at', 'desc')
      .orderBy('persons.id', 'desc'),
  );
  return rows.map(toKnown);
}

/**
 * The names of clients, of everyone met since an instant and of those in `also`, opened for one look through them: names are
 * sealed, so no index finds them. At most `most`, clients and `also` first, then the latest; `whole` says whether that was
 * all of them.
 */
export async function knownNames(
  work: Work,
  given: { since: Temporal.Instant; most: number; also?: readonly string[] },
): Promise<{ names: (Known & { called: string })[]; whole: boolean }> {
  const also = [...(given.also ?? [])];
  const rows = await work.all(
    db
      .selectFrom('persons')
      .select(['id', 'standing', 'met_at', 'called'])
      .where('practice_id', '=', work.practice)
      .where('called', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('standing', '=', 'client'),
          eb('met_at', '>=', given.since),
          eb('id', '=', eb.fn.any(eb.val(also))),
        ]),
      )
      .orderBy((eb) => eb.or([eb('standing', '=', 'client'), eb('id', '=', eb.fn.any(eb.val(also)))]), 'desc')
      .orderBy('met_at', 'desc')
      .orderBy('id')
      .limit(given.most + 1),
  );
  const names = rows.slice(0, given.most).map((row) => ({
    ...toKnown(row),
    called: row.called ? work.open('persons', 'called', row.id, row.called) : '',
  }));
  return { names, whole: rows.length <= given.most };
}
