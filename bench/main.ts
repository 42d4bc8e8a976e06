import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { desk } from './desk.ts';
import { guide } from './guide.ts';
import { intake } from './intake.ts';
import { openings } from './openings.ts';
import { type Bench, printed, summed } from './rows.ts';
import { slots } from './slots.ts';

/** `npm run bench -- NAME --json FILE`: runs one benchmark, prints its table and writes its figures. */
const BENCHES: Readonly<Record<string, Bench>> = { desk, guide, intake, openings, slots };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = ''] = positionals;
  const bench = BENCHES[name];
  if (!bench) {
    process.stderr.write(`Which one? npm run bench -- ${Object.keys(BENCHES).join('|')} [--json FILE]\n`);
    process.exit(2);
  }
  const rows = (await bench()).map(summed);
  process.stdout.write(printed(name, rows));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ name, rows }, null, 2)}\n`);
}

await main();
