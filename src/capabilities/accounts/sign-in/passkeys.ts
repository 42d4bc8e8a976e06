import { isAPIError } from 'better-auth/api';
import { type Refusal, refuse } from '#kit/outcome';
import type { SignedIn } from './index.ts';
import type { Library } from './library.ts';
import { type LinkParts, opening } from './links.ts';
import { type Opens, opensAs, opensIn } from './opens.ts';

export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Temporal.Instant | undefined;
  /** What the sign-in opened that added it, of what it had proved within the hour: see `opens.ts`. */
  readonly opens: Opens;
};

/** What a browser is asked to do with its keys, as JSON, and the cookie that ties the answer to the question. */
export type Question = { readonly options: unknown; readonly setCookie: readonly string[] };

export type Passkeys = {
  /**
   * Asks a signed-in browser for a new passkey; `label` is what its own list of keys will show. Whether who is there was
   * proved lately is asked before (`routes/proof.ts`).
   */
  registration(headers: Headers, label: string): Promise<Question | Refusal<'not_recognised'>>;
  /** Adds it; it will open `opens`. */
  register(
    headers: Headers,
    answer: unknown,
    given: { name: string; opens: Opens },
  ): Promise<undefined | Refusal<'not_recognised'>>;
  authentication(headers: Headers): Promise<Question>;
  authenticate(
    headers: Headers,
    answer: Record<string, unknown>,
  ): Promise<SignedIn | Refusal<'not_recognised'>>;
  list(userId: string): Promise<Passkey[]>;
  remove(userId: string, id: string): Promise<void>;
};

type Answer = NonNullable<Parameters<Library['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

type PasskeyParts = Omit<LinkParts, 'vault'>;

export function passkeysOf(parts: PasskeyParts): Passkeys {
  return { ...adding(parts), ...using(parts), ...keeping(parts) };
}

function adding({ auth, pool, reduced, whoIs }: PasskeyParts): Pick<Passkeys, 'registration' | 'register'> {
  return {
    async registration(headers, label) {
      try {
        const made = await auth.api.generatePasskeyRegistrationOptions({
          headers: reduced(headers),
          query: { name: label },
          returnHeaders: true,
        });
        // The library would show the keyed hash of the address as the name that people see.
        const user = { ...made.response.user, displayName: label };
        return { options: { ...made.response, user }, setCookie: made.headers.getSetCookie() };
      } catch (error) {
        return refused(error, 'not_recognised');
      }
    },
    async register(headers, answer, { name, opens }) {
      try {
        const who = await whoIs(headers);
        const { id } = await auth.api.verifyPasskeyRegistration({
          headers: reduced(headers),
          body: { response: answer, name },
        });
        // Until now it opens nothing.
        await pool.query('update passkey set opens = $1 where id = $2 and "userId" = $3', [
          opensAs(opens),
          id,
          who?.userId,
        ]);
        return undefined;
      } catch (error) {
        return refused(error, 'not_recognised');
      }
    },
  };
}

function using(parts: PasskeyParts): Pick<Passkeys, 'authentication' | 'authenticate'> {
  const { auth, pool, reduced } = parts;
  return {
    async authentication(headers) {
      const made = await auth.api.generatePasskeyAuthenticationOptions({
        headers: reduced(headers),
        returnHeaders: true,
      });
      const options = { ...made.response, userVerification: 'required' };
      return { options, setCookie: made.headers.getSetCookie() };
    },
    async authenticate(headers, answer) {
      try {
        const done = await auth.api.verifyPasskeyAuthentication({
          headers: reduced(headers),
          // What a browser sent is judged by the library, which takes any object here.
          body: { response: answer as unknown as Answer },
          returnHeaders: true,
        });
        const { user, session } = done.response;
        const { rows } = await pool.query<{ opens: string }>(
          'select opens from passkey where "credentialID" = $1 and "userId" = $2',
          [answer['id'], user.id],
        );
        const made = { userId: user.id, sessionId: session.id, setCookie: done.headers.getSetCookie() };
        return await opening(parts, made, opensIn(rows[0]?.opens), headers);
      } catch (error) {
        return refused(error, 'not_recognised');
      }
    },
  };
}

function keeping({ pool }: PasskeyParts): Pick<Passkeys, 'list' | 'remove'> {
  return {
    async list(userId) {
      const { rows } = await pool.query<{ id: string; name: string | null; at: Date | null; opens: string }>(
        'select id, name, "createdAt" as at, opens from passkey where "userId" = $1 order by "createdAt"',
        [userId],
      );
      return rows.map((row) => ({
        id: row.id,
        name: row.name ?? '',
        addedAt: row.at?.toTemporalInstant(),
        opens: opensIn(row.opens),
      }));
    },
    async remove(userId, id) {
      await pool.query('delete from passkey where "userId" = $1 and id = $2', [userId, id]);
    },
  };
}

/** The library's no as ours. What isn't a no of the library (the database is away) is thrown on. */
function refused<Code extends string>(error: unknown, code: Code): Refusal<Code> {
  if (isAPIError(error) && error.statusCode < 500) return refuse(code);
  throw error;
}
