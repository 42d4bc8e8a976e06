import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { USUAL_TERMS, anySteps } from './made-up.fixture.ts';
import { WAIVERS } from './agreement.ts';
import { feeAt, orderedSteps, policySentence, policyWants } from './policy.ts';

const at = (text: string) => Temporal.Instant.from(text);
const STARTS = at('2026-12-02T20:00:00Z');
const policy = {
  ...USUAL_TERMS.policy,
  steps: [
    { hours: 48, fee: 6000 },
    { hours: 24, fee: 12_000 },
  ],
};

test('AG5 two thresholds come in their order, and the nearer one costs more', () => {
  assert.deepEqual(
    orderedSteps([
      { hours: 24, fee: 12_000 },
      { hours: 48, fee: 6000 },
    ]),
    policy.steps,
  );
  assert.deepEqual(
    orderedSteps([
      { hours: 48, fee: 6000 },
      { hours: 24, fee: 0 },
    ]),
    [{ hours: 48, fee: 6000 }],
  );
  assert.deepEqual(
    orderedSteps([
      { hours: 48, fee: 6000 },
      { hours: 24, fee: 5000 },
    ]),
    [{ hours: 48, fee: 6000 }],
  );
  assert.equal(
    policyWants([
      { hours: 24, fee: 1 },
      { hours: 24, fee: 2 },
    ]),
    'order',
  );
  assert.equal(policyWants(policy.steps), undefined);
});

test('AG6 it is free until the very moment, and costs from then on', () => {
  const fee = (text: string) => feeAt(policy, { startsAt: STARTS, at: at(text) });
  assert.deepEqual(fee('2026-11-30T20:00:00Z'), { fee: 0, why: 'in_time' });
  assert.deepEqual(fee('2026-11-30T20:00:00.001Z'), { fee: 6000, why: 'late', step: 0 });
  assert.deepEqual(fee('2026-12-01T20:00:00Z'), { fee: 6000, why: 'late', step: 0 });
  assert.deepEqual(fee('2026-12-01T20:00:01Z'), { fee: 12_000, why: 'late', step: 1 });
  assert.deepEqual(fee('2026-12-02T21:00:00Z'), { fee: 12_000, why: 'late', step: 1 });
});

test('AG6 no fee where who pays forbids one, nor for what is waived', () => {
  const late = { startsAt: STARTS, at: STARTS };
  assert.deepEqual(feeAt(policy, { ...late, payer: ' MEDICAID ' }), { fee: 0, why: 'payer' });
  assert.deepEqual(feeAt(policy, { ...late, payer: 'Medicaid, Colorado' }), { fee: 0, why: 'payer' });
  assert.equal(feeAt(policy, { ...late, payer: 'Elm Health' }).fee, 12_000);
  assert.deepEqual(feeAt(policy, { ...late, because: 'illness' }), { fee: 0, why: 'waived' });
  assert.equal(feeAt(policy, { ...late, because: 'weather' }).fee, 12_000, 'nobody said that it is waived');
  assert.equal(feeAt(policy, { ...late, because: 'other' }).fee, 12_000);
  assert.deepEqual(feeAt({ ...policy, steps: [] }, late), { fee: 0, why: 'never' });
});

test('AG7 what a sentence says is what is asked, at every moment', () => {
  fc.assert(
    fc.property(
      anySteps,
      fc.integer({ min: -200 * 60, max: 120 }),
      fc.constantFrom(null, 'Medicaid', 'Elm Health'),
      (steps, minutes, payer) => {
        const said = policySentence({ ...policy, steps }, { startsAt: STARTS, payer });
        const now = STARTS.add({ minutes });
        const { fee } = feeAt({ ...policy, steps }, { startsAt: STARTS, at: now, payer });
        if (said.kind !== 'steps') return assert.equal(fee, 0);
        const passed = said.after.filter(({ until }) => Temporal.Instant.compare(now, until) > 0).at(-1);
        assert.equal(fee, passed?.fee ?? 0);
        for (const because of WAIVERS)
          assert.equal(
            feeAt({ ...policy, steps }, { startsAt: STARTS, at: now, payer, because }).fee,
            said.waivers.includes(because) ? 0 : fee,
          );
      },
    ),
  );
});

test('AG6 hours are real hours, also on the day on which the clocks change', () => {
  const startsAt = Temporal.ZonedDateTime.from('2026-11-01T10:00[America/New_York]').toInstant();
  const said = policySentence(policy, { startsAt });
  assert.equal(said.kind, 'steps');
  const until = said.kind === 'steps' ? said.after[1]?.until : undefined;
  assert.equal(until?.toZonedDateTimeISO('America/New_York').toPlainTime().toString(), '11:00:00');
});
