import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beAway, setHours } from '#accounts';
import { bookAtDesk, readCalendarsDue, wishSooner } from '#appointments';
import type { Work } from '#kit/work';
import { allow, beginCare, meet } from '#people';
import { asRead } from './appointments.fixture.ts';
import { madeUpAddress } from './made-up.ts';
import { type Browser, type Newcomer, colleagueAt, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** The calendar at the desk, who runs late, and a member's calendars, by plain forms. */

let h: Newcomer;
let practice = '';
let ruth: { browser: Browser; id: string };
let front: { browser: Browser; id: string };
let sam = '';

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  practice = await openHaddad(h, h.browser());
  h.clock.advance({ minutes: 1 });
  ruth = await colleagueAt(h, practice, { role: 'therapist', name: 'Ruth' });
  front = await colleagueAt(h, practice, { role: 'front_desk', name: 'Joana' });
  await inside((work) => {
    setHours(work, ruth.id, HOURS);
    sam = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] }).person;
    beginCare(work, { personId: sam, memberId: ruth.id, source: 'hand' });
  });
  h.clock.moveTo('2026-11-23T15:00:00Z');
});
after(() => h.close());

async function booked(startsAt: string): Promise<string> {
  const by = { kind: 'staff', id: ruth.id, by: 'desk' } as const;
  const made = await inside((work) =>
    bookAtDesk(work, {
      memberId: ruth.id,
      personIds: [sam],
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from(startsAt),
      by,
    }),
  );
  assert.ok('id' in made);
  return made.id;
}

const calendar = (more = ''): string => `/desk/appointments/calendar?with=${ruth.id}${more}`;

test('AP34 a week is days with their sessions, each a link, in the practice’s zone; with what takes time otherwise', async () => {
  const id = await booked('2026-11-25T20:00:00Z');
  await inside((work) =>
    beAway(work, {
      memberId: ruth.id,
      from: Temporal.Instant.from('2026-11-26T17:00:00Z'),
      until: Temporal.Instant.from('2026-11-27T22:00:00Z'),
      coverId: null,
    }),
  );
  const week = (await ruth.browser.get(calendar())).text;
  assert.match(
    week,
    /Wednesday, November 25[\s\S]*3 pm to 3:50 pm, Sam[\s\S]*Thursday, November 26[\s\S]*Away/,
  );
  assert.ok(week.includes(`href="/desk/appointments/${id}"`));
  assert.match(week, /data-from="2026-11-25T15:00" data-until="2026-11-25T15:50"/);
  assert.equal(
    [...week.matchAll(/noon to midnight, Away|midnight to 5 pm, Away|, Away/g)].length,
    2,
    'one each day',
  );
  const day = (await ruth.browser.get(calendar('&view=day&on=2026-11-24'))).text;
  assert.match(day, /Nothing is booked in this time/);
  const list = (await ruth.browser.get(calendar('&view=list'))).text;
  assert.match(list, /Sam/);
  assert.doesNotMatch(list, /calendar\.[0-9a-f]+\.js/, 'what is a list already isn’t drawn');
});

test('AP34 a week across the change of the clocks shows each session at its hour on the wall', async () => {
  await booked('2027-03-12T14:00:00Z');
  await booked('2027-03-15T13:00:00Z');
  const [winter, summer] = [
    (await ruth.browser.get(calendar('&on=2027-03-12'))).text,
    (await ruth.browser.get(calendar('&on=2027-03-15'))).text,
  ];
  assert.match(winter, /data-from="2027-03-12T09:00"/);
  assert.match(summer, /data-from="2027-03-15T09:00"/);
});

test('AP34 what somebody dragged a session to stands in the form of its page, and nothing has moved', async () => {
  const id = await booked('2026-12-02T20:00:00Z');
  const page = (await ruth.browser.get(`/desk/appointments/${id}?on=2026-12-03&at=10:15`)).text;
  assert.match(page, /name="on"[^>]*value="2026-12-03"[\s\S]*name="at"[^>]*value="10:15"/);
  assert.match(page, /Wednesday, December 2, 3 pm/);
});

test('AP36 AP37 the therapist runs late, or chooses what to do about it; only what can be kept is offered', async () => {
  h.clock.moveTo('2026-12-07T14:50:00Z');
  const [first] = [await booked('2026-12-07T15:00:00Z'), await booked('2026-12-07T16:00:00Z')];
  const page = `/desk/appointments/${first}`;
  assert.match((await ruth.browser.get(page)).text, /The client comes later[\s\S]*The therapist comes later/);
  assert.equal((await ruth.browser.post(`${page}/late`, { whose: 'member', minutes: '15' })).status, 303);
  const seen = (await ruth.browser.get(page)).text;
  assert.match(seen, /The therapist comes about 15 minutes later\. It begins around 10:15 am/);
  assert.match(seen, /You have something else at 11 am/);
  assert.match(seen, /Keep the short time: 35 minutes, until 10:50 am/);
  assert.doesNotMatch(seen, /Go over/);
  assert.match((await ruth.browser.get(calendar())).text, /Running late now[\s\S]*35 minutes/);
  assert.equal((await ruth.browser.post(`${page}/late/choice`, { choice: 'over' })).status, 303);
  assert.match(
    (await ruth.browser.get(page)).text,
    /What would you like to do\?/,
    'what can’t be kept isn’t chosen',
  );
  await ruth.browser.post(`${page}/late/choice`, { choice: 'short' });
  assert.match((await ruth.browser.get(page)).text, /You keep the short time\. They see it\./);
  assert.equal((await front.browser.post(`${page}/late/choice`, { choice: 'phone' })).status, 403);
});

test('AP37 another day costs the client nothing', async () => {
  h.clock.moveTo('2026-12-08T14:50:00Z');
  const id = await booked('2026-12-08T15:00:00Z');
  const page = `/desk/appointments/${id}`;
  await front.browser.post(`${page}/late`, { whose: 'client', minutes: '30' });
  assert.match((await ruth.browser.get(page)).text, /Sam comes about 30 minutes later, around 10:30 am/);
  await ruth.browser.post(`${page}/late/choice`, { choice: 'another_day' });
  const seen = (await ruth.browser.get(page)).text;
  assert.match(seen, /cancelled/);
  assert.doesNotMatch(seen, /Late fee noted/);
});

test('AP30 AP33 AP35 a member’s calendars: an address is checked, kept, told of when it can’t be read, and ended', async () => {
  h.clock.moveTo('2026-12-09T15:00:00Z');
  const at = '/desk/set-up/appointments/calendars';
  const wrong = await ruth.browser.post(`${at}/other`, { address: 'http://calendar.example/a.ics' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="http:\/\/calendar\.example\/a\.ics"/);
  const kept = await ruth.browser.post(`${at}/other`, {
    address: 'webcal://127.0.0.1.nip.invalid/secret.ics',
  });
  assert.match(kept.to, /done=saved/);
  assert.match((await ruth.browser.get(at)).text, /hasn’t been read yet/);
  await readCalendarsDue({ source: h.house.source, reach: { inside: false } });
  const told = (await ruth.browser.get(at)).text;
  assert.match(
    told,
    /A calendar at 127\.0\.0\.1\.nip\.invalid[\s\S]*It couldn’t be read: the server doesn’t answer/,
  );
  assert.doesNotMatch(told, /secret\.ics/, 'the address isn’t shown again');
  assert.match((await front.browser.get(at)).text, /Ruth: It couldn’t be read/);
  assert.equal(
    (await front.browser.post(`${at}/other`, { address: 'https://calendar.example/a.ics' })).status,
    403,
  );
  assert.match((await ruth.browser.post(`${at}/other/end`, {})).to, /done=stopped/);
  await ruth.browser.post(`${at}/feed`, {});
  const path = /\/c\/[\w-]{32}\.ics/.exec((await ruth.browser.get(at)).text)?.[0] ?? '';
  assert.equal((await h.browser().get(path)).status, 200);
  await ruth.browser.post(`${at}/feed/end`, {});
  assert.equal((await h.browser().get(path)).status, 404);
});

test('AP40 the desk sees who would like a sooner time, and that nobody can be asked without a mail server', async () => {
  assert.match(
    (await front.browser.get('/desk/appointments/sooner')).text,
    /Nobody is waiting for a sooner time/,
  );
  await inside(async (work) => {
    const { times, ...address } = madeUpAddress('sam@home.example');
    const wayId = allow(work, sam, { ...address, windows: times });
    await work.flush();
    await wishSooner(work, {
      personId: sam,
      memberId: ruth.id,
      wayId,
      urgency: 'hard_time',
      noticeHours: 24,
      weekdays: [3],
      parts: ['evening'],
      inPlace: false,
      wording: 'By e-mail',
    });
  });
  const page = (await front.browser.get('/desk/appointments/sooner')).text;
  assert.match(
    page,
    /No mail server is set[\s\S]*Sam[\s\S]*Ruth[\s\S]*a lot[\s\S]*Wednesday, after 5 pm[\s\S]*a day/,
  );
});
