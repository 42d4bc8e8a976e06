import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { readPlanted } from './walls/planted.ts';
import { SmallHouse, toolPath } from './walls/small-house.ts';

type Finding = { code: string; filename: string };

const planted = await readPlanted('lint');

// Two breaches are longer than a text file should be, so they are grown here.
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `  count += ${i};\n`).join('');
const grown: readonly [string, string, string][] = [
  [
    'eslint(max-lines-per-function)',
    'src/long.ts',
    `export function f(count: number): number {\n${lines(60)}}\n`,
  ],
  ['eslint(max-lines)', 'src/endless.ts', `let count = 0;\n${lines(300)}export { count };\n`],
];

/** Lints the small house, and gives the findings of each file. */
function lint(house: string): Map<string, string[]> {
  const args = ['--type-aware', '--format', 'json'];
  const { stdout } = spawnSync(toolPath('oxlint'), args, { cwd: house, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  const found = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
  return found;
}

describe('the linter’s walls', () => {
  let house: SmallHouse;
  let found: Map<string, string[]>;
  before(() => {
    const files = [
      ...planted.flatMap(({ tree }) => [...tree.files]),
      ...grown.map(([, path, text]) => [path, text] as const),
    ];
    house = new SmallHouse(['.oxlintrc.json', 'tsconfig.json', 'package.json'], files);
    found = lint(house.path);
  });
  after(() => house.tearDown());

  for (const { refused, title, tree } of planted) {
    const [first = ''] = tree.files.keys();
    if (refused) {
      const rule = title.slice('breach '.length);
      test(`${rule} is caught in ${first}`, () => assert.ok(found.get(first)?.includes(rule)));
    } else {
      for (const path of tree.files.keys())
        test(`${path} passes`, () => assert.deepEqual(found.get(path), undefined));
    }
  }
  for (const [rule, path] of grown)
    test(`${rule} is caught`, () => assert.ok(found.get(path)?.includes(rule)));
});
