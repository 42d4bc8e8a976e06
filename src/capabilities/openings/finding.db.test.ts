import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { Client } from 'pg';
import { members } from '#accounts';
import { type Newcomer, colleagueAt, newcomerHouse, openHaddad } from '#test/newcomer-house';
import type { Work } from '#kit/work';
import { MOST_FOUND, findOpenings } from './finding.ts';
import { needs, offers } from './finding.fixture.ts';
import { endsAt, mayBeNamed } from './rules/lasting.ts';
import { NO_NEED, fits, match } from './rules/matching.ts';
import { plainName } from './rules/names.ts';
import { ONE_PLACE, OWN_PRACTICE } from './rules/offer.ts';
import { type Opening, changeOpening, insertOpening, opening } from './store.ts';

let h: Newcomer;
let admin: Client;
let practice = '';
let therapists: string[] = [];

before(async () => {
  h = await newcomerHouse();
  practice = await openHaddad(h, h.browser());
  for (const name of ['Ruth', 'Mei']) await colleagueAt(h, practice, { role: 'therapist', name });
  therapists = (await inside((work) => members(work))).map((one) => one.id);
  admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

const nothingIsThere = () => admin.query('truncate openings, opening_namings, listed_openings');

/** Told to nobody else. */
const alone = (id: string) => ({ id, copiedTo: [] });

function offered(work: Work, offer = ONE_PLACE, memberId = therapists[0] ?? ''): string {
  const id = work.uuid();
  const ends = endsAt(work.at, 'America/New_York');
  insertOpening(work, {
    id,
    memberId,
    offer,
    audience: OWN_PRACTICE,
    confirmedAt: work.at,
    endsAt: ends,
    dueAt: ends,
  });
  return id;
}

/** What becomes of an opening after it was offered: each of these is a change that the lists must follow. */
const lives = fc.record({
  offer: offers,
  again: fc.option(offers, { nil: undefined }),
  whose: fc.nat({ max: 2 }),
  named: fc.nat({ max: 3 }),
  namedHoursAgo: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  end: fc.constantFrom('open', 'open', 'open', 'closed', 'opened again', 'ended'),
});
type Life = typeof lives extends fc.Arbitrary<infer One> ? One : never;

async function lived(work: Work, all: readonly Life[]): Promise<Opening[]> {
  const ids = all.map((life) => {
    const id = offered(work, life.offer, therapists[life.whose % therapists.length]);
    if (life.again) changeOpening(work, alone(id), { offer: life.again });
    const { namedHoursAgo: ago } = life;
    changeOpening(work, alone(id), {
      named: life.named,
      ...(ago !== undefined && { named_at: work.at.subtract({ hours: ago }) }),
    });
    if (life.end === 'closed' || life.end === 'opened again')
      changeOpening(work, alone(id), { closed_at: work.at, closed_because: 'full', due_at: null });
    if (life.end === 'opened again')
      changeOpening(work, alone(id), { closed_at: null, closed_because: null, named: 0 });
    if (life.end === 'ended') changeOpening(work, alone(id), { ends_at: work.at });
    return id;
  });
  await work.flush();
  return Promise.all(ids.map(async (id) => (await opening(work, id)) ?? assert.fail('it was written')));
}

test('O5 O6 what the lists give is what the rule says of all openings, whatever became of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(lives, { maxLength: 40 }),
      fc.array(needs, { minLength: 1, maxLength: 12 }),
      async (all, asked) => {
        await nothingIsThere();
        await inside(async (work) => {
          const there = await lived(work, all);
          const nameable = there.filter((one) => mayBeNamed(one, work.at));
          for (const need of asked) {
            const found = await findOpenings(work, need);
            assert.deepEqual(
              found.map((one) => one.id).toSorted(),
              nameable
                .filter((one) => fits(one, need))
                .map((one) => one.id)
                .toSorted(),
              JSON.stringify(need),
            );
            assert.deepEqual(match(found, need, work.at), match(nameable, need, work.at));
          }
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('O6 where more fit than are looked at, whoever was named least lately is among them', async () => {
  await nothingIsThere();
  await inside(async (work) => {
    const ids = Array.from({ length: MOST_FOUND + 50 }, () => offered(work));
    ids.forEach((id, turn) => {
      if (turn < 60)
        changeOpening(work, alone(id), { named: 1, named_at: work.at.subtract({ minutes: turn }) });
    });
    await work.flush();
    const found = await findOpenings(work, NO_NEED);
    const never = ids.slice(60).toSorted();
    const longestAgo = ids.slice(50, 60).toReversed();
    assert.deepEqual(
      found.map((one) => one.id),
      [...never, ...longestAgo],
    );
  });
});

test('O5 what is full, ended by hand or named to three stands on no list', async () => {
  await nothingIsThere();
  const onLists = async () =>
    (await admin.query<{ count: number }>('select count(distinct opening_id)::int from listed_openings'))
      .rows[0]?.count;
  const id = await inside((work) => offered(work));
  assert.equal(await onLists(), 1);
  await inside((work) => changeOpening(work, alone(id), { named: 3, named_at: work.at }));
  assert.equal(await onLists(), 0);
  await inside((work) => changeOpening(work, alone(id), { named: 2 }));
  assert.equal(await onLists(), 1);
  await inside((work) =>
    changeOpening(work, alone(id), { closed_at: work.at, closed_because: 'full', due_at: null }),
  );
  assert.equal(await onLists(), 0);
});

test('O5 the database makes the same of a name as the rule does', async () => {
  const of = (unit: 'grapheme' | 'binary') => fc.string({ unit, maxLength: 30 });
  const written = fc.oneof(of('grapheme'), of('binary')).filter((text) => !text.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 20, maxLength: 20 }), async (names) => {
      // A letter that is younger than the database's Unicode has no small letter there yet.
      const { rows } = await admin.query<{ said: string; plain: string }>(
        'select said, plain_name(said) plain from unnest($1::text[]) said where unicode_assigned(said)',
        [names],
      );
      for (const { said, plain } of rows) assert.equal(plain, plainName(said), JSON.stringify(said));
    }),
    { numRuns: 300 },
  );
});
