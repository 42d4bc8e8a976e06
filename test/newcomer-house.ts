import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Role, type SignIn, accountPaths, addColleague, invite, practiceAt } from '#accounts';
import type { MailReach } from '#channels';
import type { Fetch } from '#app/fetch';
import { type House, openHouse, signInOf } from '#app/house';
import { Desks } from '#app/live';
import { type Log, openLog } from '#app/log';
import { type WebApp, webApp } from '#app/web';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { assert } from '#kit/outcome';
import { loadAssets } from '#ui';
import { TEST_MASTER, testDatabase } from './database.ts';

/** A whole installation on a database of its own, asked without a socket, with a browser that keeps its cookies. */

export type Browser = {
  get(path: string): Promise<{ status: number; text: string; to: string }>;
  post(
    path: string,
    fields: Record<string, string> | [string, string][],
  ): Promise<{
    status: number;
    text: string;
    to: string;
  }>;
  /** What it keeps, as it sends it. */
  cookie(): string;
};

type WebAppParts = Parameters<typeof webApp>[0];

export type Newcomer = {
  house: House;
  /** The database as its superuser. */
  adminUrl: string;
  signIn: SignIn;
  clock: SetClock;
  /** What answers, and all its routes. */
  web: WebApp;
  browser(): Browser;
  /** What the web is made of, for a test that puts it together itself. */
  parts: WebAppParts;
  /** The path of the set-up link, as `npm start` prints it. */
  setUpLink(): Promise<string>;
  close(): Promise<void>;
};

/** @param mail what mail servers may be; the set-up is tried with one that isn't there. */
export async function newcomerHouse(
  at = '2026-11-23T15:00:00Z',
  mail: MailReach = { morePorts: [1], inside: true },
  { origin = 'http://localhost:3000', log = openLog('silent') }: { origin?: string; log?: Log } = {},
): Promise<Newcomer> {
  const database = await testDatabase();
  const vault = new Vault(TEST_MASTER);
  const fail = (error: Error): never => {
    throw error;
  };
  const clock = new SetClock(Temporal.Instant.from(at));
  const house = openHouse({
    databaseUrl: database.url,
    vault,
    origin,
    clock,
    onTrouble: () => undefined,
  });
  const signedIn = signInOf(house, (message) => fail(new Error(message)));
  const mySignIn = signInOf(house, (message) => fail(new Error(message)), 'clients');
  const desks = await Desks.listen(database.url, () => undefined);
  const parts: WebAppParts = {
    house,
    databaseUrl: database.url,
    log,
    trustProxy: [],
    mail,
    development: false,
    assets: loadAssets(),
    signIn: signedIn,
    mySignIn,
    desks,
  };
  const web = webApp(parts);
  return {
    parts,
    house,
    adminUrl: database.adminUrl,
    signIn: signedIn,
    clock,
    web,
    browser: () => browserOf(web.fetch, origin),
    setUpLink: () =>
      house.source.forInstallation((work) =>
        accountPaths.invitation(invite(work, { kind: 'set_up', validFor: { hours: 24 } })),
      ),
    async close() {
      desks.close();
      await Promise.all([signedIn.close(), mySignIn.close()]);
      await house.pool.end();
      await connectionsGone(database.adminUrl);
      await database.close();
    },
  };
}

/** Opens Nour Haddad's practice by the set-up link, and signs this browser in as its owner; the practice's id. */
export async function openHaddad(
  h: Newcomer,
  browser: Browser,
  more: { email?: string; kind?: 'solo' | 'clinic' } = {},
): Promise<string> {
  const opening = { name: 'Nour Haddad', practice: 'Haddad Therapy', country: 'US' };
  const { email = 'nour@haddad.example', kind = 'clinic' } = more;
  await browser.post(await h.setUpLink(), { ...opening, email, kind });
  const practice = await h.house.source.forInstallation((work) => practiceAt(work, 'haddad-therapy'));
  assert(practice, 'the practice is open');
  return practice;
}

/** Somebody of this role who took their invitation, signed in at the practice in a browser of their own. */
export async function colleagueAt(
  h: Newcomer,
  practice: string,
  given: { role: Role; name: string },
): Promise<{ browser: Browser; id: string }> {
  const email = `${given.name.toLowerCase()}@haddad.example`;
  const { memberId, secret } = await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    addColleague(work, { ...given, email }),
  );
  const browser = h.browser();
  const { status } = await browser.post(accountPaths.invitation(secret), {});
  assert(status === 303, `${given.name} came`);
  return { browser, id: memberId };
}

/** A pool says that it has ended while its connections are still on their way out. */
async function connectionsGone(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
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

export function browserOf(fetch: Fetch, origin: string): Browser {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit) => {
    const own = { cookie: cookie(), 'sec-fetch-site': 'same-origin' };
    const headers = { ...(init.headers as Record<string, string>), ...own };
    const answer = await fetch(new Request(origin + path, { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const sign = pair.indexOf('=');
      cookies.set(pair.slice(0, sign), pair.slice(sign + 1));
    }
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, text: await answer.text(), to: to.replace(origin, '') };
  };
  return {
    cookie,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

/** What a form on a page would post if its one button were pressed at once: every default as it stands. */
export function asItStands(page: string): [string, string][] {
  const form = /<form method="post"(?! action="\/sign-out").*?<\/form>/s.exec(page)?.[0] ?? '';
  const fields: [string, string][] = [];
  const decoded = (text: string): string =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const of = (tag: string, name: string): string | undefined => {
    const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return found === undefined ? undefined : decoded(found);
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = of(tag, 'name');
    const ticks = /type="(?:radio|checkbox)"/.test(tag);
    if (name !== undefined && (!ticks || /\schecked/.test(tag))) fields.push([name, of(tag, 'value') ?? '']);
  }
  for (const [, tag = '', inside = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const option = /<option[^>]*\sselected[^>]*>/.exec(inside) ?? /<option[^>]*>/.exec(inside);
    fields.push([of(tag, 'name') ?? '', of(option?.[0] ?? '', 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>\n?(.*?)<\/textarea>/gs)) {
    fields.push([of(tag, 'name') ?? '', decoded(text)]);
  }
  return fields;
}
