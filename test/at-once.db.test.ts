import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type Browser, type Newcomer, asItStands, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** Forms that say anew what a practice is, sent several times at the same instant: a thumb that trembles, two open pages. */

let h: Newcomer;
let owner: Browser;
let practice = '';
let admin: pg.Client;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner);
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

const AT_ONCE = 6;

async function atOnce(path: string, fields: [string, string][]): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => owner.post(path, fields)));
  return answers.map(({ status }) => status);
}

async function rows(table: 'working_hours' | 'holidays' | 'openings'): Promise<number> {
  const { rowCount } = await admin.query(`select from ${table} where practice_id = $1`, [practice]);
  return rowCount ?? 0;
}

for (const step of ['hours', 'holidays'] as const) {
  test(`${step}: ${AT_ONCE} at once say the same as one`, async () => {
    const path = `/desk/set-up/${step}`;
    const { text } = await owner.get(path);
    const form = asItStands(text.slice(text.indexOf(`action="${path}"`) - 30));
    assert.ok(form.length > 0);
    const kept = await rows(step === 'hours' ? 'working_hours' : 'holidays');
    for (let round = 0; round < 5; round += 1)
      assert.deepEqual(
        await atOnce(path, form),
        Array.from({ length: AT_ONCE }, () => 303),
      );
    assert.equal(await rows(step === 'hours' ? 'working_hours' : 'holidays'), kept);
  });
}

test(`O11 an opening told ${AT_ONCE} times at once is one`, async () => {
  const offer: [string, string][] = [
    ['places', '2'],
    ['formats', 'online'],
    ['begins', 'page'],
    ['audience', 'practice'],
  ];
  assert.deepEqual(
    await atOnce('/desk/openings/new', offer),
    Array.from({ length: AT_ONCE }, () => 303),
  );
  assert.equal(await rows('openings'), 1);
});
