import { isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import type { Vault } from '#kit/crypto';
import { asDatabaseFault, isUniqueViolation } from '#kit/db';
import { Fault, type Refusal, assert, isRefused, refuse } from '#kit/outcome';
import { hiddenAddress } from './address.ts';
import { deviceName } from './device.ts';
import { type Library, type SignInParts, library, libraryPool } from './library.ts';
import { type Passkeys, passkeysOf } from './passkeys.ts';

export type { Passkey, Passkeys } from './passkeys.ts';

/** Somebody signed in just now: the cookies go into the answer as they are. */
export type SignedIn = { readonly userId: string; readonly setCookie: readonly string[] };

export type Device = {
  readonly id: string;
  /** "Firefox, Windows", or empty. */
  readonly name: string;
  readonly since: Temporal.Instant;
  readonly lastSeen: Temporal.Instant;
};

/** What the house may ask of the sign-in. A sign-in knows ids and a keyed hash, never a name or an address. */
export type SignIn = {
  /** Finds the sign-in of an address, or makes one. */
  userFor(email: string): Promise<string>;
  knownUser(email: string): Promise<string | undefined>;
  /** A token that signs its holder in once, within ten minutes. For an unknown address it leads nowhere. */
  issueLink(email: string): Promise<string>;
  redeem(token: string, headers: Headers): Promise<SignedIn | Refusal<'used_or_expired'>>;
  /** Signs in somebody whose invitation was just taken. */
  open(userId: string, headers: Headers): Promise<SignedIn>;
  /** Who sent this request. `setCookie` holds the renewed cookie, at most once a day. */
  whoIs(headers: Headers): Promise<(SignedIn & { readonly sessionId: string }) | undefined>;
  /** Ends the sign-in that sent this request; the cookies to set remove it from the browser. */
  signOut(headers: Headers): Promise<readonly string[]>;
  sessionsOf(userId: string): Promise<Device[]>;
  endSession(userId: string, id: string): Promise<void>;
  endAllSessions(userId: string): Promise<void>;
  passkeys: Passkeys;
  /** Removes what has run out: old sign-ins, links that nobody used. */
  sweep(at: Temporal.Instant): Promise<void>;
  close(): Promise<void>;
};

export function signIn(parts: SignInParts & { vault: Vault }): SignIn {
  const pool = libraryPool(parts);
  const auth = library(parts, pool);
  return {
    ...users(auth, parts.vault),
    ...links(auth, parts.vault),
    ...sessions(auth, pool),
    passkeys: passkeysOf(auth, reducedHeaders),
    close: () => pool.end(),
  };
}

/** Only what the library needs to see: the whole user agent and any address header stay outside. */
function reducedHeaders(headers: Headers): Headers {
  const reduced = new Headers({ 'user-agent': deviceName(headers.get('user-agent') ?? '') });
  const cookie = headers.get('cookie');
  if (cookie !== null) reduced.set('cookie', cookie);
  return reduced;
}

function users(auth: Library, vault: Vault): Pick<SignIn, 'userFor' | 'knownUser'> {
  const find = async (email: string): Promise<string | undefined> => {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email);
    return found?.user.id;
  };
  return {
    knownUser: (email) => find(hiddenAddress(vault, email)),
    async userFor(email) {
      const hidden = hiddenAddress(vault, email);
      const known = await find(hidden);
      if (known !== undefined) return known;
      const { internalAdapter } = await auth.$context;
      try {
        const made = await internalAdapter.createUser(
          // Whoever was invited hasn't shown yet that the mailbox is theirs: see `redeem`.
          { email: hidden, name: '', emailVerified: false },
          { method: 'magic-link' },
        );
        return made.id;
      } catch (error) {
        // Two first sign-ins of one address at the same instant: the other one made it.
        const made = isUniqueViolation(error) ? await find(hidden) : undefined;
        if (made === undefined) throw error;
        return made;
      }
    },
  };
}

function links(auth: Library, vault: Vault): Pick<SignIn, 'issueLink' | 'redeem' | 'open'> {
  return {
    async issueLink(email) {
      let issued = '';
      const take = (token: string): void => {
        issued = token;
      };
      await auth.api.signInMagicLink({
        body: { email: hiddenAddress(vault, email), metadata: { take } },
        headers: new Headers(),
      });
      assert(issued !== '', 'the library told the token of the link');
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(hiddenAddress(vault, email));
      return found?.user.emailVerified === false ? `${issued}${FIRST_PROOF}` : issued;
    },
    async redeem(token, headers) {
      const query = { token: token.replace(FIRST_PROOF, '') };
      const { internalAdapter, adapter } = await auth.$context;
      const verify = () =>
        auth.api.magicLinkVerify({ query, headers: reducedHeaders(headers), returnHeaders: true });
      const done = await refusable(verify);
      if (isRefused(done)) return done;
      if (token.endsWith(FIRST_PROOF)) {
        // Now the mailbox is proved. Whoever opened this sign-in before, by an invitation's link, may be another.
        const { user, token: mine } = done.response;
        const before = await internalAdapter.listSessions(user.id, { onlyActiveSessions: false });
        for (const one of before) if (one.token !== mine) await internalAdapter.deleteSession(one.token);
        await adapter.deleteMany({ model: 'passkey', where: [{ field: 'userId', value: user.id }] });
      }
      return { userId: done.response.user.id, setCookie: done.headers.getSetCookie() };
    },
    async open(userId, headers) {
      const done = await auth.api.openSignIn({
        body: { userId },
        headers: reducedHeaders(headers),
        returnHeaders: true,
      });
      return { userId: done.response.userId, setCookie: done.headers.getSetCookie() };
    },
  };
}

/** Marks a link to an address that nobody has shown to be theirs yet. */
const FIRST_PROOF = '~';

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

/**
 * The library makes one "internal error" of whatever went wrong while it looked a sign-in up. A database that is away
 * must not look like nobody being signed in, nor like a bug; a sign-in that ended this very moment is nobody.
 */
async function askedFor<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!isAPIError(error)) throw asDatabaseFault(error);
    if (error.statusCode < 500) return undefined;
    throw new Fault('transient', 'the sign-in could not be looked up', { cause: error });
  }
}

type Sessions = 'whoIs' | 'signOut' | 'sessionsOf' | 'endSession' | 'endAllSessions' | 'sweep';

function sessions(auth: Library, pool: Pool): Pick<SignIn, Sessions> {
  return {
    async whoIs(headers) {
      const found = await askedFor(() =>
        auth.api.getSession({ headers: reducedHeaders(headers), returnHeaders: true }),
      );
      if (!found?.response) return undefined;
      const { user, session } = found.response;
      return { userId: user.id, sessionId: session.id, setCookie: found.headers.getSetCookie() };
    },
    async signOut(headers) {
      const done = await auth.api.signOut({ headers: reducedHeaders(headers), returnHeaders: true });
      return done.headers.getSetCookie();
    },
    async sessionsOf(userId) {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
      return found
        .map((session) => ({
          id: session.id,
          name: session.userAgent ?? '',
          since: session.createdAt.toTemporalInstant(),
          lastSeen: session.updatedAt.toTemporalInstant(),
        }))
        .toSorted((a, b) => Temporal.Instant.compare(b.lastSeen, a.lastSeen));
    },
    async endSession(userId, id) {
      const { adapter } = await auth.$context;
      const where = [
        { field: 'userId', value: userId },
        { field: 'id', value: id },
      ];
      await adapter.deleteMany({ model: 'session', where });
    },
    async endAllSessions(userId) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUserSessions(userId);
    },
    async sweep(at) {
      await pool.query('delete from session where "expiresAt" < $1', [at.toString()]);
      await pool.query('delete from verification where "expiresAt" < $1', [at.toString()]);
    },
  };
}
