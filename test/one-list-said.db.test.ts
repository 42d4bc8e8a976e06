import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { members } from '#accounts';
import { unzipped } from '#app/exports/exports.fixture';
import { practiceFile } from '#app/exports/practice-file';
import { change, hearPlace, resources, seedStarter } from '#resources';
import { NETWORKS, type Opened, joins } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpPlace } from './made-up.ts';
import type { Newcomer } from './newcomer-house.ts';
import { HARBOR, type ListTown, listTown } from './one-list.fixture.ts';

/** What practices say to their network of places: they offer their own, and say what is wrong with the network's. */

let town: ListTown;
let h: Newcomer;
let county: Opened;
let haddad: Opened;
let lind: Opened;

const inside: ListTown['inside'] = (practice, act) => town.inside(practice, act);
const keeps: ListTown['keeps'] = (house, fields, checked) => town.keeps(house, fields, checked);
const list: ListTown['list'] = (house) => town.list(house);
const visitors: ListTown['visitors'] = (house) => town.visitors(house);
const presses: ListTown['presses'] = (house, path, form, status) => town.presses(house, path, form, status);

before(async () => {
  town = await listTown();
  ({ h, county, haddad, lind } = town);
  harbor = await town.keeps(county, HARBOR, true);
  await joins(h, county, haddad);
  await joins(h, county, lind);
});
after(() => h.close());

let harbor: string;

/** What is kept of what was said to be wrong, in every practice. */
async function linesKept(): Promise<string[]> {
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ id: string }>('select id from place_doubts where line is not null');
  await admin.end();
  return rows.map(({ id }) => id);
}

/** What is given out of a practice, as one text. */
async function everythingOf(house: Opened): Promise<string> {
  const memberId = await inside(house, async (work) => (await members(work))[0]?.id ?? '');
  const parts: Buffer[] = [];
  const { source } = h.house;
  const file = await practiceFile({ source, practice: house.id, memberId, lang: 'en' });
  for await (const part of file) parts.push(part as Buffer);
  return [...unzipped(Buffer.concat(parts)).values()].join('\n');
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
    /Offered by practices[\s\S]*Tuesday circle[\s\S]*They looked on November\s23,\s2026[\s\S]*Lind Therapy/,
  );
  await presses(county, `offers/${offerAt(seen)}`, { as: 'declined' });
  assert.match(await list(lind), /Elm County did not take it/);
  await presses(county, `offers/${offerAt(seen)}`, { as: 'taken' });
  await presses(county, `offers/${offerAt(seen)}`, { as: 'taken' });
  const here = (await inside(haddad, resources)).filter((one) => one.name === 'Tuesday circle');
  assert.deepEqual(
    here.map((one) => [one.assured_on, one.assured_from]),
    [['2026-11-23', 'Lind Therapy']],
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
  assert.match(seen, /212\s555\s0162/, 'as it stands now');
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
  const given = await everythingOf(haddad);
  assert.match(given, /The number rings out/);
  assert.match(given, /A quiet pier/);
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

test('R21 what was offered goes with who leaves, and what was taken stays', async () => {
  const own = await keeps(lind, { ...madeUpPlace('A long bench'), phone: '212 555 0163' });
  await presses(lind, `${own}/offer`, { network: county.id, as: 'offer' });
  assert.match(await list(county), /A long bench/);
  assert.equal((await lind.browser.post(`${NETWORKS}/${county.id}/leave`, {})).status, 303);
  await runJobs(h.house);
  assert.doesNotMatch(await list(county), /A long bench/);
  assert.doesNotMatch(await list(lind), /Offered to/);
  assert.match(await visitors(haddad), /Tuesday circle/);
});
