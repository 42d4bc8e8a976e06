import assert from 'node:assert/strict';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { keepElsewhere, keepElsewhereNoMore, readCalendarsDue } from '#appointments';
import { tables } from '#kit/db';
import { type Booking, asRead, bookingPractice } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** AP30 to AP33: a calendar on another server, over a real socket. */

let h: Newcomer;
let server: Server;
let origin = '';
/** What the server gives out, by path; a number is what it answers instead. */
const files = new Map<string, string | number>();
const asked: string[] = [];

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const file = files.get(path) ?? 404;
    if (typeof file === 'number') response.writeHead(file).end();
    else response.writeHead(200, { 'content-type': 'text/calendar' }).end(file);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.close();
  server.closeAllConnections();
  await h.close();
});

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//made up//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const event = (uid: string, start: string, end: string, ...lines: string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SUMMARY:Quillfeather',
    `DTSTART;TZID=America/New_York:${start}`,
    `DTEND;TZID=America/New_York:${end}`,
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

/** Tuesday, ten to half past eleven. */
const TUESDAY = event('one', '20261124T100000', '20261124T113000');

async function monday(): Promise<Booking> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  return bookingPractice(h);
}

const reads = (inside = true): Promise<number> =>
  readCalendarsDue({ source: h.house.source, reach: { inside } });

const keeps = (here: Booking, address: string): Promise<void> =>
  here.inside((work) => keepElsewhere(work, { memberId: here.memberId, address }));

type Row = {
  practice_id: string;
  member_id: string;
  due_at: Temporal.Instant;
  failing_since: Temporal.Instant | null;
  problem: string | null;
};
const db = tables<{
  outside_calendars: Row;
  outside_busy: {
    practice_id: string;
    member_id: string;
    from_at: Temporal.Instant;
    until_at: Temporal.Instant;
  };
}>();

const row = (here: Booking): Promise<Row | undefined> =>
  here.inside((work) =>
    work.one(db.selectFrom('outside_calendars').selectAll().where('practice_id', '=', work.practice)),
  ) as Promise<Row | undefined>;

const busy = (here: Booking): Promise<string[]> =>
  here.inside(async (work) => {
    const rows = await work.all(
      db
        .selectFrom('outside_busy')
        .selectAll()
        .where('practice_id', '=', work.practice)
        .orderBy('from_at')
        .orderBy('member_id'),
    );
    return rows.map((one) => `${one.from_at.toString()} ${one.until_at.toString()}`);
  });

test('AP30 what is busy in another calendar can’t be booked here; of its words nothing is kept', async () => {
  const here = await monday();
  files.set('/one.ics', file(TUESDAY));
  await keeps(here, `${origin}/one.ics`);
  await reads();
  assert.deepEqual(await busy(here), ['2026-11-24T15:00:00Z 2026-11-24T16:30:00Z']);
  const { browser } = await here.comes('Sam');
  const [tuesday = ''] = (await browser.get(`${here.mine}/new`)).text.split('Wednesday');
  assert.doesNotMatch(tuesday, />10 am<|>11 am</);
  assert.match(tuesday, />noon</);
  await here.inside((work) => keepElsewhereNoMore(work, here.memberId));
  assert.match((await browser.get(`${here.mine}/new`)).text, />10 am</);
  assert.deepEqual(await busy(here), []);
});

test('AP32 it is read every 15 minutes, by one at a time, however many look', async () => {
  const here = await monday();
  files.set('/two.ics', file(TUESDAY));
  await keeps(here, `${origin}/two.ics`);
  asked.length = 0;
  await Promise.all([reads(), reads(), reads()]);
  assert.equal(asked.filter((path) => path === '/two.ics').length, 1);
  h.clock.advance({ minutes: 14 });
  await reads();
  assert.equal(asked.filter((path) => path === '/two.ics').length, 1);
  h.clock.advance({ minutes: 1 });
  await reads();
  assert.equal(asked.filter((path) => path === '/two.ics').length, 2);
});

test('AP33 one that can’t be read says since when and why; what it said before still counts', async () => {
  const here = await monday();
  files.set('/three.ics', file(TUESDAY));
  await keeps(here, `${origin}/three.ics`);
  await reads();
  files.set('/three.ics', 401);
  h.clock.advance({ minutes: 15 });
  await reads();
  const since = h.clock.now().toString();
  files.set('/three.ics', '<html>Sign in</html>');
  h.clock.advance({ minutes: 15 });
  await reads();
  const failing = await row(here);
  assert.deepEqual([failing?.failing_since?.toString(), failing?.problem], [since, 'no_calendar']);
  assert.equal((await busy(here)).length, 1);
  files.set('/three.ics', file());
  h.clock.advance({ minutes: 15 });
  await reads();
  assert.deepEqual([(await row(here))?.failing_since, (await busy(here)).length], [null, 0]);
});

test('AP32 nothing inside the machine’s own network is asked, and nobody asks in vain', async () => {
  const here = await monday();
  asked.length = 0;
  await keeps(here, origin.replace('http:', 'https:'));
  await reads(false);
  assert.deepEqual(asked, []);
  assert.equal((await row(here))?.problem, 'inside');
});

test('AP32 a rule without an end holds up nobody', async () => {
  const here = await monday();
  const endless = event(
    'endless',
    '20200230T100000',
    '20200230T110000',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  );
  const many = Array.from({ length: 40 }, (_, at) =>
    event(`m${at}`, '19700101T000000', '19700101T000030', 'RRULE:FREQ=SECONDLY'),
  );
  files.set('/endless.ics', file(endless, ...many, TUESDAY));
  await keeps(here, `${origin}/endless.ics`);
  await readCalendarsDue({ source: h.house.source, reach: { inside: true }, patienceMs: 2_000 });
  assert.equal((await row(here))?.problem, 'too_much');
});

test('AP30 a practice knows nothing of another’s calendar', async () => {
  const [one, other] = [await monday(), await monday()];
  files.set('/mine.ics', file(TUESDAY));
  await keeps(one, `${origin}/mine.ics`);
  await reads();
  assert.equal((await busy(one)).length, 1);
  assert.deepEqual(await busy(other), []);
});
