import assert from 'node:assert/strict';
import { it } from 'node:test';
import { backupName, tooOld } from './keep.ts';

const KEY = '0123456789abcdef';
const on = (day: number): string => backupName(Temporal.Instant.from(`2026-11-0${day}T04:00:00.25Z`), KEY);

it('a backup is named by its moment and the master key that opens it', () => {
  assert.equal(on(3), `porchlight-2026-11-03T04-00-00Z-${KEY}.age`);
});
it('keeps the newest of ours, by the moment in their names, and never touches another file', () => {
  const others = ['master.key', 'porchlight-old.age', `${on(1)}.part`, 'notes.txt'];
  assert.deepEqual(tooOld([on(2), ...others, on(5), on(1), on(4)], 2), [on(2), on(1)]);
  assert.deepEqual(tooOld([on(2), on(1)], 2), []);
});
