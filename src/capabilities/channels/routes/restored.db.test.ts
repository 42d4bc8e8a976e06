import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import pg from 'pg';
import { accountPaths, addColleague, members } from '#accounts';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from '#test/newcomer-house';
import { recentDeliveries, send } from '../index.ts';
import { paths } from '../paths.ts';

let h: Newcomer;
let owner: Browser;
let practice: string;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner);
});
after(() => h.close());

const inside: Newcomer['house']['source']['inPractice'] = (...given) => h.house.source.inPractice(...given);

async function broughtBack(): Promise<void> {
  const admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  await admin.query(
    `insert into restorations values ($1, gen_random_uuid(), '2026-11-22T01:05:00Z', '2026-11-23T14:00:00Z')`,
    [practice],
  );
  await admin.end();
}

async function aMailWaits(once: string): Promise<void> {
  await inside(practice, { kind: 'system' }, async (work) => {
    const [member] = await members(work);
    send(work, {
      once,
      purpose: 'daily_note',
      to: { member: member?.id ?? '' },
      words: { neutral: { subject: 'A note', body: 'Somebody waits.' } },
    });
  });
}

it('C6 is told on the list, and whoever answers people lets mail leave', async () => {
  assert.doesNotMatch((await owner.get('/desk')).text, /No mail leaves yet/);
  assert.match((await owner.get(paths.restored())).text, /Mail leaves as usual/);
  await broughtBack();
  await aMailWaits('one');
  assert.match((await owner.get('/desk')).text, /copy of .+8:05\spm.*No mail leaves yet/);
  assert.match((await owner.get(paths.restored())).text, /One mail waits/);
  const { secret } = await inside(practice, { kind: 'system' }, (work) =>
    addColleague(work, { role: 'front_desk', name: 'Bo', email: 'bo@haddad.example' }),
  );
  const frontDesk = h.browser();
  await frontDesk.post(accountPaths.invitation(secret), {});
  assert.match((await frontDesk.get(paths.restored())).text, /Somebody who answers people here/);
  assert.equal((await frontDesk.post(paths.restored(), {})).status, 403);
  assert.equal((await owner.post(paths.restored(), { waiting: 'leave' })).status, 303);
  assert.doesNotMatch((await owner.get('/desk')).text, /No mail leaves yet/);
});

it('C6 or drops what waits, which is told as not sent', async () => {
  await broughtBack();
  await aMailWaits('two');
  assert.equal((await owner.post(paths.restored(), { waiting: 'drop' })).status, 303);
  const held = await inside(practice, { kind: 'system' }, (work) => recentDeliveries(work, 5));
  assert.deepEqual(
    held.map((one) => one.held_because),
    ['restored', 'restored'],
  );
  assert.equal((await owner.post(paths.restored(), { waiting: 'drop' })).status, 303, 'pressed twice');
});
