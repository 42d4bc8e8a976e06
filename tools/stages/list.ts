import { existsSync, globSync } from 'node:fs';
import { systemChance } from '#kit/ids';
import { startTestServer } from '#test/database';
import { script, tool, type Outcome, type Stage } from './stage.ts';
import { suite } from './suite.ts';

const TESTS = '{src,tools,sim,test}/**/*.test.ts';
const DATABASE_TESTS = '{src,tools,sim,test}/**/*.db.test.ts';
const JOURNEYS = 'test/journeys/**/*.test.ts';

/** Of a small machine. */
const CORES = 2;

const UNIT = { atOnce: CORES, together: 12 };

/** What takes minutes, starts servers or ends processes has one for itself. */
const DATABASE = {
  atOnce: CORES,
  together: 8,
  alone: (file: string) => /^(?:sim|test[/\\]start)[/\\]|kit[/\\]postgres|hostile|roles\.db/.test(file),
};

/** A browser waits as often as it draws: two at once take two thirds of the time. */
const JOURNEY = { atOnce: CORES, together: 1 };

/**
 * These found a fault once: somebody who was erased after their inquiry had ended otherwise; somebody who was answered, put
 * aside as no person and taken back, and could be answered no more; a message without words that the front desk was given; a mail that was
 * taken for lost and had arrived, with a colleague in it; who said anew how to be reached, and fell off the list of who would like a sooner time.
 */
const FOUND = [3_328_204_375, 1_744_380_566, 104_277_201, 25, 1_140_501_667];
const DAYS = 30;

/** The whole matrix lives twenty months more. */
const seeds = (isWhole: boolean): readonly number[] =>
  isWhole ? [...FOUND, ...Array.from({ length: 20 }, (_, n) => n + 1)] : FOUND;

/** What knip is told once there is a front door. */
export const WHOLE_HOUSE = ['--include-entry-exports', '--treat-config-hints-as-errors'];

function testFiles(pattern: string, without: readonly string[] = []): string[] {
  const left = new Set(without.flatMap((other) => globSync(other)));
  return globSync(pattern)
    .filter((file) => !left.has(file))
    .toSorted();
}

/** Every stage of `npm test`, in order: what is cheap and says most comes first. */
export function stages(): Stage[] {
  const isWhole = process.env['PORCHLIGHT_ALL'] === '1';
  const fresh = systemChance.bytes(4).readUInt32BE();
  return [
    { name: 'format', fast: true, run: () => tool('oxfmt', '--check') },
    { name: 'lint', fast: true, run: () => tool('oxlint', '--type-aware', '--deny-warnings') },
    { name: 'types', fast: true, run: () => tool('tsc', '--noEmit') },
    { name: 'unused', fast: true, run: unused },
    { name: 'architecture', fast: true, run: () => script('tools/architecture.ts') },
    { name: 'house rules', fast: true, run: () => script('tools/house-rules.ts') },
    { name: 'licences', fast: false, run: () => script('tools/licences.ts') },
    {
      name: 'schema',
      fast: false,
      needs: 'tools/schema.ts',
      run: () => script('tools/schema.ts', '--check'),
    },
    { name: 'unit tests', fast: true, run: () => suite(testFiles(TESTS, [DATABASE_TESTS, JOURNEYS]), UNIT) },
    {
      name: 'database tests',
      fast: false,
      needs: DATABASE_TESTS,
      run: () => onOneServer(() => suite(testFiles(DATABASE_TESTS, [JOURNEYS]), DATABASE)),
    },
    {
      name: 'journeys',
      fast: false,
      needs: JOURNEYS,
      run: () => onOneServer(() => suite(testFiles(JOURNEYS), JOURNEY)),
    },
    {
      name: 'simulations, the last of a fresh seed',
      fast: false,
      needs: 'sim/main.ts',
      run: () => severalAtOnce([...seeds(isWhole), fresh].map((seed) => () => simulation(seed))),
    },
  ];
}

/** One throw-away database server for all files of a stage: each takes a clone of one migrated database. */
async function onOneServer(run: () => Promise<Outcome>): Promise<Outcome> {
  const server = await startTestServer();
  Object.assign(process.env, server.env);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(server.env)) Reflect.deleteProperty(process.env, name);
    await server.close();
  }
}

/**
 * Knip sees what is used by following the doors from the entries. Until the house has its front door, half of the
 * kit lies ready for rooms that aren't built, so only packages are watched; from then on unused files and exports
 * count, those of doors too, and so does every exception in knip.json that is no longer needed.
 */
function unused(): Promise<Outcome> {
  const whole = existsSync('src/app/main.ts');
  return tool('knip', ...(whole ? WHOLE_HOUSE : ['--dependencies']));
}

const simulation = (seed: number): Promise<Outcome> =>
  script('sim/main.ts', '--seed', String(seed), '--days', String(DAYS));

/** A life is one process beside its database: as many at once as there are cores. */
async function severalAtOnce(lives: readonly (() => Promise<Outcome>)[]): Promise<Outcome> {
  const left = [...lives.entries()];
  const came: Outcome[] = [];
  const core = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) came[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: CORES }, core));
  return {
    ok: came.every((one) => one.ok),
    output: came.flatMap((one) => (one.ok ? [] : [one.output])).join('\n'),
    note: came.map((one) => one.note ?? '').join('; '),
    passed: 0,
    failed: 0,
  };
}
