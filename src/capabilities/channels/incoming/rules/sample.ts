import { parseMail } from '../parse.ts';
import type { MailFacts } from './facts.ts';

/** For tests: a mail as its source lines, taken apart as in real use. */
export function taken(
  headers: Readonly<Record<string, string>>,
  body = 'Hello, do you have room?',
): Promise<MailFacts> {
  const all = {
    From: 'Kim <kim@elsewhere.test>',
    To: 'hello@practice.test',
    Subject: 'A question',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return parseMail(Buffer.from(`${lines.join('\n')}\n\n${body}\n`.replace(/\n/g, '\r\n')));
}

/** A body of several parts, each with its content type and text. */
export function parts(...given: readonly (readonly [string, string])[]): string {
  return `${given.map(([type, text]) => `--b\nContent-Type: ${type}\n\n${text}\n`).join('')}--b--`;
}

export const MIXED = { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary="b"' };
