import { globSync } from 'node:fs';
import type { Outcome, Stage } from './stage.ts';

/** How a whole run ended: stages and tests together. */
export type Total = { readonly passed: number; readonly failed: number };

/**
 * Runs the stages in order, each to its end, whatever became of the one before: whoever waits ten minutes should
 * learn everything that is wrong. The failures come once more at the end, where one looks for them.
 */
export async function runStages(stages: readonly Stage[], say: (line: string) => void): Promise<Total> {
  const failures: string[] = [];
  let tests = 0;
  let passed = 0;
  let failed = 0;
  for (const { name, needs, run } of stages) {
    if (needs !== undefined && globSync(needs).length === 0) {
      say(`-  ${name}: not there yet (${needs})`);
      continue;
    }
    const from = performance.now();
    const outcome = await safely(run);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    tests += outcome.passed + outcome.failed;
    passed += outcome.passed + (outcome.ok ? 1 : 0);
    failed += outcome.failed + (outcome.ok ? 0 : 1);
    const note = outcome.note === undefined ? '' : `: ${outcome.note}`;
    say(`${outcome.ok ? 'ok' : 'FAILED'}  ${name}, ${seconds} s${note}`);
    // Whoever cuts the run short has seen what failed.
    for (const line of outcome.output.split('\n'))
      if (!outcome.ok && line.startsWith('✖ ')) say(`    ${line}`);
    if (!outcome.ok) failures.push(`--- ${name}\n${outcome.output.trimEnd()}`);
  }
  if (tests === 0) {
    failed += 1;
    failures.push('--- tests\nNot one test ran, so nothing was tried.');
  }
  for (const failure of failures) say(`\n${failure}`);
  say(`${failures.length > 0 ? '\n' : ''}${passed} passed, ${failed} failed`);
  return { passed, failed };
}

async function safely(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, output, passed: 0, failed: 0 };
  }
}
