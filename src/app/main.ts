import { parseArgs } from 'node:util';
import { accountPaths, endSetUpInvitations, invite, isSetUp } from '#accounts';
import { freePort } from '#kit/postgres/free-port';
import { type Going, again } from './again.ts';
import { say, sentenceOf } from './command.ts';
import { type Config, ConfigError, demoReach, hereOf, readConfig } from './config.ts';
import { type CountryHere, countryHere } from './country.ts';
import { type Database, openDatabase } from './database.ts';
import { clientLines } from './demo/clients.ts';
import { fillTown, signInLines } from './demo/town.ts';
import { type House, openHouse } from './house.ts';
import { writeLightOut } from './light-out/write.ts';
import { type Log, openLog } from './log.ts';
import { startWeb } from './web.ts';
import { startWorker } from './worker.ts';

/**
 * `npm start`: the database, the tables, web and worker in one process; `npm run web` and `npm run worker` one of the two.
 * What scripts rely on stands on stdout (`sign-in …` lines in the demo, then `ready http://HOST:PORT`, or `ready worker`);
 * everything else is told on stderr.
 */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

const MOST_MS_TO_STOP = 20_000;

/** Stops in the reverse order of the start: no new requests, jobs drained, connections closed, then the database. */
async function stopAll(parts: Going[]): Promise<void> {
  for (const part of parts.toReversed()) await part.stop();
}

function onSignals(parts: Going[]): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    say(`Stopping (${signal}): finishing what was begun.`);
    setTimeout(() => {
      say('It took too long and ends now. What was acknowledged is safe.');
      process.exit(1);
    }, MOST_MS_TO_STOP).unref();
    stopAll(parts).then(
      () => process.exit(0),
      (error: unknown) => {
        say(`It did not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGHUP', () => stop('SIGHUP'));
}

async function setUpLink(house: House): Promise<string | undefined> {
  return house.source.forInstallation(async (work) => {
    if (await isSetUp(work)) return undefined;
    endSetUpInvitations(work);
    return (
      house.origin + accountPaths.invitation(invite(work, { kind: 'set_up', validFor: { hours: 24 * 7 } }))
    );
  });
}

/** The first practice is opened while this runs: from then on the pages show its country's numbers first. */
const LIGHT_OUT_EVERY_MS = 600_000;

/** What a proxy shows while nothing runs is written while something does. That it can't be written is no reason not to serve. */
async function renewLightOut(config: Config, country: CountryHere): Promise<void> {
  try {
    await writeLightOut(config.lightOutDir, await country.now());
  } catch (error) {
    say(`The pages for when nothing runs could not be written to ${config.lightOutDir}: ${String(error)}`);
  }
}

async function open(
  config: Config,
  database: Database,
  log: Log,
  parts: Going[],
  wanted: Wanted,
): Promise<string> {
  // Asked for before anything listens, since links that are made meanwhile hold it.
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const here = hereOf({ ...config, port });
  const house = openHouse({
    databaseUrl: database.url,
    vault: database.vault,
    origin: config.publicUrl ?? here,
    reach: config.calendars,
    onTrouble: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  parts.push({ stop: () => house.pool.end() });
  const web = {
    house,
    databaseUrl: database.url,
    log,
    trustProxy: config.trustProxy,
    mail: wanted.demo ? demoReach(config) : config.mail,
    development: config.development,
  };
  // Stopped in the other order: first nothing new is taken, then what is being done is done.
  if (wanted.only !== 'web') parts.push(await startWorker(house, log));
  if (wanted.only === 'worker') return 'worker';
  parts.push(await startWeb(web, { host: config.host, port }));
  if (wanted.demo) {
    await fillTown(house);
    for (const line of [...(await signInLines(house)), ...(await clientLines(house))]) tell(line);
  } else {
    const link = await setUpLink(house);
    if (link) say(`Set up your practice here. The link works once, and for a week:\n\n    ${link}\n`);
  }
  // One that remembers: a database that is away takes no numbers off the pages.
  const country = countryHere(house);
  await renewLightOut(config, country);
  parts.push(again(LIGHT_OUT_EVERY_MS, log, () => renewLightOut(config, country)));
  return here;
}

/** What this process does: everything, or with `--only` its part, beside others on the same database. */
type Wanted = { demo: boolean; only: 'web' | 'worker' | undefined };

function wantedBy(config: Config): Wanted {
  const { values } = parseArgs({
    options: { demo: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const { demo, only } = values;
  if (only === undefined) return { demo, only };
  if (only !== 'web' && only !== 'worker') throw new ConfigError('Use it so: --only web, or --only worker.');
  if (config.databaseUrl === undefined) {
    throw new ConfigError(
      'Several processes need a database that each of them reaches: set DATABASE_URL to a PostgreSQL server of your own. ' +
        'Without it, npm start runs everything in one.',
    );
  }
  return { demo, only };
}

async function main(): Promise<void> {
  const config = readConfig();
  const wanted = wantedBy(config);
  const log = openLog(config.logLevel);
  const parts: Going[] = [];
  onSignals(parts);
  const database = await openDatabase(config, say);
  parts.push(database);
  try {
    if (database.movedTo)
      say(`The data are in ${database.movedTo}, where the database's own user can reach them.`);
    tell(`ready ${await open(config, database, log, parts, wanted)}`);
  } catch (error) {
    await stopAll(parts);
    throw error;
  }
}

main().catch((error: unknown) => {
  say(sentenceOf(error));
  process.exit(1);
});
