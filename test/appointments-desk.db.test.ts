import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setHours } from '#accounts';
import { type Policy, keepDraft, saveVersion } from '#agreements';
import { freedThisWeek, inSession } from '#appointments';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import type { Work } from '#kit/work';
import { allow, beginCare, meet } from '#people';
import { asRead, formTo } from './appointments.fixture.ts';
import { madeUpAddress } from './made-up.ts';
import { type Browser, type Newcomer, colleagueAt, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** A clinic's desk books, moves and cancels with and for its clients, by plain forms; and people come by the public page. */

let h: Newcomer;
let practice = '';
let owner: Browser;
let ruth: { browser: Browser; id: string };
let front: { browser: Browser; id: string };
let lee: { browser: Browser; id: string };
let sam = '';
let way = '';

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

async function passes(minutes: number): Promise<void> {
  h.clock.advance({ minutes });
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
}

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  owner = h.browser();
  practice = await openHaddad(h, owner);
  h.clock.advance({ minutes: 1 });
  ruth = await colleagueAt(h, practice, { role: 'therapist', name: 'Ruth' });
  front = await colleagueAt(h, practice, { role: 'front_desk', name: 'Joana' });
  await inside((work) => {
    setHours(work, ruth.id, HOURS);
    setHours(work, front.id, HOURS);
    sam = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] }).person;
    beginCare(work, { personId: sam, memberId: ruth.id, source: 'hand' });
    const { times, ...address } = madeUpAddress('sam@home.example', { plainWords: true });
    way = allow(work, sam, { ...address, windows: times });
  });
  h.clock.moveTo('2026-11-23T15:00:00Z');
});
after(() => h.close());

const NEW = (): string => `/desk/appointments/new?with=${ruth.id}`;

const books = (browser: Browser, on: string, at: string, more: Record<string, string> = {}) =>
  browser.post(NEW(), { person: sam, what: 'usual in_person', on, at, rhythm: 'once', until: '', ...more });

async function says(policy: Partial<Policy>): Promise<void> {
  h.clock.advance({ seconds: 1 });
  const whose = { whose: ruth.id, memberId: ruth.id };
  await inside((work) =>
    keepDraft(work, { ...whose, change: (terms) => ({ ...terms, policy: { ...terms.policy, ...policy } }) }),
  );
  await inside((work) => saveVersion(work, whose));
}

const bare = (to: string): string => to.split('?')[0] ?? '';

test('AP12 the front desk books any time that nothing takes, is told what is free where it is taken, and undoes it', async () => {
  const wrong = await front.browser.post(NEW(), { person: '', what: 'usual in_person', on: '2026-11-24', at: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Choose who comes\.[\s\S]*Write a day and a time[\s\S]*value="2026-11-24"/);
  const evening = await books(front.browser, '2026-11-24', '19:00');
  assert.equal(evening.status, 303, evening.text);
  const page = (await front.browser.get(evening.to)).text;
  assert.match(page, /Tuesday, November 24, 7 pm[\s\S]*It is booked[\s\S]*You can undo this until 10:03 am[\s\S]*Sam[\s\S]*Ruth/);
  const taken = await books(owner, '2026-11-24', '19:30');
  assert.equal(taken.status, 409);
  assert.match(taken.text, /That time is taken\. Free near it: Tuesday, November 24, 2 pm; Tuesday, November 24, 3 pm; Tuesday, November 24, 4 pm\./);
  assert.match(taken.text, /value="19:30"/);
  assert.equal((await books(owner, '2026-11-20', '10:00')).status, 422);
  const undone = await front.browser.post(`${bare(evening.to)}/undo`, {});
  assert.match(undone.to, /done=undone/);
  assert.match((await front.browser.get('/desk/appointments')).text, /No sessions in these days/);
});

test('AP7 staff note a cancellation that came by voicemail, from when it was left; a late fee stands in the list, and can be let be', async () => {
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
  const forgive = /\/desk\/appointments\/fees\/[0-9a-f-]{36}\/forgiving/.exec((await owner.get(two)).text)?.[0];
  await owner.post(forgive ?? assert.fail('no button'), {});
  assert.match((await owner.get(two)).text, /Let be\./);
  assert.match((await owner.get('/desk/appointments/fees')).text, /let be/);
});

test('AP15 a time that was given up, and that nobody took since, is told as freed', async () => {
  h.clock.moveTo('2026-11-30T15:00:00Z');
  const one = bare((await books(owner, '2026-12-02', '10:00')).to);
  await passes(4);
  await owner.post(`${one}/cancellation`, { whose: 'ours' });
  const freed = async (): Promise<string[]> =>
    (await inside((work) => freedThisWeek(work, ruth.id))).map((time) => time.startsAt.toString());
  assert.deepEqual(await freed(), [], 'it can be undone');
  await passes(4);
  assert.deepEqual(await freed(), ['2026-12-02T15:00:00Z']);
  await books(owner, '2026-12-02', '10:30');
  assert.deepEqual(await freed(), []);
});

test('AP14 who picks up the phone: who is at work and in no session', async () => {
  h.clock.moveTo('2026-12-07T15:00:00Z');
  await books(owner, '2026-12-08', '10:00');
  await books(owner, '2026-12-08', '11:00');
  h.clock.moveTo('2026-12-08T15:30:00Z');
  assert.equal((await inside((work) => inSession(work, ruth.id)))?.toString(), '2026-12-08T16:50:00Z');
  const page = (await front.browser.get('/desk/appointments/phone')).text;
  assert.match(page, /At the front desk[\s\S]*Joana, at work now/);
  assert.match(page, /Ruth, in a session until 11:50 am/);
  h.clock.moveTo('2026-12-08T17:30:00Z');
  assert.match((await front.browser.get('/desk/appointments/phone')).text, /Free now[\s\S]*Ruth, at work now/);
});

test('AP9 sessions that repeat are made eight weeks ahead and lengthened; one is moved alone; what can’t be has a gap; it ends', async () => {
  h.clock.moveTo('2026-12-14T15:00:00Z');
  await books(owner, '2026-12-22', '15:30');
  const made = await books(owner, '2026-12-15', '15:00', { rhythm: 'weekly' });
  assert.match(made.to, /done=series/);
  const week = async (from: string): Promise<string> => (await owner.get(`/desk/appointments?from=${from}`)).text;
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

test('AP1 hours of their own for sessions: a form that wants a look keeps what was typed; kinds are named and ended', async () => {
  const mei = await colleagueAt(h, practice, { role: 'therapist', name: 'Noor' });
  lee = await colleagueAt(h, practice, { role: 'therapist', name: 'Lee' });
  await inside((work) => setHours(work, lee.id, HOURS));
  const at = `/desk/set-up/appointments/${lee.id}`;
  const page = (await lee.browser.get(at)).text;
  assert.match(page, /These are the working hours[\s\S]*Mon 9:00-17:00/);
  const good = {
    weekly: 'A Mon 10-12\nB Mon 14-16',
    dates: '',
    anchor: '2027-01-04',
    notice: '0',
    ahead: '30',
    step: '60',
    link: '',
  };
  const wrong = await lee.browser.post(at, { ...good, weekly: 'Mon 10-12\nsometimes' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /This line isn’t clear: “sometimes”[\s\S]*Mon 10-12\nsometimes/);
  assert.equal((await lee.browser.post(at, good)).status, 303);
  assert.equal((await mei.browser.post(at, good)).status, 403);
  const kind = { name: 'First talk', minutes: '30', before: '0', after: '10', for_whom: 'new' };
  assert.equal((await lee.browser.post(`${at}/kinds`, kind)).status, 422, 'nothing is ticked of how they meet');
  assert.equal((await lee.browser.post(`${at}/kinds`, { ...kind, formats: 'online' })).status, 303);
  assert.match((await lee.browser.get(at)).text, /First talk: 30 minutes, online, for new people/);
  const { browser: boss } = await colleagueAt(h, practice, { role: 'owner', name: 'Bo' });
  const room = await boss.post('/desk/set-up/appointments/rooms', { name: 'Blue room' });
  assert.match(room.to, /appointments$/, room.text);
  assert.equal((await lee.browser.post('/desk/set-up/appointments/rooms', { name: 'Red' })).status, 403);
});

test('AP13 a first talk without an account is an inquiry with a time; pressed twice it is one, and typed words are never lost', async () => {
  h.clock.moveTo('2027-01-04T12:00:00Z');
  const visitor = h.browser();
  assert.match((await visitor.get('/haddad-therapy')).text, /Book a first talk/);
  const times = (await visitor.get('/haddad-therapy/first-talk')).text;
  assert.match(times, /Monday, January 4/);
  const start = /value="(\d+)">10 am</.exec(times)?.[1] ?? assert.fail(times);
  const form = formTo(times, '/haddad-therapy/first-talk');
  const held = await visitor.post('/haddad-therapy/first-talk', [...form, ['start', start]]);
  assert.equal(held.status, 303, held.text);
  const asked = (await visitor.get(held.to)).text;
  assert.match(asked, /Monday, January 4, 10 am[\s\S]*It is held for you until 7:05 am/);
  const filled = formTo(asked, bare(held.to)).filter(([name]) => name !== 'words' && name !== 'called');
  const nothing = await visitor.post(bare(held.to), [...filled, ['words', 'I sleep badly.']]);
  assert.equal(nothing.status, 422);
  assert.match(nothing.text, /I sleep badly\./);
  const answers: [string, string][] = [...filled, ['called', 'Ana'], ['words', 'I sleep badly.'], ['ways', 'code']];
  const booked = await visitor.post(bare(held.to), answers);
  assert.match(booked.to, /\/haddad-therapy\/m\//, booked.text);
  assert.equal((await visitor.post(bare(held.to), answers)).to, booked.to, 'pressed twice');
  assert.match((await visitor.get(booked.to)).text, /I would like a first talk: Monday, January 4, 10 am\.[\s\S]*I sleep badly/);
  assert.match((await lee.browser.get('/desk/appointments?from=2027-01-04')).text, /10 am, Ana[\s\S]*First talk/);
  const second = h.browser();
  const late = await second.post('/haddad-therapy/first-talk', [...form, ['start', start]]);
  assert.equal(late.status, 422);
  assert.match(late.text, /Somebody else took that time a moment ago/);
});

test('AP10 AP11 who said yes is reminded by their way and time, in their dress; the link has one button, and can be undone', async () => {
  h.clock.moveTo('2027-01-07T15:00:00Z');
  const noor = await colleagueAt(h, practice, { role: 'therapist', name: 'Ida' });
  const { chooseReminders } = await import('../src/capabilities/appointments/actions/remind.ts');
  const one = bare((await books(noor.browser, '2027-01-14', '10:00')).to);
  await passes(4);
  const sent = async () =>
    (await inside((work) => recentDeliveries(work, 50))).filter((mail) => mail.purpose === 'reminder');
  h.clock.moveTo('2027-01-13T15:30:00Z');
  await passes(1);
  assert.equal((await sent()).length, 0, 'nobody said yes');
  const yes = { personId: sam, wayId: way, hoursBefore: 24, wording: 'Would you like a mail?' };
  await inside((work) => chooseReminders(work, { ...yes, hoursBefore: 2 }));
  await passes(1);
  assert.equal((await sent()).length, 0, 'two hours before, not a day');
  h.clock.moveTo('2027-01-14T13:00:00Z');
  await passes(1);
  const [mail] = await sent();
  assert.ok(mail);
  assert.match(mail.words.plain?.body ?? '', /You see Ruth on Thursday, January 14, 10 am/);
  const neutral = `${mail.words.neutral.subject} ${mail.words.neutral.body}`.replace(/http\S+/, '');
  assert.doesNotMatch(neutral, /Ruth|therap|session|appointment/i);
  await passes(10);
  assert.equal((await sent()).length, 1, 'once');
  const link = /https?:\/\/[^/]+(\/haddad-therapy\/reminder\/\S+)/.exec(mail.words.neutral.body)?.[1] ?? assert.fail();
  const phone = h.browser();
  const page = (await phone.get(link)).text;
  assert.match(page, /It is on Thursday, January 14, 10 am[\s\S]*I can’t make it/);
  assert.match((await noor.browser.get(one)).text, /Cancel it/, 'opened by a machine, nothing happened');
  await phone.post(link, formTo(page, link));
  assert.match((await phone.get(link)).text, /Thank you for saying so\. It is cancelled\.[\s\S]*Undo/);
  await phone.post(`${link}/undo`, {});
  assert.match((await phone.get(link)).text, /I can’t make it/);
  assert.equal((await phone.get('/haddad-therapy/reminder/nothing-like-it')).status, 404);
});
