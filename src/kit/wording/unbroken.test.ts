import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Locale, promiseInWords, whenInWords } from './time.ts';
import { unbroken } from './unbroken.ts';

/** Where a line may end, shown. */
const lines = (text: string): string => unbroken(text).replaceAll(' ', ' | ').replaceAll('\u00a0', ' ');

test('a time, a date and a phone number stay on one line', () => {
  for (const [text, says] of [
    ['by Thursday at 5 pm.', 'by | Thursday | at | 5 pm.'],
    ['Tuesday, December 1, 5:30 pm', 'Tuesday, | December 1, | 5:30 pm'],
    ['on November 23, 2026.', 'on | November 23, 2026.'],
    ['Tuesday 1 December, 17:00', 'Tuesday | 1 December, | 17:00'],
    ['August 2026 to October 2026', 'August 2026 | to | October 2026'],
    ['el martes 1 de diciembre a las 5 de la tarde', 'el | martes | 1 de diciembre | a | las 5 de la tarde'],
    ['el 1 de diciembre de 2026 a la 1:15', 'el 1 de diciembre de 2026 | a | la 1:15'],
    ['hoy, de las 14:00 a las 15:30', 'hoy, | de | las 14:00 | a | las 15:30'],
    ['Call (212) 555-0142 now', 'Call | (212) 555-0142 | now'],
    ['Ring +44 20 7946 0000.', 'Ring | +44 20 7946 0000.'],
    ['01 23 45 67 89', '01 23 45 67 89'],
  ] as const)
    assert.equal(lines(text), says);
});

test('other words end their lines where they like', () => {
  for (const text of ['Of 55 people, 38 heard a yes.', 'You may write to me in 2 days', 'dos de las tres'])
    assert.equal(unbroken(text), text, text);
});

test('only spaces change, and what was joined once stays so', () => {
  const instant = fc
    .integer({ min: 1704067200, max: 1924905600 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
  const words = fc.tuple(
    instant,
    fc.constantFrom<Locale>('en', 'es'),
    fc.constantFrom('US', 'IE', 'DE', 'ES'),
  );
  fc.assert(
    fc.property(words, fc.string(), ([at, locale, country], around) => {
      const zone = 'America/New_York';
      const promise = promiseInWords(at, zone, locale, { country });
      const when = whenInWords(at, at.add({ hours: 2000 }), zone, locale, { country });
      for (const text of [`${around} ${promise}. ${around}`, `${when} ${around}`]) {
        assert.equal(unbroken(text).replaceAll('\u00a0', ' '), text.replaceAll('\u00a0', ' '));
      }
      assert.equal(unbroken(unbroken(promise)), unbroken(promise));
      assert.doesNotMatch(unbroken(promise), /\d [ap]m|\d de /);
    }),
  );
});
