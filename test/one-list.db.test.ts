import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { readBack } from '#audit';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import {
  type Resource,
  add,
  change,
  confirm,
  hearPlace,
  resource,
  resources,
  retire,
  seedStarter,
  tellPlaces,
  unretire,
} from '#resources';
import { NETWORKS, type Opened, insideOf, joins, openedAt } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpPlace } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** One list of places a network: who joins gets it, one look counts for all, and each practice hides and adds. */

let h: Newcomer;
let county: Opened;
let haddad: Opened;
let lind: Opened;

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
});
after(() => h.close());

const HARBOR = { ...madeUpPlace('Harbor House'), kind: 'shelter', phone: '(212) 555-0142' } as const;

const keeps = async (house: Opened, fields: Parameters<typeof add>[1], checked = false): Promise<string> => {
  const outcome = await inside(house, (work) => add(work, fields, checked));
  assert.ok(!isRefused(outcome));
  await runJobs(h.house);
  return outcome.id;
};

const at = async (house: Opened, id: string): Promise<Resource | undefined> =>
  inside(house, (work) => resource(work, id));

const list = async (house: Opened): Promise<string> => (await house.browser.get('/desk/places')).text;
const visitors = async (house: Opened): Promise<string> =>
  (await h.browser().get(`/${house.slug}/places`)).text;

const presses = async (
  house: Opened,
  path: string,
  form: Record<string, string> = {},
  status = 303,
): Promise<string> => {
  const answer = await house.browser.post(`/desk/places/${path}`, form);
  assert.equal(answer.status, status, answer.text);
  await runJobs(h.house);
  return answer.text;
};

let harbor: string;
let shelter: string;

test('R23 who joins gets what stands on the list, and what comes after; numbers for help now stay where they are', async () => {
  harbor = await keeps(county, HARBOR);
  await keeps(
    county,
    { ...madeUpPlace('County crisis line'), kind: 'crisis_line', phone: '212 555 0190' },
    true,
  );
  await joins(h, county, haddad);
  await joins(h, county, lind);
  assert.deepEqual(
    (await inside(haddad, resources)).map((one) => [one.name, one.told?.networkName, one.assured_on]),
    [['Harbor House', 'Elm County', null]],
  );
  shelter = await keeps(county, { ...madeUpPlace('Night shelter'), phone: '212 555 0171' }, true);
  for (const house of [haddad, lind]) assert.equal((await at(house, shelter))?.assured_on, '2026-11-23');
  assert.match(await list(haddad), /Night shelter[\s\S]*From Elm County[\s\S]*by Elm County/);
  assert.match(await visitors(haddad), /Night shelter[\s\S]*This was checked on November 23, 2026/);
  assert.doesNotMatch(await visitors(haddad), /Harbor House/, 'nobody has looked at it');
});

test('R18 one practice’s look counts for all, with its name and day; late and twice changes nothing', async () => {
  await presses(haddad, `${harbor}/confirmation`);
  for (const house of [county, lind]) {
    const one = await at(house, harbor);
    assert.deepEqual([one?.assured_on, one?.assured_from], ['2026-11-23', 'Haddad Therapy']);
  }
  assert.match(await visitors(lind), /Harbor House/);
  assert.match(await list(lind), /Harbor House[\s\S]*by Haddad Therapy/);
  const lines = await inside(county, (work) => readBack(work, { subjectId: harbor, most: 20 }));
  assert.ok(lines.some((line) => line.action === 'resource.confirmed_by_member'));
  h.clock.advance({ hours: 48 });
  await presses(lind, `${harbor}/confirmation`);
  const counts = await at(county, harbor);
  assert.deepEqual([counts?.assured_on, counts?.assured_from], ['2026-11-25', 'Lind Therapy']);
  await hearPlace(h.house.source, { practice: haddad.id, place: harbor });
  await hearPlace(h.house.source, { practice: lind.id, place: harbor });
  await tellPlaces(h.house.source, { network: county.id, place: harbor });
  assert.deepEqual(await at(county, harbor), counts, 'the older look and the same one again');
  const there = await at(haddad, harbor);
  assert.deepEqual([there?.assured_on, there?.assured_from], ['2026-11-25', 'Lind Therapy']);
});

test('R12 a new number takes the look away, for all; a look at the old one that comes late counts for nobody', async () => {
  h.clock.advance({ hours: 24 });
  // Pressed at the same time: the network hears of the look after it wrote down another number.
  await inside(haddad, (work) => confirm(work, harbor));
  await inside(county, (work) => change(work, harbor, { ...HARBOR, phone: '(212) 555-0143' }, false));
  await runJobs(h.house);
  for (const house of [county, haddad, lind]) {
    const one = await at(house, harbor);
    assert.deepEqual([one?.phone, one?.assured_on], ['(212) 555-0143', null]);
  }
  assert.doesNotMatch(await visitors(haddad), /Harbor House/);
  const stale = await presses(haddad, `${harbor}/confirmation`, { seen: 'the-old-number' }, 409);
  assert.match(stale, /Its number or address changed just now/);
  await presses(haddad, `${harbor}/confirmation`);
  assert.equal((await at(lind, harbor))?.assured_from, 'Haddad Therapy');
});

test('R17 only the network changes what it tells', async () => {
  assert.deepEqual(await inside(haddad, (work) => change(work, harbor, HARBOR, true)), {
    refused: 'of_network',
  });
  assert.deepEqual(await inside(haddad, (work) => retire(work, harbor)), { refused: 'of_network' });
  const page = await presses(haddad, harbor, { name: 'Ours', phone: '212 555 0112', kind: 'other' }, 409);
  assert.match(page, /This place belongs to a network/);
  assert.equal((await at(haddad, harbor))?.name, 'Harbor House');
});

test('R20 a practice hides a place and shows it again; the others keep it', async () => {
  await presses(haddad, `${harbor}/hiding`);
  const hidden = (await haddad.browser.get(`/desk/places?done=hidden&place=${harbor}`)).text;
  assert.match(
    hidden,
    /Hidden\. Nobody here is sent there\.[\s\S]*Show it again[\s\S]*Hidden here[\s\S]*Harbor House/,
  );
  assert.doesNotMatch(await visitors(haddad), /Harbor House/);
  assert.match(await visitors(lind), /Harbor House/);
  await inside(county, (work) =>
    change(work, harbor, { ...HARBOR, phone: '(212) 555-0143', hours: 'All day' }, true),
  );
  await runJobs(h.house);
  assert.doesNotMatch(await visitors(haddad), /Harbor House/, 'also after it changed');
  await presses(haddad, `${harbor}/showing`);
  assert.match(await visitors(haddad), /Harbor House/);
  await presses(lind, 'not-an-id/hiding', {}, 404);
});

test('R19 the same place in its own list is shown once, and what it retired itself stays away until it is shown', async () => {
  const own = await keeps(lind, { ...HARBOR, name: 'HARBOR HOUSE', phone: '+1 212 555 0143' });
  assert.match(await list(lind), /This one is shown: it was looked at last\. It stands in your own list too/);
  await inside(lind, (work) => retire(work, own));
  assert.doesNotMatch(await visitors(lind), /Harbor House/i);
  assert.match(await list(lind), /Hidden here[\s\S]*You retired the same place in your own list/);
  h.clock.advance({ minutes: 1 });
  await presses(lind, `${harbor}/showing`);
  assert.match(await visitors(lind), /Harbor House/);
});

test('R18 a look at the same place in the practice’s own list counts for all as well', async () => {
  h.clock.advance({ hours: 24 });
  const own = await keeps(haddad, { ...madeUpPlace('Night shelter'), phone: '212 555 0171' });
  await presses(haddad, `${own}/confirmation`);
  const one = await at(lind, shelter);
  assert.deepEqual([one?.assured_on, one?.assured_from], ['2026-11-27', 'Haddad Therapy']);
});

/** What is kept of what was said to be wrong, in every practice. */
async function linesKept(): Promise<unknown[]> {
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  const { rows } = await admin.query('select id from place_doubts where line is not null');
  await admin.end();
  return rows;
}

const offerAt = (page: string): string =>
  /\/desk\/places\/offers\/([0-9a-f-]{36})/.exec(page)?.[1] ?? assert.fail('offered');

test('R21 a practice offers one of its own; the network takes it, and everybody has it once', async () => {
  const form = { ...CIRCLE, checked: 'yes', [`offer-${county.id}`]: 'yes' };
  assert.equal((await lind.browser.post('/desk/places/new', form)).status, 303);
  await runJobs(h.house);
  assert.match(await list(lind), /Tuesday circle[\s\S]*Offered to Elm County/);
  assert.doesNotMatch(await visitors(haddad), /Tuesday circle/);
  const seen = await list(county);
  assert.match(
    seen,
    /Offered by practices[\s\S]*Tuesday circle[\s\S]*They looked on November 27, 2026[\s\S]*Lind Therapy/,
  );
  await presses(county, `offers/${offerAt(seen)}`, { as: 'declined' });
  assert.match(await list(lind), /Elm County did not take it/);
  await presses(county, `offers/${offerAt(seen)}`, { as: 'taken' });
  await presses(county, `offers/${offerAt(seen)}`, { as: 'taken' });
  const here = (await inside(haddad, resources)).filter((one) => one.name === 'Tuesday circle');
  assert.deepEqual(
    here.map((one) => [one.assured_on, one.assured_from]),
    [['2026-11-27', 'Lind Therapy']],
  );
  assert.match(
    await list(lind),
    /Yours is shown: it is your own\. It stands in Elm County too[\s\S]*On the list of Elm County/,
  );
  assert.equal((await visitors(lind)).split('Tuesday circle').length, 2, 'once');
});

const CIRCLE = {
  kind: 'support_group',
  name: 'Tuesday circle',
  phone: '212 555 0160',
  hours: 'Tuesdays at 7 pm',
  cost: 'Free',
  cost_kind: 'free',
};

test('R21 an offer is taken back until it is answered; help-now numbers and what every list begins with are not offered', async () => {
  const own = await keeps(haddad, { ...madeUpPlace('A quiet pier'), phone: '212 555 0161' });
  const offer = { network: county.id, as: 'offer' };
  await presses(haddad, `${own}/offer`, offer);
  await presses(haddad, `${own}/offer`, offer);
  await inside(haddad, (work) =>
    change(work, own, { ...madeUpPlace('A quiet pier'), phone: '212 555 0162' }, false),
  );
  await runJobs(h.house);
  const seen = await list(county);
  assert.equal(seen.split('A quiet pier</strong>').length, 2, 'offered twice, it is one');
  assert.match(seen, /212 555 0162/, 'as it stands now');
  await presses(haddad, `${own}/offer`, { network: county.id, as: 'back' });
  assert.doesNotMatch(await list(county), /A quiet pier/);
  await presses(county, `offers/${offerAt(seen)}`, { as: 'taken' }, 404);
  await inside(lind, (work) => seedStarter(work, 'US'));
  const kept = await inside(lind, resources);
  for (const one of [
    kept.find((each) => each.kind === 'emergency'),
    kept.find((each) => each.starter && each.kind === 'book'),
  ])
    await presses(lind, `${one?.id ?? ''}/offer`, offer, 404);
});

test('R22 what a practice says is wrong stands at the network until it looked, and is gone then on both sides', async () => {
  assert.match(
    await presses(haddad, `${harbor}/doubt`, { line: ' ' }, 422),
    /Write what is wrong, in one line/,
  );
  const long = await presses(haddad, `${harbor}/doubt`, { line: 'x'.repeat(201) }, 422);
  assert.match(long, /longer than 200 letters/);
  assert.match(long, /x{201}/);
  await presses(haddad, `${harbor}/doubt`, { line: 'It rings out' });
  await presses(haddad, `${harbor}/doubt`, { line: 'The number rings out' });
  const seen = await list(county);
  assert.match(seen, /something is wrong with one place[\s\S]*Haddad Therapy: “The number rings out”/);
  assert.doesNotMatch(seen, /It rings out/);
  assert.doesNotMatch(await list(lind), /rings out/);
  await presses(lind, `${harbor}/confirmation`);
  assert.match(await list(county), /rings out/, 'another practice’s look leaves it standing');
  await presses(county, `${harbor}/confirmation`);
  assert.doesNotMatch(await list(county), /rings out/);
  assert.deepEqual(await linesKept(), [], 'the words are gone everywhere');
  assert.doesNotMatch((await haddad.browser.get(`/desk/places/${harbor}`)).text, /You told them/);
  await hearPlace(h.house.source, { practice: haddad.id, place: harbor });
  assert.doesNotMatch(await list(county), /rings out/, 'late');
  await presses(haddad, `${harbor}/doubt`, { line: 'Closed on Sundays' });
  await presses(haddad, `${harbor}/doubt`, { as: 'back' });
  assert.doesNotMatch(await list(county), /Closed on Sundays/);
});

test('R23 what the network retires goes everywhere and comes back as it was; who leaves loses what came from it alone', async () => {
  await inside(county, (work) => retire(work, shelter));
  await runJobs(h.house);
  assert.equal(await at(lind, shelter), undefined);
  await inside(county, (work) => unretire(work, shelter));
  await runJobs(h.house);
  assert.ok(await at(lind, shelter));
  await presses(lind, `${shelter}/hiding`);
  assert.equal((await lind.browser.post(`${NETWORKS}/${county.id}/leave`, {})).status, 303);
  const left = await inside(lind, resources);
  assert.deepEqual(
    left.filter((one) => one.told !== null || one.name === 'Tuesday circle').map((one) => one.told),
    [null],
  );
  await tellPlaces(h.house.source, { network: county.id });
  await runJobs(h.house);
  assert.equal(await at(lind, harbor), undefined, 'what was on its way finds nobody');
  assert.match(await visitors(haddad), /Tuesday circle/, 'what was taken is the network’s');
  await joins(h, county, lind);
  assert.ok(await at(lind, harbor));
  assert.doesNotMatch(await visitors(lind), /Night shelter/, 'hidden before it left');
});
