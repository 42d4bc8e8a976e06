import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesBetween } from '../rules/changes.ts';
import { feeAt, policySentence } from '../rules/policy.ts';
import { REASONS, type Terms } from '../rules/agreement.ts';
import { guideFacts, noticeFor } from '../rules/answering.ts';
import { USUAL_TERMS, anyTerms, asAgreement } from '../rules/made-up.fixture.ts';
import { readingOf } from './reading.ts';
import { hurtInWords, noticeInWords, policyInWords } from './saying.ts';
import { startingWords } from './starting.ts';
import { textOf, textWords, wordingOf } from './text.ts';

const LOCALES = ['en', 'es'] as const;
const reader = (locale: 'en' | 'es') => ({ locale, country: 'US' });
const linesFor = (terms: Terms, id: string, locale: 'en' | 'es' = 'en') =>
  textOf(terms, reader(locale)).find((section) => section.id === id)?.lines ?? [];

test('AG10 what the builder suggested is read in one’s own language, and what a therapist wrote as it was written', () => {
  const suggested = startingWords(USUAL_TERMS, 'en');
  const asIs = linesFor(suggested, 'next_session').at(-1);
  assert.equal(asIs, 'Your next session stands on your own page too.');
  assert.equal(
    linesFor(suggested, 'next_session', 'es').at(-1),
    'Su próxima sesión también está en su propia página.',
  );
  const notice = noticeFor(asAgreement(suggested), 'no_answer');
  const listener = { locale: 'es' as const, zone: 'America/New_York', country: 'US', name: 'Amara' };
  assert.match(noticeInWords(notice, listener).at(-1) ?? '', /^Amara añade: «Si el silencio le preocupa/);
  const own = { ...USUAL_TERMS.reasons.next_session, instead: 'Ask me at the door.' };
  const written = { ...USUAL_TERMS, reasons: { ...USUAL_TERMS.reasons, next_session: own } };
  assert.equal(linesFor(written, 'next_session', 'es').at(-1), 'Ask me at the door.');
});

test('AG10 the text says in plain words what the terms say', () => {
  assert.deepEqual(linesFor(USUAL_TERMS, 'book'), [
    'Yes. Use the secure page or the phone.',
    'I answer within 2 working days.',
    'Our front desk can help too: Monday to Friday, 9 am to 5 pm.',
  ]);
  const terms: Terms = {
    ...USUAL_TERMS,
    policy: {
      ...USUAL_TERMS.policy,
      steps: [
        { hours: 48, fee: 6000 },
        { hours: 24, fee: 12_000 },
      ],
    },
  };
  assert.deepEqual(linesFor(terms, 'policy').slice(0, 3), [
    'You can cancel or move a session without a fee until 48 hours before.',
    'After that, it costs $60.',
    'In the last 24 hours, it costs $120.',
  ]);
  assert.equal(linesFor(USUAL_TERMS, 'secrets').length, 0);
});

test('AG10 both languages say as much, section by section', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const [en, es] = LOCALES.map((locale) =>
        textOf(terms, reader(locale)).map(({ id, lines }) => [id, lines.length]),
      );
      assert.deepEqual(en, es);
    }),
  );
});

test('AG11 whatever changed in the words is told, and nothing else', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, fc.constantFrom(...LOCALES), (old, now, locale) => {
      const [was, is] = [old, now].map((terms) => textOf(terms, reader(locale)));
      const changes = changesBetween(was ?? [], is ?? []);
      assert.equal(changes.length > 0, wordingOf(was ?? []) !== wordingOf(is ?? []));
      for (const { id, lines, title } of is ?? []) {
        const told = changes.find((one) => one.id === id);
        const before = was?.find((one) => one.id === id)?.lines ?? [];
        for (const line of lines)
          assert.ok(before.includes(line) || told?.now.includes(line), `${title}: ${line}`);
      }
    }),
  );
});

test('AG11 the same sentence twice, and a section that is gone', () => {
  const section = (id: string, lines: string[]) => ({ id, title: id, lines });
  assert.deepEqual(changesBetween([section('a', ['x', 'x'])], [section('a', ['x'])]), [
    { id: 'a', title: 'a', was: ['x'], now: [] },
  ]);
  assert.deepEqual(changesBetween([section('a', ['x']), section('b', ['y'])], [section('a', ['x'])]), [
    { id: 'b', title: 'b', was: ['y'], now: [] },
  ]);
  assert.deepEqual(changesBetween([section('a', ['x'])], [{ id: 'a', title: 'A', lines: ['x'] }]), [
    { id: 'a', title: 'A', was: ['a'], now: ['A'] },
  ]);
});

test('AG12 the text reads at grade 6 or below, and in Spanish fairly easily, however the questions are answered', () => {
  for (const locale of LOCALES) {
    const usual = readingOf(
      textOf({ ...USUAL_TERMS, reasons: startingWords(USUAL_TERMS, locale).reasons }, reader(locale)),
      locale,
    );
    assert.ok(usual.isPlain, JSON.stringify(usual));
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { isPlain, figure } = readingOf(textOf(terms, reader(locale)), locale);
        assert.ok(isPlain, `${locale} ${figure}`);
      }),
    );
  }
  const hard =
    'Notwithstanding aforementioned considerations, intersessional communication necessitates authorization.';
  const said = readingOf([{ id: 'a', title: 'A', lines: [hard] }], 'en');
  assert.equal(said.isPlain, false);
  assert.ok(
    readingOf(
      [
        { id: 'a', title: 'Good news', lines: ['Yes, you may.'] },
        { id: 'b', title: 'b', lines: [hard], own: true },
      ],
      'en',
    ).isPlain,
  );
});

const ZONE = 'America/New_York';
const at = Temporal.Instant.from('2026-11-23T15:00:00Z');
const OFFICE = [{ from: '09:00', to: '17:00' }];
const calendar = {
  zone: ZONE,
  week: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE, 6: [], 7: [] },
  holidays: new Set<string>(),
  absences: [],
};
const listener = { locale: 'en' as const, zone: ZONE, country: 'US', name: 'Amara' };

test('AG9 the notice says by when, that nobody reads it at once, and what it costs', () => {
  const agreement = asAgreement(USUAL_TERMS);
  assert.deepEqual(noticeInWords(guideFacts(agreement, 'book', { calendar, at }), listener), [
    'Amara reads this and answers by Wednesday, November 25, 5 pm.',
    'Nobody reads this at once.',
    'This costs nothing.',
  ]);
  assert.deepEqual(noticeInWords(noticeFor(agreement, 'good_news'), listener).slice(0, 2), [
    'Amara reads this within 2 working days.',
    'You won’t hear back, and that is not a bad sign.',
  ]);
  assert.deepEqual(noticeInWords(noticeFor(asAgreement(USUAL_TERMS, 'nobody'), 'book'), listener), [
    'Amara hasn’t written down yet how this works. Please ask in a session.',
  ]);
  assert.equal(hurtInWords(noticeFor(agreement, 'crisis'), listener), undefined);
});

test('AG9 no notice promises an answer that the agreement doesn’t', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...REASONS), (terms, reason) => {
      const notice = noticeFor(asAgreement(terms), reason);
      const said = noticeInWords(notice, listener).join(' ');
      assert.equal(/answers within/.test(said), notice.may === 'yes' && notice.answers === 'yes', said);
    }),
  );
});

test('AG7 the sentence before the tap names the moment in the reader’s zone, and what it costs at each moment', () => {
  const policy: Terms['policy'] = {
    ...USUAL_TERMS.policy,
    steps: [
      { hours: 48, fee: 6000 },
      { hours: 24, fee: 12_000 },
    ],
  };
  const startsAt = Temporal.Instant.from('2026-12-02T20:00:00Z');
  const facts = policySentence(policy, { startsAt });
  const say = (now: string, more = {}) =>
    policyInWords(facts, Temporal.Instant.from(now), { ...listener, ...more });
  assert.deepEqual(say('2026-11-29T00:00:00Z'), [
    'You can cancel without a fee until Monday, November 30, 3 pm.',
    'After that it costs $60.',
    'After Tuesday, December 1, 3 pm it costs $120.',
    'Not if you are ill, if your child is ill, or in an emergency.',
  ]);
  assert.match(
    say('2026-11-29T00:00:00Z', { readerZone: 'America/Los_Angeles' })[0] ?? '',
    /noon \(Pacific Time\)/,
  );
  assert.deepEqual(say('2026-12-01T00:00:00Z').slice(0, 2), [
    'If you cancel now, it costs $60.',
    'After Tuesday, December 1, 3 pm it costs $120.',
  ]);
  assert.deepEqual(say('2026-12-02T00:00:00Z')[0], 'If you cancel now, it costs $120.');
  for (const now of ['2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z']) {
    const { fee } = feeAt(policy, { startsAt, at: Temporal.Instant.from(now) });
    assert.match(say(now)[0] ?? '', new RegExp(`\\$${fee / 100}\\.$`));
  }
  assert.match(
    say('2026-11-29T00:00:00Z', { locale: 'es' })[0] ?? '',
    /hasta el lunes 30 de noviembre a las 3 de la tarde/,
  );
  assert.ok(textWords('es').policy.never.startsWith('Cancelar'));
});
