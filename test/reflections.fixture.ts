import { hkdfSync } from 'node:crypto';
import { Client } from 'pg';
import { accountPaths, invite, members } from '#accounts';
import type { Work } from '#kit/work';
import { type Browser, type Newcomer, colleagueAt, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** A clinic with an owner, a therapist who writes private notes, a colleague of hers and a front desk. */

export const PASSPHRASE = 'a heron at the green gate';
const DESK = '/desk/reflections';

export type Writing = Awaited<ReturnType<typeof openWriting>>;

export async function openWriting() {
  const h: Newcomer = await newcomerHouse('2026-11-23T15:00:00Z');
  const owner = h.browser();
  const practice = await openHaddad(h, owner);
  h.clock.advance({ minutes: 1 });
  const ruth = await colleagueAt(h, practice, { role: 'therapist', name: 'Ruth' });
  const [omar, front] = [
    await colleagueAt(h, practice, { role: 'therapist', name: 'Omar' }),
    await colleagueAt(h, practice, { role: 'front_desk', name: 'Joana' }),
  ];
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    h.house.source.inPractice(practice, { kind: 'system' }, act);
  return {
    h,
    practice,
    owner,
    ruth,
    omar,
    front,
    admin,
    inside,
    /** Signs a member in anew, in this browser: weeks go by in these tests. */
    async signIn(memberId: string, browser: Browser): Promise<void> {
      const secret = await h.house.source.forInstallation((work) =>
        invite(work, { kind: 'sign_in', practiceId: practice, memberId, validFor: { hours: 1 } }),
      );
      await browser.post(accountPaths.invitation(secret), {});
    },
    ownerId: async () =>
      (await inside((work) => members(work))).find(({ role }) => role === 'owner')?.id ?? '',
    async close() {
      await admin.end();
      await h.close();
    },
  };
}

/** Begins notes of one's own; the code that is to be printed. */
export async function begins(browser: Browser, passphrase = PASSPHRASE): Promise<string> {
  const made = await browser.post(`${DESK}/begin`, { next: passphrase, twice: passphrase, sure: 'yes' });
  return codeOn(made.text);
}

export const codeOn = (text: string): string =>
  /<pre[^>]*id="code"[^>]*>([^<]*)<\/pre>/.exec(text)?.[1] ?? '';

/** A note with these words; its path. */
export async function writes(browser: Browser, words: Record<string, string>): Promise<string> {
  const id = /name="id" value="([^"]+)"/.exec((await browser.get(`${DESK}/new`)).text)?.[1] ?? '';
  const made = await browser.post(`${DESK}/new`, { id, ...words });
  return made.to.split('?')[0] ?? '';
}

export const opens = (browser: Browser, passphrase = PASSPHRASE) =>
  browser.post(`${DESK}/opening`, { passphrase, back: DESK });

/** Everything that stands in every table, as text, and as the bytes that it stands for. */
export async function everyRow(admin: Client): Promise<Buffer> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'auth', 'porchlight_meta', 'graphile_worker')`,
  );
  const found: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string }>(`select to_jsonb(t)::text as text from ${name} t`);
    for (const { text } of rows) {
      found.push(Buffer.from(text));
      for (const [, hex = ''] of text.matchAll(/\\x([0-9a-f]{8,})/g)) found.push(Buffer.from(hex, 'hex'));
    }
  }
  return Buffer.concat(found);
}

/** What a key of the house's own would be, were it the one: for a thief who tries everything that lies here. */
export const derivedFrom = (bytes: Buffer, what: string): Buffer =>
  Buffer.from(hkdfSync('sha256', bytes, 'porchlight', what, 32));
