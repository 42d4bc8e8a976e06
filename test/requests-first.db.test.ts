import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recentDeliveries } from '#channels';
import { NO_NEED, receive, withdraw } from '#inquiries';
import { type County, openCounty } from './requests.fixture.ts';

/** A request in which nobody says yes. */

const DAY = 24;
let t: County;
before(async () => {
  t = await openCounty({ 'Ruth Lind': [], 'Otto Vale': [] });
});
after(() => t.h.close());

test('Q23 without a yes it stands first on the coordinator’s desk by its date, says so, and the person hears the truth with places and a new date', async () => {
  // Before it came somebody whose date is sooner.
  const { inquiry: early } = await receive(
    t.h.house.source,
    t.county.id,
    { kind: 'visitor' },
    {
      cameBy: 'page',
      locale: 'en',
      called: 'Early Bird',
      words: 'A question about fees.',
      ways: [],
      need: { ...NO_NEED, wantsCode: true },
      helpNow: false,
      nobodyElse: false,
      automatic: false,
    },
  );
  await t.passes({ hours: 1 });
  const made = await t.asks();
  const read = async (): Promise<string> => (await made.browser.get(made.page)).text;
  const [first = '', second = ''] = await t.desk();
  assert.match(first, /Early Bird/);
  assert.match(second, /Robin Wren.*Therapists are being asked for them/);
  const due = (/You will hear by ([^.<]+), also/.exec(await read())?.[1] ?? assert.fail('a date')).replaceAll(
    '\u00a0',
    ' ',
  );
  let lines: string[] = [];
  for (let hour = 0; hour < 100 && !lines[0]?.includes('Robin'); hour += 1) {
    await t.passes({ hours: 1 });
    lines = await t.desk();
  }
  assert.match(lines[0] ?? '', /Robin Wren.*Nobody has said yes yet\. The date is/);
  assert.ok(lines[0]?.includes(due), 'before the date, not after it');
  for (let hour = 0; hour < 100 && !(await read()).includes('That didn’t happen, and we'); hour += 1)
    await t.passes({ hours: 1 });
  const text = await read();
  assert.match(text, /That didn’t happen, and we are sorry/);
  assert.match(text, /href="\/elm-county\/places"/);
  const next = (/You will hear by ([^.<]+), also/.exec(text)?.[1] ?? assert.fail('a new date')).replaceAll(
    '\u00a0',
    ' ',
  );
  assert.notEqual(next, due);
  const [still = ''] = await t.desk();
  assert.match(still, /Robin Wren.*Nobody has said yes yet/);
  const mails = await t.inside(t.county, (work) => recentDeliveries(work, 100));
  assert.ok(mails.some(({ purpose }) => purpose === 'honest_delay'));
  // I5 after a second date nobody can begin a request either, until somebody is back.
  for (let day = 0; day < 5; day += 1) await t.passes({ hours: DAY });
  assert.match((await made.browser.get('/elm-county/ask')).text, /Nobody answers here right now/);
  assert.doesNotMatch((await made.browser.post('/elm-county/ask', {})).to, /need/);
  await t.ends(made);
  await t.inside(t.county, (work) => withdraw(work, { inquiryId: early.id, because: 'found_someone' }));
});
