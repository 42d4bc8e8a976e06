import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind, Suggestion } from '#resources';
import { chosenPlaces } from './going-along.ts';
import { spokenPlaces } from './spoken.ts';

const place = (id: string, kind: Kind, more: Partial<Suggestion> = {}): Suggestion => ({
  resource: {
    id,
    kind,
    country: 'US',
    organization: '',
    name: id,
    description: '',
    phone: '',
    text_to: '',
    url: '',
    address: '',
    hours: '',
    cost: '',
    cost_kind: 'free',
    audience: '',
    topics: [],
    areas: [],
    ages: [],
    languages: [],
    source: '',
    seen_on: null,
    starter: null,
    hsds_id: null,
    sort_order: 0,
    assured_on: null,
    assured_by: null,
    added_at: Temporal.Instant.from('2026-11-01T00:00:00Z'),
    retired_at: null,
    assured_from: '',
    told: null,
  },
  ways: [{ way: 'call', shown: '(212) 555-0142', number: '(212) 555-0142' }],
  cost: '',
  hours: '',
  nag: false,
  because: 'topic',
  mayTick: true,
  ...more,
});

const all = [
  place('911', 'emergency', { because: 'always' }),
  place('988', 'crisis_line', { because: 'help_now' }),
  place('veterans', 'crisis_line', { because: 'help_now' }),
  place('after a suicide', 'web', { mayTick: false }),
  place('a book', 'book'),
  place('another book', 'book'),
  place('a group', 'support_group'),
  place('a service', 'agency'),
  place('a page', 'web'),
];

test('R16 two help-now lines and three others go along, none that only partly fits and no second book', () => {
  assert.deepEqual(chosenPlaces(all), ['911', '988', 'a book', 'a group', 'a service']);
});

test('R16 on the phone people are named before a book, and never what only partly fits', () => {
  assert.deepEqual(spokenPlaces(all), ['a group, (212) 555-0142', 'a service, (212) 555-0142']);
});
