import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hindrance, mayTakeBack, waits } from './standing.ts';
import { letterheadWrong } from './letterhead.ts';
import { byHandSheet, letterSheet, paragraphsOf, slipSheet } from './letter-sheet.ts';

const at = Temporal.Instant.from('2026-11-27T15:00:00Z');

test('LE1 LE2 without a safe address nothing is printed, nor what nobody wants any more', () => {
  assert.equal(hindrance({ hasWay: true, isWanted: true }), undefined);
  assert.equal(hindrance({ hasWay: false, isWanted: true }), 'no_way');
  assert.equal(hindrance({ hasWay: false, isWanted: false }), 'not_wanted');
});

test('LE6 posted can be taken back for three minutes', () => {
  assert.equal(mayTakeBack({ postedAt: at }, at.add({ minutes: 2, seconds: 59 })), true);
  assert.equal(mayTakeBack({ postedAt: at }, at.add({ minutes: 3 })), false);
  assert.equal(mayTakeBack({ postedAt: null }, at), false);
  assert.equal(waits({ postedAt: null, endedAt: null }), true);
  assert.equal(waits({ postedAt: at, endedAt: null }), false);
});

test('LE3 LE8 what can’t stand on paper as it was typed wants another look', () => {
  const fine = { returns: 'PO Box 12', places: [], closesAfterDays: 60 };
  assert.deepEqual(letterheadWrong(fine), []);
  assert.deepEqual(letterheadWrong({ ...fine, returns: 'Oak Therapy' }), ['returns']);
  assert.deepEqual(letterheadWrong({ ...fine, returns: '1\n2\n3\n4\n5' }), ['returnsLong']);
  assert.deepEqual(letterheadWrong({ ...fine, closesAfterDays: 0 }), ['closesAfterDays']);
});

const HEAD = { practice: 'Oak Street', address: '', phone: '' };

test('LE5 below the words are a line for the pen and room to sign; the name stands once', () => {
  const words = 'Hello Sam,\n\nI wish you well.\n\nAmara';
  const sheet = letterSheet({ paper: 'a4', head: HEAD, to: [], returns: [], date: '', words, from: 'Amara' });
  const blocks = sheet.flow?.blocks ?? [];
  assert.deepEqual(
    blocks.map((one) => ('text' in one ? one.text : 'line' in one ? 'a line' : 'space')),
    ['Hello Sam,', 'I wish you well.', 'a line', 'Amara'],
  );
  assert.deepEqual(paragraphsOf('One.\n\nTwo.', 'Amara'), ['One.', 'Two.']);
});

test('LE5 to copy by hand everything stands large, on lines, with the name', () => {
  const sheet = byHandSheet({ paper: 'a4', hint: '', words: 'Hello,\n\nAmara', date: 'Today' });
  const blocks = sheet.flow?.blocks ?? [];
  assert.ok(blocks.every((one) => 'text' in one && one.ruled === true && one.size >= 18));
  assert.equal(blocks.length, 3);
});

test('LE12 a slip has the amount that was typed, or a line for the pen', () => {
  const slip = { paper: 'a4' as const, head: HEAD, words: 'Hello,\n\nAmara', from: 'Amara' };
  const typed = slipSheet({ ...slip, amount: { says: 'Amount:', typed: '$120' } });
  const open = slipSheet({ ...slip, amount: { says: 'Amount:', typed: '' } });
  assert.ok(typed.words.some(({ text }) => text === 'Amount: $120'));
  assert.equal((open.rules?.length ?? 0) - (typed.rules?.length ?? 0), 1);
  assert.ok(open.words.every(({ y }) => y < open.height / 3));
});
