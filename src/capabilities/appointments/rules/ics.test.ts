import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarFile } from './ics.ts';

test('AP11 a file for a calendar says when, and that it is an appointment: no name, no place, no practice', () => {
  const file = calendarFile({
    id: '00000000-0000-7000-8000-000000000001',
    startsAt: Temporal.Instant.from('2026-12-01T20:00:00Z'),
    endsAt: Temporal.Instant.from('2026-12-01T20:50:00Z'),
    at: Temporal.Instant.from('2026-11-23T15:00:00.123Z'),
    summary: 'Appointment',
  });
  assert.deepEqual(file.split('\r\n').slice(4, -3), [
    'BEGIN:VEVENT',
    'UID:00000000-0000-7000-8000-000000000001',
    'DTSTAMP:20261123T150000Z',
    'DTSTART:20261201T200000Z',
    'DTEND:20261201T205000Z',
    'SUMMARY:Appointment',
    'CLASS:PRIVATE',
  ]);
});
