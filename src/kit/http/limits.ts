import { sql } from 'kysely';
import type { Vault } from '#kit/crypto';
import { tables } from '#kit/db';
import type { InstallationWork } from '#kit/work';

const db = tables<{ limits: { bucket: Buffer; window_at: Temporal.Instant; count: number } }>();

export type Limit = {
  /** What is counted: "sign-in by address". */
  readonly of: string;
  readonly most: number;
  readonly minutes: number;
};

/**
 * Counts one more try of `who` (a network address, an e-mail address) and says whether it is still within the limit.
 * Only a keyed hash is kept, another one each day, so that the table can't be read as a list of who came when.
 */
export async function within(
  work: Pick<InstallationWork, 'at' | 'one'>,
  vault: Vault,
  limit: Limit,
  who: string,
): Promise<boolean> {
  const span = limit.minutes * 60_000;
  const start = Math.floor(work.at.epochMilliseconds / span) * span;
  const window_at = Temporal.Instant.fromEpochMilliseconds(start);
  const bucket = vault.hash(`limit ${limit.of} ${window_at.toString().slice(0, 10)}`, who);
  const row = await work.one(
    db
      .insertInto('limits')
      .values({ bucket, window_at, count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['bucket', 'window_at']).doUpdateSet({ count: sql`limits.count + 1` }),
      )
      .returning('count'),
  );
  return (row?.count ?? 0) <= limit.most;
}

/** Forgets the counts of yesterday and before. */
export function forgetOldLimits(work: Pick<InstallationWork, 'at' | 'write'>): void {
  work.write(db.deleteFrom('limits').where('window_at', '<', work.at.subtract({ hours: 24 })));
}
