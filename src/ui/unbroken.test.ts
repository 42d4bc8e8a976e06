import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { raw, render } from './html.ts';
import { timesUnbroken } from './unbroken.ts';

const joined = (page: string): string => render(timesUnbroken(raw(page))).replaceAll('\u00a0', '_');

test('a time stays on one line in what is read, and in nothing that is sent back or named', () => {
  assert.equal(joined('by 5 pm <b title="at 5 pm">5 pm</b>'), 'by 5_pm <b title="at 5 pm">5_pm</b>');
  assert.equal(joined('<textarea>5 pm</textarea> 5 pm'), '<textarea>5 pm</textarea> 5_pm');
  assert.equal(
    joined('<option value="1">5 pm</option><p>5 pm</p>'),
    '<option value="1">5 pm</option><p>5_pm</p>',
  );
  assert.equal(joined('<pre><b>5 pm</b></pre><predicate>5 pm'), '<pre><b>5 pm</b></pre><predicate>5_pm');
});

test('whatever stands on a page is there afterwards, space for space', () => {
  const bit = fc.constantFrom(
    '<p>',
    '</p>',
    '<br>',
    '<textarea>',
    '</textarea>',
    '5 pm',
    ' December 1 ',
    'words',
    '<',
    '>',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
      const page = bits.join('');
      assert.equal(joined(page).replaceAll('_', ' '), page);
    }),
  );
});
