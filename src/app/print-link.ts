import { beside } from './beside.ts';
import { finish, say } from './command.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type House, signInOf } from './house.ts';
import { practiceInvitation, signInLinks } from './one-time-links.ts';

/**
 * `npm run invite` prints a link that opens a new practice; `npm run sign-in -- EMAIL` one that signs a member in.
 * Both work beside a running server, and without one. Links stand on stdout, everything else on stderr.
 */
const USAGE = 'Use it so: npm run invite, or npm run sign-in -- name@example.org';

async function print(config: Config, what: string | undefined, email: string | undefined): Promise<void> {
  if (what === 'invite') return beside(config, printInvitation);
  if (what !== 'sign-in' || !email) throw new ConfigError(USAGE);
  return beside(config, (house) => printSignIns(house, email));
}

async function printInvitation(house: House): Promise<void> {
  say('This link opens one new practice. It works once, for two weeks.');
  process.stdout.write(`${await practiceInvitation(house)}\n`);
}

async function printSignIns(house: House, email: string): Promise<void> {
  const signedIn = signInOf(house, say);
  const links = await signInLinks(house, signedIn, email);
  await signedIn.close();
  if (links.length === 0) throw new ConfigError('Nobody with this address works in a practice here.');
  say('Each link signs in once, for a day. Give it to nobody else.');
  for (const { practice, url } of links) process.stdout.write(`${practice} ${url}\n`);
}

await finish(() => print(readConfig(), process.argv[2], process.argv[3]));
