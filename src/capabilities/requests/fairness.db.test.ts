import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { staffing } from '#accounts';
import { type Newcomer, newcomerHouse } from '#test/newcomer-house';
import { type Opened, insideOf, joins, openedAt, tells } from '#test/county';
import { beginRequest, sendRequest } from './actions/send.ts';
import { AT_ONCE } from './rules/asking.ts';
import { asksOf, requestByLink } from './store.ts';

/** A thousand requests to a network whose therapists fit equally, but for two who see children alone. */

const REQUESTS = 1000;
const FITTING = 10;
const OTHERS = 2;
const NAMES = 'Ada Bo Cleo Dag Edda Finn Gro Hal Ines Jon Kai Liv'.split(' ');

let h: Newcomer;
let county: Opened;
const houses: Opened[] = [];

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  for (const name of NAMES) {
    const house = await openedAt(h, `${name} Moor`, `${name} Therapy`, 'solo');
    await joins(h, county, house);
    houses.push(house);
  }
});
after(() => h.close());

test('Q12 among those who fit equally nobody is asked more than twice as often as another, in a thousand requests', async () => {
  assert.equal(houses.length, FITTING + OTHERS);
  for (const house of houses.slice(0, FITTING)) await tells(h, house, [county.id]);

  for (const house of houses.slice(FITTING)) await tells(h, house, [county.id], [['ages', 'children']]);
  const asked = new Map<string, number>(houses.map(({ id }) => [id, 0]));
  for (let count = 0; count < REQUESTS; count += 1) {
    h.clock.advance({ minutes: 5 });
    const homes = await insideOf(h)(county, async (work) => {
      const typed = new URLSearchParams({ age: 'adults', format: 'online', parts: 'evening' });
      const { link } = beginRequest(work, typed);
      await work.flush();
      const request = (await requestByLink(work, link)) ?? assert.fail('begun');
      const person = { locale: 'en', called: '', ways: [], wantsCode: true } as const;
      await sendRequest(work, request, { ...person, staff: await staffing(work) });
      await work.flush();
      return (await asksOf(work, request.id)).map((one) => one.homePractice);
    });
    assert.equal(homes.length, AT_ONCE);
    for (const home of homes) asked.set(home, (asked.get(home) ?? 0) + 1);
  }
  const counts = houses.slice(0, FITTING).map(({ id }) => asked.get(id) ?? 0);
  assert.equal(
    counts.reduce((sum, one) => sum + one, 0),
    REQUESTS * AT_ONCE,
  );
  assert.ok(Math.max(...counts) <= 2 * Math.min(...counts), counts.join(' '));
  for (const { id } of houses.slice(FITTING)) assert.equal(asked.get(id), 0);
});
