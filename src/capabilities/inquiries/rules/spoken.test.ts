import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWords } from '../words/index.ts';
import { spokenPlaces } from './spoken.ts';

const place = (name: string, ...ways: { way: 'call' | 'web'; shown: string }[]) =>
  ({ because: 'nearby', mayTick: true, resource: { name }, ways }) as never;

const CLINIC = place(
  'A clinic',
  { way: 'web', shown: 'clinic.example' },
  { way: 'call', shown: '(212) 555-0142' },
);

test('a spoken no names places that have a number, never an address of the web', () => {
  const given = [place('A page', { way: 'web', shown: 'page.example' }), CLINIC];
  assert.deepEqual(spokenPlaces(given), ['A clinic, (212) 555-0142']);
  assert.deepEqual(spokenPlaces([place('211', { way: 'call', shown: '211' })]), ['211'], 'said once');
});

test('a spoken no offers only what can be done, and leaves out what is not there', () => {
  for (const locale of ['en', 'es'] as const) {
    const { spokenNo } = answerWords(locale);
    const bare = spokenNo({ rang: true, ofNetwork: false, from: 'Amara', places: [], offers: [] });
    assert.doesNotMatch(bare, /code|código|text|place that|lugar que|slowly|despacio/);
    assert.match(
      spokenNo({ rang: true, ofNetwork: false, from: 'Amara', places: [], offers: ['code'] }),
      /code|código/,
    );
  }
});
