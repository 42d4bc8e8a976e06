import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from './csv-text.ts';

test('AP7 a table holds what it was given, and nothing that a spreadsheet would run', () => {
  assert.equal(
    csv([
      ['a', 'b "c", d'],
      ['=1+1', 'x\ny'],
    ]),
    'a,"b ""c"", d"\r\n\'=1+1,"x\ny"\r\n',
  );
});
