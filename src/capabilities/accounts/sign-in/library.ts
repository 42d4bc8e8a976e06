import { passkey } from '@better-auth/passkey';
import { APIError } from '@better-auth/core/error';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink } from 'better-auth/plugins/magic-link';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Clock } from '#kit/clock';
import { asSibling } from '#kit/roles';

/**
 * better-auth, set up for this house. Nothing outside this folder knows that it is there, and its own routes are never
 * mounted: its `/magic-link/verify` signs in on GET, which a mail scanner does before the person reads the mail.
 */

export type SignInParts = {
  /** The database, as the application's role; sign-in has its own login there (`asSibling`), and a pool of its own. */
  databaseUrl: string;
  /** Signs the cookies; `vault.derived('sign-in cookies')`, so that every process has the same one. */
  secret: string;
  /** Where people reach this installation, `https://…`; passkeys are bound to its host. */
  baseUrl: string;
  /** When who is there was proved. */
  clock: Clock;
  /** Staff and clients each sign in with a cookie of their own: somebody can be both, and neither opens the other's pages. */
  who: 'staff' | 'clients';
  /** What the library says of its own troubles. */
  onTrouble: (message: string) => void;
};

export const LINK_MINUTES = 10;
/** However often it is used, a sign-in ends after so many days: a browser that was lost is not open for ever. */
export const SIGN_IN_DAYS = 30;

/** Behind TLS a name that browsers take from this very host alone, and over TLS (`__Host-`); it can't be had on plain http. */
export const cookieName = (baseUrl: string, name: string): string =>
  `${baseUrl.startsWith('https:') ? '__Host-' : ''}porchlight${name && `.${name}`}`;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A role of its own, which sees no practice's rows. The library's own parsers and no pipeline: it expects `Date`, where the house's pool gives `Temporal.Instant`. */
export function libraryPool(parts: Pick<SignInParts, 'databaseUrl' | 'onTrouble'>): Pool {
  const pool = new Pool({
    connectionString: asSibling(parts.databaseUrl, 'sign_in'),
    max: 6,
    connectionTimeoutMillis: 10_000,
    options: '-c search_path=auth',
  });
  pool.on('error', (error) => parts.onTrouble(error.message));
  return pool;
}

/** Tells the caller the token of a link, which the library itself would rather mail. */
export type TakeToken = (token: string) => void;

export function library(parts: SignInParts, pool: Pool) {
  const origin = new URL(parts.baseUrl).origin;
  return betterAuth({
    appName: 'Porchlight',
    baseURL: origin,
    trustedOrigins: [origin],
    secret: parts.secret,
    database: pool,
    telemetry: { enabled: false },
    disabledPaths: ['/magic-link/verify', '/sign-in/magic-link'],
    logger: { level: 'warn', log: (_level, message) => parts.onTrouble(message) },
    rateLimit: { enabled: true, storage: 'database' },
    session: {
      // Without a visit. How long it lasts with one each day: `SIGN_IN_DAYS`.
      expiresIn: 14 * DAY,
      // Also how exactly the list of devices knows when one was last seen.
      updateAge: HOUR,
      // How fresh a proof must be is asked by the house, for each practice (`rules/proof.ts`).
      freshAge: 0,
      // Written by us alone (`opens.ts`), and read with the sign-in. A new one opens nothing.
      additionalFields: { opens: { type: 'string', required: false, input: false, defaultValue: '' } },
    },
    databaseHooks: { user: { update: { after: (user) => firstProof(pool, user) } } },
    advanced: {
      cookiePrefix: cookieName(origin, ''),
      // The names and `secure` are said by us; the library would say `__Secure-`.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: origin.startsWith('https:'),
      },
      cookies: { session_token: { name: cookieName(origin, parts.who === 'staff' ? 'session' : 'my') } },
      ipAddress: { disableIpTracking: true },
      // One question to the database for "who is this?", not two.
      database: { joins: true },
    },
    plugins: [links(), passkeys(origin), openings()],
  });
}

export type Library = ReturnType<typeof library>;

/**
 * The one change of a row: a link was opened, so the mailbox is theirs. Whoever opened this sign-in before, by an
 * invitation's link, may be another. Called before the new sign-in is made.
 */
async function firstProof(pool: Pool, user: { id: string; emailVerified: boolean }): Promise<void> {
  if (!user.emailVerified) return;
  await pool.query('delete from session where "userId" = $1', [user.id]);
  await pool.query('delete from passkey where "userId" = $1', [user.id]);
  await pool.query('delete from "recoveryCode" where "userId" = $1', [user.id]);
}

function links() {
  return magicLink({
    expiresIn: LINK_MINUTES * MINUTE,
    storeToken: 'hashed',
    // A link for an address that nobody has leads nowhere; it is still made, so that both take the same time.
    disableSignUp: true,
    sendMagicLink: ({ token, metadata }) => (metadata as { take: TakeToken }).take(token),
  });
}

/** A passkey stands alone here (no password beside it), so the device must have checked that it is its owner. */
function passkeys(origin: string) {
  const mustBeVerified = (userVerified: boolean): void => {
    if (!userVerified) throw new APIError('UNAUTHORIZED', { code: 'NOT_VERIFIED' });
  };
  return passkey({
    rpID: new URL(origin).hostname,
    rpName: 'Porchlight',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: ({ verification }) =>
        mustBeVerified(verification.registrationInfo?.userVerified ?? false),
    },
    authentication: {
      afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified),
    },
  });
}

/** Opens a sign-in for somebody whom we know by other means: an invitation that was taken. */
function openings() {
  return {
    id: 'porchlight',
    endpoints: {
      openSignIn: createAuthEndpoint(
        '/porchlight/open',
        { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.userId);
          if (!user) throw new APIError('NOT_FOUND');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return { userId: user.id, sessionId: session.id };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
