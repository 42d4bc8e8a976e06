import { isAPIError } from 'better-auth/api';
import { type Refusal, refuse } from '#kit/outcome';
import type { SignedIn } from './index.ts';
import type { Library } from './library.ts';

export type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Temporal.Instant | undefined;
};

/** What a browser is asked to do with its keys, as JSON, and the cookie that ties the answer to the question. */
export type Question = { readonly options: unknown; readonly setCookie: readonly string[] };

export type Passkeys = {
  /**
   * Asks a signed-in browser for a new passkey; `label` is what its own list of keys will show. Refused when the
   * sign-in is older than a day: a forgotten open browser must not be enough to add a key.
   */
  registration(headers: Headers, label: string): Promise<Question | Refusal<'sign_in_again'>>;
  register(headers: Headers, answer: unknown, name: string): Promise<undefined | Refusal<PasskeyRefusal>>;
  authentication(headers: Headers): Promise<Question>;
  authenticate(
    headers: Headers,
    answer: Record<string, unknown>,
  ): Promise<SignedIn | Refusal<'not_recognised'>>;
  list(userId: string): Promise<Passkey[]>;
  remove(userId: string, id: string): Promise<void>;
};

type Answer = NonNullable<Parameters<Library['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

export type PasskeyRefusal = 'sign_in_again' | 'not_recognised';

export function passkeysOf(auth: Library, reduced: (headers: Headers) => Headers): Passkeys {
  return { ...adding(auth, reduced), ...using(auth, reduced), ...keeping(auth) };
}

function adding(
  auth: Library,
  reduced: (headers: Headers) => Headers,
): Pick<Passkeys, 'registration' | 'register'> {
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
        return refused(error, 'sign_in_again');
      }
    },
    async register(headers, answer, name) {
      try {
        await auth.api.verifyPasskeyRegistration({
          headers: reduced(headers),
          body: { response: answer, name },
        });
        return undefined;
      } catch (error) {
        const stale = isAPIError(error) && error.status === 'FORBIDDEN';
        return refused(error, stale ? 'sign_in_again' : 'not_recognised');
      }
    },
  };
}

function using(
  auth: Library,
  reduced: (headers: Headers) => Headers,
): Pick<Passkeys, 'authentication' | 'authenticate'> {
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
        return { userId: done.response.user.id, setCookie: done.headers.getSetCookie() };
      } catch (error) {
        return refused(error, 'not_recognised');
      }
    },
  };
}

function keeping(auth: Library): Pick<Passkeys, 'list' | 'remove'> {
  const ofUser = (userId: string) => [{ field: 'userId', value: userId }];
  return {
    async list(userId) {
      const { adapter } = await auth.$context;
      const found = await adapter.findMany<{ id: string; name: string | null; createdAt: Date | null }>({
        model: 'passkey',
        where: ofUser(userId),
        sortBy: { field: 'createdAt', direction: 'asc' },
      });
      return found.map((row) => ({
        id: row.id,
        name: row.name ?? '',
        addedAt: row.createdAt?.toTemporalInstant(),
      }));
    },
    async remove(userId, id) {
      const { adapter } = await auth.$context;
      await adapter.deleteMany({ model: 'passkey', where: [...ofUser(userId), { field: 'id', value: id }] });
    },
  };
}

/** The library's no as ours. What isn't a no of the library (the database is away) is thrown on. */
function refused<Code extends string>(error: unknown, code: Code): Refusal<Code> {
  if (isAPIError(error) && error.statusCode < 500) return refuse(code);
  throw error;
}
