import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freedThisWeek, inSession, nextAppointments } from '#appointments';
import { type Clinic, bare, openClinic } from './appointments-clinic.fixture.ts';
import { colleagueAt } from './newcomer-house.ts';

/** A clinic's desk books, moves and cancels with and for its clients, by plain forms. */

let clinic: Clinic;

before(async () => {
  clinic = await openClinic();
});
after(() => clinic.h.close());

test('AP12 the front desk books any time that nothing takes, is told what is free where it is taken, and undoes it', async () => {
  const { owner, front, books, ruth } = clinic;
  const wrong = await front.browser.post('/desk/appointments/new', {
    with: ruth.id,

    person: '',
    what: 'usual in_person',
    on: '2026-11-24',
    at: '',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Choose who comes\.[\s\S]*Write a day and a time[\s\S]*value="2026-11-24"/);
  const evening = await books(front.browser, '2026-11-24', '19:00');
  assert.equal(evening.status, 303, evening.text);
  const page = (await front.browser.get(evening.to)).text;
  assert.match(
    page,
    /Tuesday, November 24, 7 pm[\s\S]*It is booked[\s\S]*You can undo this until 10:03 am[\s\S]*Sam[\s\S]*Ruth/,
  );
  const taken = await books(owner, '2026-11-24', '19:30');
  assert.equal(taken.status, 409);
  assert.match(
    taken.text,
    /That time is taken\. Free near it: Tuesday, November 24, 2 pm; Tuesday, November 24, 3 pm; Tuesday, November 24, 4 pm\./,
  );
  assert.match(taken.text, /value="19:30"/);
  assert.equal((await books(owner, '2026-11-20', '10:00')).status, 422);
  const undone = await front.browser.post(`${bare(evening.to)}/undo`, {});
  assert.match(undone.to, /done=undone/);
  assert.match((await front.browser.get('/desk/appointments')).text, /No sessions in these days/);
});

test('AP7 staff note a cancellation that came by voicemail, from when it was left; a late fee stands in the list, and can be let be', async () => {
  const { h, owner, practice, front, books, says } = clinic;
  await says({ steps: [{ hours: 24, fee: 12_000 }] });
  const one = bare((await books(owner, '2026-11-25', '10:00')).to);
  const two = bare((await books(owner, '2026-11-25', '11:00')).to);
  h.clock.moveTo('2026-11-25T14:00:00Z');
  const noted = (path: string, sent: [string, string]) =>
    front.browser.post(`${path}/cancellation`, {
      whose: 'theirs',
      by: 'voicemail',
      sent_on: sent[0],
      sent_at: sent[1],
      because: 'none',
    });
  const half = await noted(one, ['2026-11-24', '']);
  assert.equal(half.status, 422);
  assert.match(half.text, /Write when it was sent[\s\S]*value="2026-11-24"/);
  await noted(one, ['2026-11-24', '09:59']);
  assert.match((await owner.get(one)).text, /In time\./);
  await noted(two, ['2026-11-24', '23:00']);
  assert.match((await owner.get(two)).text, /Late fee noted: \$120\. Nothing is charged\./);
  assert.equal((await front.browser.get('/desk/appointments/fees')).status, 403);
  const fees = (await owner.get('/desk/appointments/fees')).text;
  assert.match(fees, /Sam[\s\S]*Wednesday, November 25, 11 am[\s\S]*\$120[\s\S]*stands/);
  const unproved = await owner.get('/desk/appointments/fees/file');
  assert.equal(unproved.status, 303, 'names leave the house: who is there is asked once more');
  const mei = await colleagueAt(h, practice, { role: 'therapist', name: 'Mei' });
  const file = await mei.browser.get('/desk/appointments/fees/file');
  assert.match(file.text, /Sam,2026-11-25T11:00-05:00,120,USD,stands\r\n/);
  const forgive = /\/desk\/appointments\/fees\/[0-9a-f-]{36}\/forgiving/.exec(
    (await owner.get(two)).text,
  )?.[0];
  await owner.post(forgive ?? assert.fail('no button'), {});
  assert.match((await owner.get(two)).text, /Let be\./);
  assert.match((await owner.get('/desk/appointments/fees')).text, /let be/);
});

test('AP15 a time that was given up, and that nobody took since, is told as freed', async () => {
  const { h, owner, ruth, inside, passes, books, sam } = clinic;
  h.clock.moveTo('2026-11-30T15:00:00Z');
  const one = bare((await books(owner, '2026-12-02', '10:00')).to);
  await passes(4);
  await owner.post(`${one}/cancellation`, { whose: 'ours' });
  const freed = async (): Promise<string[]> =>
    (await inside((work) => freedThisWeek(work, ruth.id))).map((time) => time.startsAt.toString());
  assert.deepEqual(await freed(), [], 'it can be undone');
  await passes(4);
  assert.deepEqual(await freed(), ['2026-12-02T15:00:00Z']);
  assert.deepEqual(await inside((work) => nextAppointments(work, sam)), []);
  await books(owner, '2026-12-02', '10:30');
  assert.deepEqual(await freed(), []);
});

test('AP14 who picks up the phone: who is at work and in no session', async () => {
  const { h, owner, ruth, front, inside, books } = clinic;
  h.clock.moveTo('2026-12-07T15:00:00Z');
  await books(owner, '2026-12-08', '10:00');
  await books(owner, '2026-12-08', '11:00');
  h.clock.moveTo('2026-12-08T15:30:00Z');
  assert.equal((await inside((work) => inSession(work, ruth.id)))?.toString(), '2026-12-08T16:50:00Z');
  const page = (await front.browser.get('/desk/appointments/phone')).text;
  assert.match(page, /At the front desk[\s\S]*Joana, at work now/);
  assert.match(page, /Ruth, in a session until 11:50 am/);
  h.clock.moveTo('2026-12-08T17:30:00Z');
  assert.match(
    (await front.browser.get('/desk/appointments/phone')).text,
    /Free now[\s\S]*Ruth, at work now/,
  );
});

test('AP9 sessions that repeat are made eight weeks ahead and lengthened; one is moved alone; what can’t be has a gap; it ends', async () => {
  const { h, owner, passes, books } = clinic;
  h.clock.moveTo('2026-12-14T15:00:00Z');
  await books(owner, '2026-12-22', '15:30');
  const made = await books(owner, '2026-12-15', '15:00', { rhythm: 'weekly' });
  assert.match(made.to, /done=series/);
  const week = async (from: string): Promise<string> =>
    (await owner.get(`/desk/appointments?from=${from}`)).text;
  assert.match(await week('2026-12-15'), /3 pm, Sam[\s\S]*repeats/);
  assert.doesNotMatch(await week('2026-12-22'), /3 pm, Sam/, 'half of it is taken');
  assert.match(await week('2027-02-02'), /3 pm, Sam/);
  assert.doesNotMatch(await week('2027-02-09'), /3 pm, Sam/);
  h.clock.moveTo('2026-12-21T16:00:00Z');
  await passes(1);
  assert.match(await week('2027-02-09'), /3 pm, Sam/);
  const one = /\/desk\/appointments\/[0-9a-f-]{36}/.exec(await week('2026-12-29'))?.[0] ?? assert.fail();
  const moved = await owner.post(`${one}/move`, { on: '2026-12-30', at: '16:00' });
  assert.match(moved.to, /done=moved/);
  assert.match(await week('2026-12-29'), /Wednesday, December 30[\s\S]*4 pm, Sam/);
  const page = (await owner.get(one)).text;
  assert.match(page, /No session on: 2026-12-22/);
  const end = /\/desk\/appointments\/series\/[0-9a-f-]{36}\/end/.exec(page)?.[0] ?? assert.fail();
  assert.match((await owner.post(end, {})).to, /done=ended/);
  await passes(4);
  assert.match(await week('2027-02-02'), /cancelled/);
  h.clock.moveTo('2026-12-28T16:00:00Z');
  await passes(1);
  assert.doesNotMatch(await week('2027-02-16'), /3 pm, Sam/);
});

test('AP34 j and k walk all sessions: from the first of the list to the next one and back, over days', async () => {
  const { h, front, books } = clinic;
  h.clock.moveTo('2026-11-30T15:00:00Z');
  const [one, two] = [
    await books(front.browser, '2026-12-09', '10:00'),
    await books(front.browser, '2026-12-10', '10:00'),
  ].map((made) => bare(made.to));
  assert.ok(one !== undefined && two !== undefined);
  const list = (await front.browser.get('/desk/appointments?from=2026-12-09')).text;
  assert.equal(list.match(/data-key="j"/g)?.length, 1, 'j begins with the first alone');
  assert.match(
    (await front.browser.get(one)).text,
    new RegExp(`href="${two}"[^>]*data-key="j"|data-key="j"[^>]*href="${two}"`),
  );
  assert.match(
    (await front.browser.get(two)).text,
    new RegExp(`href="${one}"[^>]*data-key="k"|data-key="k"[^>]*href="${one}"`),
  );
});
