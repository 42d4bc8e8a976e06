import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { architecture } from './architecture.ts';
import { houseRules } from './house-rules.ts';
import { plantedFailures, readPlanted } from './walls/planted.ts';

const walls = [...architecture, ...houseRules];

for (const wall of walls) {
  test(`the wall "${wall.name}" catches what is planted and lets its clean twin pass`, async () => {
    assert.deepEqual(await plantedFailures([wall]), []);
  });
}

test('every planted file belongs to a wall', async () => {
  const files = await readdir(join(import.meta.dirname, 'planted'));
  const names = new Set([...walls.map(({ name }) => name), 'lint', 'types', 'licences']);
  assert.deepEqual(
    files.filter((file) => !names.has(file.replace(/\.txt$/, ''))),
    [],
  );
});

test('a wall that sees nothing is found out', async () => {
  const blind = walls.map((wall) => ({ ...wall, find: () => [] }));
  const failures = await plantedFailures(blind);
  for (const wall of walls) assert.ok(failures.some((failure) => failure.startsWith(`${wall.name}: missed`)));
});

test('a wall that sees breaches everywhere is found out', async () => {
  const nervous = walls.map((wall) => ({ ...wall, find: () => [{ path: 'a', line: 1, found: 'b' }] }));
  const failures = await plantedFailures(nervous);
  for (const wall of walls)
    assert.ok(failures.some((failure) => failure.startsWith(`${wall.name}: refused`)));
});

test('a wall with nothing planted is found out', async () => {
  const failures = await plantedFailures([{ name: 'bare', sentence: '', find: () => [] }]);
  assert.deepEqual(failures, ['bare: tools/planted/bare.txt lacks a breach or a clean twin']);
  assert.deepEqual(await readPlanted('bare'), []);
});
