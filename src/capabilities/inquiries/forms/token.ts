import { type Vault, digest, sameBytes } from '#kit/crypto';
import type { Work } from '#kit/work';
import type { SentForm } from '../messages.ts';

/**
 * Each rendering of a form carries a token of its own: when it was made, 128 bits of chance, and a keyed hash over
 * both. So the same token is the same submit (I1), a form that comes back faster than anybody reads may be a
 * robot's (rules/looks-automatic.ts), and the server keeps nothing until something is sent.
 */
export type TokenState = 'good' | 'quick' | 'old' | 'forged';

/** Nobody reads the page in less; a browser that fills it by itself may. */
const QUICK_MS = 1_000;
const OLD_MS = 24 * 60 * 60_000;
const CLOCKS_DIFFER_MS = 60_000;

function signed(vault: Vault, slug: string, body: string): Buffer {
  return vault.hash('form token', `${slug} ${body}`).subarray(0, 16);
}

/**
 * @param ago how long ago the form is taken to have been made, in milliseconds: one that comes back filled has been
 * read already, and whoever only presses Send again is no robot.
 */
export function newToken(work: Pick<Work, 'at' | 'secret'>, vault: Vault, slug: string, ago = 0): string {
  const body = `${(work.at.epochMilliseconds - ago).toString(36)}.${work.secret(16)}`;
  return `${body}.${signed(vault, slug, body).toString('base64url')}`;
}

/** For a form that comes back: see `newToken`. */
export const READ_ALREADY = QUICK_MS;

export function tokenState(work: Pick<Work, 'at'>, vault: Vault, slug: string, token: string): TokenState {
  const match = /^(([0-9a-z]{1,12})\.[\w-]{16,64})\.([\w-]{22})$/.exec(token);
  if (!match) return 'forged';
  const [, body = '', made = '', mac = ''] = match;
  if (!sameBytes(signed(vault, slug, body), Buffer.from(mac, 'base64url'))) return 'forged';
  const age = work.at.epochMilliseconds - Number.parseInt(made, 36);
  if (age < -CLOCKS_DIFFER_MS) return 'forged';
  if (age > OLD_MS) return 'old';
  return age < QUICK_MS ? 'quick' : 'good';
}

/** What is kept of a form once it was sent. `filled`: what stood in it, the same however often it is read. */
export const sentForm = (token: string, filled: unknown): SentForm => ({
  tokenHash: digest(token),
  filledHash: digest(`${token} ${JSON.stringify(filled)}`),
});
