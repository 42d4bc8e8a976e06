import { isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import type { Clock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import { asDatabaseFault, isUniqueViolation } from '#kit/db';
import { Fault, type Refusal } from '#kit/outcome';
import { hiddenAddress } from './address.ts';
import { deviceName } from './device.ts';
import { type Library, SIGN_IN_DAYS, type SignInParts, library, libraryPool } from './library.ts';
import { links } from './links.ts';
import { type Opens, type Proved, opensIn, provedIn } from './opens.ts';
import { type Passkeys, passkeysOf } from './passkeys.ts';
import { type RecoveryCodes, recoveryCodesOf } from './recovery.ts';

export type { Passkey, Passkeys } from './passkeys.ts';
export { cookieName } from './library.ts';
export { MACHINE, type Opens } from './opens.ts';

/** Somebody signed in just now: the cookies go into the answer as they are. */
export type SignedIn = {
  readonly userId: string;
  readonly opens: Opens;
  readonly setCookie: readonly string[];
};

/** A link was used; `practice` is the one whose mail brought it. */
export type Redeemed = SignedIn & { readonly practice: string };

/** Who sent a request. */
export type Known = SignedIn & { readonly sessionId: string; readonly proved: Proved };

export type Device = {
  readonly id: string;
  /** "Firefox, Windows", or empty. */
  readonly name: string;
  readonly since: Temporal.Instant;
  /** To the hour: a sign-in is noted as seen once in one. */
  readonly lastSeen: Temporal.Instant;
};

/** What the house may ask of the sign-in. A sign-in knows ids and a keyed hash, never a name or an address. */
export type SignIn = {
  /** Finds the sign-in of an address, or makes one. */
  userFor(email: string): Promise<string>;
  knownUser(email: string): Promise<string | undefined>;
  /**
   * A token that signs its holder in once, within ten minutes, at the practice whose mail carries it. For an unknown
   * address it leads nowhere.
   */
  issueLink(email: string, practice: string): Promise<string>;
  redeem(token: string, headers: Headers): Promise<Redeemed | Refusal<'used_or_expired'>>;
  /** Signs in somebody whose invitation was just taken. What this browser's sign-in of theirs opens stays open. */
  open(userId: string, opens: Opens, headers: Headers): Promise<SignedIn>;
  /** Who sent this request. `setCookie` holds the renewed cookie, at most once an hour. */
  whoIs(headers: Headers): Promise<Known | undefined>;
  /** Ends the sign-in that sent this request; the cookies to set remove it from the browser. */
  signOut(headers: Headers): Promise<readonly string[]>;
  sessionsOf(userId: string): Promise<Device[]>;
  endSession(userId: string, id: string): Promise<void>;
  /** Ends all sign-ins of this person but one. */
  endOtherSessions(userId: string, but: string): Promise<void>;
  passkeys: Passkeys;
  recovery: RecoveryCodes;
  /** Removes what has run out: old sign-ins, links that nobody used. */
  sweep(at: Temporal.Instant): Promise<void>;
  close(): Promise<void>;
};

export function signIn(parts: SignInParts & { vault: Vault }): SignIn {
  const pool = libraryPool(parts);
  const auth = library(parts, pool);
  const seen = sessions(auth, pool, parts.clock);
  const { vault, clock } = parts;
  const shared = { auth, pool, vault, clock, reduced: reducedHeaders, whoIs: seen.whoIs };
  const byLink = links(shared);
  return {
    ...users(auth, vault),
    ...byLink,
    ...seen,
    passkeys: passkeysOf(shared),
    recovery: recoveryCodesOf({ pool, vault, clock, open: byLink.open }),
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
          // Whoever was invited hasn't shown yet that the mailbox is theirs: see `library.ts`.
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

const SIGN_IN_HOURS = { hours: 24 * SIGN_IN_DAYS };

const isOver = (since: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(since.add(SIGN_IN_HOURS), now) <= 0;

/** What was proved long ago doesn't stay open beside what is proved anew: each has its own end. */
function stillOpen(opens: string | null | undefined, since: Temporal.Instant, now: Temporal.Instant): Opens {
  const proved = provedIn(opens);
  return opensIn(opens).filter((what) => !isOver(proved.get(what) ?? since, now));
}

type Sessions = 'whoIs' | 'signOut' | 'sessionsOf' | 'endSession' | 'endOtherSessions' | 'sweep';

function sessions(auth: Library, pool: Pool, clock: Clock): Pick<SignIn, Sessions> {
  return {
    async whoIs(headers) {
      const found = await askedFor(() =>
        auth.api.getSession({ headers: reducedHeaders(headers), returnHeaders: true }),
      );
      if (!found?.response) return undefined;
      const { user, session } = found.response;
      const since = session.createdAt.toTemporalInstant();
      const opens = stillOpen(session.opens, since, clock.now());
      if (opens.length === 0 && isOver(since, clock.now())) return undefined;
      return {
        userId: user.id,
        sessionId: session.id,
        opens,
        proved: provedIn(session.opens),
        setCookie: found.headers.getSetCookie(),
      };
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
        .filter(({ since }) => !isOver(since, clock.now()))
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
    async endOtherSessions(userId, but) {
      await pool.query('delete from session where "userId" = $1 and id <> $2', [userId, but]);
    },
    async sweep(at) {
      const oldest = at.subtract(SIGN_IN_HOURS);
      await pool.query('delete from session where "expiresAt" < $1 or "createdAt" < $2', [
        at.toString(),
        oldest.toString(),
      ]);
      await pool.query('delete from verification where "expiresAt" < $1', [at.toString()]);
    },
  };
}
