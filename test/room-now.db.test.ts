import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { name, opening, openingPaths } from '#openings';
import type { Work } from '#kit/work';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** O20: what is told to whoever looks, on the page of a practice and on that of its network. */

let h: Newcomer;
let county: Opened;
let ruth: Opened;
let otto: Opened;

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  ruth = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  otto = await openedAt(h, 'Otto Vale', 'Vale Therapy', 'solo');
  for (const house of [ruth, otto]) await joins(h, county, house);
});
after(() => h.close());

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);
const read = async (house: Opened, lang = 'en'): Promise<string> =>
  (await h.browser().get(`${openingPaths.roomNow(house.slug)}?lang=${lang}`)).text;
const LINK = (house: Opened): string => `href="${openingPaths.roomNow(house.slug)}"`;
const contact = async (house: Opened): Promise<string> => (await h.browser().get(`/${house.slug}`)).text;

const NOBODY = /Nobody here has told of room right now/;

test('O20 where nobody told it, the page says so and leads on, and no line leads there', async () => {
  const onlyUs = await tells(h, ruth, ['practice', county.id]);
  for (const house of [ruth, county]) {
    const text = await read(house);
    assert.match(text, NOBODY);
    assert.match(text, /You can write all the same/);
    assert.ok(!(await contact(house)).includes(LINK(house)));
  }
  await ruth.browser.post(`/desk/openings/${onlyUs}/standing`, { as: 'taken_down' });
  assert.equal((await h.browser().get(openingPaths.roomNow('nobody-here'))).status, 404);
});

test('O20 told to whoever looks, it stands on the practice’s page and on those of the networks it is told to', async () => {
  await tells(
    h,
    ruth,
    ['public', county.id],
    [
      ['ages', 'adults'],
      ['insurance', 'Aetna'],
      ['note', 'A quiet room'],
      ['licensed_in', 'New York'],
    ],
  );
  for (const house of [ruth, county]) {
    const text = await read(house);
    for (const said of [
      /Ruth Lind, Lind Therapy/,
      /Evenings/,
      /Online, for people in New York/,
      /Adults/,
      /\$120, takes Aetna/,
      /English/,
      /A quiet room/,
      /Confirmed today/,
      /href="\/lind-therapy"/,
    ])
      assert.match(text, said, house.slug);
    assert.ok((await contact(house)).includes(LINK(house)), 'one line leads there');
  }
  await tells(h, otto, ['public']);
  assert.match(await read(otto), /Otto Vale/);
  assert.doesNotMatch(await read(county), /Otto Vale/);
  assert.doesNotMatch(await read(ruth), /Otto Vale/);
});

test('O20 a colleague’s page doesn’t show what was told to it', async () => {
  await tells(h, otto, ['public', ruth.id]);
  assert.doesNotMatch(await read(ruth), /Otto Vale/);
});

test('O20 to be read names it to nobody; named to three people it leaves, and confirmed it comes again', async () => {
  const page = (await ruth.browser.get('/desk/openings')).text;
  const id = /\/desk\/openings\/([0-9a-f-]{36})\/standing/.exec(page)?.[1] ?? assert.fail();
  for (let time = 0; time < 5; time += 1) await read(county);
  assert.equal((await inside(ruth, (work) => opening(work, id)))?.named, 0);
  for (let time = 0; time < 3; time += 1) {
    assert.match(await read(ruth), /Ruth Lind/);
    await inside(ruth, (work) => name(work, { ids: [id], answerId: work.uuid() }));
    await runJobs(h.house);
  }
  for (const house of [ruth, county]) assert.match(await read(house), NOBODY, house.slug);
  await ruth.browser.post(`/desk/openings/${id}/standing`, { as: 'still' });
  await runJobs(h.house);
  for (const house of [ruth, county]) assert.match(await read(house), /Ruth Lind/, house.slug);
});

test('O20 it says when it was confirmed, and is gone the moment it ends', async () => {
  h.clock.advance({ hours: 24 * 3 });
  assert.doesNotMatch(await read(county), /Confirmed today/);
  assert.match(await read(county), /Confirmed \w+day/);
  h.clock.advance({ hours: 24 * 11 + 1 });
  // Nothing has swept it away yet.
  for (const house of [ruth, county]) assert.match(await read(house), NOBODY, house.slug);
  await sweep(h.house);
});
