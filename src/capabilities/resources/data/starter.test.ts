import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterLibrary } from './starter.ts';

const COUNTRIES = ['US', 'CA', 'UK', 'IE', 'AU', 'NZ'];

test('each place of the library is told of in both languages, and in few words', () => {
  for (const country of COUNTRIES) {
    const english = new Map(starterLibrary(country, '', 'en').map((one) => [one.starter, one.description]));
    const told = starterLibrary(country, '', 'es').filter((one) => english.get(one.starter) !== '');
    assert.ok(told.length > 20, country);
    for (const { starter, description } of told) {
      assert.notEqual(description, '', starter);
      assert.notEqual(description, english.get(starter), starter);
      assert.ok(description.split(' ').length <= 22, starter);
    }
  }
});
