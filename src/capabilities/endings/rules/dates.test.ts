import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calendar } from '#accounts';
import { noteDate, readDates } from './dates.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  zone: 'America/New_York',
  week: { 1: nine, 2: nine, 3: nine, 4: nine, 5: nine, 6: [], 7: [] },
  holidays: new Set(),
  absences: [],
  ...more,
});
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

test('E3 it is read by the end of the next day on which the therapist works, over weekends, holidays and absences', () => {
  const friday = at('2026-11-27T15:00:00Z');
  assert.equal(readDates(calendar(), friday).readBy?.toString(), '2026-11-30T22:00:00Z');
  const closed = calendar({ holidays: new Set(['2026-11-30']) });
  assert.equal(readDates(closed, friday).readBy?.toString(), '2026-12-01T22:00:00Z');
  const away = calendar({
    absences: [{ from: at('2026-11-28T05:00:00Z'), until: at('2026-12-07T05:00:00Z') }],
  });
  assert.equal(readDates(away, friday).heldUntil.toString(), '2026-12-07T22:00:00Z');
});

test('E3 where nobody works no date is said, and times are held for a week', () => {
  const never = calendar({ week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } });
  const dates = readDates(never, at('2026-11-27T15:00:00Z'));
  assert.equal(dates.readBy, null);
  assert.equal(dates.heldUntil.toString(), '2026-12-04T15:00:00Z');
});

test('E9 next year is the same day and hour of it where they are', () => {
  assert.equal(noteDate(at('2026-11-27T15:00:00Z'), 'America/New_York').toString(), '2027-11-27T15:00:00Z');
  assert.equal(noteDate(at('2028-02-29T15:00:00Z'), 'America/New_York').toString(), '2029-02-28T15:00:00Z');
});
