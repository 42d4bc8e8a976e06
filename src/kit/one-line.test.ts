import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oneLine } from './one-line.ts';

const INVISIBLE = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200e',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u{E0041}',
];

test('what turns the direction of writing, or takes no room, is gone from a line', () => {
  for (const sign of INVISIBLE) {
    assert.equal(oneLine(`Mo${sign}ss`), 'Moss', sign.codePointAt(0)?.toString(16) ?? '');
    assert.equal(oneLine(sign), '');
  }
  assert.equal(oneLine('Ruth\u200d Li\u200cnd\u200d'), 'Ruth Lind', 'between Latin letters nobody needs one');
  assert.equal(oneLine('  Moss\r\n\r\nsign in\u2028here\u0000 '), 'Moss sign in here');
});

test('words and figures that need a joining sign keep it', () => {
  for (const word of [
    'می\u200cخواهم',
    'क्\u200dष',
    'ക്\u200d',
    'മോഹന്\u200d രാജ്',
    '👩\u200d👧',
    '👩🏽\u200d⚕️',
    'José Ñandú',
    'אסתר',
  ])
    assert.equal(oneLine(word), word);
  assert.equal(oneLine('می\u200c\u200cخ'), 'میخ', 'two in a row join nothing');
});

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom<string>(
        ...INVISIBLE,
        '\u200c',
        '\u200d',
        'a',
        'é',
        'م',
        'خ',
        'क',
        '\u094d',
        '👩',
        '\ufe0f',
        ' ',
        '\n',
        '\u0000',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** Numbers in Arabic and its neighbours, which show. */
const SHOWN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

test('of whatever comes no unseen sign is left but one that joins or parts, and no two of those; all else stays, in its order', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const line = oneLine(typed);
      const left = (line.match(/\p{Cf}/gu) ?? []).filter((sign) => !SHOWN.test(sign));
      assert.ok(left.every((sign) => sign === '\u200c' || sign === '\u200d'));
      assert.doesNotMatch(
        line,
        /[\u200c\u200d]{2}|^[\u200c\u200d]|[a-zé][\u200c\u200d]|[\n\r\u2028\0]|^ | $| {2}/u,
      );
      const seen = (of: string) => of.replaceAll(/[\p{Cf}\s\p{Cc}]/gu, '');
      assert.equal(seen(line), seen(typed));
      assert.equal(oneLine(line), line);
    }),
    { numRuns: 5000 },
  );
});
