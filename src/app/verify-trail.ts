import { parseArgs } from 'node:util';
import { beside } from './beside.ts';
import { finish, practicesInWords, say } from './command.ts';
import { ConfigError, readConfig } from './config.ts';
import { sentenceOf } from './trail-finds.ts';
import { type Checked, headsAfter, keepHeads, readHeads, verifyAll } from './trail.ts';

/**
 * `npm run audit:verify`: reads the trail of every practice and says what doesn't fit; exits with 1 when something
 * doesn't. The ends of the chains are kept in the data directory, so that a chain that was cut is found by the next run.
 */
const USAGE = 'Use it so: npm run audit:verify, or npm run audit:verify -- --json, or … -- --accept';

const MOST_SAID = 20;

function report(one: Checked): void {
  const waiting =
    one.waiting === 0
      ? ''
      : `, ${one.waiting} not yet chained (the oldest of ${one.oldestWaiting?.toString({ smallestUnit: 'second' })})`;
  process.stdout.write(`${one.practice}: ${one.lines} lines, ${one.links} links${waiting}\n`);
  for (const find of one.finds.slice(0, MOST_SAID)) process.stdout.write(`  ${sentenceOf(find)}\n`);
  const more = one.finds.length - MOST_SAID;
  if (more > 0) process.stdout.write(`  And ${more} more like these; --json tells all.\n`);
}

function options(): { json: boolean; accept: boolean } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, accept: { type: 'boolean' } } });
    return { json: values.json === true, accept: values.accept === true };
  } catch {
    throw new ConfigError(USAGE);
  }
}

/** Told while a long trail is read. */
const EVERY = 100_000;

async function verify(): Promise<void> {
  const config = readConfig();
  const { json, accept } = options();
  const before = await readHeads(config.dataDir);
  const all = await beside(config, ({ source }) =>
    verifyAll(source, {
      known: accept ? new Map() : before,
      onProgress: (practice, read) => {
        if (read > 0 && read % EVERY === 0) say(`${practice}: ${read} links read …`);
      },
    }),
  );
  await keepHeads(config.dataDir, headsAfter(before, all, accept));
  const finds = all.reduce((sum, one) => sum + one.finds.length, 0);
  if (json) {
    const told = all.map((one) => ({
      ...one,
      finds: one.finds.map((find) => ({ ...find, sentence: sentenceOf(find) })),
    }));
    process.stdout.write(`${JSON.stringify({ finds, practices: told }, null, 2)}\n`);
  } else {
    for (const one of all) report(one);
  }
  if (accept) say('The ends of the chains as they are now are what the next run compares with.');
  say(finds === 0 ? `The trail is whole in ${practicesInWords(all.length)}.` : `${finds} things don't fit.`);
  if (finds > 0) process.exitCode = 1;
}

await finish(verify);
