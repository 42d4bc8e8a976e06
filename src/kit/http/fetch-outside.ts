import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import { isInside } from './inside.ts';

/**
 * Why something could not be read: nobody answered in time; it stands in the machine's own network; the server wants a password or
 * says no; it isn't there any more; it is too long.
 */
export type Unread = Refusal<'no_answer' | 'inside' | 'refused' | 'gone' | 'too_much'>;

export type Reach = {
  /** Things inside the machine's own network may be read too, and in the clear. For tests, and where the operator says so. */
  readonly inside: boolean;
};

const TIME_MS = 20_000;
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_REDIRECTS = 3;

const GONE = new Set([404, 410]);
const ELSEWHERE = new Set([301, 302, 303, 307, 308]);

class Inside extends Error {}

/**
 * Reads a text at an address that somebody typed. Encrypted, and outside the machine's own network: the name is looked up once for each
 * connection, and what is connected to is what was judged. An address that leads on is judged again.
 */
export async function fetchOutside(address: string, reach: Reach): Promise<{ text: string } | Unread> {
  const signal = AbortSignal.timeout(TIME_MS);
  let url = URL.canParse(address) ? new URL(address) : undefined;
  for (let step = 0; url && step <= MOST_REDIRECTS; step += 1) {
    if (url.protocol !== 'https:' && !(reach.inside && url.protocol === 'http:')) return refuse('refused');
    const answer = await ask(url, reach, signal);
    if (isRefused(answer)) return answer;
    const { statusCode = 0, headers } = answer;
    if (!ELSEWHERE.has(statusCode)) return read(answer);
    answer.destroy();
    const to = headers.location ?? '';
    url = URL.canParse(to, url) ? new URL(to, url) : undefined;
  }
  return refuse('refused');
}

async function ask(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage | Unread> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !reach.inside && isInside(host)) return refuse('inside');
  const options: RequestOptions = {
    signal,
    lookup: judging(reach),
    headers: { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'identity' },
    agent: false,
  };
  try {
    return await new Promise((done, failed) => {
      const asking =
        url.protocol === 'https:' ? request(url, options, done) : plainRequest(url, options, done);
      asking.on('error', failed);
      asking.end();
    });
  } catch (error) {
    return refuse(error instanceof Inside ? 'inside' : 'no_answer');
  }
}

const judging =
  (reach: Reach): LookupFunction =>
  (name, _options, answer) => {
    void (async () => {
      try {
        const found = await lookup(name, { all: true, order: 'ipv4first' });
        const may = found.filter((one) => reach.inside || !isInside(one.address));
        if (may.length === 0) throw new Inside();
        answer(null, may);
      } catch (error) {
        answer(error instanceof Error ? error : new Error('no such name'), []);
      }
    })();
  };

async function read(answer: IncomingMessage): Promise<{ text: string } | Unread> {
  const { statusCode = 0 } = answer;
  if (statusCode !== 200) {
    answer.destroy();
    return refuse(GONE.has(statusCode) ? 'gone' : statusCode >= 500 ? 'no_answer' : 'refused');
  }
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MOST_BYTES) return refuse('too_much');
      parts.push(part);
    }
  } catch {
    return refuse('no_answer');
  }
  return { text: Buffer.concat(parts).toString('utf8') };
}
