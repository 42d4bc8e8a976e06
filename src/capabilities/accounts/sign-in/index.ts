import type { Vault } from '#kit/crypto';
import { isUniqueViolation } from '#kit/db';
import type { Refusal } from '#kit/outcome';
import { hiddenAddress } from './address.ts';
import { type Library, type SignInParts, library, libraryPool } from './library.ts';
import { links } from './links.ts';
import type { Opens, Proved } from './opens.ts';
import { type Passkeys, passkeysOf } from './passkeys.ts';
import { type RecoveryCodes, recoveryCodesOf } from './recovery.ts';
import { reducedHeaders } from './reduced-headers.ts';
import { sessions } from './sessions.ts';

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
  /** What is open of somebody at one practice, in any browser, is open no more; elsewhere they stay signed in. */
  shut(userId: string, practice: string): Promise<void>;
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
