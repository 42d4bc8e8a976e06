import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { codeOf } from './error-code.ts';
import { systemChance } from './ids.ts';

/** Owns every table, and nobody signs in as it. */
export const OWNER = 'porchlight_owner';
/** Holds the application's grants; login roles are members of it. */
export const APP = 'porchlight_app';
/** May read and write who is signed in, and no practice's rows. */
const SIGN_IN = 'porchlight_sign_in';
/** May read every row, and write none. */
export const BACKUP = 'porchlight_backup';

/** The application's login and its password; the logins of sign-in and backup follow from both. */
export type Login = { database: string; login: string; password: string };

/** The server of one's own does not let us make what we need. Its message says what to run there. */
export class RolesMissing extends Error {
  override readonly name = 'RolesMissing';
}

type Sibling = 'sign_in' | 'backup';

const siblingOf = (login: string, kind: Sibling): string => `${login.replace(/_login$/, '')}_${kind}_login`;

/** Nobody who sees one role's statements or connections learns another's password; who starts the program knows all. */
const passwordOf = (password: string, kind: Sibling): string =>
  createHmac('sha256', password).update(kind).digest('base64url');

/** The address of the application's login, as the login of sign-in or of backup. */
export function asSibling(appUrl: string, kind: Sibling): string {
  const url = new URL(appUrl);
  url.username = siblingOf(decodeURIComponent(url.username), kind);
  url.password = passwordOf(decodeURIComponent(url.password), kind);
  return url.href;
}

type LoginRole = { login: string; group: string; password: string };

function loginsOf({ login, password }: Pick<Login, 'login' | 'password'>): LoginRole[] {
  return [
    { login, group: APP, password },
    { login: siblingOf(login, 'sign_in'), group: SIGN_IN, password: passwordOf(password, 'sign_in') },
    { login: siblingOf(login, 'backup'), group: BACKUP, password: passwordOf(password, 'backup') },
  ];
}

/** Makes the roles. Works as a superuser, or as a role that may make roles and databases. */
export async function ensureRoles(admin: Client, wanted: Pick<Login, 'database' | 'login'>): Promise<void> {
  try {
    for (const name of [OWNER, APP, SIGN_IN, BACKUP]) await createRole(admin, name, 'nologin');
    for (const { login } of loginsOf({ ...wanted, password: '' })) await createRole(admin, login, 'login');
    await letActAsOwner(admin);
    for (const { login, group } of loginsOf({ ...wanted, password: '' })) {
      if (await isMember(admin, login, group)) continue;
      await admin.query(`grant ${group} to ${escapeIdentifier(login)}`);
    }
  } catch (error) {
    throw explain(error, await currentUser(admin), wanted);
  }
}

/** Sets the passwords of the three logins, and the key by which the database knows the application's handles. */
export async function ensurePasswords(
  admin: Client,
  wanted: Pick<Login, 'login' | 'password'>,
): Promise<void> {
  for (const one of loginsOf(wanted)) await setPassword(admin, one);
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

async function setPassword(admin: Client, { login, password }: LoginRole): Promise<void> {
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
      `grant connect on database ${name} to ${[APP, SIGN_IN, BACKUP].join(', ')}`,
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

/** Signs in once as the application will, and for sign-in and backup: none may do more than it should. */
export async function verifyLogins(appUrl: string): Promise<void> {
  const all = [appUrl, asSibling(appUrl, 'sign_in'), asSibling(appUrl, 'backup')];
  await Promise.all(all.map((url) => verifyLogin(url, decodeURIComponent(new URL(url).username))));
}

async function verifyLogin(appUrl: string, login: string): Promise<void> {
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

function explain(error: unknown, user: string, wanted: Pick<Login, 'database' | 'login'>): unknown {
  if (codeOf(error) !== '42501') return error;
  const [name, caller] = [escapeIdentifier(wanted.database), escapeIdentifier(user)];
  const logins = loginsOf({ ...wanted, password: '' }).map((one) => ({
    ...one,
    member: escapeIdentifier(one.login),
  }));
  return new RolesMissing(
    `The role ${user} may not make the roles that Porchlight needs. As a superuser of that server run\n` +
      [OWNER, APP, SIGN_IN, BACKUP].map((role) => `  create role ${role} nologin;\n`).join('') +
      logins.map(({ member, group }) => `  create role ${member} login in role ${group};\n`).join('') +
      `  grant ${OWNER} to ${caller};\n` +
      logins.map(({ member }) => `  grant ${member} to ${caller} with admin option;\n`).join('') +
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
