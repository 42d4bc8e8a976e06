import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REASONS, type ReasonTerms } from '#agreements';
import fc from 'fast-check';
import { CALENDAR, ZONE, agreementOf, anyAgreement, at, termsWith } from '../made-up.fixture.ts';
import { answerTo } from './answer.ts';
import { type Moment, whereNow } from './moment.ts';

const MONDAY = at('2026-11-23T10:00');
const NEXT = { startsAt: at('2026-12-01T15:00'), endsAt: at('2026-12-01T15:50') };
const now = (more: Partial<Moment> = {}): Moment => ({ at: MONDAY, calendar: CALENDAR, ...more });
const homework = (one: Partial<ReasonTerms>, moment = now()) =>
  answerTo('homework', agreementOf(termsWith({ homework: one })), moment);
const wall = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

test('G1 where nobody wrote an agreement nothing is promised: no date, no way, no price', () => {
  fc.assert(
    fc.property(anyAgreement, fc.constantFrom(...REASONS), (agreement, reason) => {
      const { where: _, ...said } = answerTo(reason, { ...agreement, from: 'nobody' }, now());
      assert.deepEqual(said, {
        reason,
        may: 'unwritten',
        ways: [],
        phone: '',
        others: [],
        standsIn: false,
        instead: '',
        reading: undefined,
        reply: undefined,
        cost: undefined,
        hurt: undefined,
      });
    }),
  );
});

test('G1 each answer says what the agreement says, whatever that is', () => {
  fc.assert(
    fc.property(anyAgreement, fc.constantFrom(...REASONS), (agreement, reason) => {
      if (agreement.from === 'nobody') return;
      const terms = agreement.reasons[reason];
      const answer = answerTo(reason, agreement, now());
      assert.equal(answer.may, terms.may);
      assert.deepEqual(answer.ways, terms.may === 'no' ? [] : terms.ways);
      assert.equal(answer.phone, answer.ways.includes('phone') ? agreement.phone : '');
      const promises = terms.may === 'yes' && terms.answers === 'yes';
      assert.equal(answer.reply?.kind === 'by', promises);
      assert.equal(answer.reply?.kind === 'if_asked', terms.may === 'yes' && terms.answers === 'if_asked');
      assert.equal(answer.instead, terms.instead);
    }),
  );
});

test('G2 by when is the therapist’s own working time, over the night, the weekend and a holiday', () => {
  const by = (moment: string, days: number) => {
    const { reply } = homework({ days }, now({ at: at(moment) }));
    return reply?.kind === 'by' ? wall(reply.by) : reply?.kind;
  };
  assert.equal(by('2026-11-23T03:00', 2), '2026-11-25T17:00', 'Monday, 3 am');
  assert.equal(by('2026-11-23T23:30', 1), '2026-11-24T17:00', 'late on Monday');
  assert.equal(by('2026-11-25T18:00', 2), '2026-11-30T17:00', 'before Thanksgiving: Friday, then Monday');
  assert.equal(by('2026-11-28T12:00', 1), '2026-11-30T17:00', 'on a Saturday');
});

test('G2 an absence moves the date, and where nobody works no date is named', () => {
  const absences = [{ from: at('2026-11-24T00:00'), until: at('2026-12-07T00:00') }];
  const away = homework({ days: 1 }, now({ calendar: { ...CALENDAR, absences } }));
  assert.equal(away.reply?.kind === 'by' && wall(away.reply.by), '2026-12-07T17:00');
  const nobody = { ...CALENDAR, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } };
  assert.deepEqual(homework({ days: 1 }, now({ calendar: nobody })).reply, { kind: 'no_date' });
  assert.deepEqual(homework({ answers: 'no' }, now({ calendar: nobody })).reading, { kind: 'no_date' });
});

test('G2 a wait of more than a working week is said to be long', () => {
  const far = (days: number) => {
    const { reply } = homework({ days });
    return reply?.kind === 'by' && reply.isFar;
  };
  assert.deepEqual([far(5), far(6)], [false, true]);
});

test('G2 when it is read is said where that isn’t when it is answered', () => {
  assert.equal(homework({}).reading, undefined);
  const { reading } = homework({ answers: 'no' });
  assert.equal(reading?.kind === 'by' && wall(reading.by), '2026-11-25T17:00');
  const before = { read: 'before_session' } as const;
  assert.deepEqual(homework(before, now({ next: NEXT })).reading, { kind: 'before_session', session: NEXT });
  assert.deepEqual(homework(before).reading, { kind: 'before_session', session: undefined });
  const inside = homework({ read: 'in_session', answers: 'no' }, now({ next: NEXT }));
  assert.deepEqual(
    [inside.reading, inside.reply],
    [{ kind: 'in_session', session: NEXT }, { kind: 'in_session' }],
  );
});

test('G3 away is said before in sessions, and in sessions before not at work', () => {
  const until = at('2026-11-30T00:00');
  const soon = at('2026-11-23T16:00');
  const away = { until, cover: 'Ruth Adler' };
  assert.deepEqual(whereNow(now({ away, inSessionsUntil: soon })), {
    kind: 'away',
    until,
    cover: 'Ruth Adler',
  });
  assert.deepEqual(whereNow(now({ inSessionsUntil: soon })), { kind: 'in_sessions', until: soon });
  assert.deepEqual(whereNow(now()), { kind: 'unsaid' });
  const evening = whereNow(now({ at: at('2026-11-25T20:00') }));
  assert.equal(evening.kind === 'off' && wall(evening.back), '2026-11-27T09:00', 'Thanksgiving is between');
  assert.deepEqual(
    whereNow(now({ away: { until: MONDAY, cover: undefined } })),
    { kind: 'unsaid' },
    'back now',
  );
});

test('G3 nobody has left for good at noon of a split day', () => {
  const split = [
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ];
  const calendar = { ...CALENDAR, week: { ...CALENDAR.week, 1: split } };
  assert.equal(whereNow(now({ calendar, at: at('2026-11-23T12:30') })).kind, 'unsaid');
  assert.equal(whereNow(now({ calendar, at: at('2026-11-23T18:30') })).kind, 'off');
});

test('G3 what they do this afternoon is said only to who may write or ring; that they are away, to everybody', () => {
  const busy = now({ inSessionsUntil: at('2026-11-23T16:00') });
  assert.equal(homework({}, busy).where.kind, 'in_sessions');
  assert.equal(homework({ may: 'no', ways: [] }, busy).where.kind, 'unsaid');
  const away = now({ away: { until: at('2026-11-30T00:00'), cover: undefined } });
  assert.equal(homework({ may: 'no', ways: [] }, away).where.kind, 'away');
});

test('G4 who else answers is said with whether they are there now', () => {
  const terms = termsWith(
    { distress: { others: ['coaching'] } },
    { coaching: { number: '555-0133', hours: { days: [1, 5], from: '09:00', until: '12:00' } } },
  );
  const other = (moment: string) =>
    answerTo('distress', agreementOf(terms), now({ at: at(moment) })).others[0];
  const open = other('2026-11-23T10:00')?.now;
  assert.equal(open?.open === true && wall(open.until), '2026-11-23T12:00');
  const closed = other('2026-11-23T12:00')?.now;
  assert.equal(closed?.open === false && closed.opensAt && wall(closed.opensAt), '2026-11-27T09:00');
});

test('G5 whoever may write is told why silence isn’t about them', () => {
  assert.equal(homework({}).hurt, 'held_up');
  assert.equal(homework({ answers: 'if_asked' }).hurt, 'only_if_asked');
  assert.equal(homework({ answers: 'no' }).hurt, 'to_nobody');
  assert.equal(homework({ may: 'in_session', ways: ['session'] }).hurt, 'in_session');
  assert.equal(homework({ may: 'no', ways: [] }).hurt, undefined);
});
