/**
 * `npm run schema` writes db/schema.sql; with `--check` it compares instead and fails on a difference.
 * The migrations run on a throw-away server, so that nothing of anyone's data is touched.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { migrate, withDatabase } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';
import { differenceOf } from './schema/difference.ts';
import { dumpSchema } from './schema/dump.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    migrations: { type: 'string', default: 'db/migrations' },
    file: { type: 'string', default: 'db/schema.sql' },
  },
});

async function dumpOf(migrations: string): Promise<string> {
  const server = await startThrowaway();
  try {
    const { adminUrl } = server;
    await migrate({ adminUrl, database: 'schema', directory: migrations, appPassword: 'thrown-away' });
    const client = new Client({ connectionString: withDatabase(adminUrl, 'schema') });
    await client.connect();
    try {
      return await dumpSchema(client);
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

const dump = await dumpOf(values.migrations);
if (values.check) {
  const committed = await readFile(values.file, 'utf8').catch(() => '');
  if (committed === dump) {
    console.log(`${values.file} is what the migrations make`);
  } else {
    console.error(differenceOf(committed, dump));
    console.error(`${values.file} is not what the migrations make. Refresh it with: npm run schema`);
    process.exitCode = 1;
  }
} else {
  await writeFile(values.file, dump);
  console.log(`wrote ${values.file}`);
}
