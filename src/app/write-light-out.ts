import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countriesWithHelp } from '#resources';
import { finish, say } from './command.ts';
import { ConfigError } from './config.ts';
import { writeLightOut } from './light-out/write.ts';

/**
 * `npm run light-out -- DIR [--country DE]`: the pages that a proxy shows while nothing runs. Needs no database and no key. Each start
 * writes them too, to LIGHT_OUT_DIR.
 */
const USAGE = 'Use it so: npm run light-out -- DIRECTORY, and for a country of its own first: --country DE';

await finish(async () => {
  const { values, positionals } = parseArgs({
    options: { country: { type: 'string' } },
    allowPositionals: true,
  });
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new ConfigError(USAGE);
  const country = values.country?.toUpperCase().replace(/^GB$/, 'UK');
  const known = countriesWithHelp().map((one) => one.country);
  if (country !== undefined && !known.includes(country)) {
    throw new ConfigError(`There are no numbers here for ${country}. There are for ${known.join(', ')}.`);
  }
  const written = await writeLightOut(resolve(directory), country);
  say(`${written} pages written to ${resolve(directory)}; what had not changed was left alone.`);
});
