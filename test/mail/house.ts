import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openPractice } from '#accounts';
import { append } from '#audit';
import { MAIL_BOUNCED, MAIL_RECEIVED } from '#channels';
import { type Clock, systemClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { openPool, tables } from '#kit/db';
import { idsFrom, systemChance } from '#kit/ids';
import { type Reaction, type Work, type WorkSource, workSource } from '#kit/work';
import { testDatabase } from '../database.ts';

export type MailHouse = {
  readonly source: WorkSource;
  readonly url: string;
  readonly master: Buffer;
  /** What was announced, in order: the event's name and id. */
  readonly announced: { name: string; id: string }[];
  practice(): Promise<string>;
  close(): Promise<void>;
};

/** The rooms that mail passes through, on a database of this test file's own. */
export async function mailHouse(reactions: Record<string, Reaction> = {}): Promise<MailHouse> {
  const database = await testDatabase();
  const master = randomBytes(32);
  const announced: { name: string; id: string }[] = [];
  const { source, end } = connected(database.url, master, systemClock, (name) => [
    (_work, event) => void announced.push({ name: event.name, id: event.id }),
    ...(reactions[name] ? [reactions[name]] : []),
  ]);
  return {
    source,
    url: database.url,
    master,
    announced,
    practice: () => newPractice(source),
    async close() {
      await end();
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
    vault: new Vault(master),
    clock,
    ids: idsFrom(systemChance),
    record: append,
    reactions: new Map([MAIL_RECEIVED, MAIL_BOUNCED].map((name) => [name, reactionsTo(name)])),
  });
  return { source, end: () => pool.end() };
}

async function newPractice(source: WorkSource): Promise<string> {
  const opened = await openPractice(source, { kind: 'visitor' }, {
    slug: `p-${randomBytes(5).toString('hex')}`,
    kind: 'solo',
    name: 'Amara Okafor',
    country: 'US',
    region: 'NY',
    zone: 'America/New_York',
    locale: 'en',
    holidays: [],
    owner: { name: 'Amara Okafor', email: 'amara@practice.test', userId: null },
  });
  return opened.practice;
}

/** How many mails the practice holds, of whatever sort. */
export async function countReceived(work: Work): Promise<number> {
  const asked = sql<{ n: number }>`select count(*) as n from received_mails`;
  const row = await work.one({ compile: () => asked.compile(tables()) });
  return row?.n ?? 0;
}

/** A mail as its source. */
export function mail(headers: Record<string, string>, body = 'Hello.'): Buffer {
  const all = { From: 'Kim <kim@elsewhere.test>', To: 'hello@practice.test', Subject: 'A question', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`);
}
