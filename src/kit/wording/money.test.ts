import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CURRENCY_CODES, currencyOf, moneyFrom, moneyInWords, moneyTyped } from './money.ts';

test('money is a whole number of the smallest unit, and is said without empty cents', () => {
  assert.equal(moneyInWords({ amount: 12_000, currency: 'USD' }, 'en'), '$120');
  assert.equal(moneyInWords({ amount: 6250, currency: 'USD' }, 'en'), '$62.50');
  assert.equal(moneyInWords({ amount: 5000, currency: 'JPY' }, 'en'), '¥5,000');
  assert.equal(moneyInWords({ amount: 9000, currency: 'EUR' }, 'es'), '€90');
  assert.equal(currencyOf('UK-SCT'), 'GBP');
  assert.equal(currencyOf('ZZ'), 'USD');
});

test('an amount is read as people type it', () => {
  assert.equal(moneyFrom('$120', 'USD'), 12_000);
  assert.equal(moneyFrom('62,50', 'EUR'), 6250);
  assert.equal(moneyFrom('1,200', 'USD'), 120_000);
  assert.equal(moneyFrom('1,200.5', 'USD'), 120_050);
  assert.equal(moneyFrom('5000', 'JPY'), 5000);
  for (const none of ['', 'free', '.', '12345678']) assert.equal(moneyFrom(none, 'USD'), undefined);
});

test('what stands in a field is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_99 }),
      fc.constantFrom(...CURRENCY_CODES),
      (amount, currency) => moneyFrom(moneyTyped({ amount, currency }), currency) === amount,
    ),
  );
});
