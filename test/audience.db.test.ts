import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Newcomer, colleagueAt, newcomerHouse } from './newcomer-house.ts';

/** Who reads an opening is who was ticked: on the desks, and in the mails of the day that each chose. */

let h: Newcomer;
let county: Opened;
let clinic: Opened;
let lind: Opened;

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  clinic = await openedAt(h, 'Nour Haddad', 'Haddad Clinic', 'clinic');
  lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  await joins(h, county, clinic);
  await joins(h, county, lind);
});
after(() => h.close());

const AREAS = ['Networkside', 'Lindside', 'Publicside', 'Homeside'];
const seenIn = (text: string): string[] => AREAS.filter((one) => text.includes(one));

test('O10 who is made front desk has room no longer: nobody is led to them', async () => {
  const wren = await colleagueAt(h, clinic.id, { role: 'therapist', name: 'Wren Pell' });
  await tells(h, { ...clinic, browser: wren.browser }, [county.id]);
  assert.match((await county.browser.get('/desk/openings')).text, /Wren Pell/);
  const made = { [`role-${wren.id}`]: 'front_desk' };
  assert.equal((await clinic.browser.post(`/desk/set-up/staff/${wren.id}/role`, made)).status, 303);
  await runJobs(h.house);
  assert.doesNotMatch((await county.browser.get('/desk/openings')).text, /Wren Pell/);
});

test('O12 an opening is read by whom it was told to: colleagues of the same practice only where that was ticked', async () => {
  const birk = await colleagueAt(h, clinic.id, { role: 'therapist', name: 'Birk' });
  const audiences = [county.id, lind.id, 'public', 'practice'];
  for (const [at, area] of AREAS.entries())
    await tells(
      h,
      clinic,
      [audiences[at] ?? ''],
      [
        ['area', area],
        ['formats', 'in_person'],
      ],
    );
  const desk = async (browser: Opened['browser']): Promise<string[]> =>
    seenIn((await browser.get('/desk/openings')).text);
  assert.deepEqual(await desk(birk.browser), ['Publicside', 'Homeside']);
  assert.deepEqual(await desk(lind.browser), ['Lindside']);
  assert.deepEqual(await desk(county.browser), ['Networkside']);
  for (const { browser } of [birk, lind, county]) await browser.post('/desk/digest', { weekday: '2' });
  h.clock.advance({ hours: 24 });
  await sweep(h.house);
  await runJobs(h.house);
  const mailed = async (practice: Opened): Promise<string[]> => {
    const all = await insideOf(h)(practice, (work) => recentDeliveries(work, 50));
    const digests = all.filter(({ purpose }) => purpose === 'digest');
    assert.equal(digests.length, 1);
    return seenIn(digests[0]?.words.neutral.body ?? '');
  };
  assert.deepEqual(await mailed(clinic), ['Publicside', 'Homeside']);
  assert.deepEqual(await mailed(lind), ['Networkside', 'Lindside']);
  assert.deepEqual(await mailed(county), ['Networkside']);
});
