import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_CHANCE, codeAsTyped, recoveryCode } from './code.ts';
import { IDLE_MINUTES, endsAt, isOpen, movesOn } from './opening.ts';
import { asTyped, wrongWith } from './passphrase.ts';
import { dayTyped, wantsToBeRead } from './showing.ts';
import { NOTHING, packed, unpacked, wrongWithWords } from './words.ts';

const AT = Temporal.Instant.from('2026-11-23T15:00:00Z');
const TODAY = Temporal.PlainDate.from('2026-11-23');

test('F4 a book closes twenty minutes after the last page, and its end moves once a minute', () => {
  const end = endsAt(AT);
  assert.ok(isOpen(end, AT.add({ minutes: IDLE_MINUTES - 1 })));
  assert.ok(!isOpen(end, AT.add({ minutes: IDLE_MINUTES })));
  assert.ok(!movesOn(end, AT.add({ seconds: 59 })));
  assert.ok(movesOn(end, AT.add({ seconds: 61 })));
});

test('F2 a passphrase is long and no one letter, in whichever way its accents were typed', () => {
  assert.equal(wrongWith('a heron at'), 'short');
  assert.equal(wrongWith('aaaaaaaaaaaaaaaa'), 'simple');
  assert.equal(wrongWith('x y'.repeat(100)), 'long');
  assert.equal(wrongWith('a heron at the gate'), undefined);
  assert.equal(asTyped(' un  pa\u0301jaro '), asTyped('un p\u00e1jaro'));
});

test('F7 a code has twelve pairs of syllables, and how it is typed doesn’t matter', () => {
  const chance = Buffer.from(Array.from({ length: CODE_CHANCE }, (_, at) => (at * 37) % 240));
  const code = recoveryCode(chance);
  assert.match(code, /^(?:[a-z]{4} ){11}[a-z]{4}$/);
  assert.equal(codeAsTyped(code.toUpperCase().replaceAll(' ', '-')), codeAsTyped(code));
});

test('F9 a note wants to be read from its day on; a day is one that is still to come', () => {
  assert.ok(!wantsToBeRead(null, TODAY));
  assert.ok(!wantsToBeRead('2026-11-24', TODAY));
  for (const day of ['2026-11-23', '2020-01-01']) assert.ok(wantsToBeRead(day, TODAY));
  assert.equal(dayTyped('', TODAY), '');
  assert.equal(dayTyped('2026-11-24', TODAY), '2026-11-24');
  for (const typed of ['2026-11-23', '2026-02-30', '2046-11-24', 'soon'])
    assert.equal(dayTyped(typed, TODAY), undefined);
});

test('F2 a note holds something, is not endless, and its bytes come in whole kilobytes', () => {
  assert.equal(wrongWithWords({ ...NOTHING, label: 'Only a label' }), 'empty');
  assert.equal(wrongWithWords({ ...NOTHING, open: 'x'.repeat(8001) }), 'long');
  const said = { ...NOTHING, mine: 'Señal: “così”' };
  for (const words of [said, { ...said, open: 'y'.repeat(1500) }]) {
    assert.equal(packed(words).length % 1024, 0);
    assert.deepEqual(unpacked(packed(words)), words);
  }
});
