import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { openLog } from '#app/log';
import type { Patience } from '#app/listening';
import { startWeb } from '#app/web';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { type Heard, type How, type Piece, say } from './wire.ts';

/** The house behind its real server: asked over sockets, by whoever comes along the street. */
export type Street = {
  readonly h: Newcomer;
  readonly port: number;
  /** Signed in as the owner of Haddad Therapy. */
  readonly owner: Browser;
  /** Lines that were logged so far. */
  readonly logged: readonly string[];
  say(pieces: readonly Piece[], how?: How): Promise<Heard>;
  get(path: string): Promise<{ status: number; text: string }>;
  /** How many messages the practice has. */
  messages(): Promise<number>;
  /** A contact form as it was read: everything that a sender needs, and its body. */
  contact(words: string, more?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
};

/** A server that waits as long in a test as it does in life would make a test of minutes. */
export const HURRIED: Patience = {
  headers: 1_500,
  request: 6_000,
  file: 30_000,
  silence: 1_200,
  keptOpen: 5_000,
  between: 50,
};

export async function openStreet(patience: Patience = HURRIED): Promise<Street> {
  const logged: string[] = [];
  const log = openLog('info', { write: (line) => void logged.push(line) });
  const h = await newcomerHouse('2026-11-23T15:00:00Z', undefined, { log });
  const owner = h.browser();
  await openHaddad(h, owner);
  const web = await startWeb(h.parts, { host: '127.0.0.1', port: 0 }, patience);
  const admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  const get: Street['get'] = async (path) => {
    const answer = await fetch(`http://127.0.0.1:${web.port}${path}`, { redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    h,
    owner,
    logged,
    port: web.port,
    say: (pieces, how) => say(web.port, pieces, how),
    get,
    async messages() {
      const { rowCount } = await admin.query('select from inquiries');
      return rowCount ?? 0;
    },
    async contact(words, more = {}) {
      const { text } = await get('/haddad-therapy');
      const [, token = ''] = /name="token" value="([^"]+)"/.exec(text) ?? [];
      h.clock.advance({ seconds: 20 });
      return new URLSearchParams({ token, words, ways: 'code', ...more }).toString();
    },
    async close() {
      await web.stop();
      await admin.end();
      await h.close();
    },
  };
}

/** The head of a request of ours, as a browser writes it. */
export function head(line: string, headers: Readonly<Record<string, string | number>> = {}): string {
  const all = Object.entries({ Host: 'localhost:3000', 'Sec-Fetch-Site': 'same-origin', ...headers });
  return `${line} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** A form of the contact page on the wire. */
export const sending = (body: string): string =>
  head('POST /haddad-therapy/messages', { ...FORM, 'Content-Length': Buffer.byteLength(body) }) + body;

/** So many connections that are opened and say nothing; gives a function that lets them go. */
export async function idle(port: number, count: number): Promise<() => void> {
  const all = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
  for (const socket of all) socket.on('error', () => undefined);
  await Promise.all(all.map((socket) => once(socket, 'connect')));
  return () => {
    for (const socket of all) socket.destroy();
  };
}
