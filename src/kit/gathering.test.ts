import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBeTold } from './gathering.ts';

const BEGINS = Temporal.Instant.from('2026-11-23T15:00:00Z');
const minutes = (count: number): Temporal.Instant => BEGINS.add({ minutes: count });

test('who was told of nobody within the hour is told at once; else when the hour is over', () => {
  assert.ok(toBeTold(null, BEGINS).equals(BEGINS));
  assert.ok(toBeTold(BEGINS, minutes(59)).equals(minutes(60)));
  assert.ok(toBeTold(BEGINS, minutes(60)).equals(minutes(60)));
  assert.ok(toBeTold(BEGINS, minutes(300)).equals(minutes(300)));
});

test('however many ask, and whenever: mails are an hour apart, and nobody waits for one longer than an hour', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600), { minLength: 1, maxLength: 40 }), (asks) => {
      const mails: Temporal.Instant[] = [];
      for (const minute of asks.toSorted((a, b) => a - b)) {
        const at = minutes(minute);
        // What is due is told before somebody else asks: a mail that is still to come tells of them too.
        const last = mails.findLast((one) => Temporal.Instant.compare(one, at) <= 0) ?? null;
        const due = toBeTold(last, at);
        assert.ok(at.until(due).total('minutes') <= 60);
        const before = mails.at(-1);
        if (before?.equals(due)) continue;
        if (before) assert.ok(before.until(due).total('minutes') >= 60);
        mails.push(due);
      }
    }),
  );
});
