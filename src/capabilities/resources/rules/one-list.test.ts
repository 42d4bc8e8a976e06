import assert from 'node:assert/strict';
import { test } from 'node:test';
import { practiceHelpNow } from './helplines.ts';
import type { Resource, Told } from './kinds.ts';
import { countsForAll, isTold, mayBeOffered, putAside, thatCount } from './one-list.ts';
import { suggest } from './suggesting.ts';

const on = Temporal.PlainDate.from('2026-11-23');
const early = Temporal.Instant.from('2026-11-01T12:00:00Z');
const late = Temporal.Instant.from('2026-11-20T12:00:00Z');

const county: Told = {
  network: '019aa000-0000-7000-8000-00000000000a',
  networkName: 'Elm County',
  starter: null,
  hiddenAt: null,
  shownAt: null,
};

const own: Resource = {
  id: '019aa000-0000-7000-8000-000000000001',
  kind: 'agency',
  country: 'US',
  organization: '',
  name: 'Harbor House',
  description: '',
  phone: '(212) 555-0142',
  text_to: '',
  url: '',
  address: '',
  hours: 'Every day',
  cost: 'Free',
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
  sort_order: 1000,
  assured_on: '2026-11-10',
  assured_by: null,
  assured_from: '',
  added_at: early,
  retired_at: null,
  told: null,
};
const copy: Resource = { ...own, id: '019aa000-0000-7000-8000-000000000002', told: county };

const need = {
  topics: [],
  area: '',
  ages: [],
  language: 'en',
  country: 'US',
  faithAsked: false,
  helpWanted: [],
};
const place = { country: 'US', region: '', lang: 'en', on } as const;

test('R17 no number for help now is told, and none of a practice or its country changes by what a network told', () => {
  for (const kind of ['emergency', 'crisis_line'] as const) assert.equal(isTold({ ...own, kind }), false);
  assert.equal(isTold(own), true);
  assert.equal(isTold({ ...own, retired_at: early }), false);
  const emergency = { ...own, id: 'e', kind: 'emergency', name: 'Emergency', phone: '911' } as const;
  const crisis = { ...own, id: 'c', kind: 'crisis_line', name: '988 Lifeline', phone: '988' } as const;
  const abuse = { ...own, id: 'a', kind: 'abuse', name: 'Safe line', phone: '212 555 0150' } as const;
  const kept: Resource[] = [emergency, crisis, abuse];
  // The same names and numbers, as a network may have written them, looked at later, and a line of its own.
  const told: Resource[] = [...kept, { ...abuse, id: 'o', name: 'County safe line' }].map((one) => ({
    ...one,
    id: `copy-${one.id}`,
    kind: one.kind === 'abuse' ? 'abuse' : 'agency',
    assured_on: '2026-11-22',
    told: { ...county, starter: 'us-988' },
  }));
  assert.deepEqual(practiceHelpNow([...kept, ...told], place), practiceHelpNow(kept, place));
  assert.deepEqual(practiceHelpNow(told, place), practiceHelpNow([], place));
  const suggested = suggest([...told, ...kept], need, on).map((one) => one.resource.id);
  assert.deepEqual(suggested.slice(0, 2), ['e', 'c']);
  const hidden = told.map((one) => ({ ...one, told: { ...county, hiddenAt: late } }));
  assert.deepEqual(
    thatCount([...kept, ...hidden]).map((one) => one.id),
    ['e', 'c', 'a'],
  );
});

test('R18 a look counts for all once, at the number that is there, and not before a later one', () => {
  const looked = { ...own, on: '2026-11-11' };
  assert.equal(countsForAll(looked, own), true);
  assert.equal(countsForAll(looked, { ...own, assured_on: null }), true);
  assert.equal(countsForAll(looked, { ...own, assured_on: '2026-11-11' }), false, 'twice');
  assert.equal(countsForAll(looked, { ...own, assured_on: '2026-11-12' }), false, 'late');
  assert.equal(countsForAll(looked, { ...own, retired_at: early }), false);
  for (const field of ['phone', 'text_to', 'url', 'address'] as const)
    assert.equal(countsForAll(looked, { ...own, [field]: 'other' }), false, field);
});

const whyOf = (all: readonly Resource[]): string[] =>
  [...putAside(all)].map(
    ([id, aside]) => `${id.at(-1) ?? ''} ${aside.why === 'twice' ? aside.because : aside.why}`,
  );

test('R19 the same place twice is one: called the same, with a number, page or address in common', () => {
  const same: Partial<Resource>[] = [
    { name: 'harbor  HOUSE', phone: '+1 212 555 0142' },
    { phone: '', url: 'https://www.harbor.example/' },
    { phone: '212 555 0199', text_to: 'HELLO to 50808' },
    { phone: '', address: '1 Pier Road, Brooklyn' },
  ];
  const asOwn = {
    ...own,
    url: 'https://harbor.example',
    text_to: '50808',
    address: '1 Pier Road; Brooklyn',
  };
  for (const other of same) assert.equal(thatCount([asOwn, { ...copy, ...other }]).length, 1);
  const others: Partial<Resource>[] = [{ name: 'Harbor Home' }, { phone: '212 555 0199' }];
  for (const other of others) assert.equal(thatCount([own, { ...copy, ...other }]).length, 2);
  const library = { ...own, starter: 'us-harbor', name: 'Casa del puerto' };
  assert.equal(thatCount([library, { ...copy, told: { ...county, starter: 'us-harbor' } }]).length, 1);
  assert.equal(thatCount([own, { ...own, id: 'second' }]).length, 2, 'the practice wrote both');
});

test('R19 a whole one counts before one that lacks something, then who was looked at last, then the own', () => {
  assert.deepEqual(whyOf([own, copy]), ['2 own']);
  assert.deepEqual(whyOf([own, { ...copy, assured_on: '2026-11-11' }]), ['1 later']);
  assert.deepEqual(whyOf([{ ...own, assured_on: null }, copy]), ['1 later']);
  assert.deepEqual(whyOf([own, { ...copy, assured_on: '2026-11-11', hours: '' }]), ['2 whole']);
  const elsewhere = { ...copy, id: '3', told: { ...county, network: 'another' } };
  assert.deepEqual(whyOf([copy, elsewhere]), ['3 first']);
  assert.deepEqual(whyOf([own, copy, elsewhere]), ['2 own', '3 own']);
  const line = { ...own, kind: 'crisis_line', assured_on: null } as const;
  assert.deepEqual(whyOf([line, copy]), ['2 help_now']);
});

test('R20 what the practice said last counts: hidden, retired in its own list, or shown', () => {
  const told = (more: Partial<Told>): Resource => ({ ...copy, told: { ...county, ...more } });
  assert.deepEqual(whyOf([told({ hiddenAt: early })]), ['2 hidden']);
  assert.deepEqual(whyOf([told({ hiddenAt: early, shownAt: late })]), []);
  assert.deepEqual(whyOf([told({ hiddenAt: late, shownAt: early })]), ['2 hidden']);
  const retired = { ...own, retired_at: early };
  assert.deepEqual(whyOf([retired, copy]), ['2 retired_here']);
  assert.deepEqual(whyOf([retired, told({ shownAt: late })]), []);
  assert.deepEqual(whyOf([{ ...own, retired_at: late }, told({ shownAt: early })]), ['2 retired_here']);
  assert.deepEqual(whyOf([own, told({ hiddenAt: early })]), ['2 hidden'], 'its own stays');
  assert.deepEqual(suggest([told({ hiddenAt: early })], need, on), []);
  assert.equal(suggest([copy], need, on).length, 1);
});

test('R21 offered may be what is the practice’s own, in use, and on no list from the beginning', () => {
  assert.equal(mayBeOffered(own), true);
  assert.equal(mayBeOffered(copy), false);
  assert.equal(mayBeOffered({ ...own, starter: 'us-harbor' }), false);
  assert.equal(mayBeOffered({ ...own, retired_at: early }), false);
  assert.equal(mayBeOffered({ ...own, kind: 'crisis_line' }), false);
});
