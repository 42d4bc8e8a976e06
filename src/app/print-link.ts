import { signIn } from '#accounts';
import { finish, say } from './command.ts';
import { type Config, ConfigError, hereOf, readConfig } from './config.ts';
import { reachDatabase } from './database.ts';
import { openHouse } from './house.ts';
import { practiceInvitation, signInLinks } from './one-time-links.ts';

/**
 * `npm run invite` prints a link that opens a new practice; `npm run sign-in -- EMAIL` one that signs a member in.
 * Both work beside a running server, and without one. Links stand on stdout, everything else on stderr.
 */
const USAGE = 'Use it so: npm run invite, or npm run sign-in -- name@example.org';

async function print(config: Config, what: string | undefined, email: string | undefined): Promise<void> {
  if (what !== 'invite' && !(what === 'sign-in' && email)) throw new ConfigError(USAGE);
  const database = await reachDatabase(config, say);
  const origin = config.publicUrl ?? hereOf(config);
  const house = openHouse({
    databaseUrl: database.url,
    vault: database.vault,
    origin,
    connections: 2,
    onTrouble: (error) => say(error.message),
  });
  try {
    if (what === 'invite') {
      say('This link opens one new practice. It works once, for two weeks.');
      process.stdout.write(`${await practiceInvitation(house)}\n`);
      return;
    }
    const signedIn = signIn({
      databaseUrl: database.url,
      secret: database.vault.derived('sign-in cookies'),
      baseUrl: origin,
      vault: database.vault,
      clock: house.clock,
      onTrouble: say,
    });
    const links = await signInLinks(house, signedIn, email ?? '');
    await signedIn.close();
    if (links.length === 0) throw new ConfigError('Nobody with this address works in a practice here.');
    say('Each link signs in once, for a day. Give it to nobody else.');
    for (const { practice, url } of links) process.stdout.write(`${practice} ${url}\n`);
  } finally {
    await house.pool.end();
    await database.stop();
  }
}

await finish(() => print(readConfig(), process.argv[2], process.argv[3]));
