import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loginFor, migrate, withDatabase, withLogin } from '#kit/migrate';
import { runningPort } from '#kit/postgres/running';
import { startEmbedded } from '#kit/postgres/server';
import { Vault } from '#kit/crypto';
import type { Config } from './config.ts';
import { masterKey } from './master-key.ts';

export type Database = {
  /** As the application's own role. */
  url: string;
  vault: Vault;
  /** Where the data are, when the server's user couldn't reach the data directory. */
  movedTo: string | undefined;
  stop(): Promise<void>;
};

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));
const NAME = 'porchlight';

/** Starts (or finds) the database, opens the master key and brings the tables up to date. */
export async function openDatabase(config: Config, say: (sentence: string) => void): Promise<Database> {
  const server = config.databaseUrl
    ? undefined
    : await startEmbedded({
        directory: config.dataDir,
        onProgress: say,
        onCrash: (error) =>
          say(error ? `The database stopped: ${error.message}` : 'The database was started again.'),
      });
  try {
    const adminUrl = server?.adminUrl ?? config.databaseUrl ?? '';
    const database = config.databaseUrl ? databaseNamed(config.databaseUrl) : NAME;
    const key = await masterKey({
      fromEnvironment: config.masterKey,
      dataDir: config.dataDir,
      hasSealedRows: () => hasSealedRows(adminUrl, database),
    });
    const vault = new Vault(key);
    const { applied, appUrl } = await migrate({
      adminUrl,
      database,
      directory: MIGRATIONS,
      appPassword: vault.derived('database login'),
    });
    if (applied.length > 0) say(`The tables are up to date (${applied.length} changes).`);
    return { url: appUrl, vault, movedTo: server?.movedTo, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/**
 * The database for a command beside the server: of a running one as the application's own role, else it is started for
 * as long as the command takes. The master key must be there: a command never makes one.
 */
export async function reachDatabase(
  config: Config,
  say: (sentence: string) => void,
): Promise<Pick<Database, 'url' | 'vault' | 'stop'>> {
  const port = config.databaseUrl ? undefined : await runningPort(config.dataDir);
  if (!config.databaseUrl && port === undefined) return openDatabase(config, say);
  const address = config.databaseUrl ?? `postgres://127.0.0.1:${port}/${NAME}`;
  const database = config.databaseUrl ? databaseNamed(config.databaseUrl) : NAME;
  const key = await masterKey({
    fromEnvironment: config.masterKey,
    dataDir: config.dataDir,
    hasSealedRows: async () => true,
  });
  const vault = new Vault(key);
  const url = withLogin(withDatabase(address, database), loginFor(database), vault.derived('database login'));
  return { url, vault, stop: async () => undefined };
}

function databaseNamed(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  return path === '' || path === 'postgres' ? NAME : path;
}

/** Asked before any table is known to be there. */
async function hasSealedRows(adminUrl: string, database: string): Promise<boolean> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    const found = await client.query<{ there: boolean }>(
      "select to_regclass('public.practice_keys') is not null as there",
    );
    if (found.rows[0]?.there !== true) return false;
    const keys = await client.query<{ some: boolean }>(
      'select exists (select 1 from public.practice_keys) as some',
    );
    return keys.rows[0]?.some === true;
  } catch (error) {
    // 3D000: the database itself isn't there yet.
    if ((error as { code?: string }).code === '3D000') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
