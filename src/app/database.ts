import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loginFor, migrate, withDatabase, withLogin } from '#kit/migrate';
import { assert } from '#kit/outcome';
import { runningServer } from '#kit/postgres/running';
import { startEmbedded } from '#kit/postgres/server';
import { OWNER } from '#kit/roles';
import type { Vault } from '#kit/crypto';
import type { Config } from './config.ts';
import { openVault } from './installation.ts';
import { type MasterKeys, masterKeys, mustReadMasterKeys } from './master-key.ts';

export type Database = {
  /** As the application's own role. */
  url: string;
  vault: Vault;
  /** Where the data are, when the server's user couldn't reach the data directory. */
  movedTo: string | undefined;
  stop(): Promise<void>;
};

export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));
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
    const { adminUrl, database } = adminOf(config, server?.adminUrl ?? '');
    const where = whereKeysAre(config);
    const masters = await masterKeys({ ...where, hasSealedRows: () => hasSealedRows(adminUrl, database) });
    let vault: Vault | undefined;
    const { applied, appUrl } = await migrate({
      adminUrl,
      database,
      directory: MIGRATIONS,
      appPassword: async (owner) => {
        vault = await openVault(owner, { masters, reread: () => mustReadMasterKeys(where) });
        return vault.derived('database login');
      },
    });
    if (applied.length > 0) say(`The tables are up to date (${applied.length} changes).`);
    assert(vault, 'the vault was opened with the tables');
    return { url: appUrl, vault, movedTo: server?.movedTo, stop: async () => server?.stop() };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

const whereKeysAre = (config: Config) => ({ fromEnvironment: config.masterKey, dataDir: config.dataDir });

/** The address of who may do everything, and the name of our database there. */
function adminOf(config: Config, embedded: string): { adminUrl: string; database: string } {
  const own = config.databaseUrl;
  return own ? { adminUrl: own, database: databaseNamed(own) } : { adminUrl: embedded, database: NAME };
}

/**
 * The database for a command beside the server: the running one, else it is started for as long as the command takes. The
 * master key must be there: a command never makes one.
 */
export async function reachDatabase(
  config: Config,
  say: (sentence: string) => void,
): Promise<Pick<Database, 'url' | 'vault' | 'stop'>> {
  const reread = (): Promise<MasterKeys> => mustReadMasterKeys(whereKeysAre(config));
  const masters = await reread();
  const running = config.databaseUrl ? undefined : await runningServer(config.dataDir);
  if (!config.databaseUrl && !running) return openDatabase(config, say);
  const { adminUrl, database } = adminOf(config, running?.adminUrl ?? '');
  const address = withDatabase(adminUrl, database);
  const vault = await asOwner(address, (owner) => openVault(owner, { masters, reread }));
  const url = withLogin(address, loginFor(database), vault.derived('database login'));
  return { url, vault, stop: async () => undefined };
}

/** As `reachDatabase`, but as the owner of the tables: for what no application may do. */
export function reachOwner<T>(
  config: Config,
  say: (sentence: string) => void,
  act: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  return reachServer(config, say, ({ adminUrl, database }) => asOwner(withDatabase(adminUrl, database), act));
}

/** The server, running or started for as long as it takes, before any table is known to be there. */
export async function reachServer<T>(
  config: Config,
  say: (sentence: string) => void,
  act: (server: { adminUrl: string; database: string }) => Promise<T>,
): Promise<T> {
  const running = config.databaseUrl ? undefined : await runningServer(config.dataDir);
  const started =
    config.databaseUrl || running
      ? undefined
      : await startEmbedded({ directory: config.dataDir, onProgress: say });
  try {
    return await act(adminOf(config, running?.adminUrl ?? started?.adminUrl ?? ''));
  } finally {
    await started?.stop();
  }
}

async function asOwner<T>(address: string, act: (owner: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(`set role ${OWNER}; set search_path = public`);
    return await act(client);
  } finally {
    await client.end();
  }
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
