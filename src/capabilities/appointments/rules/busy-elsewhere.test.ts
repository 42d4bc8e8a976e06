import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { isRefused } from '#kit/outcome';
import { type Reading, busyIn } from './busy-elsewhere.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const YEAR: Reading = {
  from: at('2026-01-01T00:00Z'),
  until: at('2027-01-01T00:00Z'),
  zone: 'America/New_York',
};

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//made up//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'].join('\r\n');

function read(text: string, reading = YEAR): string[] {
  const found = busyIn(text, reading);
  assert.ok(!isRefused(found));
  return found.map(({ from, until }) => `${from.toString()} ${until.toString()}`);
}

test('AP31 one event in UTC, one in a zone that the file doesn’t explain, one in no zone', () => {
  const day = '20261127T';
  assert.deepEqual(read(file(event(`DTSTART:${day}140000Z`, `DTEND:${day}150000Z`, 'SUMMARY:Dentist'))), [
    '2026-11-27T14:00:00Z 2026-11-27T15:00:00Z',
  ]);
  const zoned = event(`DTSTART;TZID=Europe/Paris:${day}140000`, 'DURATION:PT90M');
  assert.deepEqual(read(file(zoned)), ['2026-11-27T13:00:00Z 2026-11-27T14:30:00Z']);
  const prefixed = zoned.replace('Europe/Paris', '/mozilla.org/20050126_1/Europe/Paris');
  assert.deepEqual(read(file(prefixed)), ['2026-11-27T13:00:00Z 2026-11-27T14:30:00Z']);
  const floating = event(`DTSTART:${day}140000`, `DTEND:${day}150000`);
  assert.deepEqual(read(file(floating)), ['2026-11-27T19:00:00Z 2026-11-27T20:00:00Z']);
});

test('AP31 a whole day is a day of the practice’s zone, also the one of 23 and the one of 25 hours', () => {
  const days = (first: string, after: string) =>
    event(`DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${after}`);
  assert.deepEqual(read(file(days('20260308', '20260309'))), ['2026-03-08T05:00:00Z 2026-03-09T04:00:00Z']);
  assert.deepEqual(read(file(days('20261101', '20261102'))), ['2026-11-01T04:00:00Z 2026-11-02T05:00:00Z']);
  const alone = event('DTSTART;VALUE=DATE:20261127');
  assert.deepEqual(read(file(alone)), ['2026-11-27T05:00:00Z 2026-11-28T05:00:00Z']);
});

test('AP31 what is marked as free, was called off, is ours or takes no time isn’t busy', () => {
  const times = ['DTSTART:20261127T140000Z', 'DTEND:20261127T150000Z'];
  assert.deepEqual(read(file(event(...times, 'TRANSP:TRANSPARENT'))), []);
  assert.deepEqual(read(file(event(...times, 'STATUS:CANCELLED'))), []);
  assert.deepEqual(read(file(event(...times, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))), []);
  assert.deepEqual(read(file(event('DTSTART:20261127T140000Z'))), []);
  assert.deepEqual(read(file(event(...times).replace('UID:one', 'UID:7@appointment.invalid'))), []);
  assert.equal(read(file(event(...times, 'TRANSP:OPAQUE', 'STATUS:TENTATIVE'))).length, 1);
});

test('AP31 recurring: a date left out, one that was moved, one that was called off, one from which all are later', () => {
  const main = event(
    'DTSTART;TZID=America/New_York:20261102T090000',
    'DTEND;TZID=America/New_York:20261102T100000',
    'RRULE:FREQ=WEEKLY;COUNT=6',
    'EXDATE;TZID=America/New_York:20261109T090000',
  );
  const other = (on: string, ...lines: string[]) =>
    event(`RECURRENCE-ID;TZID=America/New_York:${on}T090000`, ...lines);
  const moved = other(
    '20261116',
    'DTSTART;TZID=America/New_York:20261117T150000',
    'DTEND;TZID=America/New_York:20261117T160000',
  );
  const off = other(
    '20261123',
    'DTSTART;TZID=America/New_York:20261123T090000',
    'DTEND;TZID=America/New_York:20261123T100000',
    'STATUS:CANCELLED',
  );
  const later = event(
    'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261130T090000',
    'DTSTART;TZID=America/New_York:20261130T110000',
    'DTEND;TZID=America/New_York:20261130T113000',
  );
  assert.deepEqual(read(file(main, moved, off, later)), [
    '2026-11-02T14:00:00Z 2026-11-02T15:00:00Z',
    '2026-11-17T20:00:00Z 2026-11-17T21:00:00Z',
    '2026-11-30T16:00:00Z 2026-11-30T16:30:00Z',
    '2026-12-07T16:00:00Z 2026-12-07T16:30:00Z',
  ]);
  const anothers = moved.replace('UID:one', 'UID:two');
  assert.equal(
    read(file(main, anothers)).length,
    6,
    'an exception of another event changes nothing of this one',
  );
});

test('AP31 a zone that the file itself explains is read as it says', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our town',
    'BEGIN:STANDARD',
    'DTSTART:20001029T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:20000326T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const weekly = event('DTSTART;TZID=Our town:20261023T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2');
  assert.deepEqual(read(file(...zone, weekly)), [
    '2026-10-23T07:00:00Z 2026-10-23T08:00:00Z',
    '2026-10-30T08:00:00Z 2026-10-30T09:00:00Z',
  ]);
});

test('AP31 a calendar that tells only when somebody is busy', () => {
  const lines = [
    'BEGIN:VFREEBUSY',
    'FREEBUSY:20261127T140000Z/20261127T150000Z,20261127T160000Z/PT30M',
    'FREEBUSY;FBTYPE=FREE:20261128T140000Z/20261128T150000Z',
    'END:VFREEBUSY',
  ];
  assert.deepEqual(read(file(...lines)), [
    '2026-11-27T14:00:00Z 2026-11-27T15:00:00Z',
    '2026-11-27T16:00:00Z 2026-11-27T16:30:00Z',
  ]);
});

test('AP31 spans that meet are one, and nothing lies beyond the edges', () => {
  const one = event('DTSTART:20261231T230000Z', 'DTEND:20270101T020000Z');
  const other = event('DTSTART:20261231T220000Z', 'DTEND:20261231T230000Z').replace('UID:one', 'UID:two');
  assert.deepEqual(read(file(one, other)), ['2026-12-31T22:00:00Z 2027-01-01T00:00:00Z']);
});

test('AP31 one event that can’t be understood keeps no other from counting; what is no calendar is said', () => {
  const good = event('DTSTART:20261127T140000Z', 'DTEND:20261127T150000Z');
  const broken = event('DTSTART:whenever', 'DTEND:20261127T150000Z').replace('UID:one', 'UID:two');
  assert.equal(read(file(broken, good)).length, 1);
  assert.deepEqual(busyIn('<!doctype html><title>Sign in</title>', YEAR), { refused: 'no_calendar' });
  assert.deepEqual(busyIn('', YEAR), { refused: 'no_calendar' });
  const endless = Array.from({ length: 4 }, (_, index) =>
    event('DTSTART:19700101T000000Z', 'DTEND:19700101T000030Z', 'RRULE:FREQ=MINUTELY').replace(
      'one',
      `${index}`,
    ),
  );
  assert.deepEqual(busyIn(file(...endless), YEAR), { refused: 'too_much' });
});

/** Both changes of the clocks in each. */
const CHANGES = [
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Europe/London', '2026-03-29', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-10-04'],
  ['America/Santiago', '2026-04-05', '2026-09-06'],
] as const;

type Made = { zone: string; first: string; minute: number; lasts: number; every: number; count: number };

const anyEvent = fc
  .record({
    of: fc.constantFrom(...CHANGES),
    change: fc.constantFrom(1, 2),
    before: fc.integer({ min: 0, max: 20 }),
    minute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    lasts: fc.integer({ min: 1, max: 40 }).map((quarter) => quarter * 15),
    every: fc.constantFrom(1, 7, 14),
    count: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ of, change, before, ...rest }): Made => ({
    ...rest,
    zone: of[0],
    first: Temporal.PlainDate.from(of[change as 1])
      .subtract({ days: before })
      .toString(),
  }));

const basic = (wall: Temporal.PlainDateTime): string =>
  wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

function written(made: Made): string {
  const start = Temporal.PlainDate.from(made.first).toPlainDateTime().add({ minutes: made.minute });
  const time = ICAL.Time.fromDateTimeString(start.toString({ smallestUnit: 'second' }));
  assert.equal(time.toICALString(), basic(start));
  const rule = made.every === 1 ? 'FREQ=DAILY' : `FREQ=WEEKLY;INTERVAL=${made.every / 7}`;
  return event(
    `DTSTART;TZID=${made.zone}:${basic(start)}`,
    `DTEND;TZID=${made.zone}:${basic(start.add({ minutes: made.lasts }))}`,
    `RRULE:${rule};COUNT=${made.count}`,
  );
}

/** Each minute that is taken, by walking through the dates. */
function taken(made: Made): Set<number> {
  const minutes = new Set<number>();
  for (let index = 0; index < made.count; index += 1) {
    const start = Temporal.PlainDate.from(made.first)
      .add({ days: index * made.every })
      .toPlainDateTime()
      .add({ minutes: made.minute });
    const from = start.toZonedDateTime(made.zone).epochMilliseconds / 60_000;
    const until = start.add({ minutes: made.lasts }).toZonedDateTime(made.zone).epochMilliseconds / 60_000;
    for (let minute = from; minute < until; minute += 1) minutes.add(minute);
  }
  return minutes;
}

test('AP31 across both changes of the clocks a weekly hour stays at its hour on the wall', () => {
  fc.assert(
    fc.property(anyEvent, (made) => {
      const found = busyIn(file(written(made)), {
        ...YEAR,
        until: at('2028-06-01T00:00Z'),
        zone: 'Asia/Kathmandu',
      });
      assert.ok(!isRefused(found));
      const minutes = new Set<number>();
      for (const { from, until } of found)
        for (
          let minute = from.epochMilliseconds / 60_000;
          minute < until.epochMilliseconds / 60_000;
          minute += 1
        )
          minutes.add(minute);
      assert.deepEqual(minutes, taken(made));
    }),
    { numRuns: 300 },
  );
});
