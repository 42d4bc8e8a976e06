import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPaths, invite, members } from '#accounts';
import { copies } from '#app/exports/copies';
import { chooseReminders } from '#appointments';
import { type Delivery, recentDeliveries } from '#channels';
import { PERSON_ERASED, caresOf, waysOf } from '#people';
import { type Browser } from './newcomer-house.ts';
import { bare } from './appointments-clinic.fixture.ts';
import { type Missed, formOn, openMissed } from './outreach.fixture.ts';

/** Between a client and their therapist: how it goes, asked at a rhythm, on real parts. */

let here: Missed;
const MINE = '/my/haddad-therapy/check-in';
const desk = (personId: string): string => `/desk/check-ins/${personId}`;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

const turnsOn = (personId: string, rhythm: string) => here.ruth.browser.post(desk(personId), { rhythm });

async function mailsTo(personId: string): Promise<Delivery[]> {
  const all = await here.inside((work) => recentDeliveries(work, 100));
  return all.filter((one) => one.person_id === personId && one.purpose === 'check_in');
}

async function answers(page: Browser, said: Record<string, string>): Promise<string> {
  const { text } = await page.get(MINE);
  const { to } = await page.post(formOn(text, '/check-in/[0-9a-f-]{36}'), said);
  return (await page.get(to)).text;
}

test('K1 K2 turned on at the desk, asked on their page with when it is read, answered in words, and read', async () => {
  const { ruth } = here;
  const dee = await here.client('Dee');
  assert.match((await ruth.browser.get(`/desk/clients/${dee}`)).text, /Check-ins: how it is going/);
  const unchosen = await ruth.browser.post(desk(dee), {});
  assert.equal(unchosen.status, 422);
  assert.match((await ruth.browser.get(desk(dee))).text, /How often\?/);
  assert.equal((await turnsOn(dee, 'once')).status, 303);
  const page = await here.page(dee);
  assert.match((await page.get('/my/haddad-therapy')).text, /Ruth would like to know how it is going/);
  const asked = (await page.get(MINE)).text;
  assert.match(
    asked,
    /Did we go at a pace that suited you\?[\s\S]*Could you say what mattered[\s\S]*something I should have asked\?/,
  );
  assert.match(asked, /Ruth reads it on Tuesday, November.24\. Nobody reads it at once/);
  assert.doesNotMatch(asked, / checked/, 'nothing is chosen beforehand');
  const to = formOn(asked, '/check-in/[0-9a-f-]{36}');
  const nothing = await page.post(to, { line: ' ' });
  assert.equal(nothing.status, 422);
  const long = await page.post(to, { pace: 'right', line: 'x'.repeat(401) });
  assert.equal(long.status, 422);
  assert.match(long.text, /value="right"[^>]*checked/, 'what was chosen stays');
  const thanks = await answers(page, { pace: 'right', heard: 'mostly', line: 'Ask about my brother.' });
  assert.match(thanks, /Thank you\. Ruth reads it on Tuesday/);
  assert.equal((await page.post(to, { pace: 'too_fast' })).status, 303, 'pressed twice');
  assert.doesNotMatch((await page.get('/my/haddad-therapy')).text, /would like to know/);
  assert.match((await ruth.browser.get('/desk')).text, /One check-in to read/);
  const read = (await ruth.browser.get(desk(dee))).text;
  assert.match(read, /<svg role="img"[\s\S]*Just right[\s\S]*Mostly[\s\S]*Ask about my brother\./);
  assert.doesNotMatch(read, /[1-5] of 5|[1-5]\/5/);
  await ruth.browser.post(`${desk(dee)}/read`, {});
  assert.doesNotMatch((await ruth.browser.get('/desk')).text, /check-in to read/i);
});

test('K5 K8 too fast, and a change for the worse, stand on the therapist’s desk until they are read, with when the two meet', async () => {
  const { ruth, owner, front } = here;
  const eli = await here.client('Eli');
  const page = await here.page(eli);
  await turnsOn(eli, 'once');
  await answers(page, { pace: 'bit_fast', heard: 'fully' });
  await ruth.browser.post(`${desk(eli)}/read`, {});
  here.h.clock.advance({ minutes: 1 });
  await turnsOn(eli, 'once');
  await answers(page, { pace: 'right', heard: 'partly' });
  await here.books(ruth.browser, '2026-11-25', '10:00', { person: eli });
  const line = /Before you meet Eli, [^<]*Wednesday[^<]*10.am[^<]*: something to read/;
  assert.match((await ruth.browser.get('/desk')).text, line);
  for (const browser of [owner, front.browser])
    assert.doesNotMatch((await browser.get('/desk')).text, /Before you meet/);
  const shown = (await ruth.browser.get(desk(eli))).text;
  assert.match(shown, /They could say less of what mattered than before/);
  assert.equal(shown.match(/<circle/g)?.length, 2);
  await ruth.browser.post(`${desk(eli)}/read`, {});
  assert.doesNotMatch((await ruth.browser.get('/desk')).text, line);
  here.h.clock.advance({ minutes: 1 });
  await turnsOn(eli, 'once');
  await answers(page, { pace: 'too_fast' });
  assert.match((await ruth.browser.get('/desk')).text, line);
  assert.match((await ruth.browser.get('/desk/check-ins')).text, /Eli[\s\S]*They said that it was too fast/);
});

test('K3 one press skips, one press turns it off, and the desk says only the second', async () => {
  const { ruth, until } = here;
  const fay = await here.client('Fay');
  await turnsOn(fay, 'four_weeks');
  await until('2026-11-23T15:30:00Z');
  const page = await here.page(fay);
  const first = (await page.get(MINE)).text;
  const skipped = await page.post(formOn(first, '/skip'), {});
  assert.match((await page.get(skipped.to)).text, /That is fine\. Nobody minds/);
  const at = (await ruth.browser.get(desk(fay))).text;
  assert.doesNotMatch(at.replace(/class="skip"|Each may skip/g, ''), /skip/i);
  assert.match(at, /Nothing was answered yet/);
  await until('2026-12-20T15:30:00Z');
  assert.match((await page.get(MINE)).text, /nothing to answer here now/);
  await until('2026-12-21T15:31:00Z');
  await here.signIn();
  const second = (await page.get(MINE)).text;
  await page.post(formOn(second, '/off'), {});
  assert.match((await ruth.browser.get(desk(fay))).text, /They turned it off today/);
  await until('2027-02-21T15:30:00Z');
  assert.match((await (await here.page(fay)).get(MINE)).text, /nothing to answer here now/);
});

test('K4 beside the questions stands that it is read before the two meet next, where they do', async () => {
  const { ruth } = here;
  await here.until('2027-02-21T16:00:00Z');
  await here.signIn();
  const zoe = await here.client('Zoe');
  assert.equal((await here.books(ruth.browser, '2027-02-25', '15:00', { person: zoe })).status, 303);
  await turnsOn(zoe, 'once');
  const asked = (await (await here.page(zoe)).get(MINE)).text;
  assert.match(asked, /Ruth reads it before you meet next: Thursday, February.25, 3.pm/);
  assert.match(asked, /Nobody reads it at once\. If you need help now, use the numbers at the top/);
});

test('K6 at the end of a session it is asked; a missed one takes it back; each second one waits for two', async () => {
  const { ruth, until } = here;
  await until('2027-02-22T15:00:00Z');
  await here.signIn();
  const [gus, hal] = [await here.client('Gus'), await here.client('Hal')];
  await turnsOn(gus, 'each_session');
  await turnsOn(hal, 'second_session');
  const [gusPage, halPage] = [await here.page(gus), await here.page(hal)];
  const isAsked = async (page: Browser): Promise<boolean> =>
    /Did we go at a pace/.test((await page.get(MINE)).text);
  const book = async (person: string, on: string, at: string): Promise<string> => {
    const booked = await here.books(ruth.browser, on, at, { person });
    assert.equal(booked.status, 303, booked.text);
    return bare(booked.to);
  };
  const session = await book(gus, '2027-02-22', '11:00');
  await until('2027-02-22T15:01:00Z');
  await until('2027-02-22T16:30:00Z');
  assert.ok(!(await isAsked(gusPage)), 'it goes on');
  await until('2027-02-22T16:45:00Z');
  assert.ok(await isAsked(gusPage), 'ten minutes before the end');
  await until('2027-02-22T17:10:00Z');
  await ruth.browser.post(`${session}/outcome`, { person: gus, what: 'missed_each_other' });
  assert.ok(!(await isAsked(gusPage)), 'they weren’t there');
  const first = await book(hal, '2027-02-23', '11:00');
  const second = await book(hal, '2027-02-24', '11:00');
  await until('2027-02-25T15:00:00Z');
  await here.signIn();
  await ruth.browser.post(`${first}/outcome`, { person: hal, what: 'met' });
  assert.ok(!(await isAsked(halPage)));
  await ruth.browser.post(`${second}/outcome`, { person: hal, what: 'they_late' });
  assert.ok(await isAsked(halPage), 'also where nobody looked while it ended');
});

test('K7 one neutral mail on the next day, only with a yes to reminders, and none once it was answered', async () => {
  const { until } = here;
  await until('2027-03-01T15:00:00Z');
  await here.signIn();
  const [ivy, jan, kit] = [await here.client('Ivy'), await here.client('Jan'), await here.client('Kit')];
  for (const personId of [ivy, jan])
    await here.inside(async (work) => {
      const way = (await waysOf(work, [personId])).find(({ channel }) => channel === 'email')?.id ?? '';
      await chooseReminders(work, { personId, wayId: way, hoursBefore: 24, wording: 'Yes, remind me.' });
    });
  for (const personId of [ivy, jan, kit]) await turnsOn(personId, 'once');
  await answers(await here.page(jan), { pace: 'right' });
  await until('2027-03-01T23:00:00Z');
  assert.deepEqual(
    (await mailsTo(ivy)).map((one) => one.sent_at),
    [null],
  );
  await until('2027-03-02T15:01:00Z');
  await until('2027-03-05T15:01:00Z');
  const [mail, ...more] = await mailsTo(ivy);
  assert.equal(more.length, 0);
  assert.ok(mail?.sent_at);
  assert.match(mail.words.neutral.body, /automatic[\s\S]*\/my\/haddad-therapy\/check-in/);
  assert.doesNotMatch(mail.words.neutral.body, /Ruth|session|pace/);
  assert.deepEqual(
    (await mailsTo(jan)).map((one) => one.sent_at),
    [null],
    'it was answered',
  );
  assert.deepEqual(await mailsTo(kit), [], 'they said no yes to it');
});

test('K9 of a couple each has their own, and neither meets the other’s', async () => {
  const { ruth } = here;
  await here.until('2027-03-08T15:00:00Z');
  await here.signIn();
  const [lou, moe] = [await here.client('Lou'), await here.client('Moe')];
  for (const personId of [lou, moe]) await turnsOn(personId, 'once');
  const [louPage, moePage] = [await here.page(lou), await here.page(moe)];
  const lous = formOn((await louPage.get(MINE)).text, '/check-in/[0-9a-f-]{36}');
  for (const path of [lous, `${lous}/skip`, `${lous}/off`])
    assert.equal((await moePage.post(path, { pace: 'too_fast' })).status, 404);
  await answers(louPage, { line: 'Moe talks a lot.' });
  assert.doesNotMatch((await moePage.get(MINE)).text, /talks a lot/);
  assert.doesNotMatch((await ruth.browser.get(desk(moe))).text, /talks a lot/);
  assert.match((await ruth.browser.get(desk(lou))).text, /Moe talks a lot/);
});

test('K10 its therapist alone reads it; the client is given it, and takes it along', async () => {
  const { ruth, owner, front, h } = here;
  await here.until('2027-03-08T15:10:00Z');
  const joana = (await here.inside((work) => members(work))).find(({ role }) => role === 'front_desk');
  await signedIn(joana?.id ?? '', front.browser);
  const nan = await here.client('Nan');
  await turnsOn(nan, 'once');
  await answers(await here.page(nan), { pace: 'bit_slow', line: 'A marigold line.' });
  for (const [browser, status] of [
    [owner, 404],
    [front.browser, 403],
  ] as const) {
    assert.equal((await browser.get(desk(nan))).status, status);
    assert.equal((await browser.post(`${desk(nan)}/read`, {})).status, status);
  }
  const copy = String(await here.inside((work) => copies.shown(work, nan, 'en')));
  assert.match(copy, /a little slow[\s\S]*A marigold line|A marigold line[\s\S]*a little slow/i);
  assert.equal((await ruth.browser.get(desk(nan))).status, 200);
  await here.inside((work) => work.announce({ name: PERSON_ERASED, id: nan }));
  const { rowCount } = await withAdmin(h.adminUrl, 'select from check_in_plans where person_id = $1', nan);
  assert.equal(rowCount, 0);
});

async function signedIn(memberId: string, browser: Browser): Promise<void> {
  const secret = await here.h.house.source.forInstallation((work) =>
    invite(work, { kind: 'sign_in', practiceId: here.practice, memberId, validFor: { hours: 1 } }),
  );
  await browser.post(accountPaths.invitation(secret), {});
}

async function withAdmin(url: string, query: string, ...values: string[]) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(query, values);
  } finally {
    await client.end();
  }
}

test('K11 it ends with the therapist’s leaving, and with care', async () => {
  const { ruth, owner, until, h } = here;
  const [oda, pia] = [await here.client('Oda'), await here.client('Pia')];
  for (const personId of [oda, pia]) await turnsOn(personId, 'four_weeks');
  await withAdmin(h.adminUrl, 'update cares set ended_at = began_at where person_id = $1', oda);
  assert.equal((await here.inside((work) => caresOf(work, { personId: oda }))).length, 0);
  await until('2027-03-08T15:30:00Z');
  const because = async (personId: string): Promise<unknown> =>
    (await withAdmin(h.adminUrl, 'select ended_because from check_in_plans where person_id = $1', personId))
      .rows;
  assert.deepEqual(await because(oda), [{ ended_because: 'care_ended' }]);
  assert.equal((await owner.post(`/desk/set-up/staff/${ruth.id}/leave`, {})).status, 303);
  assert.deepEqual(await because(pia), [{ ended_because: 'therapist_left' }]);
  assert.match((await (await here.page(pia)).get(MINE)).text, /nothing to answer here now/);
});
