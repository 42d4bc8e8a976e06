import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPaths, invite } from '#accounts';
import { recentDeliveries } from '#channels';
import { type Missed, openMissed, shares } from './outreach.fixture.ts';

/** Who may have stopped without a word: a question to their therapist. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

const LIST = '/desk/outreach';
const title = /Have they stopped, perhaps\?/;

test('L15 who called off and booked no more is asked about after a week; it can wait two weeks, or be left, and leads to a plan', async () => {
  const { ruth, front, until } = here;
  const dee = await here.client('Dee');
  await here.went([dee], 'met');
  const booked = await here.books(ruth.browser, '2026-11-30', '11:00', { person: dee });
  const session = booked.to.replace(/^https?:\/\/[^/]*/, '').replace(/\?.*/, '');
  const off = await ruth.browser.post(`${session}/cancellation`, { by: 'phone', who: dee, because: '' });
  assert.equal(off.status, 303, off.text);
  await until('2026-12-06T15:00:00Z');
  await here.signIn();
  assert.doesNotMatch((await ruth.browser.get(LIST)).text, title, 'six days after');
  await until('2026-12-07T17:00:00Z');
  const asked = (await ruth.browser.get(LIST)).text;
  assert.match(asked, /Have they stopped, perhaps\?[\s\S]*Dee[\s\S]*Monday, November 30 was called off/);
  assert.doesNotMatch((await front.browser.get(LIST)).text, /Dee/);

  const about = /name="about" value="([^"]+)"/.exec(asked)?.[1] ?? '';
  const said = await ruth.browser.post('/desk/outreach/quiet', { person: dee, about, says: 'later' });
  assert.match(said.to, /done=later/);
  assert.doesNotMatch((await ruth.browser.get(LIST)).text, title);
  const again = await ruth.browser.post('/desk/outreach/quiet', { person: dee, about, says: 'leave' });
  assert.equal(again.status, 404, 'what isn’t asked isn’t answered');
  await until('2026-12-21T17:00:00Z');
  await here.signIn();
  const later = (await ruth.browser.get(LIST)).text;
  assert.match(later, title);
  const begin = /href="([^"]*\/outreach\/new\?[^"]*)"/.exec(later)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const page = (await ruth.browser.get(begin)).text;
  assert.match(page, /value="2026-11-30"/, 'from that session on');
  await ruth.browser.post('/desk/outreach/new', { person: dee, on: '2026-11-30', worry: 'no' });
  assert.doesNotMatch((await ruth.browser.get(LIST)).text, title, 'a plan goes on');
});

test('L15 a weekly client is asked about after three weeks without a session or a word, and not while they write or have a session ahead', async () => {
  const { ruth, until } = here;
  const [sky, rio] = [await here.client('Sky'), await here.client('Rio')];
  for (const [on, hour] of [
    ['2027-01-04', 11],
    ['2027-01-11', 11],
    ['2027-01-18', 11],
    ['2027-01-25', 11],
  ] as const) {
    await until(`${on}T14:00:00Z`);
    await here.signIn();
    await here.went([sky], 'met', on, `${hour}:00`);
    await until(`${on}T14:00:00Z`);
    await here.went([rio], 'met', on, `${hour + 2}:00`);
  }
  await until('2027-02-01T15:00:00Z');
  await shares(here, rio);
  await until('2027-02-15T17:00:00Z');
  await here.signIn();
  const asked = (await ruth.browser.get(LIST)).text;
  assert.match(asked, /Sky[\s\S]*You met each week until Monday, January 25/);
  assert.doesNotMatch(asked, />Rio</);
  await here.books(ruth.browser, '2027-02-22', '11:00', { person: sky });
  assert.doesNotMatch((await ruth.browser.get(LIST)).text, />Sky</);
});

test('L1 the practice’s own steps are for plans that begin from now on; a form that is wrong comes back as it was typed', async () => {
  const { ruth, owner, until } = here;
  const page = '/desk/set-up/after-missed';
  await until('2027-03-01T15:00:00Z');
  await here.signIn();
  assert.match((await ruth.browser.get(page)).text, /Only owners|owner/);
  assert.equal((await ruth.browser.post(page, { kind1: 'email', days1: '3' })).status, 403);
  const wrong = await owner.post(page, { kind1: 'email', days1: '99', kind2: 'email', days2: '4' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="99"[\s\S]*Write a number of days from 2 to 30|Each kind comes once/);
  const saved = await owner.post(page, { kind1: 'email', days1: '3', kind2: 'call', days2: '5', kind3: '' });
  assert.match(saved.to, /done=saved/);
  assert.match((await owner.get(page)).text, /value="email" selected[\s\S]*value="call" selected/);
  const val = await here.client('Val');
  const { to } = await here.went([val], 'missed_each_other', '2027-03-01');
  const plan = to.replace(/\?.*/, '');
  await ruth.browser.post(`${plan}/worry`, { worry: 'no' });
  assert.match(
    (await ruth.browser.get(plan)).text,
    /An email: Thursday, March 4[\s\S]*A call: Tuesday, March 9/,
  );
});

test('L18 the note of the day says that there is something to do about a missed session, also where the front desk noted it; no name', async () => {
  const { h, ruth, front, inside, until } = here;
  await until('2027-04-05T15:00:00Z');
  await here.signIn();
  const wes = await here.client('Wes');
  const booked = await here.books(ruth.browser, '2027-04-05', '15:00', { person: wes });
  const session = booked.to.replace(/^https?:\/\/[^/]*/, '').replace(/\?.*/, '');
  await until('2027-04-05T20:30:00Z');
  const secret = await h.house.source.forInstallation((work) =>
    invite(work, {
      kind: 'sign_in',
      practiceId: here.practice,
      memberId: front.id,
      validFor: { hours: 1 },
    }),
  );
  await front.browser.post(accountPaths.invitation(secret), {});
  const said = await front.browser.post(`${session}/outcome`, { person: wes, what: 'missed_each_other' });
  assert.equal(said.status, 303, said.text);
  await until('2027-04-06T22:00:00Z');
  const notes = (await inside((work) => recentDeliveries(work, 30))).filter(
    (one) => one.purpose === 'daily_note' && one.member_id === ruth.id,
  );
  const [last] = notes.toSorted((a, b) => Temporal.Instant.compare(b.made_at, a.made_at));
  assert.match(last?.words.neutral?.body ?? '', /something to do today about \w+ missed session/);
  assert.doesNotMatch(last?.words.neutral?.body ?? '', /Wes/);
});
