import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import type { Outcome } from './stage.ts';

/** The parts of the runner's events that we read. */
type Told = {
  readonly name: string;
  readonly nesting: number;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: Error | undefined };
};

/** Each file's process reads the whole house: what Node made of it is kept for the next one, which saves it a sixth of a small file. */
const COMPILED = resolve('.cache/compiled');

const LONGEST_FILE_RUN = 8 * 60_000;
const CLOSING_LINE = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;

/** Counts what the runner tells. Suites aren't counted, their tests are; a skipped test is a failed one. */
class Count {
  passed = 0;
  failed = 0;
  readonly failures: string[] = [];
  readonly said = new Map<string, string>();
  readonly notes: string[] = [];
  readonly took: { readonly file: string; readonly seconds: number }[] = [];

  pass(told: Told): void {
    if (told.details.type === 'suite') return;
    // The runner tells of a file itself only when there was no test in it.
    if (told.file !== undefined && resolve(told.name) === told.file)
      this.fail(told, 'has not one test in it');
    else if (told.skip !== undefined || told.todo !== undefined)
      this.fail(told, 'was skipped, and no test here may be');
    else this.passed += 1;
  }

  fail(told: Told, why = reasonOf(told.details.error)): void {
    // A suite fails through its tests, which are told one by one; but its own hooks have no other voice.
    if (told.details.type === 'suite' && /subtests? failed/.test(why)) return;
    this.failed += 1;
    this.failures.push(`✖ ${told.name}\n  ${told.file ?? ''}\n${why.replaceAll(/^/gm, '  ')}`);
  }

  say(file: string | undefined, message: string): void {
    this.said.set(file ?? '', (this.said.get(file ?? '') ?? '') + message);
  }
}

/** So few are told, the slowest first; a run that grows too long is mended where these stand. */
const SLOWEST = 3;

function slowest(took: Count['took']): string {
  const first = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return `slowest ${first.map(({ file, seconds }) => `${relative('.', file)} ${seconds.toFixed(0)} s`).join(', ')}`;
}

function reasonOf(error: Error | undefined): string {
  if (error === undefined) return 'failed without a reason';
  const inner = error.cause instanceof Error ? error.cause : error;
  return inner.stack ?? inner.message;
}

/**
 * Runs test files through Node's own runner, in a process each, and counts their tests.
 * What the files print is kept back and shown only when something failed, except what a test says by `diagnostic`.
 */
export async function suite(files: readonly string[], concurrency: number): Promise<Outcome> {
  const count = new Count();
  const failedFiles = new Set<string>();
  process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
  const events = run({ files: [...files], concurrency, timeout: LONGEST_FILE_RUN });
  events.on('test:pass', (told) => count.pass(told));
  events.on('test:fail', (told) => {
    count.fail(told);
    failedFiles.add(told.file ?? '');
  });
  events.on('test:stdout', ({ file, message }) => count.say(file, message));
  events.on('test:stderr', ({ file, message }) => count.say(file, message));
  events.on('test:diagnostic', ({ message }) => {
    if (!CLOSING_LINE.test(message)) count.notes.push(message);
  });
  events.on('test:summary', ({ file, duration_ms: took }) => {
    if (file !== undefined) count.took.push({ file, seconds: took / 1000 });
  });
  for await (const _ of events);
  const said = [...count.said].filter(([file]) => failedFiles.has(file) || file === '');
  const { passed, failed, failures, notes, took } = count;
  return {
    ok: failed === 0 && passed > 0,
    output: [...said.map(([file, text]) => `said by ${file}:\n${text}`), ...failures].join('\n'),
    note: [
      `${passed} of ${passed + failed} tests`,
      ...(took.length > SLOWEST ? [slowest(took)] : []),
      ...notes,
    ].join('; '),
    passed,
    failed,
  };
}
