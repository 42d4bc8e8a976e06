import type { Pool } from 'pg';
import type { Clock } from '#kit/clock';
import type { Vault } from '#kit/crypto';
import { type Refusal, refuse } from '#kit/outcome';
import { spokenCodeAsTyped } from '#kit/spoken-code';
import type { SignIn, SignedIn } from './index.ts';
import { type Opens, opensAs, opensIn } from './opens.ts';

/** A code was used, and so many are left. */
export type Recovered = SignedIn & { readonly left: number };

export type RecoveryCodes = {
  /** Keeps these codes, as keyed hashes alone, and ends the ones before. They open what a passkey added now would. */
  replace(userId: string, opens: Opens, codes: readonly string[]): Promise<void>;
  /** How many unused ones there are, and what they open. */
  left(userId: string): Promise<{ readonly count: number; readonly opens: Opens }>;
  /** Signs in whose code it is, once. A used code, a mistyped one and one that never was are refused alike. */
  use(typed: string, headers: Headers): Promise<Recovered | Refusal<'not_recognised'>>;
};

type RecoveryParts = { pool: Pool; vault: Vault; clock: Clock; open: SignIn['open'] };

export function recoveryCodesOf({ pool, vault, clock, open }: RecoveryParts): RecoveryCodes {
  const hashOf = (code: string): Buffer => vault.hash('recovery code', spokenCodeAsTyped(code));
  const left: RecoveryCodes['left'] = async (userId) => {
    const { rows } = await pool.query<{ opens: string }>(
      'select opens from "recoveryCode" where "userId" = $1',
      [userId],
    );
    return { count: rows.length, opens: opensIn(rows[0]?.opens) };
  };
  return {
    left,
    async replace(userId, opens, codes) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        // Of two presses at once the second waits here, and then ends what the first one made.
        await client.query('select from "user" where id = $1 for update', [userId]);
        await client.query('delete from "recoveryCode" where "userId" = $1', [userId]);
        await client.query(
          `insert into "recoveryCode" ("hash", "userId", "opens", "madeAt")
           select code, $1, $2, $3 from unnest($4::bytea[]) as code`,
          [userId, opensAs(opens), clock.now().toString(), codes.map(hashOf)],
        );
        await client.query('commit');
      } finally {
        // Whatever broke off goes with its connection.
        client.release(true);
      }
    },
    async use(typed, headers) {
      const { rows } = await pool.query<{ userId: string; opens: string }>(
        'delete from "recoveryCode" where "hash" = $1 returning "userId", "opens"',
        [hashOf(typed)],
      );
      const [taken] = rows;
      if (!taken) return refuse('not_recognised');
      const signedIn = await open(taken.userId, opensIn(taken.opens), headers);
      return { ...signedIn, left: (await left(taken.userId)).count };
    },
  };
}
