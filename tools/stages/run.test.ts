import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runStages } from './run.ts';
import { command, type Outcome, type Stage } from './stage.ts';
import { SmallHouse } from '../walls/small-house.ts';

const outcome = (ok: boolean, passed: number, failed: number): Outcome => ({
  ok,
  output: 'why',
  passed,
  failed,
});
const stage = (name: string, run: Stage['run'], needs = 'package.json'): Stage => ({
  name,
  fast: true,
  needs,
  run,
});

async function lastLine(stages: readonly Stage[]): Promise<{ last: string | undefined; all: string }> {
  const lines: string[] = [];
  await runStages(stages, (line) => lines.push(line));
  return { last: lines.at(-1)?.trimStart(), all: lines.join('\n') };
}

test('the last line counts stages and tests together, and a failing stage stops nothing', async () => {
  const { last, all } = await lastLine([
    stage('one', async () => outcome(false, 0, 0)),
    stage('two', async () => {
      throw new Error('fell over');
    }),
    stage('three', async () => outcome(false, 4, 1)),
    stage('four', async () => outcome(true, 2, 0)),
  ]);
  assert.equal(last, '7 passed, 4 failed');
  assert.match(all, /fell over/);
});

test('a stage that has nothing to run yet says so and counts for nothing', async () => {
  const { last, all } = await lastLine([
    stage('one', async () => outcome(true, 1, 0)),
    stage('two', async () => outcome(true, 1, 0), 'nowhere/*.ts'),
  ]);
  assert.equal(last, '2 passed, 0 failed');
  assert.match(all, /two: not there yet \(nowhere\/\*\.ts\)/);
});

test('a run in which not one test ran has failed', async () => {
  const { last } = await lastLine([stage('one', async () => outcome(true, 0, 0))]);
  assert.equal(last, '1 passed, 1 failed');
});

test('a command that fails, and one that is not there, are told apart from one that works', async () => {
  assert.equal((await command(process.execPath, ['-e', 'console.log(1)'])).ok, true);
  assert.equal((await command(process.execPath, ['-e', 'process.exitCode = 3'])).ok, false);
  assert.equal((await command('/nowhere/tool', [])).ok, false);
});

const HEAD = `import { test, describe, before } from 'node:test';\n`;
const FILES: readonly [string, string][] = [
  [
    'good.test.ts',
    `${HEAD}describe('a', () => { test('b', () => {}); test('c', (t) => t.diagnostic('said aloud')); });`,
  ],
  [
    'bad.test.ts',
    `${HEAD}test('d', () => { console.log('kept back'); throw new Error('broke'); }); test('e', () => {});`,
  ],
  ['skip.test.ts', `${HEAD}test.skip('f', () => {});`],
  [
    'hook.test.ts',
    `${HEAD}describe('g', () => { before(() => { throw new Error('no hook'); }); test('h', () => {}); });`,
  ],
  ['crash.test.ts', `throw new Error('fell at the door');`],
  ['empty.test.ts', `export const nothing = 1;`],
  [
    'leaves.test.ts',
    `${HEAD}test('i', () => { setInterval(() => {}, 1000); throw new Error('and left a timer'); });`,
  ],
];

/**
 * Runs the suite in a process of its own, since within a test Node's runner refuses to run another. It is a file and
 * not `--eval`, because the runner hands this process's options on: with `--eval` every test would run the suite again.
 */
async function suiteOf(house: SmallHouse, ...names: string[]): Promise<Outcome> {
  const files = names.map((name) => join(house.path, name));
  const { output } = await command(process.execPath, [join(house.path, 'runner.ts'), ...files]);
  return JSON.parse(output) as Outcome;
}

const RUNNER = [
  `delete process.env['NODE_TEST_CONTEXT'];`,
  `const { suite } = await import(${JSON.stringify(join(import.meta.dirname, 'suite.ts'))});`,
  `console.log(JSON.stringify(await suite(process.argv.slice(2), { atOnce: 1, together: 2 })));`,
].join('\n');

test('tests are counted one by one: failed, skipped, crashed and empty ones as failed, suites not at all', async () => {
  const house = new SmallHouse(['package.json'], [...FILES, ['runner.ts', RUNNER]]);
  try {
    const good = await suiteOf(house, 'good.test.ts');
    assert.deepEqual([good.ok, good.passed, good.failed], [true, 2, 0]);
    assert.match(good.note ?? '', /said aloud/);
    const bad = await suiteOf(house, 'bad.test.ts', 'good.test.ts');
    assert.deepEqual([bad.ok, bad.passed, bad.failed], [false, 3, 1]);
    assert.match(bad.output, /kept back[\s\S]*✖ d[\s\S]*broke/);
    const leaves = await suiteOf(house, 'leaves.test.ts', 'good.test.ts');
    assert.deepEqual(
      [leaves.ok, leaves.passed, leaves.failed],
      [false, 2, 1],
      'what it left behind holds up nobody',
    );
    for (const name of ['skip', 'hook', 'crash', 'empty']) {
      const { ok, failed } = await suiteOf(house, `${name}.test.ts`);
      assert.deepEqual([name, ok, failed > 0], [name, false, true]);
    }
  } finally {
    house.tearDown();
  }
});
