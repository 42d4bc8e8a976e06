import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tried } from './at-a-glance.ts';
import { erasedAt, lookAt, remindAt } from './list-lasting.ts';

const ZONE = 'America/New_York';
const at = (said: string): Temporal.Instant => Temporal.Instant.from(said);
const waiting = (triedOn: string): Tried => ({ id: '1', triedOn, came: 'waiting', againOn: null });

test('Q6 a reminder leaves on the day for another try, in the morning, days after the one before, and a few at most', () => {
  const tries = [waiting('2026-11-26'), waiting('2026-11-23')];
  const first = remindAt({ mailsLeft: 4, mailedAt: null }, tries, ZONE);
  assert.equal(first?.toString(), '2026-11-26T15:00:00Z');
  const next = remindAt({ mailsLeft: 3, mailedAt: at('2026-11-26T15:02:00Z') }, tries, ZONE);
  assert.equal(next?.toString(), '2026-11-29T15:02:00Z');
  assert.equal(remindAt({ mailsLeft: 0, mailedAt: null }, tries, ZONE), undefined);
  const answered: Tried = { ...waiting('2026-11-23'), came: 'full' };
  assert.equal(remindAt({ mailsLeft: 4, mailedAt: null }, [answered], ZONE), undefined);
  const ring: Tried = { ...waiting('2026-11-23'), came: 'ring', againOn: '2026-12-04' };
  assert.equal(remindAt({ mailsLeft: 4, mailedAt: null }, [ring], ZONE)?.toString(), '2026-12-04T15:00:00Z');
});

test('Q7 a list is erased twelve months after it was last opened, and what was taken off it after a day', () => {
  const openedAt = at('2026-11-30T15:00:00Z');
  assert.equal(erasedAt(openedAt, ZONE).toString(), '2027-11-30T15:00:00Z');
  const list = { mailsLeft: 0, mailedAt: null, openedAt };
  const look = (removed: Temporal.Instant[]) =>
    lookAt(list, [waiting('2026-11-23')], { removed, zone: ZONE });
  assert.equal(look([]).toString(), '2027-11-30T15:00:00Z');
  assert.equal(look([openedAt]).toString(), '2026-12-01T15:00:00Z');
  const reminded = lookAt({ ...list, mailsLeft: 1 }, [waiting('2026-11-27')], { removed: [], zone: ZONE });
  assert.equal(reminded.toString(), '2026-12-02T15:00:00Z');
});
