import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWords } from '../words/index.ts';
import { answersOffered, reasonsOffered } from './offered-answers.ts';

test('I24 a network keeps nobody waiting for a place of its own, and has no field, age or license', () => {
  assert.deepEqual(answersOffered({ kind: 'network' }), ['yes', 'no', 'question', 'rang']);
  assert.deepEqual(reasonsOffered({ kind: 'network' }), ['full']);
  assert.ok(answersOffered({ kind: 'solo' }).includes('list'));
  assert.equal(reasonsOffered({ kind: 'clinic' }).length, 5);
});

test('I24 the words of a network offer no talk, no times and no place of its own', () => {
  for (const locale of ['en', 'es'] as const) {
    const { ofNetwork, no } = answerWords(locale);
    const facts = { called: '', from: 'Elm County', voice: 'we', until: '', ofNetwork: true } as const;
    for (const words of [ofNetwork(facts), no({ ...facts, reason: 'full' })]) {
      assert.doesNotMatch(
        words,
        /let's talk|hablemos|20 min|no free place|espacio libre|your times|sus horas/,
      );
      assert.match(words, /network|red/);
    }
  }
});
