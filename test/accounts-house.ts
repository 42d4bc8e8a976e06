import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { Pool as AdminPool, Client } from 'pg';
import { append } from '#audit';
import { SetClock, systemClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { type Pool, openPool } from '#kit/db';
import { handlesOf } from '#kit/handles';
import { idsFrom, systemChance } from '#kit/ids';
import { type WorkSource, workSource } from '#kit/work';
import { TEST_MASTER, type TestDatabase, testDatabase } from './database.ts';
import { html } from '#ui';
import {
  type AccountParts,
  type InvitationKind,
  type SignIn,
  type StaffEnv,
  accountRoutes,
  addColleague,
  invite,
  openPractice,
  signIn,
} from '#accounts';

/** For the tests of this room: a database of one's own and two processes' worth of everything that stands on it. */

/** A passkey's answer that doesn't hold is told too; the test sees that it is refused. */
const fail = (message: string): void => {
  if (message !== 'Failed to verify authentication') throw new Error(message);
};

export const BASE = 'http://localhost:3000';

export type House = {
  database: TestDatabase;
  admin: AdminPool;
  pool: Pool;
  clock: SetClock;
  vault: Vault;
  source: WorkSource;
  signIn: SignIn;
  /** Another process with the same secret and database. */
  other: SignIn;
  mails: { practice: string; url: string }[];
  /** What was told of recovery codes that were used. */
  told: { practice: string; memberId: string; left: number }[];
  /** Whether practices have a mail server. */
  mail: { server: boolean };
  app: Hono<StaffEnv>;
  close(): Promise<void>;
};

export async function house(baseUrl = BASE): Promise<House> {
  const database = await testDatabase();
  const vault = new Vault(TEST_MASTER);
  const clock = new SetClock(systemClock.now());
  const pool = openPool(database.url, { onError: () => undefined });
  const source = workSource({
    pool,
    handles: handlesOf(database.url),
    vault,
    clock,
    ids: idsFrom(systemChance),
    origin: 'http://porch.test',
    record: append,
    reactions: new Map(),
  });
  const process = (): SignIn =>
    signIn({
      who: 'staff',
      databaseUrl: database.url,
      secret: vault.derived('sign-in cookies'),
      baseUrl,
      vault,
      clock,
      onTrouble: fail,
    });
  const built = { database, vault, clock, pool, source, signIn: process(), other: process() };
  const admin = new AdminPool({ connectionString: database.adminUrl, max: 2 });
  const sent = { mails: [] as House['mails'], told: [] as House['told'], mail: { server: true } };
  return {
    ...built,
    admin,
    ...sent,
    app: site(built, baseUrl, sent),
    async close() {
      await Promise.all([built.signIn.close(), built.other.close(), pool.end(), admin.end()]);
      await connectionsGone(database.adminUrl);
      await database.close();
    },
  };
}

/** A pool says that it has ended while its connections are still on their way out; a dropped database cuts them off. */
async function connectionsGone(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const others =
    'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { rowCount } = await client.query(others);
    if (rowCount === 0) break;
    await wait(10);
  }
  await client.end();
}

function site(
  built: Pick<House, 'source' | 'vault' | 'signIn'>,
  baseUrl: string,
  sent: Pick<House, 'mails' | 'told' | 'mail'>,
): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  const frame: AccountParts['publicFrame'] = (_c, { title, lang, main }) =>
    html`<!DOCTYPE html>
      <html lang="${lang}">
        <head>
          <title>${title}</title>
        </head>
        <body>
          <main>${main}</main>
        </body>
      </html>`;
  accountRoutes(app, {
    ...built,
    baseUrl,
    assets: { href: (name) => `/assets/${name}` },
    publicFrame: frame,
    deskFrame: frame,
    langOf: (c) => (c.req.header('accept-language')?.startsWith('es') ? 'es' : 'en'),
    addressOf: (c) => c.req.header('x-test-address') ?? '192.0.2.1',
    sendSignInLink: async ({ practice, url }) => void sent.mails.push({ practice, url }),
    mailsLinks: async () => sent.mail.server,
    tellCodeUsed: async (given) => void sent.told.push(given),
    countries: ['US', 'MX', 'GB'],
    afterOpening: '/desk/set-up',
  });
  app.get('/desk', (c) => c.text(`${c.get('staff').name} at ${c.get('staff').practiceName}`));
  app.post('/desk/act', (c) => c.text('done'));
  return app;
}

let number = 0;

/** A practice whose owner signs in with `owner-N@example.org`. */
export async function aPractice(h: House, name = 'Harbor Street Therapy') {
  number += 1;
  const [slug, email] = [`harbor-${number}`, `owner-${number}@example.org`];
  const userId = await h.signIn.userFor(email);
  const opened = await openPractice(
    h.source,
    { kind: 'visitor' },
    {
      slug,
      kind: 'clinic',
      name,
      country: 'US',
      region: 'NY',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Amara Okafor', email, userId },
    },
  );
  return { ...opened, slug, email, userId };
}

/** A colleague who was invited and hasn't come yet. */
export function aColleague(
  h: House,
  practice: string,
  email: string,
): Promise<{ memberId: string; secret: string }> {
  return h.source.inPractice(practice, { kind: 'system' }, (work) =>
    addColleague(work, { role: 'therapist', name: 'Bo Lindqvist', email }),
  );
}

export function anInvitation(
  h: House,
  kind: InvitationKind,
  at: { practiceId?: string; memberId?: string } = {},
): Promise<string> {
  return h.source.forInstallation((work) => invite(work, { kind, ...at, validFor: { hours: 24 } }));
}

/** A form of our own page, as a browser sends it. */
export function post(
  h: House,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    h.app.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    }),
  );
}

export function get(h: House, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(h.app.request(path, { headers }));
}

/** What the browser would send back. */
export function cookiesOf(setCookie: readonly string[]): string {
  return setCookie.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Asks for a link with the form, and opens it with its button: the cookies that the browser then has. */
export async function signedIn(h: House, email: string, cookie = ''): Promise<string> {
  const sent = h.mails.length;
  await post(h, '/sign-in', { email });
  const answer = await post(h, new URL(h.mails[sent]?.url ?? '').pathname, {}, { cookie });
  if (answer.status !== 303) throw new Error(`the link answered ${answer.status}`);
  return cookiesOf(answer.headers.getSetCookie());
}
