import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { useMaster } from '#app/installation';
import { fingerprintOf } from '#kit/crypto';
import { codeOf } from '#kit/error-code';
import { systemChance } from '#kit/ids';
import { migrate, migrationsIn, withDatabase } from '#kit/migrate';
import { startThrowaway } from '#kit/postgres/throwaway';

/** Where the runner tells test files the superuser's address of the server that they share. */
const SHARED = 'PORCHLIGHT_TEST_SERVER';

/** The master key of test databases: what a test seals is wrapped by this one. */
export const TEST_MASTER = Buffer.alloc(32, 7);

/** The application's role in tests; one name for all clones, because roles belong to the whole server. */
const LOGIN = 'porchlight_test_login';

export type TestDatabase = {
  /** The address as the application's login role, which row-level security binds. */
  readonly url: string;
  /** The same database as the superuser, whom it doesn't: for what a test has to arrange or look behind. */
  readonly adminUrl: string;
  close(): Promise<void>;
};

/** For the runner: one throw-away server for a whole run, and the environment that leads test files to it. */
export async function startTestServer(): Promise<{
  readonly adminUrl: string;
  readonly env: Record<string, string>;
  close(): Promise<void>;
}> {
  const server = await startThrowaway();
  return { adminUrl: server.adminUrl, env: { [SHARED]: server.adminUrl }, close: () => server.stop() };
}

/**
 * A migrated database of the caller's own: a clone, some 30 ms, of a template that is migrated once for each state
 * of the migrations. Call it once in a test file and give each test a fresh practice.
 */
export async function testDatabase(options: { migrations?: string } = {}): Promise<TestDatabase> {
  const server = await serverAddress();
  const template = await readyTemplate(server, options.migrations ?? 'db/migrations');
  const name = `t_${systemChance.bytes(6).toString('hex')}`;
  await asAdmin(server, (admin) => clone(admin, name, template));
  const adminUrl = withDatabase(server, name);
  const url = new URL(adminUrl);
  url.username = LOGIN;
  url.password = passwordOn(server);
  return {
    url: url.href,
    adminUrl,
    close: () => asAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

let own: Promise<string> | undefined;

/** The runner's server; where a file is run by itself, one that starts now and stops when the process is done. */
function serverAddress(): Promise<string> {
  const shared = process.env[SHARED];
  if (shared) return Promise.resolve(shared);
  own ??= startThrowaway().then((server) => {
    process.once('beforeExit', () => void server.stop());
    return server.adminUrl;
  });
  return own;
}

/** Every process that knows the server's own address derives the same password; nobody else can. */
function passwordOn(server: string): string {
  return createHash('sha256').update(server).digest('base64url');
}

async function readyTemplate(server: string, directory: string): Promise<string> {
  const fingerprint = createHash('sha256');
  for (const { name, sha256 } of await migrationsIn(directory)) fingerprint.update(`${name} ${sha256}\n`);
  const template = `template_${fingerprint.digest('hex').slice(0, 12)}`;
  await asAdmin(server, async (admin) => {
    // Files start at once: one of them migrates, the others wait for it here.
    await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (rowCount) return;
    await migrate({
      adminUrl: server,
      database: template,
      directory,
      appPassword: async (owner) => {
        await useMaster(owner, fingerprintOf(TEST_MASTER));
        return passwordOn(server);
      },
      login: LOGIN,
    });
    await admin.query(`alter database ${escapeIdentifier(template)} is_template true`);
  });
  return template;
}

async function clone(admin: Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(`create database ${name} template ${escapeIdentifier(template)} strategy file_copy`);
      break;
    } catch (error) {
      // "Being accessed by other users": a connection that has just been closed is still on its way out.
      if (codeOf(error) !== '55006' || attempt === 100) throw error;
      await wait(50);
    }
  }
  // A clone has its template's contents but not its grants on the database itself.
  await admin.query(`
    alter database ${name} owner to porchlight_owner;
    revoke all on database ${name} from public;
    grant connect on database ${name} to porchlight_app, porchlight_sign_in, porchlight_backup`);
}

async function asAdmin(server: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
