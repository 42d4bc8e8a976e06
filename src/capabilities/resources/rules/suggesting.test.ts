import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterLibrary } from '../data/starter.ts';
import type { Resource } from './kinds.ts';
import { type Need, carriesEnoughForANo, suggest } from './suggesting.ts';

const on = Temporal.PlainDate.from('2026-11-23');

export const kept: Resource = {
  id: '019aa000-0000-7000-8000-000000000001',
  kind: 'agency',
  country: 'US',
  organization: 'Harbor House',
  name: 'Harbor House',
  description: '',
  phone: '(212) 555-0142',
  text_to: '',
  url: '',
  address: '',
  hours: 'Monday to Friday, 9 to 5',
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
  assured_on: '2026-10-01',
  assured_by: null,
  added_at: Temporal.Instant.from('2026-10-01T12:00:00Z'),
  retired_at: null,
  assured_from: '',
  told: null,
};

const emergency: Resource = {
  ...kept,
  kind: 'emergency',
  name: 'Emergency',
  phone: '911',
  starter: 'us-911',
  sort_order: 0,
  assured_on: null,
};
const crisis: Resource = {
  ...emergency,
  kind: 'crisis_line',
  name: '988',
  phone: '988',
  starter: 'us-988',
  sort_order: 1,
};
const faith: Resource = {
  ...kept,
  kind: 'faith',
  name: 'Grief group of St. Brigid',
  topics: ['grief', 'faith'],
};
const couples: Resource = { ...kept, name: 'Two Chairs', topics: ['couples'] };

const need: Need = {
  topics: [],
  area: '',
  ages: [],
  language: 'en',
  country: 'US',
  faithAsked: false,
  helpWanted: [],
};

const names = (all: readonly Resource[], wanted: Partial<Need> = {}, at = on): string[] =>
  suggest(all, { ...need, ...wanted }, at).map((one) => one.resource.name);

test('R1 emergency numbers stand first, whatever else was asked and whenever they were confirmed', () => {
  const odd = {
    ...emergency,
    assured_on: '2011-01-01',
    areas: ['Albany'],
    languages: ['fr'],
    hours: '',
    cost: '',
  };
  assert.deepEqual(names([kept, crisis, odd], { area: 'Brooklyn', language: 'es' }), [
    'Emergency',
    '988',
    'Harbor House',
  ]);
});

test('R2 help-now numbers never lapse, and nag when nobody confirmed them for 6 months', () => {
  const nagging = (assured_on: string | null): boolean[] =>
    suggest([{ ...crisis, assured_on }], need, on).map((one) => one.nag);
  assert.deepEqual(nagging('2026-05-24'), [false]);
  assert.deepEqual(nagging('2026-05-23'), [true]);
  assert.deepEqual(nagging('2009-01-01'), [true]);
  assert.deepEqual(nagging(null), [true]);
});

test('R3 everything else leaves the suggestions 12 months after it was confirmed', () => {
  assert.deepEqual(names([{ ...kept, assured_on: '2025-11-24' }]), ['Harbor House']);
  assert.deepEqual(names([{ ...kept, assured_on: '2025-11-23' }]), []);
});

test('R4 what nobody here has confirmed is not suggested, except numbers from the list', () => {
  assert.deepEqual(names([{ ...kept, assured_on: null, starter: 'us-211' }]), []);
  assert.deepEqual(names([crisis]), ['988']);
  assert.deepEqual(names([{ ...crisis, starter: null }]), [], 'a crisis line from a file waits too');
});

test('R5 faith only for who asked for it', () => {
  assert.deepEqual(names([faith], { topics: ['grief'] }), []);
  assert.deepEqual(names([{ ...faith, kind: 'book' }], { topics: ['grief'], helpWanted: ['book'] }), []);
  assert.deepEqual(names([faith], { topics: ['grief'], faithAsked: true }), [faith.name]);
  assert.deepEqual(names([faith], { topics: ['grief'], helpWanted: ['faith'] }), [faith.name]);
});

test('R6 where abuse is a topic nothing for couples is named, also when only its words say so', () => {
  const worded = { ...kept, name: 'Marriage counseling at Harbor House' };
  const shelter: Resource = {
    ...kept,
    kind: 'shelter',
    name: 'Safe house',
    description: 'For anyone in a couple who is hurt.',
  };
  assert.deepEqual(names([couples, worded], { topics: ['couples'] }), ['Two Chairs', worded.name]);
  assert.deepEqual(names([kept, couples, worded, shelter], { topics: ['abuse', 'couples'] }), [
    'Safe house',
    'Harbor House',
  ]);
});

test('R7 each suggestion has a way, a cost and hours in words; without them it waits', () => {
  for (const missing of [
    { phone: '' },
    { cost: ' ' },
    { hours: '' },
    { phone: '', url: 'javascript:alert(1)' },
  ]) {
    assert.deepEqual(names([{ ...kept, ...missing }]), []);
  }
  const [one] = suggest([kept], need, on);
  assert.deepEqual(one?.ways, [{ way: 'call', shown: '(212) 555-0142', number: '(212) 555-0142' }]);
  assert.equal(`${one?.cost}, ${one?.hours}`, 'Free, Monday to Friday, 9 to 5');
});

test('R8 it fits the country, area, age, language, cost and topic that were said', () => {
  const fits = (row: Partial<Resource>, said: Partial<Need>): boolean =>
    names([{ ...kept, ...row }], said).length === 1;
  assert.ok(
    fits({ country: 'UK' }, { country: 'GB' }) &&
      fits({ country: 'any' }, {}) &&
      !fits({ country: 'CA' }, {}),
  );
  assert.ok(fits({ areas: ['NY'] }, { area: 'Brooklyn, NY' }) && fits({ areas: ['Brooklyn'] }, { area: '' }));
  assert.ok(!fits({ areas: ['Brooklyn, NY'] }, { area: 'Albany, NY' }));
  assert.ok(!fits({ ages: ['teens'] }, {}) && fits({ ages: ['teens'] }, { ages: ['teens'] }));
  assert.ok(!fits({ languages: ['en'] }, { language: 'es' }) && fits({ languages: [] }, { language: 'es' }));
  assert.ok(
    !fits({ cost_kind: 'paid' }, { costs: ['free', 'low'] }) &&
      fits({ cost_kind: 'low' }, { costs: ['free', 'low'] }),
  );
  assert.ok(
    !fits({ topics: ['sleep'] }, { topics: ['grief'] }) &&
      fits({ topics: ['sleep'] }, { topics: ['grief', 'sleep'] }),
  );
  assert.deepEqual(names([{ ...crisis, ages: ['children'] }]), [], 'nor a line for children to an adult');
});

test('R9 a help line from a job only for who wanted one', () => {
  const eap: Resource = { ...kept, kind: 'eap', name: 'Helpline of the docks' };
  assert.deepEqual(names([eap]), []);
  assert.deepEqual(names([eap], { helpWanted: ['job_line'] }), [eap.name]);
});

test('R10 after help now: what was asked for, then the topic, the near and the lately confirmed', () => {
  const book: Resource = { ...kept, kind: 'book', name: 'A book', topics: ['grief'] };
  const near = { ...kept, name: 'Near', topics: ['grief'], areas: ['Brooklyn'] };
  const late = { ...kept, name: 'Late', topics: ['grief'], assured_on: '2026-11-01' };
  const early = { ...kept, name: 'Early', topics: ['grief'] };
  const all = [kept, early, late, near, book, crisis, emergency];
  const said: Partial<Need> = { topics: ['grief'], area: 'Brooklyn', helpWanted: ['book'] };
  const order = ['Emergency', '988', 'A book', 'Near', 'Late', 'Early', 'Harbor House'];
  assert.deepEqual(names(all, said), order);
  assert.deepEqual(names(all.toReversed(), said), order, 'however they were stored');
});

test('R11 what was retired is never suggested', () => {
  const retired_at = Temporal.Instant.from('2026-11-01T00:00:00Z');
  assert.deepEqual(
    names([
      { ...kept, retired_at },
      { ...crisis, retired_at },
    ]),
    [],
  );
});

test('R14 a no carries a help-now line and at least one further place', () => {
  assert.equal(carriesEnoughForANo([crisis, kept]), true);
  assert.equal(carriesEnoughForANo([crisis, emergency]), false);
  assert.equal(carriesEnoughForANo([kept, couples]), false);
});

const ticked = (all: readonly Resource[], wanted: Partial<Need>): (string | null)[] =>
  suggest(all, { ...need, ...wanted }, on)
    .filter((one) => one.mayTick && one.because !== 'always' && one.because !== 'help_now')
    .map((one) => one.resource.starter);

test('R16 what is narrow, or fits only a part of what was said, is listed and never ticked beforehand', () => {
  const library = starterLibrary('US', '', 'en').map((entry): Resource => ({
    ...kept,
    ...entry,
    id: entry.starter,
    assured_on: '2026-11-01',
  }));
  const listed = suggest(library, { ...need, topics: ['grief'] }, on).map((one) => one.resource.starter);
  assert.ok(listed.includes('afsp') && listed.includes('compassionate-us'));
  const grief = ticked(library, { topics: ['grief'] });
  assert.ok(grief.includes('book-not-ok'));
  assert.ok(!grief.includes('afsp') && !grief.includes('compassionate-us'));
  const forSon = ticked(library, { topics: ['teens'] });
  assert.ok(forSon.includes('jed') && !forSon.includes('love-is-respect') && !forSon.includes('us-dv'));
  assert.ok(!ticked(library, { topics: ['sleep'] }).includes('healthychildren'));
  assert.ok(ticked(library, { topics: ['abuse'] }).includes('us-dv'));
  assert.ok(!ticked(library, { topics: ['abuse', 'trauma'] }).includes('rainn'));
  const faithful = { ...faith, starter: 'own', topics: ['grief', 'faith'] };
  assert.deepEqual(ticked([faithful], { topics: ['grief'], faithAsked: true }), ['own']);
});

test('R16 who named no topic is offered what is general: services, a group, a page and a book', () => {
  const library = starterLibrary('US', '', 'en').map((entry): Resource => ({
    ...kept,
    ...entry,
    id: entry.starter,
    assured_on: '2026-11-01',
  }));
  const general = ticked(library, {});
  for (const key of ['us-211', 'nami-groups', 'mha', 'book-mind-over-mood'])
    assert.ok(general.includes(key), key);
  assert.ok(!general.includes('us-dv') && !general.includes('book-not-ok'));
});
