import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { codeOf } from './error-code.ts';
import { systemChance } from './ids.ts';

/** Owns every table, and nobody signs in as it. */
export const OWNER = 'porchlight_owner';
/** Holds the application's grants; login roles are members of it. */
export const APP = 'porchlight_app';

export type Login = { database: string; login: string; password: string };

/** The server of one's own does not let us make what we need. Its message says what to run there. */
export class RolesMissing extends Error {
  override readonly name = 'RolesMissing';
}

/**
 * Makes the three roles, or sets the password of the login role where they are there. Works as a superuser, or as a
 * role that may make roles and databases.
 */
export async function ensureRoles(admin: Client, wanted: Login): Promise<void> {
  try {
    await createRole(admin, OWNER, 'nologin');
    await createRole(admin, APP, 'nologin');
    await createRole(admin, wanted.login, 'login');
    await letActAsOwner(admin);
    if (!(await isMember(admin, wanted.login, APP))) {
      await admin.query(`grant ${APP} to ${escapeIdentifier(wanted.login)}`);
    }
  } catch (error) {
    throw explain(error, await currentUser(admin), wanted);
  }
  await setPassword(admin, wanted);
}

const PRIVILEGES = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit';

async function createRole(admin: Client, name: string, kind: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount) return;
  try {
    await admin.query(`create role ${escapeIdentifier(name)} ${kind} ${await allowedPrivileges(admin)}`);
  } catch (error) {
    // Another database on this server is being migrated at the same time, and was quicker.
    if (!['42710', '23505'].includes(codeOf(error))) throw error;
  }
}

/** The defaults are the same; only a superuser may spell the strongest ones out. */
async function allowedPrivileges(admin: Client): Promise<string> {
  return (await isSuperuser(admin)) ? PRIVILEGES : 'nocreatedb nocreaterole inherit';
}

/** A superuser may act as any role; others need the membership, which whoever made the role may give. */
async function letActAsOwner(admin: Client): Promise<void> {
  if (await isSuperuser(admin)) return;
  const { rows } = await admin.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  // Since 16 being a member and being allowed to change into the role are two things.
  const modern = (rows[0]?.version ?? 0) >= 160_000;
  const right = modern ? 'SET' : 'MEMBER';
  const asked = await admin.query<{ may: boolean }>('select pg_has_role(current_user, $1, $2) as may', [
    OWNER,
    right,
  ]);
  if (asked.rows[0]?.may) return;
  await admin.query(`grant ${OWNER} to current_user ${modern ? 'with inherit true, set true' : ''}`);
}

async function setPassword(admin: Client, { login, password }: Login): Promise<void> {
  try {
    await admin.query(`alter role ${escapeIdentifier(login)} password ${escapeLiteral(verifier(password))}`);
  } catch (error) {
    // Not ours to set: then it was set by whoever made the role, and `verifyLogin` tells whether it is the right one.
    if (codeOf(error) !== '42501') throw error;
  }
}

/**
 * What PostgreSQL keeps instead of the password (RFC 5803), computed here, so that the password itself never stands
 * in a statement, which a server may log.
 */
function verifier(password: string): string {
  if (!/^[\x21-\x7e]+$/.test(password))
    throw new Error('assertion: the password of the login role is plain ASCII');
  const rounds = 4096;
  const salt = systemChance.bytes(16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const server = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${server}`;
}

/** Makes the database, owned by the owner role; on one that somebody made before, takes the rights it needs. */
export async function ensureDatabase(admin: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  try {
    const { rows } = await admin.query<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
      [database],
    );
    if (rows.length === 0)
      await admin.query(`create database ${name} owner ${OWNER} encoding 'UTF8' template template0`);
    if (rows[0] && rows[0].owner !== OWNER) {
      await admin.query(`grant connect, create, temporary on database ${name} to ${OWNER}`);
    }
    await asOwnerOf(admin, rows[0]?.owner ?? OWNER, [
      `revoke all on database ${name} from public`,
      `grant connect on database ${name} to ${APP}`,
    ]);
  } catch (error) {
    throw await explainDatabase(error, admin, database);
  }
}

/** In a database that somebody made before, lets the owner role make its tables in the schema `public`. */
export async function ensureSchema(admin: Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ may: boolean }>(
    `select has_schema_privilege($1, 'public', 'create') as may`,
    [OWNER],
  );
  if (rows[0]?.may) return;
  try {
    await admin.query(`grant usage, create on schema public to ${OWNER}`);
  } catch (error) {
    throw await explainDatabase(error, admin, database);
  }
}

async function explainDatabase(error: unknown, admin: Client, database: string): Promise<unknown> {
  if (codeOf(error) !== '42501') return error;
  const name = escapeIdentifier(database);
  return new RolesMissing(
    `The database ${database} cannot be made ready by the role ${await currentUser(admin)} (${String(error)}). ` +
      `As a superuser of that server run\n  create database ${name} owner ${OWNER};  -- if it is missing\n` +
      `  alter database ${name} owner to ${OWNER};\nthen start again.`,
    { cause: error },
  );
}

/** A grant is kept only if it comes from the owner, or from a superuser. */
async function asOwnerOf(admin: Client, owner: string, statements: string[]): Promise<void> {
  await admin.query('begin');
  try {
    if (owner === OWNER) await admin.query(`set local role ${OWNER}`);
    for (const statement of statements) await admin.query(statement);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}

/** Signs in once as the application will, and checks that the role can do no more than it should. */
export async function verifyLogin(appUrl: string, login: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ strong: boolean; owns: boolean }>(
      `select rolsuper or rolbypassrls as strong, pg_has_role(current_user, $1, 'MEMBER') as owns
       from pg_roles where rolname = current_user`,
      [OWNER],
    );
    if (!rows[0] || rows[0].strong || rows[0].owns) {
      throw new RolesMissing(
        `The role ${login} could read past row-level security. Take superuser, bypassrls and ${OWNER} from it.`,
      );
    }
  } catch (error) {
    if (codeOf(error) !== '28P01') throw error;
    throw new RolesMissing(
      `The role ${login} has another password than Porchlight's, and could not be changed. ` +
        `Drop the role, or let the role of DATABASE_URL administer it (grant ${login} to … with admin option).`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

function explain(error: unknown, user: string, { database, login }: Login): unknown {
  if (codeOf(error) !== '42501') return error;
  const [name, member, caller] = [
    escapeIdentifier(database),
    escapeIdentifier(login),
    escapeIdentifier(user),
  ];
  return new RolesMissing(
    `The role ${user} may not make the roles that Porchlight needs. As a superuser of that server run\n` +
      `  create role ${OWNER} nologin;\n` +
      `  create role ${APP} nologin;\n` +
      `  create role ${member} login in role ${APP};\n` +
      `  grant ${OWNER} to ${caller};\n` +
      `  grant ${member} to ${caller} with admin option;\n` +
      `  alter role ${caller} createrole;\n` +
      `  create database ${name} owner ${OWNER};  -- if it is missing\n` +
      `then start again.`,
    { cause: error },
  );
}

async function currentUser(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ name: string }>('select current_user as name');
  return rows[0]?.name ?? '';
}

async function isSuperuser(admin: Client): Promise<boolean> {
  const { rows } = await admin.query<{ on: boolean }>(`select current_setting('is_superuser') = 'on' as on`);
  return rows[0]?.on ?? false;
}

async function isMember(admin: Client, role: string, of: string): Promise<boolean> {
  const { rows } = await admin.query<{ is: boolean }>(`select pg_has_role($1, $2, 'MEMBER') as is`, [
    role,
    of,
  ]);
  return rows[0]?.is ?? false;
}
