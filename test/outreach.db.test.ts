import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receive } from '#inquiries';
import { beginCare, waysOf } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { madeUpContact } from './made-up.ts';
import { type Missed, formOn, openMissed } from './outreach.fixture.ts';

/** From "we missed each other" to a sign of life, on real parts. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

test('L1 L8 L9 missed, no reason to worry, a call, an email that leaves once; they book, and what was still to come is no more', async () => {
  const { ruth, until, mailsTo } = here;
  const dee = await here.client('Dee', { plainWords: true });
  const { to } = await here.went([dee], 'missed_each_other');
  const asked = (await ruth.browser.get(to)).text;
  assert.match(asked, /Any reason to worry\?/);
  const plan = bare(to);
  await ruth.browser.post(`${plan}/worry`, { worry: 'no' });
  const begun = (await ruth.browser.get(plan)).text;
  assert.match(begun, /You missed each other on Monday, November 23/);
  assert.match(
    begun,
    /A call: Wednesday, November 25[\s\S]*An email: Monday, November 30[\s\S]*A letter by hand: Monday, December 7/,
  );
  assert.doesNotMatch(begun, /Done as drafted/, 'nothing is done before its day');

  await until('2026-11-25T14:30:00Z');
  assert.match((await ruth.browser.get('/desk/outreach')).text, /Today[\s\S]*Dee/);
  const card = (await ruth.browser.get(plan)).text;
  assert.match(card, /\(212\) 555-0141[\s\S]*we missed each other on Monday, November 23/);
  assert.match(card, /leave|message/);
  await ruth.browser.post(formOn(card, '/done'), { how: 'drafted' });

  await until('2026-11-30T14:30:00Z');
  const second = (await ruth.browser.get(plan)).text;
  assert.match(second, /A call: done/);
  assert.match(second, /dee@house.example/);
  const send = formOn(second, '/done');
  await ruth.browser.post(send, { how: 'drafted', own: 'Your garden must be quiet now.' });
  const again = await ruth.browser.post(send, { how: 'drafted', own: 'Pressed twice.' });
  assert.equal(again.status, 303, 'a page that is slow to come is pressed again');
  await until('2026-11-30T14:32:00Z');
  assert.deepEqual(
    (await mailsTo(dee)).map((one) => one.sent_at),
    [null],
    'it can be taken back still',
  );
  await until('2026-11-30T14:34:00Z');
  const [mail, ...more] = await mailsTo(dee);
  assert.equal(more.length, 0);
  assert.ok(mail?.sent_at);
  assert.match(
    mail.words.plain?.body ?? '',
    /Your garden must be quiet now\.[\s\S]*\/my\/haddad-therapy\/notes/,
  );
  assert.doesNotMatch(mail.words.neutral.body, /garden|session|Ruth/);
  const page = await here.page(dee);
  assert.match((await page.get('/my/haddad-therapy')).text, /href="\/my\/haddad-therapy\/notes"/);
  const notes = await page.get('/my/haddad-therapy/notes');
  assert.match(notes.text, /Your garden must be quiet now\./);
  assert.match((await ruth.browser.get(plan)).text, /A letter by hand: Monday, December 7/);

  const booked = await here.books(ruth.browser, '2026-12-03', '10:00', { person: dee });
  assert.equal(booked.status, 303, booked.text);
  assert.match((await ruth.browser.get(plan)).text, /A session was booked\. It has ended/);
  await until('2026-12-07T15:00:00Z');
  assert.doesNotMatch((await ruth.browser.get(plan)).text, /Done as drafted/);
  assert.doesNotMatch((await ruth.browser.get('/desk/outreach')).text, /Dee/);
});

test('L6 a mail that waits doesn’t leave once they have booked, nor once its therapist took it back', async () => {
  const { ruth, until, mailsTo } = here;
  await until('2026-12-07T15:10:00Z');
  const eli = await here.client('Eli');
  const plan = bare((await here.went([eli], 'missed_each_other', '2026-12-07', '12:00')).to);
  await until('2026-12-09T15:00:00Z');
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/skip'), {});
  await until('2026-12-14T15:00:00Z');
  const write = async (): Promise<void> => {
    await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/done'), { how: 'drafted' });
  };
  await write();
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/undo'), {});
  await until('2026-12-14T15:05:00Z');
  assert.deepEqual(
    (await mailsTo(eli)).map((one) => [one.sent_at, one.held_because]),
    [[null, 'undone']],
  );
  await write();
  const booked = await here.books(ruth.browser, '2026-12-16', '10:00', { person: eli });
  assert.equal(booked.status, 303, booked.text);
  await until('2026-12-14T15:20:00Z');
  assert.deepEqual(
    (await mailsTo(eli)).map((one) => one.sent_at),
    [null, null],
  );
  const notes = await (await here.page(eli)).get('/my/haddad-therapy/notes');
  assert.match(notes.text, /There are no notes for you here/);
});

test('L7 yes and not sure open the practice’s own steps, with the name of who said so, and the answer is kept', async () => {
  const { ruth } = here;
  await here.until('2026-12-15T15:00:00Z');
  const fay = await here.client('Fay');
  const plan = bare((await here.went([fay], 'missed_each_other', '2026-12-15', '11:00')).to);
  const { to } = await ruth.browser.post(`${plan}/worry`, { worry: 'not_sure' });
  assert.match(to, /\/desk\/safety\/[0-9a-f-]{36}$/);
  const steps = (await here.owner.get(bare(to).replace(/^https?:\/\/[^/]*/, ''))).text;
  assert.match(steps, /Fay/);
  assert.match(steps, /Ruth/);
  assert.match(steps, new RegExp(`/desk/clients/${fay}`));
  assert.match((await ruth.browser.get(plan)).text, /Any reason to worry\? Not sure/);
});

test('L14 AP20 a plan is its therapist’s alone; what was said in error is taken back with it', async () => {
  const { ruth, owner, front } = here;
  await here.until('2026-12-16T15:00:00Z');
  const gus = await here.client('Gus');
  const { to, session } = await here.went([gus], 'missed_each_other', '2026-12-16', '12:00');
  const plan = bare(to);
  for (const other of [owner, front.browser]) assert.notEqual((await other.get(plan)).status, 200);
  assert.match((await ruth.browser.get(session)).text, /We missed each other\. Noted by Ruth/);
  await ruth.browser.post(`${session}/outcome/undo`, { person: gus });
  assert.match((await ruth.browser.get(plan)).text, /was taken back, and this with it/);
  assert.match((await front.browser.get('/desk/appointments/outcomes')).text, /Gus/);
  const again = await front.browser.post(`${session}/outcome`, { person: gus, what: 'met', from: 'list' });
  assert.match(again.to, /\/desk\/appointments\/outcomes\?done=kept$/);
  assert.doesNotMatch((await front.browser.get('/desk/appointments/outcomes')).text, /Gus/);
});

test('L13 of a couple each is asked about alone, and one’s plan says nothing of the other', async () => {
  const { ruth } = here;
  await here.until('2026-12-17T15:00:00Z');
  const [hal, ivy] = [await here.client('Hal'), await here.client('Ivy')];
  const { to, session } = await here.went([hal, ivy], 'missed_each_other', '2026-12-17', '12:00');
  assert.match((await ruth.browser.get(to)).text, /After a missed session: Hal/);
  const page = (await ruth.browser.get(session)).text;
  assert.match(page, /With Hal: We missed each other/);
  assert.match(page, /<p>With Ivy<\/p>/);
  await ruth.browser.post(`${session}/outcome`, { person: ivy, what: 'met' });
  const list = (await ruth.browser.get('/desk/outreach')).text;
  assert.match(list, /Hal/);
  assert.doesNotMatch(list, /Ivy/);
  assert.doesNotMatch((await ruth.browser.get(to)).text, /It has ended/, 'the other one came');
});

test('L4 who has no way that is safe for it isn’t reached', async () => {
  const { ruth } = here;
  await here.until('2026-12-18T15:00:00Z');
  const jan = await here.client('Jan', { unsafe: true });
  const plan = (await here.went([jan], 'missed_each_other', '2026-12-18', '12:00')).to;
  const text = (await ruth.browser.get(plan)).text;
  assert.match(text, /No way to them is marked safe for this/);
  assert.match(text, /Not among the steps[^<]*A call, An email, A letter/);
});

test('L4 an address that is taken back while the mail waits gets nothing, and the plan says so', async () => {
  const { ruth, until, mailsTo } = here;
  await until('2026-12-21T15:00:00Z');
  const kit = await here.client('Kit');
  const plan = bare((await here.went([kit], 'missed_each_other', '2026-12-21', '12:00')).to);
  await until('2026-12-23T15:00:00Z');
  await here.signIn();
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/skip'), {});
  await until('2026-12-28T15:00:00Z');
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/done'), { how: 'drafted' });
  const ways = await here.inside((work) => waysOf(work, [kit]));
  const email = ways.find(({ channel }) => channel === 'email')?.id ?? '';
  await ruth.browser.post(`/desk/clients/${kit}/ways/${email}/taken-back`, {});
  await until('2026-12-28T15:05:00Z');
  assert.deepEqual(
    (await mailsTo(kit)).map((one) => one.held_because),
    ['withdrawn'],
  );
  const text = (await ruth.browser.get(plan)).text;
  assert.match(text, /The mail didn’t reach them/);
  assert.match(text, /A letter by hand: /, 'the other ways are as they were');
});

test('L7 a worry about who showed themselves to one alone is shown to nobody else', async () => {
  const { owner, ruth, h, practice } = here;
  await here.signIn();
  const alone = madeUpContact('Lou', { nobodyElse: true });
  const { inquiry } = await receive(h.house.source, practice, { kind: 'visitor' }, alone);
  const person = inquiry.personId;
  await here.inside((work) =>
    beginCare(work, { personId: person, memberId: inquiry.holderId ?? '', source: 'inquiry' }),
  );
  const begun = await owner.post('/desk/outreach/new', { person, on: '2026-12-22', worry: 'yes' });
  const concern = begun.to.replace(/^https?:\/\/[^/]*/, '');
  assert.match(concern, /^\/desk\/safety\/[0-9a-f-]{36}$/, begun.text);
  assert.match((await owner.get(concern)).text, /Lou/);
  assert.equal((await ruth.browser.get(concern)).status, 404);
});

test('L13 begun twice at once it is one plan', async () => {
  const { ruth } = here;
  const person = await here.client('Moe');
  const form = { person, on: '2026-12-22', worry: 'no' };
  const both = await Promise.all([1, 2].map(() => ruth.browser.post('/desk/outreach/new', form)));
  const [one, other] = both.map(({ to }) => bare(to));
  assert.match(one ?? '', /\/desk\/outreach\/[0-9a-f-]{36}$/);
  assert.equal(one, other);
  const text = (await ruth.browser.get((one ?? '').replace(/^https?:\/\/[^/]*/, ''))).text;
  assert.equal(text.match(/A call: /g)?.length, 1);
});

test('L6 of a booking and a mail that leaves in the same moment, each waits for the other', async () => {
  const { ruth, until, mailsTo, passes } = here;
  await until('2027-01-04T15:00:00Z');
  await here.signIn();
  const nan = await here.client('Nan');
  const plan = bare((await here.went([nan], 'missed_each_other', '2027-01-04', '12:00')).to);
  await until('2027-01-06T15:00:00Z');
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/skip'), {});
  await until('2027-01-11T15:00:00Z');
  await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/done'), { how: 'drafted' });
  here.h.clock.moveTo('2027-01-11T15:04:00Z');
  const [booked] = await Promise.all([
    here.books(ruth.browser, '2027-01-13', '10:00', { person: nan }),
    passes(0),
  ]);
  assert.equal(booked.status, 303, booked.text);
  assert.match((await ruth.browser.get(plan)).text, /A session was booked/);
  const [mail, ...more] = await mailsTo(nan);
  assert.equal(more.length, 0);
  assert.ok((mail?.sent_at === null) !== (mail?.held_at === null), 'it left before, or not at all');
});
