import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ONE_PLACE } from './offer.ts';
import { type Candidate, NO_NEED, type Need, fits, match, reasonsFor } from './matching.ts';

const AT = Temporal.Instant.from('2026-11-30T15:00:00Z');

let count = 0;
function candidate(more: Partial<Candidate> = {}): Candidate {
  count += 1;
  return {
    id: `opening-${String(count).padStart(4, '0')}`,
    memberId: `member-${count}`,
    ...ONE_PLACE,
    area: 'Brooklyn Heights',
    licensedIn: ['New York'],
    confirmedAt: AT.subtract({ hours: 24 }),
    namedAt: null,
    ...more,
  };
}

test('O5 age, language, who pays, how they meet and the licence keep out; what nobody said keeps nobody out', () => {
  const cases: [Partial<Candidate>, Partial<Need>, boolean][] = [
    [{ ages: ['adults'] }, { ages: ['teens'] }, false],
    [{ ages: ['teens', 'adults'] }, { ages: ['teens'] }, true],
    [{ ages: [] }, { ages: ['teens'] }, true],
    [{ languages: ['en'] }, { language: 'es' }, false],
    [{ languages: ['en', 'es'] }, { language: 'es' }, true],
    [{ payers: ['Aetna'] }, { payers: ['Cigna'] }, false],
    [{ payers: ['Blue Cross'] }, { payers: ['humana', 'BLUE-CROSS'] }, true],
    [{ payers: ['Cigna'] }, { payers: ['Aetna'], paysThemselves: true }, true],
    [{ payers: [] }, { payers: ['Cigna'] }, true],
    [{ formats: ['online'] }, { format: 'in_person' }, false],
    [{ formats: ['online'], licensedIn: ['Vermont'] }, { format: 'online', region: 'New York' }, false],
    [{ formats: ['online'], licensedIn: ['Vermont'] }, { region: 'new york' }, false],
    [{ formats: ['in_person'], licensedIn: ['Vermont'] }, { region: 'New York' }, true],
  ];
  for (const [one, need, expected] of cases)
    assert.equal(fits(candidate(one), { ...NO_NEED, ...need }), expected, JSON.stringify([one, need]));
});

test('O5 a need of which nothing was said fits every opening', () => {
  assert.ok(fits(candidate({ ages: ['teens'], payers: ['Aetna'], formats: ['online'] }), NO_NEED));
});

test('O6 topics, times, nearness and freshness order, and each is told in words’ codes', () => {
  const need = {
    ...NO_NEED,
    topics: ['grief', 'sleep'],
    parts: ['evening'] as const,
    area: 'I live in Brooklyn Heights',
  };
  const far = candidate({ area: 'Queens', confirmedAt: AT.subtract({ hours: 24 * 10 }) });
  const near = candidate();
  const best = candidate({ topics: ['grief'], parts: ['evening'] });
  assert.deepEqual(
    match([far, near, best], need, AT).map((one) => one.opening.id),
    [best.id, near.id, far.id],
  );
  assert.deepEqual(reasonsFor(best, need), {
    topics: ['grief'],
    parts: ['evening'],
    days: [],
    payers: [],
    isNear: true,
  });
});

test('O6 of a day and a part of it that were asked for, both suit or neither counts', () => {
  const monday = candidate({ days: [1], parts: ['evening'] });
  const friday = candidate({ days: [5], parts: ['evening'] });
  const any = candidate();
  const order = (need: Partial<Need>): string[] =>
    match([monday, friday, any], { ...NO_NEED, ...need }, AT).map((one) => one.opening.id);
  assert.deepEqual(order({ parts: ['evening'], days: [5] }), [friday.id, any.id, monday.id]);
  assert.deepEqual(order({ days: [1] }), [monday.id, any.id, friday.id]);
  assert.deepEqual(order({ parts: ['evening'] }), [monday.id, friday.id, any.id]);
});

test('O6 among equals whoever was named least lately comes first, and at most one of each therapist', () => {
  const never = candidate();
  const lately = candidate({ namedAt: AT.subtract({ hours: 1 }) });
  const longAgo = candidate({ namedAt: AT.subtract({ hours: 50 }) });
  const again = candidate({ memberId: never.memberId, namedAt: AT });
  assert.deepEqual(
    match([lately, again, longAgo, never], NO_NEED, AT).map((one) => one.opening.id),
    [never.id, longAgo.id, lately.id],
  );
});

test('O6 over 1,000 needs nobody is named more than twice as often as another who fits as well', () => {
  const named = new Map<string, Temporal.Instant>();
  const times = new Map<string, number>();
  const openings = Array.from({ length: 20 }, () => candidate());
  for (let turn = 0; turn < 1000; turn += 1) {
    const at = AT.add({ seconds: turn });
    const now = openings.map((one) => ({ ...one, confirmedAt: AT, namedAt: named.get(one.id) ?? null }));
    for (const { opening } of match(now, NO_NEED, at).slice(0, 3)) {
      named.set(opening.id, at);
      times.set(opening.id, (times.get(opening.id) ?? 0) + 1);
    }
  }
  const counts = openings.map((one) => times.get(one.id) ?? 0);
  assert.ok(Math.max(...counts) <= 2 * Math.min(...counts), counts.join(' '));
});

test('O5 whatever is said more narrows and never widens, and the order of the rows changes nothing', () => {
  const some = <T>(...values: T[]) => fc.subarray(values);
  const opening = fc
    .record({
      ages: some('children', 'teens', 'adults', 'older_adults'),
      languages: some('en', 'es').map((all) => (all.length > 0 ? all : ['en'])),
      payers: some('Aetna', 'Cigna'),
      formats: some('in_person', 'online').map((all) => (all.length > 0 ? all : ['online'])),
    })
    .map((more) => candidate(more as Partial<Candidate>));
  const need = fc.record({
    ages: some('teens', 'adults'),
    language: fc.constantFrom('', 'en', 'es'),
    payers: some('Aetna', 'Humana'),
    paysThemselves: fc.boolean(),
    format: fc.constantFrom('', 'in_person', 'online'),
  });
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 12 }), need, fc.nat(), (openings, said, turn) => {
      const wanted = { ...NO_NEED, ...(said as Partial<Need>) };
      const ids = (all: readonly Candidate[]): string[] =>
        match(all, wanted, AT).map((one) => one.opening.id);
      const wider = new Set(match(openings, NO_NEED, AT).map((one) => one.opening.id));
      assert.ok(ids(openings).every((id) => wider.has(id)));
      const turned = [...openings.slice(turn % 12), ...openings.slice(0, turn % 12)];
      assert.deepEqual(ids(turned), ids(openings));
    }),
  );
});

test('O17 an opening whose mail came back comes after all others that fit, however well it fits', () => {
  const best = candidate({
    lowered: true,
    topics: ['grief', 'anxiety'],
    parts: ['evening'],
    payers: ['Aetna'],
  });
  const plain = candidate({ topics: [], parts: ['morning'], confirmedAt: AT.subtract({ hours: 24 * 13 }) });
  const need: Need = {
    ...NO_NEED,
    topics: ['grief', 'anxiety'],
    parts: ['evening'],
    payers: ['Aetna'],
    area: 'Brooklyn Heights',
  };
  const order = match([best, plain], need, AT).map(({ opening }) => opening.id);
  assert.deepEqual(order, [plain.id, best.id]);
});
