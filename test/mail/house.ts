import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openPractice } from '#accounts';
import { append } from '#audit';
import { MAIL_BOUNCED, MAIL_RECEIVED, type MailServer, setMailbox } from '#channels';
import { type Clock, systemClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { openPool, tables } from '#kit/db';
import { handlesOf } from '#kit/handles';
import { idsFrom, systemChance } from '#kit/ids';
import { type Reaction, type Work, type WorkSource, workSource } from '#kit/work';
import { TEST_MASTER, testDatabase } from '../database.ts';
import { ACCOUNT, type MailPair, freshFolder } from './servers.ts';
import { madeUpPractice } from '../made-up.ts';

export type MailHouse = {
  readonly source: WorkSource;
  readonly url: string;
  readonly master: Buffer;
  /** What was announced, in order: the event's name and id. */
  readonly announced: { name: string; id: string }[];
  practice(): Promise<string>;
  inside<T>(practice: string, act: (work: Work) => Promise<T> | T): Promise<T>;
  close(): Promise<void>;
};

/** The rooms that mail passes through, on a database of this test file's own. */
export async function mailHouse(reactions: Record<string, Reaction> = {}): Promise<MailHouse> {
  const database = await testDatabase();
  const master = TEST_MASTER;
  const announced: { name: string; id: string }[] = [];
  const connection = connected(database.url, master, systemClock, (name) => [
    (_work, event) => void announced.push({ name: event.name, id: event.id }),
    ...(reactions[name] ? [reactions[name]] : []),
  ]);
  const { source } = connection;
  return {
    source,
    url: database.url,
    master,
    announced,
    practice: () => newPractice(source),
    inside: (practice, act) => source.inPractice(practice, { kind: 'system' }, act),
    async close() {
      await connection.end();
      await database.close();
    },
  };
}

export function connected(
  url: string,
  master: Buffer,
  clock: Clock,
  reactionsTo: (name: string) => Reaction[] = () => [],
): { source: WorkSource; end(): Promise<void> } {
  const pool = openPool(url, { max: 5, onError: () => undefined });
  const source = workSource({
    pool,
    handles: handlesOf(url),
    vault: new Vault(master),
    clock,
    ids: idsFrom(systemChance),
    origin: 'http://porch.test',
    record: append,
    reactions: new Map([MAIL_RECEIVED, MAIL_BOUNCED].map((name) => [name, reactionsTo(name)])),
  });
  return { source, end: () => pool.end() };
}

async function newPractice(source: WorkSource): Promise<string> {
  const opened = await openPractice(
    source,
    { kind: 'visitor' },
    madeUpPractice(`p-${systemChance.bytes(5).toString('hex')}`, {
      owner: { name: 'Amara Okafor', email: 'amara@practice.test', userId: null },
    }),
  );
  return opened.practice;
}

/** How many mails the practice holds, of whatever sort. */
export async function countReceived(work: Work): Promise<number> {
  const asked = sql<{ n: number }>`select count(*) as n from received_mails`;
  const row = await work.one({ compile: () => asked.compile(tables()) });
  return row?.n ?? 0;
}

/** As if the server had numbered the folder anew since it was last read. */
export function numberedAnew(work: Work): void {
  const change = sql`update mailboxes set uid_validity = '7', last_uid = 4000, checked_at = null`;
  work.write({ compile: () => change.compile(tables()) });
}

/** A mail as its source. */
export function mail(headers: Record<string, string>, body = 'Hello.'): Buffer {
  const all = {
    From: 'Kim <kim@elsewhere.test>',
    To: 'hello@practice.test',
    Subject: 'A question',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`);
}

/** Looks again and again until it is so; the wait of a test is never a fixed one. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  milliseconds = 10_000,
): Promise<T> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    const seen = await look();
    if (seen) return seen;
    await wait(50);
  }
  throw new Error(`still not so: ${what}`);
}

/** The pair as a practice would enter it. */
export function serversOf(pair: MailPair): { smtp: Server; imap: Server } {
  const { user, password } = pair.imap;
  const common = { host: '127.0.0.1', secure: false, folder: 'INBOX', inside: true };
  return {
    smtp: { ...common, port: pair.smtp.port, user: '', password: '' },
    imap: { ...common, port: pair.imap.port, user, password },
  };
}

type Server = MailServer & { password: string };

/** A fresh practice whose mail is this pair's, with an empty folder. */
export async function practiceWith(house: MailHouse, pair: MailPair): Promise<string> {
  await freshFolder(pair);
  const practice = await house.practice();
  const sender = { senderName: 'Amara O.', senderAddress: ACCOUNT.address };
  await house.inside(practice, (work) => setMailbox(work, { ...sender, ...serversOf(pair) }));
  return practice;
}
