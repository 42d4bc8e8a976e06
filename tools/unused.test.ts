import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WHOLE_HOUSE } from './stages/list.ts';
import { SmallHouse, toolPath } from './walls/small-house.ts';

const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> };

/** Runs knip as it is run on the whole house, with our own exceptions, over one that has a front door. */
function unusedIn(dependencies: Record<string, string>, files: readonly [string, string][]): string {
  const manifest = JSON.stringify({ name: 'small', type: 'module', imports, dependencies });
  const house = new SmallHouse(['knip.json', 'tsconfig.json'], [['package.json', manifest], ...files]);
  try {
    return spawnSync(toolPath('knip'), WHOLE_HOUSE, { cwd: house.path, encoding: 'utf8' }).stdout;
  } finally {
    house.tearDown();
  }
}

test('what nobody uses is caught: a file, an export of the kit, an export of a door, a package', () => {
  const output = unusedIn({ 'left-behind': '1.0.0' }, [
    [
      'src/app/main.ts',
      `import { used } from '#kit/used';\nimport { opened } from '#audit';\nused(opened);\n`,
    ],
    [
      'src/kit/used.ts',
      `export const used = (given: number): number => given;\nexport const spareKit = 1;\n`,
    ],
    ['src/kit/orphan.ts', `export const orphan = 1;\n`],
    ['src/capabilities/audit/index.ts', `export { opened, spareDoor } from './record.ts';\n`],
    ['src/capabilities/audit/record.ts', `export const opened = 1;\nexport const spareDoor = 2;\n`],
  ]);
  for (const name of ['src/kit/orphan.ts', 'spareKit', 'spareDoor', 'left-behind'])
    assert.match(output, new RegExp(name));
  assert.doesNotMatch(output, /\b(?:used|opened) /);
});
