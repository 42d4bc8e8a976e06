import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  AT_A_TIME,
  type Freed,
  type Waiting,
  heldUntil,
  inOrder,
  offerState,
  suits,
  whomToAsk,
} from './freed.ts';
import { afterWaking, isWaking, nextWaking } from './waking.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const NEW_YORK = 'America/New_York';

/** Thursday, 3 pm in New York. */
const FREED: Freed = { startsAt: at('2026-12-03T20:00Z'), endsAt: at('2026-12-03T20:50Z') };
/** Tuesday, 10 am. */
const NOW = at('2026-12-01T15:00Z');

let count = 0;
function waiting(more: Partial<Waiting> = {}): Waiting {
  count += 1;
  const id = String(count).padStart(4, '0');
  return {
    id,
    personId: `person ${id}`,
    urgency: 'would_help',
    askedAt: at('2026-11-20T12:00Z'),
    noticeHours: 24,
    weekdays: [],
    parts: [],
    inPlace: false,
    minutes: 50,
    zone: NEW_YORK,
    isReachable: true,
    isPassedOver: false,
    nextAt: undefined,
    isBusy: false,
    ...more,
  };
}

const asked = (all: readonly Waiting[], when = NOW, freed = FREED): string[] =>
  whomToAsk(freed, all, when).ask.map(({ wish }) => wish.id);

test('AP41 three at a time: who has a hard time first, then who has waited longest, then whom it fits best', () => {
  const late = waiting({ askedAt: at('2026-11-30T12:00Z') });
  const early = waiting({ askedAt: at('2026-11-01T12:00Z') });
  const hard = waiting({ askedAt: at('2026-11-30T13:00Z'), urgency: 'hard_time' });
  const any = waiting({ urgency: 'if_it_suits', askedAt: at('2026-10-01T12:00Z') });
  assert.deepEqual(asked([any, late, early, hard]), [hard.id, early.id, late.id]);
  const open = waiting();
  const named = waiting({ weekdays: [4], parts: ['midday'] });
  assert.ok(inOrder(named, open) < 0, 'of two who waited as long the one who named this time');
});

test('AP41 whom a time doesn’t suit isn’t asked: another day or hour, too long a session, none sooner than their own', () => {
  assert.ok(suits(FREED, waiting({ weekdays: [4], parts: ['midday'] })));
  assert.ok(!suits(FREED, waiting({ weekdays: [3] })));
  assert.ok(!suits(FREED, waiting({ parts: ['evening'] })));
  assert.ok(suits(FREED, waiting({ parts: ['evening'], zone: 'Europe/London' })), 'in their own zone');
  assert.ok(!suits(FREED, waiting({ minutes: 80 })));
  const next = at('2026-12-02T20:00Z');
  assert.ok(!suits(FREED, waiting({ inPlace: true, nextAt: next })));
  assert.ok(suits(FREED, waiting({ inPlace: false, nextAt: next })), 'one more session');
  assert.ok(suits(FREED, waiting({ inPlace: true, nextAt: at('2026-12-08T20:00Z') })));
});

test('AP41 nobody is asked twice, nor who gave it up, nor who has something else then, nor who can’t be reached', () => {
  assert.deepEqual(asked([waiting({ isPassedOver: true })]), []);
  assert.deepEqual(asked([waiting({ isBusy: true })]), []);
  assert.deepEqual(asked([waiting({ isReachable: false })]), []);
});

test('AP42 a time is held for 45 minutes in which people are awake; a night is not counted', () => {
  assert.equal(String(heldUntil(FREED, waiting(), NOW)), '2026-12-01T15:45:00Z');
  const evening = at('2026-12-02T00:30Z');
  assert.equal(
    String(heldUntil(FREED, waiting(), evening)),
    '2026-12-02T13:15:00Z',
    'half an hour, and 15 minutes of the morning',
  );
});

test('AP42 at night nobody is asked; in the morning they are, if that is soon enough', () => {
  const night = at('2026-12-02T03:00Z');
  const found = whomToAsk(FREED, [waiting()], night);
  assert.deepEqual([found.ask.length, String(found.again)], [0, '2026-12-02T13:00:00Z']);
  const early: Freed = { startsAt: at('2026-12-02T15:00Z'), endsAt: at('2026-12-02T15:50Z') };
  assert.equal(whomToAsk(early, [waiting({ noticeHours: 3 })], night).again, undefined);
  const abroad = waiting({ zone: 'Asia/Tokyo' });
  assert.deepEqual(asked([waiting(), abroad], night), [abroad.id], 'who is awake somewhere else');
});

test('AP42 nothing within three hours of the time, nor within the notice that somebody named', () => {
  const soon = waiting({ noticeHours: 3 });
  assert.deepEqual(asked([soon], FREED.startsAt.subtract({ minutes: 225 })), [soon.id]);
  assert.deepEqual(asked([soon], FREED.startsAt.subtract({ minutes: 224 })), []);
  assert.deepEqual(asked([waiting({ noticeHours: 48 })], FREED.startsAt.subtract({ hours: 47 })), []);
});

test('AP43 how an offer stands: open, then others are asked, then free for all; taken, or over', () => {
  const freed = { ...FREED, takenAt: null, endedAt: null };
  const offer = { heldUntil: at('2026-12-01T15:45Z'), saidYesAt: null, saidNoAt: null };
  assert.equal(offerState(freed, offer, NOW), 'open');
  const later = at('2026-12-01T15:46Z');
  assert.equal(offerState(freed, offer, later), 'others');
  assert.equal(offerState({ ...freed, endedAt: later }, offer, later), 'still_free');
  assert.equal(offerState({ ...freed, takenAt: NOW }, offer, later), 'taken');
  assert.equal(offerState({ ...freed, takenAt: NOW }, { ...offer, saidYesAt: NOW }, later), 'yours');
  assert.equal(offerState({ ...freed, endedAt: later }, offer, FREED.startsAt), 'past');
});

const ZONES = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];

const anyInstant = fc
  .integer({ min: 0, max: 366 * 24 * 12 })
  .map((five) => at('2026-01-01T00:00Z').add({ minutes: five * 5 }));

test('AP42 whoever is asked is awake, and every hold is over three hours before, after 45 waking minutes', () => {
  fc.assert(
    fc.property(
      anyInstant,
      fc.integer({ min: 0, max: 72 * 12 }),
      fc.array(
        fc.record({
          zone: fc.constantFrom(...ZONES),
          noticeHours: fc.constantFrom(3, 24, 48),
          urgency: fc.constantFrom('if_it_suits', 'would_help', 'hard_time'),
          minutes: fc.constantFrom(25, 50, 80),
        }),
        { maxLength: 6 },
      ),
      (when, ahead, all) => {
        const startsAt = when.add({ minutes: ahead * 5 });
        const freed = { startsAt, endsAt: startsAt.add({ minutes: 50 }) };
        const wishes = all.map((one) => waiting(one));
        const { ask, again } = whomToAsk(freed, wishes, when);
        assert.ok(ask.length <= AT_A_TIME);
        for (const { wish, heldUntil: until } of ask) {
          assert.ok(isWaking(when, wish.zone));
          assert.ok(Temporal.Instant.compare(until, startsAt.subtract({ hours: 3 })) <= 0);
          assert.equal(wakingMinutes(when, until, wish.zone), 45);
        }
        if (again) {
          assert.equal(ask.length, 0);
          assert.ok(Temporal.Instant.compare(again, when) > 0);
          assert.ok(whomToAsk(freed, wishes, again).ask.length > 0, 'looking again isn’t in vain');
        }
      },
    ),
    { numRuns: 400 },
  );
});

function wakingMinutes(from: Temporal.Instant, until: Temporal.Instant, zone: string): number {
  let minutes = 0;
  for (let one = from; Temporal.Instant.compare(one, until) < 0; one = one.add({ minutes: 1 }))
    minutes += Number(isWaking(one, zone));
  return minutes;
}

test('AP42 the next moment in which people are awake is one, and none lies before it', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...ZONES), (when, zone) => {
      const next = nextWaking(when, zone);
      assert.ok(isWaking(next, zone));
      assert.equal(wakingMinutes(when, next, zone), 0);
      assert.equal(wakingMinutes(when, afterWaking(when, 800, zone), zone), 800);
    }),
    { numRuns: 100 },
  );
});
