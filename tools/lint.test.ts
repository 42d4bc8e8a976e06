import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readPlanted, type Planted } from './walls/planted.ts';

type Finding = { code: string; filename: string };

const ROOT = join(import.meta.dirname, '..');
const planted: Planted[] = await readPlanted('lint');

// Two limits are longer than a text file should be, so they are grown here.
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

/** Lints a small house of its own with our configuration, and gives the findings of each file. */
function lint(house: string): Map<string, string[]> {
  const bin = join(ROOT, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(bin, ['--type-aware', '--format', 'json'], { cwd: house, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Finding[] };
  const found = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code]);
  return found;
}

describe('the linter’s walls', () => {
  const house = mkdtempSync(join(tmpdir(), 'planted-'));
  let found: Map<string, string[]>;
  before(() => {
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
      copyFileSync(join(ROOT, file), join(house, file));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    const files = [
      ...planted.flatMap(({ tree }) => [...tree.files]),
      ...grown.map(([, path, text]) => [path, text]),
    ];
    for (const [path = '', text = ''] of files) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    found = lint(house);
  });
  after(() => rmSync(house, { recursive: true }));

  for (const { refused, title, tree } of planted) {
    const [first = ''] = tree.files.keys();
    if (refused) {
      const rule = title.slice('breach '.length);
      test(`${rule} is caught in ${first}`, () =>
        assert.ok(found.get(first)?.includes(rule), String([...found])));
    } else {
      for (const path of tree.files.keys())
        test(`${path} passes`, () => assert.deepEqual(found.get(path), undefined));
    }
  }
  for (const [rule, path] of grown)
    test(`${rule} is caught`, () => assert.ok(found.get(path)?.includes(rule)));
});
