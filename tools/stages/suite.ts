import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import type { Outcome } from './stage.ts';

/** The parts of the runner's events that we read. */
type Told = {
  readonly name: string;
  readonly nesting: number;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: {
    readonly type?: string | undefined;
    readonly duration_ms?: number | undefined;
    readonly error?: Error | undefined;
  };
};

/** Each process reads the whole house: what Node made of it is kept for the next one. */
const COMPILED = resolve('.cache/compiled');

const LONGEST_RUN = 8 * 60_000;
const CLOSING_LINE = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;

/** The suite of a file, around everything that the file itself has (`batch.ts`). */
const isFile = (told: Told): boolean => told.details.type === 'suite' && told.nesting === 0;

/** Counts what the runner tells. Suites aren't counted, their tests are; a skipped test is a failed one. */
class Count {
  passed = 0;
  failed = 0;
  readonly failures: string[] = [];
  readonly notes: string[] = [];
  readonly took: { readonly file: string; readonly seconds: number }[] = [];
  /** What a process said is shown where something in it failed. */
  said = '';
  #inFile = 0;

  pass(told: Told): void {
    if (told.details.type === 'suite') return this.#ends(told);
    this.#inFile += 1;
    if (told.skip !== undefined || told.todo !== undefined)
      this.#fail(told, 'was skipped, and no test here may be');
    else this.passed += 1;
  }

  fail(told: Told): void {
    const why = reasonOf(told.details.error);
    // A suite fails through its tests, which are told one by one; but its own hooks have no other voice.
    const isOwn = told.details.type !== 'suite' || !/subtests? failed/.test(why);
    if (isOwn) {
      this.#inFile += 1;
      this.#fail(told, why);
    }
    this.#ends(told);
  }

  #fail(told: Told, why: string): void {
    this.failed += 1;
    this.failures.push(`✖ ${told.name}\n  ${told.file ?? ''}\n${why.replaceAll(/^/gm, '  ')}`);
  }

  #ends(told: Told): void {
    if (!isFile(told)) return;
    if (this.#inFile === 0) this.#fail(told, 'has not one test in it');
    this.#inFile = 0;
    this.took.push({ file: relative('.', told.name), seconds: (told.details.duration_ms ?? 0) / 1000 });
  }
}

/** So few are told, the slowest first; a run that grows too long is mended where these stand. */
const SLOWEST = 3;

function slowest(took: Count['took']): string {
  const first = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return `slowest ${first.map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`).join(', ')}`;
}

function reasonOf(error: Error | undefined): string {
  if (error === undefined) return 'failed without a reason';
  const inner = error.cause instanceof Error ? error.cause : error;
  return inner.stack ?? inner.message;
}

async function inOneProcess(files: readonly string[]): Promise<Count> {
  const count = new Count();
  const batch = join(import.meta.dirname, 'batch.ts');
  const events = run({ files: [batch], argv: [...files], concurrency: 1, timeout: LONGEST_RUN });
  events.on('test:pass', (told) => count.pass(told));
  events.on('test:fail', (told) => count.fail(told));
  events.on('test:stdout', ({ message }) => (count.said += message));
  events.on('test:stderr', ({ message }) => (count.said += message));
  events.on('test:diagnostic', ({ message }) => {
    if (!CLOSING_LINE.test(message)) count.notes.push(message);
  });
  for await (const _ of events);
  return count;
}

export type Spread = {
  /** So many processes at once. */
  readonly atOnce: number;
  /** So many files share one; those that `alone` says have one for themselves. */
  readonly together: number;
  readonly alone?: (file: string) => boolean;
};

function shared(files: readonly string[], { together, alone = () => false }: Spread): string[][] {
  const several = files.filter((file) => !alone(file));
  const groups = Array.from({ length: Math.ceil(several.length / together) }, (_, n) =>
    several.slice(n * together, (n + 1) * together),
  );
  // The long ones first, so that none is left over at the end.
  return [...files.filter(alone).map((file) => [file]), ...groups];
}

/**
 * Runs test files through Node's own runner and counts their tests. What a process prints is kept back and shown only when something in it
 * failed, except what a test says by `diagnostic`.
 */
export async function suite(files: readonly string[], spread: Spread): Promise<Outcome> {
  process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
  const left = shared(files, spread);
  const counts: Count[] = [];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) counts.push(await inOneProcess(next));
  };
  await Promise.all(Array.from({ length: spread.atOnce }, worker));
  const sum = (of: (count: Count) => number): number => counts.reduce((all, one) => all + of(one), 0);
  const [passed, failed] = [sum((one) => one.passed), sum((one) => one.failed)];
  const wrong = counts.filter((one) => one.failed > 0);
  const took = counts.flatMap((one) => one.took);
  const notes = [...(took.length > SLOWEST ? [slowest(took)] : []), ...counts.flatMap((one) => one.notes)];
  return {
    ok: failed === 0 && passed > 0,
    output: wrong.flatMap((one) => [one.said, ...one.failures]).join('\n'),
    note: [`${passed} of ${passed + failed} tests`, ...notes].join('; '),
    passed,
    failed,
  };
}
