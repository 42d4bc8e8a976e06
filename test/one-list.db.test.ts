import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { readBack } from '#audit';
import {
  type Resource,
  change,
  confirm,
  hearPlace,
  resources,
  retire,
  tellPlaces,
  unretire,
} from '#resources';
import { NETWORKS, type Opened, joins } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpPlace } from './made-up.ts';
import type { Newcomer } from './newcomer-house.ts';
import { HARBOR, type ListTown, listTown } from './one-list.fixture.ts';

/** One list of places a network: who joins gets it, one look counts for all, and each practice hides. */

let town: ListTown;
let h: Newcomer;
let county: Opened;
let haddad: Opened;
let lind: Opened;

const inside: ListTown['inside'] = (practice, act) => town.inside(practice, act);
const keeps: ListTown['keeps'] = (house, fields, checked) => town.keeps(house, fields, checked);
const at: ListTown['at'] = (house, id) => town.at(house, id);
const list: ListTown['list'] = (house) => town.list(house);
const visitors: ListTown['visitors'] = (house) => town.visitors(house);
const presses: ListTown['presses'] = (house, path, form, status) => town.presses(house, path, form, status);

before(async () => {
  town = await listTown();
  ({ h, county, haddad, lind } = town);
});
after(() => h.close());

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
  assert.match(await visitors(haddad), /Night shelter[\s\S]*This was checked on November\s23,\s2026/);
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

test('R17 what was told late overtakes nothing newer', async () => {
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  const copy = 'where practice_id = $1 and id = $2';
  // As if a later change had come in already, told by another job.
  await admin.query(`update resources set hours = 'At night', version = version + 1 ${copy}`, [
    haddad.id,
    harbor,
  ]);
  await tellPlaces(h.house.source, { network: county.id, place: harbor });
  assert.equal((await at(haddad, harbor))?.hours, 'At night');
  await admin.query(`update resources set version = version - 1 ${copy}`, [haddad.id, harbor]);
  await tellPlaces(h.house.source, { network: county.id });
  assert.equal((await at(haddad, harbor))?.hours, 'Every day');
  await admin.end();
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
  await presses(lind, `${harbor}/hiding`);
  const hidden = (await lind.browser.get(`/desk/places?done=hidden&place=${harbor}`)).text;
  assert.match(
    hidden,
    /The same place is still shown, from another list[\s\S]*HARBOR HOUSE[\s\S]*still shown, from your own list/,
  );
  await presses(lind, `${harbor}/showing`);
  h.clock.advance({ minutes: 1 });
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
    left.map((one) => one.name),
    ['HARBOR HOUSE'],
  );
  await tellPlaces(h.house.source, { network: county.id });
  await runJobs(h.house);
  assert.equal(await at(lind, harbor), undefined, 'what was on its way finds nobody');
  await joins(h, county, lind);
  assert.ok(await at(lind, harbor));
  assert.doesNotMatch(await visitors(lind), /Night shelter/, 'hidden before it left');
});

test('R23 who was in a network before it had a list gets it with the migration', async () => {
  const file = await readFile(new URL('../db/migrations/0028_one_list.sql', import.meta.url), 'utf8');
  const fills = file.slice(file.indexOf('insert into resources'));
  const had = await inside(haddad, resources);
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  await admin.query('delete from resources where network is not null');
  await admin.query(fills);
  await admin.end();
  const told = (all: readonly Resource[]) =>
    all.flatMap((one) => (one.told ? [[one.id, one.name, one.phone, one.assured_on]] : []));
  assert.equal(told(had).length, 2);
  assert.deepEqual(told(await inside(haddad, resources)), told(had));
});

test('R24 a long list is folded by kind with counts; a press leads back into its fold, or to the narrowed list', async () => {
  const seeded = await lind.browser.post('/desk/places/starter', {});
  assert.equal(seeded.status, 303);
  const { text } = await lind.browser.get('/desk/places');
  assert.match(text, /<summary>Books \(\d+, \d+ to look at\)<\/summary>/);
  assert.doesNotMatch(text, /<details open/);
  const book =
    /id="kind-book"[\s\S]*?action="\/desk\/places\/([0-9a-f-]{36})\/confirmation"/.exec(text)?.[1] ?? '';
  const back = await lind.browser.post(`/desk/places/${book}/confirmation`, { in: 'book' });
  assert.equal(back.to, '/desk/places?done=confirmed&in=book#kind-book');
  const again = (await lind.browser.get('/desk/places?done=confirmed&in=book')).text;
  assert.match(again, /id="kind-book">\s*<details open/);
  const found = (await lind.browser.get('/desk/places?words=crisis&kind=crisis_line')).text;
  assert.match(found, /\d+ of \d+ places\./);
  assert.match(found, /value="crisis"/);
  assert.doesNotMatch(found, /<summary>Books/);
  const line = /\/desk\/places\/([0-9a-f-]{36})\/confirmation/.exec(found)?.[1] ?? '';
  const narrowed = await lind.browser.post(`/desk/places/${line}/confirmation`, {
    words: 'crisis',
    kind: 'crisis_line',
  });
  assert.equal(narrowed.to, '/desk/places?done=confirmed&words=crisis&kind=crisis_line');
  const none = (await lind.browser.get('/desk/places?words=zebra')).text;
  assert.match(none, /value="zebra"[\s\S]*Show all places[\s\S]*No place here fits that\./);
});
