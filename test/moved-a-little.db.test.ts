import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { patternSchema, writePattern } from '#appointments';
import { tables } from '#kit/db';
import { asRead, bookingPractice, books, formTo, pressing } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A session that is moved by less than its length. */

type TakenRow = {
  starts_at: Temporal.Instant;
  until_at: Temporal.Instant;
  begins_at: Temporal.Instant | null;
};
const db = tables<{ taken_times: TakenRow }>();

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

test('AP4 a session moves by less than its length: what it doesn’t take itself is held, and nobody else has it meanwhile', async () => {
  const here = await bookingPractice(h);
  const spans = [{ week: 'every', weekday: 3, from: 540, until: 1020, where: 'any', room: null }];
  const pattern = patternSchema.parse({ anchorOn: '2026-11-02', spans, dates: [], stepMinutes: 30 });
  await here.inside((work) => writePattern(work, here.memberId, { pattern, link: '' }));
  const [sam, ana] = [await here.comes('Sam'), await here.comes('Ana')];
  const one = await books(here, sam.browser, { words: '11 am', day: 'Wednesday, November 25' });
  const times = (await sam.browser.get(`${one}/move`)).text;
  const day = 'Wednesday, November 25';
  const seconds = (at: string): string => String(Temporal.Instant.from(at).epochMilliseconds / 1000);
  assert.ok(!times.includes(`value="${seconds('2026-11-25T16:00:00Z')}"`), 'where it is it isn’t moved to');
  const held = await sam.browser.post(`${here.mine}/holds`, pressing(times, '11:30 am', day));
  const asked = (await sam.browser.get(held.to)).text;
  assert.match(asked, /Wednesday, November 25, 11:30\sam[\s\S]*It is now: Wednesday, November 25, 11\sam/);
  assert.match(asked, /50 minutes/);
  const others = (await ana.browser.get(`${here.mine}/new`)).text;
  assert.ok(!others.includes(`value="${seconds('2026-11-25T17:00:00Z')}"`), 'it lies across what is held');
  const done = await sam.browser.post(here.mine, formTo(asked, here.mine));
  assert.match(done.to, /done=moved/);
  assert.match((await sam.browser.get(one)).text, /Wednesday, November 25, 11:30\sam/);
  const taken = await here.inside((work) =>
    work.all(db.selectFrom('taken_times').selectAll().orderBy('starts_at')),
  );
  assert.deepEqual(
    taken.map((row) => [row.starts_at.toString(), row.until_at.toString(), row.begins_at]),
    [
      ['2026-11-25T16:00:00Z', '2026-11-25T16:30:00Z', null],
      ['2026-11-25T16:30:00Z', '2026-11-25T17:30:00Z', null],
    ],
    'where it came from is kept for three minutes',
  );
  await sam.browser.post(`${one}/undo`, {});
  assert.match((await sam.browser.get(one)).text, /Wednesday, November 25, 11\sam/);
});
