import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Wide, formatOf, isNearEnough, notAllowed, stagesOf, widenable } from './widening.ts';

const wanted: Wide = { format: 'in_person', area: 'Elm Hill', payer: 'Aetna', widen: [] };
const all = ['farther', 'online', 'paying'] as const;

test('Q22 only what was allowed is widened, one thing after the other, in one order', () => {
  assert.deepEqual(stagesOf(wanted), [[]]);
  assert.deepEqual(stagesOf({ ...wanted, widen: ['paying', 'farther'] }), [
    [],
    ['farther'],
    ['farther', 'paying'],
  ]);
  assert.deepEqual(stagesOf({ ...wanted, widen: all }).at(-1), all);
});

test('Q22 what there is nothing to widen in isn’t asked about, and counts for nothing', () => {
  assert.deepEqual(widenable(wanted), all);
  assert.deepEqual(widenable({ format: 'online', area: 'Elm Hill', payer: '' }), []);
  assert.deepEqual(widenable({ format: 'either', area: '', payer: 'Aetna' }), ['paying']);
  assert.deepEqual(stagesOf({ ...wanted, format: 'online', payer: '', widen: all }), [[]]);
  assert.deepEqual(notAllowed({ ...wanted, widen: ['online'] }), ['farther', 'paying']);
  assert.equal(formatOf(wanted, ['farther']), 'in_person');
  assert.equal(formatOf(wanted, ['online']), 'either');
});

test('Q22 near is who meets there, names no part of town, or may be met online; all once farther is allowed', () => {
  const far = { area: 'Far Shore', isNear: false, online: false };
  assert.ok(!isNearEnough(far, wanted, []));
  assert.ok(isNearEnough({ ...far, isNear: true }, wanted, []));
  assert.ok(isNearEnough({ ...far, area: '' }, wanted, []));
  assert.ok(isNearEnough(far, wanted, ['farther']));
  assert.ok(!isNearEnough({ ...far, online: true }, wanted, []));
  assert.ok(isNearEnough({ ...far, online: true }, wanted, ['online']));
  assert.ok(isNearEnough({ ...far, online: true }, { ...wanted, format: 'either' }, []));
  assert.ok(isNearEnough(far, { ...wanted, area: '' }, []));
});
