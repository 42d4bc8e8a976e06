import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate, sameKey, templateKeys } from './template.ts';

test('a template is filled with the greeting and the sender, and nothing that they hold is filled again', () => {
  const facts = { hello: 'Dear {from},', from: 'Amara Okafor' };
  assert.equal(
    fillTemplate('{hello}\n\nNo {place} yet.\n\n{from}', facts),
    'Dear {from},\n\nNo {place} yet.\n\nAmara Okafor',
  );
});

test('every kind and reason of a language stands once', () => {
  const keys = templateKeys('en');
  assert.equal(keys.length, 8);
  assert.ok(keys.every((one, at) => keys.findIndex((other) => sameKey(one, other)) === at));
});
