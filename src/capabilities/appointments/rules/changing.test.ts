import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isChangeable, isSoon, morningAfter, remindAt, saidWhen, undoUntil } from './changing.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const STARTS = at('2026-12-01T20:00:00Z');

test('AP5 what has begun, or was cancelled, is changed no more', () => {
  const stands = { startsAt: STARTS, cancelledAt: null };
  assert.equal(isChangeable(stands, at('2026-12-01T19:59:59Z')), true);
  assert.deepEqual(isChangeable(stands, STARTS), { refused: 'over' });
  assert.deepEqual(isChangeable({ ...stands, cancelledAt: STARTS }, at('2026-11-01T00:00:00Z')), {
    refused: 'cancelled',
  });
});

test('AP6 it can be undone until somebody is told, and once', () => {
  const noted = at('2026-11-30T10:00:00Z');
  const change = { noted, tellAt: noted.add({ minutes: 3 }), toldAt: null, undoneAt: null };
  assert.equal(undoUntil(change, at('2026-11-30T10:02:59Z'))?.toString(), '2026-11-30T10:03:00Z');
  assert.equal(undoUntil(change, at('2026-11-30T10:03:00Z')), undefined);
  assert.equal(undoUntil({ ...change, toldAt: noted }, noted), undefined);
  assert.equal(undoUntil({ ...change, undoneAt: noted }, noted), undefined);
  assert.equal(undoUntil({ ...change, tellAt: null }, noted), undefined, 'what nobody is told of');
});

test('AP7 what came by mail, text or voicemail counts from when it was sent, and nothing from later than now', () => {
  const now = at('2026-11-30T18:00:00Z');
  assert.equal(saidWhen(at('2026-11-29T03:00:00Z'), now).toString(), '2026-11-29T03:00:00Z');
  assert.equal(saidWhen(at('2026-12-09T03:00:00Z'), now), now);
  assert.equal(saidWhen(undefined, now), now);
});

test('AP8 a day before it begins it is soon', () => {
  assert.equal(isSoon(STARTS, at('2026-11-30T20:00:00Z')), true);
  assert.equal(isSoon(STARTS, at('2026-11-30T19:59:00Z')), false);
});

test('AP10 a reminder comes so many hours before, not at night, and not for what was booked after it would have come', () => {
  const bookedAt = at('2026-11-01T00:00:00Z');
  const when = (startsAt: string, hoursBefore: number, more = {}) =>
    remindAt({ startsAt: at(startsAt), hoursBefore, zone: 'America/New_York', bookedAt, ...more })
      ?.toZonedDateTimeISO('America/New_York')
      .toPlainDateTime()
      .toString();
  assert.equal(when('2026-12-01T20:00:00Z', 24), '2026-11-30T15:00:00');
  assert.equal(when('2026-12-01T13:30:00Z', 2), '2026-11-30T20:00:00', '8:30: at 6:30 somebody sleeps');
  assert.equal(when('2026-12-02T04:30:00Z', 2), '2026-12-01T20:00:00', 'half past eleven at night');
  assert.equal(when('2026-12-01T20:00:00Z', 24, { bookedAt: at('2026-11-30T20:00:00Z') }), undefined);
});

test('AP10 what was kept up until the night waits for the morning, by the reader’s clock', () => {
  const morning = (text: string, zone = 'America/New_York') => morningAfter(at(text), zone)?.toString();
  assert.equal(morning('2026-12-01T12:00:00Z'), undefined, 'seven');
  assert.equal(morning('2026-12-02T01:59:00Z'), undefined, 'a minute to nine in the evening');
  assert.equal(morning('2026-12-02T02:00:00Z'), '2026-12-02T12:00:00Z');
  assert.equal(morning('2026-12-02T11:59:00Z'), '2026-12-02T12:00:00Z');
  assert.equal(morning('2026-12-01T12:00:00Z', 'America/Los_Angeles'), '2026-12-01T15:00:00Z');
});
