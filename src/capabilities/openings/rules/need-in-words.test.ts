import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ONE_PLACE } from './offer.ts';
import { NO_NEED, fits } from './matching.ts';
import { needFromWords } from './need-in-words.ts';

const AT = Temporal.Instant.from('2026-11-30T15:00:00Z');

/** Whether an opening that takes these payers suits what somebody wrote about money. */
const suits = (payers: string[], payment: string): boolean =>
  fits(
    { ...ONE_PLACE, payers, id: 'one', memberId: 'ruth', confirmedAt: AT, namedAt: null },
    { ...NO_NEED, ...needFromWords({ payment, times: '' }) },
  );

test('O5 a payer is found in what somebody wrote, by whole words', () => {
  const cases: [string[], string, boolean][] = [
    [['Aetna'], 'I have Aetna', true],
    [['Aetna'], 'AETNA PPO, through my work.', true],
    [['Aetna'], 'I have Cigna', false],
    [['Cigna'], 'Cignature Health', false],
    [['Blue Cross'], 'blue cross blue shield', true],
    [['Blue Cross and Blue Shield of Texas'], 'it is Blue Cross and Blue Shield of Texas I think', true],
    [['Sanitas Más Salud'], 'tengo sanitas mas salud', true],
    [['Aetna', 'Cigna'], 'either Oscar or Cigna', true],
    [['Aetna'], 'whatever works', false],
    [[], 'Cigna', true],
    [['—'], 'Cigna', true],
    [['Aetna'], '', true],
    [['Aetna'], '  ', true],
  ];
  for (const [payers, payment, expected] of cases)
    assert.equal(suits(payers, payment), expected, JSON.stringify([payers, payment]));
});

test('O5 who pays themselves is kept out by no payer', () => {
  for (const payment of [
    'self-pay',
    'Self pay',
    'out of pocket',
    'I have no insurance',
    'cash',
    'sin seguro',
    'yo pago',
  ])
    assert.ok(suits(['Cigna'], payment), payment);
});

test('O6 parts of the day and weekdays are read in both languages', () => {
  const cases: [string, readonly string[], readonly number[]][] = [
    ['evenings, or Fridays', ['evening'], [5]],
    ['after work', ['evening'], []],
    ['Mondays before noon', ['morning'], [1]],
    ['miércoles por la tarde', ['afternoon'], [3]],
    ['sabado o domingo', [], [6, 7]],
    ['weekends, Sunday is best', [], [6, 7]],
    ['any time', [], []],
    ['', [], []],
  ];
  for (const [times, parts, days] of cases) {
    const read = needFromWords({ payment: '', times });
    assert.deepEqual([read.parts, read.days], [parts, days], times);
  }
});
