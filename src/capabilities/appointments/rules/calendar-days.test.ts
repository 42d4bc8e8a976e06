import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownDays, viewFrom } from './calendar-days.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');

const shown = (view: 'day' | 'week' | 'list', on?: string): string => {
  const { first, days, before, after } = shownDays(view, on, TODAY);
  return `${first.toString()} ${days} ${before.toString()} ${after.toString()}`;
};

test('AP34 a day, the week from its Monday, or four weeks; each with what stands before and after', () => {
  assert.equal(shown('day'), '2026-11-25 1 2026-11-24 2026-11-26');
  assert.equal(shown('week'), '2026-11-23 7 2026-11-16 2026-11-30');
  assert.equal(shown('week', '2026-11-29'), '2026-11-23 7 2026-11-16 2026-11-30');
  assert.equal(shown('list', '2026-12-24'), '2026-12-24 28 2026-11-26 2027-01-21');
});

test('AP34 what is no date is today, and what is no view a week', () => {
  for (const wrong of ['', '2026-02-30', 'tomorrow', '2026-1-1'])
    assert.equal(shown('day', wrong), shown('day'));
  assert.equal(viewFrom('month'), 'week');
  assert.equal(viewFrom('list'), 'list');
});
