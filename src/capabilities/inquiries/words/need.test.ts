import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_NEED } from '../store.ts';
import { needInWords } from './need.ts';

test('topics, languages and formats are said in words; what a person wrote stays theirs', () => {
  const need = { ...NO_NEED, topics: ['sleep'], language: 'es', format: 'in_person', place: 'Albany' };
  assert.deepEqual(needInWords(need, 'en'), ['Sleep', 'Albany', 'In a room', 'Spanish']);
  assert.deepEqual(needInWords({ ...NO_NEED, topics: ['sleep'], language: 'es' }, 'es'), [
    'El sueño',
    'español',
  ]);
  assert.deepEqual(needInWords({ ...NO_NEED, language: 'English or some Spanish' }, 'en'), [
    'English or some Spanish',
  ]);
});
