import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hearTie, members, networksOf } from '#accounts';
import { readBack } from '#audit';

import { recentDeliveries } from '#channels';
import { receiveIn, shownAtDesk } from '#inquiries';
import { sweep } from '#app/schedule';
import type { Work } from '#kit/work';
import { confirm, resources, seedStarter } from '#resources';
import { openHere, opening as openingAt } from '#openings';
import { NETWORKS, type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpContact } from './made-up.ts';
import { type Newcomer, asItStands, newcomerHouse } from './newcomer-house.ts';

/** Practices that tell one another of openings through a network, from asking to be in it to a no that names a colleague elsewhere. */

let h: Newcomer;

let county: Opened;
let haddad: Opened;
let lind: Opened;
let other: Opened;

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  other = await openedAt(h, 'Otto Vale', 'Vale Therapy', 'solo');
  await inside(haddad, async (work) => {
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
  });
});
after(() => h.close());

let made = 0;

/** Somebody writes to Nour, and is answered with a no whose composer is sent as it stands. */
async function kindNo(): Promise<{ id: string; composer: string; status: number; page: string }> {
  made += 1;
  const { inquiry } = await inside(haddad, (work) => receiveIn(work, madeUpContact(`Robin ${made}`)));
  const composer = (await haddad.browser.get(`/desk/inquiries/${inquiry.id}?answer=no`)).text;
  const form = composer.slice(composer.indexOf(`action="/desk/inquiries/${inquiry.id}/answers"`) - 30);
  const { status } = await haddad.browser.post(`/desk/inquiries/${inquiry.id}/answers`, [
    ...asItStands(form),
    ['seen', 'whole'],
  ]);
  return { id: inquiry.id, composer, status, page: `/haddad-therapy/m/${inquiry.link}` };
}

const namedOf = (house: Opened, id: string): Promise<number | undefined> =>
  inside(house, async (work) => (await openingAt(work, id))?.named);

test('AC13 a practice asks by the network’s address, and is in it once it is let in; its front door tells nobody else', async () => {
  const wrong = await haddad.browser.post(NETWORKS, { address: 'haddad-therapy' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /no network under this address/);
  assert.equal((await county.browser.post(NETWORKS, { address: county.slug })).status, 422);
  await joins(h, county, haddad);
  await joins(h, county, lind);
  const told = await inside(county, (work) => recentDeliveries(work, 9));
  assert.deepEqual(
    told.map(({ purpose }) => purpose),
    ['network', 'network'],
  );
  assert.match((await haddad.browser.get(NETWORKS)).text, /Elm County[\s\S]*In it/);
  const seen = (await county.browser.get(NETWORKS)).text;
  assert.match(seen, /Haddad Therapy[\s\S]*Lind Therapy/);
  assert.doesNotMatch(seen, /Vale/);
  // What one practice may do, no other does for it.
  assert.equal(
    (await haddad.browser.post(`${NETWORKS}/practices/${lind.id}`, { as: 'put_out' })).status,
    404,
  );
  assert.equal((await other.browser.post(`${NETWORKS}/${county.id}/leave`, {})).status, 404);
});

test('O12 an opening told to the network is named by the no of another practice, with a way in; a fourth no doesn’t name it', async () => {
  const id = await tells(h, lind, [county.id]);
  const first = await kindNo();
  assert.equal(first.status, 303, first.composer);
  assert.match(first.composer, /Ruth Lind/);
  assert.equal(await namedOf(lind, id), 1);
  h.clock.advance({ minutes: 5 });
  await runJobs(h.house);
  await sweep(h.house);
  const page = (await h.browser().get(first.page)).text;
  assert.match(page, /Ruth Lind/);
  assert.match(page, /\/lind-therapy"/);
  assert.match(page, /Ask Ruth Lind for me/);
  for (const count of [2, 3]) {
    assert.equal((await kindNo()).status, 303);
    assert.equal(await namedOf(lind, id), count);
    await runJobs(h.house);
  }
  assert.doesNotMatch((await kindNo()).composer, /Ruth Lind/);
  const said = await lind.browser.post(`/desk/openings/${id}/standing`, { as: 'still' });
  assert.equal(said.status, 303);
  await runJobs(h.house);
  assert.match((await kindNo()).composer, /Ruth Lind/);
});

test('O3 taken back, it named nobody, also elsewhere; two who answer at once share the last place', async () => {
  const id = await inside(lind, async (work) => (await openHere(work))[0]?.id ?? '');
  await lind.browser.post(`/desk/openings/${id}/standing`, { as: 'still' });
  await runJobs(h.house);
  const no = await kindNo();
  assert.equal(await namedOf(lind, id), 1);
  const open = await inside(haddad, async (work) =>
    shownAtDesk(work, (await members(work))[0]?.id ?? '', no.id),
  );
  const answerId = open?.answers[0]?.id ?? assert.fail('answered');
  await haddad.browser.post(`/desk/inquiries/${no.id}/answers/${answerId}/undo`, {});
  await runJobs(h.house);
  assert.equal(await namedOf(lind, id), 0);
  // Counted back in a transaction of its own, with a line of its own.
  const lines = await inside(lind, (work) => readBack(work, { subjectId: id, most: 30 }));
  assert.ok(lines.some(({ action }) => action === 'opening.unnamed'));
  await kindNo();
  await kindNo();
  const raced = await Promise.all([kindNo(), kindNo()]);
  assert.deepEqual(
    raced.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  );
  assert.equal(await namedOf(lind, id), 3);
});

test('O12 named colleagues alone hold a copy; a practice of no common network never does', async () => {
  const id = await tells(h, lind, [haddad.id]);
  const seen = (house: Opened) => inside(house, async (work) => (await openingAt(work, id))?.home?.from);
  assert.equal(await seen(haddad), 'Lind Therapy');
  assert.equal(await seen(county), undefined);
  // Told to one alone it is counted where it is at home, too.
  assert.match((await kindNo()).composer, /Ruth Lind/);
  assert.equal(await namedOf(lind, id), 1);
  // Nobody is chosen who couldn't be: not the stranger next door, whatever the form says.
  const stranger = await lind.browser.post('/desk/openings/new', [
    ['places', '3'],
    ['formats', 'online'],
    ['begins', 'page'],
    ['audience', other.id],
  ]);
  assert.equal(stranger.status, 422);
  assert.match(stranger.text, /Tick who sees it/);
});

test('AC14 who leaves, or is put out, is told of and named no more, at once', async () => {
  const left = await lind.browser.post(`${NETWORKS}/${county.id}/leave`, {});
  assert.equal(left.status, 303);
  await runJobs(h.house);
  const open = await inside(county, openHere);
  assert.deepEqual(open, []);
  assert.deepEqual(
    (await inside(haddad, openHere)).filter((one) => one.home !== null),
    [],
  );
  assert.doesNotMatch((await kindNo()).composer, /Ruth Lind/);
  // Asked again, let in, and put out by the network.
  await joins(h, county, lind);
  await tells(h, lind, [county.id]);
  assert.equal((await inside(county, openHere)).length, 1);
  await county.browser.post(`${NETWORKS}/practices/${lind.id}`, { as: 'put_out' });
  assert.deepEqual(await inside(county, openHere), []);
  await runJobs(h.house);
  assert.match((await lind.browser.get(NETWORKS)).text, /You left it/);
});

test('AC13 a late word that a practice was let in lets nobody in who left and asks anew', async () => {
  const asks = async (): Promise<void> => {
    const { status } = await other.browser.post(NETWORKS, { address: county.slug });
    assert.equal(status, 303);
    await runJobs(h.house);
  };
  const isIn = (): Promise<boolean> =>
    inside(other, async (work) => (await networksOf(work)).some(({ id }) => id === county.id));
  if (await isIn()) assert.fail('Otto is in no network');
  await asks();
  await hearTie(h.house.source, { to: other.id, from: county.id, said: 'let_in' });
  assert.equal(await isIn(), false);
  await county.browser.post(`${NETWORKS}/practices/${other.id}`, { as: 'let_in' });
  await runJobs(h.house);
  assert.equal(await isIn(), true);
});
