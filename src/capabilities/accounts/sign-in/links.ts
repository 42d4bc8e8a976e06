import { isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import type { Clock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import { type Refusal, assert, isRefused, refuse } from '#kit/outcome';
import { hiddenAddress } from './address.ts';
import type { SignIn, SignedIn } from './index.ts';
import type { Library } from './library.ts';
import { type Opens, opensIn, provedAs, readToken, tokenFor } from './opens.ts';

export type LinkParts = {
  auth: Library;
  pool: Pool;
  vault: Vault;
  /** The house's clock: when who is there was proved. How long links and sign-ins live goes by the machine's. */
  clock: Clock;
  reduced: (headers: Headers) => Headers;
  whoIs: SignIn['whoIs'];
};

export function links(parts: LinkParts): Pick<SignIn, 'issueLink' | 'redeem' | 'open'> {
  const { auth, vault, reduced } = parts;
  return {
    async issueLink(email, practice) {
      let issued = '';
      const take = (token: string): void => {
        issued = token;
      };
      await auth.api.signInMagicLink({
        body: { email: hiddenAddress(vault, email), metadata: { take } },
        headers: new Headers(),
      });
      assert(issued !== '', 'the library told the token of the link');
      return tokenFor(vault, issued, practice);
    },
    async redeem(mailed, headers) {
      const read = readToken(vault, mailed);
      if (!read) return refuse('used_or_expired');
      const query = { token: read.token };
      const verify = () =>
        auth.api.magicLinkVerify({ query, headers: reduced(headers), returnHeaders: true });
      const done = await refusable(verify);
      if (isRefused(done)) return done;
      const { user, session } = done.response;
      const made = { userId: user.id, sessionId: session.id, setCookie: done.headers.getSetCookie() };
      return { ...(await opening(parts, made, [read.practice], headers)), practice: read.practice };
    },
    async open(userId, opens, headers) {
      const done = await auth.api.openSignIn({
        body: { userId },
        headers: reduced(headers),
        returnHeaders: true,
      });
      const made = { ...done.response, setCookie: done.headers.getSetCookie() };
      return opening(parts, made, opens, headers);
    },
  };
}

export type Made = Pick<SignedIn, 'userId' | 'setCookie'> & { readonly sessionId: string };

/**
 * Writes what a new sign-in opens. Until then it opens nothing, and its cookie hasn't left the house. What the same
 * person has open in this browser stays open: who opens the links of two practices works in both, without changing.
 */
export async function opening(
  parts: Pick<LinkParts, 'pool' | 'clock' | 'whoIs'>,
  made: Made,
  opens: Opens,
  headers: Headers,
): Promise<SignedIn> {
  const before = await parts.whoIs(headers);
  const own = before?.userId === made.userId ? before : { opens: [], proved: new Map() };
  const all = provedAs(opens, parts.clock.now(), own);
  await parts.pool.query('update session set opens = $1 where id = $2', [all, made.sessionId]);
  if (before) await endReplaced(parts.pool, before.sessionId);
  return { userId: made.userId, opens: opensIn(all), setCookie: made.setCookie };
}

/**
 * A browser holds one sign-in. The cookie of the one before is overwritten, so no sign-out would reach that one: whoever
 * copied it would stay for a fortnight.
 */
async function endReplaced(pool: Pool, sessionId: string): Promise<void> {
  await pool.query('delete from session where id = $1', [sessionId]);
}

const REFUSED = new Set(['INVALID_TOKEN', 'new_user_signup_disabled', 'user_not_found']);

/** The library says no by a redirect to a page of errors; anything else that it throws is a fault or a bug. */
async function refusable<T>(verify: () => Promise<T>): Promise<T | Refusal<'used_or_expired'>> {
  try {
    return await verify();
  } catch (error) {
    if (!isAPIError(error) || error.status !== 'FOUND') throw error;
    const location = (error.headers as Headers).get('location') ?? '';
    const reason = new URL(location, 'http://localhost').searchParams.get('error') ?? '';
    if (!REFUSED.has(reason)) throw error;
    return refuse('used_or_expired');
  }
}
