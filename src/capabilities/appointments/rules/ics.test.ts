import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { isRefused } from '#kit/outcome';
import { busyIn } from './busy-elsewhere.ts';
import { type CalendarEntry, calendarFile } from './ics.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

const ONE: CalendarEntry = {
  id: '00000000-0000-7000-8000-000000000001',
  startsAt: at('2026-12-01T20:00:00Z'),
  endsAt: at('2026-12-01T20:50:00Z'),
};

test('AP11 a file for a calendar says when, and that it is an appointment: no name, no place, no practice', () => {
  const file = calendarFile([ONE], { at: at('2026-11-23T15:00:00.123Z'), summary: 'Appointment' });
  assert.deepEqual(file.split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Appointments//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:00000000-0000-7000-8000-000000000001@appointment.invalid',
    'SEQUENCE:0',
    'DTSTAMP:20261123T150000Z',
    'DTSTART:20261201T200000Z',
    'DTEND:20261201T205000Z',
    'SUMMARY:Appointment',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

/** Days around both changes of the clocks. */
const DAYS = ['2026-03-08', '2026-03-29', '2026-11-01', '2026-10-25', '2026-04-05', '2026-10-04'];

const anyEntry = fc
  .record({
    id: fc.uuid(),
    day: fc.constantFrom(...DAYS),
    minutes: fc.integer({ min: -600, max: 2_400 }),
    lasts: fc.integer({ min: 5, max: 480 }),
  })
  .map(({ id, day, minutes, lasts }): CalendarEntry => {
    const startsAt = at(`${day}T00:00Z`).add({ minutes });
    return { id, startsAt, endsAt: startsAt.add({ minutes: lasts }) };
  });

test('AP35 a program reads back exactly the moments that were written, across both changes of the clocks', () => {
  const words = { at: at('2026-01-01T00:00Z'), summary: 'Cita', name: 'Citas' };
  fc.assert(
    fc.property(fc.uniqueArray(anyEntry, { selector: (one) => one.id, maxLength: 12 }), (entries) => {
      const file = calendarFile(entries, words);
      const read = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
      const found = read.map((one) => {
        const { startDate, endDate, summary, uid } = new ICAL.Event(one);
        return [uid, startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000, summary];
      });
      assert.deepEqual(
        found,
        entries.map((one) => [
          `${one.id}@appointment.invalid`,
          one.startsAt.epochMilliseconds,
          one.endsAt.epochMilliseconds,
          'Cita',
        ]),
      );
      assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    }),
    { numRuns: 200 },
  );
});

test('AP35 our own appointments, come back through another calendar, take no time there', () => {
  const file = calendarFile([ONE], { at: ONE.startsAt, summary: 'Appointment' });
  const reading = { from: at('2026-01-01T00:00Z'), until: at('2027-01-01T00:00Z'), zone: 'UTC' };
  const busy = busyIn(file, reading);
  assert.ok(!isRefused(busy));
  assert.deepEqual(busy, []);
  const others = busyIn(file.replaceAll('@appointment.invalid', '@elsewhere.example'), reading);
  assert.deepEqual(others, [{ from: ONE.startsAt, until: ONE.endsAt }]);
});
