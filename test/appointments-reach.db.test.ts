import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setHours } from '#accounts';
import { chooseReminders } from '#appointments';
import { recentDeliveries } from '#channels';
import { type Clinic, HOURS, bare, openClinic } from './appointments-clinic.fixture.ts';
import { formTo } from './appointments.fixture.ts';
import { type Browser, colleagueAt } from './newcomer-house.ts';

/** Hours of their own for sessions, first talks of people who have no account, and reminders. */

let clinic: Clinic;
let lee: { browser: Browser; id: string };

before(async () => {
  clinic = await openClinic();
});
after(() => clinic.h.close());

test('AP1 hours of their own for sessions: a form that wants a look keeps what was typed; kinds are named and ended', async () => {
  const { h, practice, inside } = clinic;
  h.clock.moveTo('2026-12-28T15:00:00Z');
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
  assert.equal(
    (await lee.browser.post(`${at}/kinds`, kind)).status,
    422,
    'nothing is ticked of how they meet',
  );
  assert.equal((await lee.browser.post(`${at}/kinds`, { ...kind, formats: 'online' })).status, 303);
  assert.match((await lee.browser.get(at)).text, /First talk: 30 minutes, online, for new people/);
  const { browser: boss } = await colleagueAt(h, practice, { role: 'owner', name: 'Bo' });
  const room = await boss.post('/desk/set-up/appointments/rooms', { name: 'Blue room' });
  assert.match(room.to, /appointments$/, room.text);
  assert.equal((await lee.browser.post('/desk/set-up/appointments/rooms', { name: 'Red' })).status, 403);
});

test('AP13 a first talk without an account is an inquiry with a time; pressed twice it is one, and typed words are never lost', async () => {
  const { h } = clinic;
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
  assert.match(nothing.text, /It is held for you until 7:05 am[\s\S]*I sleep badly\./);
  const answers: [string, string][] = [
    ...filled,
    ['called', 'Ana'],
    ['words', 'I sleep badly.'],
    ['ways', 'code'],
  ];
  const booked = await visitor.post(bare(held.to), answers);
  assert.match(booked.to, /\/haddad-therapy\/m\//, booked.text);
  assert.equal((await visitor.post(bare(held.to), answers)).to, booked.to, 'pressed twice');
  assert.match(
    (await visitor.get(booked.to)).text,
    /Your first talk is booked[\s\S]*Monday, January 4, 10 am[\s\S]*online\. With [\s\S]*That is for what you wrote[\s\S]*I would like a first talk: Monday, January 4, 10 am\.[\s\S]*I sleep badly/,
  );
  assert.match(
    (await lee.browser.get('/desk/appointments?from=2027-01-04')).text,
    /10 am, Ana[\s\S]*First talk/,
  );
  const second = h.browser();
  const late = await second.post('/haddad-therapy/first-talk', [...form, ['start', start]]);
  assert.equal(late.status, 422);
  assert.match(late.text, /Somebody else took that time a moment ago/);
});

test('AP10 AP11 who said yes is reminded by their way and time, in their dress; the link has one button, and can be undone', async () => {
  const { h, practice, sam, way, inside, passes, books } = clinic;
  h.clock.moveTo('2027-01-07T15:00:00Z');
  const noor = await colleagueAt(h, practice, { role: 'therapist', name: 'Ida' });
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
  const neutral = `${mail.words.neutral.subject} ${mail.words.neutral.body}`.replaceAll(/http\S+/g, '');
  assert.doesNotMatch(neutral, /Ruth|therap|session|appointment/i);
  await passes(10);
  assert.equal((await sent()).length, 1, 'once');
  const link =
    /https?:\/\/[^/]+(\/haddad-therapy\/reminder\/\S+)/.exec(mail.words.neutral.body)?.[1] ?? assert.fail();
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
