import { isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import type { Clock } from '#kit/clock';
import { asDatabaseFault } from '#kit/db';
import { Fault } from '#kit/outcome';
import type { SignIn } from './index.ts';
import { type Library, SIGN_IN_DAYS } from './library.ts';
import { type Opens, opensIn, provedIn } from './opens.ts';
import { reducedHeaders } from './reduced-headers.ts';

/** Sign-ins that are open: who sent a request, in which browsers somebody is signed in, and how they end. */

type Who = 'whoIs' | 'signOut';
type Devices = 'sessionsOf' | 'endSession' | 'endOtherSessions' | 'shut' | 'sweep';
export type Sessions = Pick<SignIn, Who | Devices>;

export function sessions(auth: Library, pool: Pool, clock: Clock): Sessions {
  return { ...who(auth, clock), ...devices(auth, pool, clock) };
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

function who(auth: Library, clock: Clock): Pick<SignIn, Who> {
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
  };
}

function devices(auth: Library, pool: Pool, clock: Clock): Pick<SignIn, Devices> {
  return {
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
    async shut(userId, practice) {
      await pool.query(
        `update session set opens = array_to_string(array(select what from unnest(string_to_array(opens, ' ')) as what
           where split_part(what, '@', 1) <> $2), ' ') where "userId" = $1`,
        [userId, practice],
      );
      await pool.query(`delete from session where "userId" = $1 and opens = ''`, [userId]);
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
