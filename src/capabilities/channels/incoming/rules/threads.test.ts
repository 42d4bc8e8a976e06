import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taken } from './sample.ts';
import { possibleDeliveries, threadKeys } from './threads.ts';

const uuid = '01980f2e-7b1c-7abc-8def-0123456789ab';

test('M6 a thread is known by In-Reply-To, References (the nearest first), the address, and its own id', async () => {
  const facts = await taken({
    'Message-ID': '<own@elsewhere.test>',
    'In-Reply-To': '<near@x.test>',
    References: '<far@x.test>\n <middle@x.test> <near@x.test>',
    To: 'Practice <hello+Token7@practice.test>, hello@practice.test',
    'Delivered-To': 'hello+other@practice.test',
  });
  assert.deepEqual(threadKeys(facts), {
    own: 'own@elsewhere.test',
    answers: ['near@x.test', 'middle@x.test', 'far@x.test'],
    tokens: ['other', 'Token7'],
  });
});

test('M6 a mail without any of them stands alone', async () => {
  const facts = await taken({ 'In-Reply-To': 'your letter of Monday', References: '' });
  assert.deepEqual(threadKeys(facts), { own: undefined, answers: [], tokens: [] });
});

test('M6 only what looks like an id of ours is asked for as one', () => {
  const named = [
    `${uuid}@practice.test`,
    uuid.replaceAll('-', '').toUpperCase(),
    'hello@x',
    `x${uuid}@y`,
    '',
  ];
  assert.deepEqual(possibleDeliveries(named), [uuid]);
});
