import { type SignIn, signIn } from '#accounts';
import { append } from '#audit';
import { type CarrierFor, type DeliverParts, realCarriers } from '#channels';
import { type Clock, systemClock } from '#kit/clock';
import { type Pool, openPool } from '#kit/db';
import type { Vault } from '#kit/crypto';
import { handlesOf } from '#kit/handles';
import type { Reach } from '#kit/http/fetch-outside';
import { type Ids, idsFrom, systemChance } from '#kit/ids';
import { workSource } from '#kit/work';
import { reactions, stillWanted } from './reactions.ts';

export type House = DeliverParts & {
  pool: Pool;
  vault: Vault;
  clock: Clock;
  origin: string;
  databaseUrl: string;
  /** What may be read at addresses that practices name: calendars that are kept elsewhere. */
  reach: Reach;
};

/** The house on one database: what web, worker, tests and the simulated town all stand on. */
export function openHouse(given: {
  databaseUrl: string;
  vault: Vault;
  origin: string;
  clock?: Clock;
  ids?: Ids;
  carrierFor?: CarrierFor;
  connections?: number;
  reach?: Reach;
  onTrouble: (error: Error) => void;
}): House {
  const clock = given.clock ?? systemClock;
  // A connection that breaks while all are being closed is nobody's trouble.
  const onError = (error: Error): void => {
    if (!pool.ending) given.onTrouble(error);
  };
  const pool = openPool(given.databaseUrl, { onError, max: given.connections ?? 12 });
  // graphile-worker takes a connection for long; its errors are told like the pool's own.
  pool.on('connect', (client) => client.on('error', onError));
  const source = workSource({
    pool,
    handles: handlesOf(given.databaseUrl),
    vault: given.vault,
    clock,
    ids: given.ids ?? idsFrom(systemChance),
    origin: given.origin,
    record: append,
    reactions,
  });
  const carrierFor = given.carrierFor ?? realCarriers;
  return {
    pool,
    vault: given.vault,
    clock,
    origin: given.origin,
    databaseUrl: given.databaseUrl,
    reach: given.reach ?? { inside: false },
    source,
    carrierFor,
    stillWanted,
  };
}

/** Signing in on this house: the same secrets in every process, so that one sign-in opens them all. */
export function signInOf(
  house: House,
  onTrouble: (message: string) => void,
  who: 'staff' | 'clients' = 'staff',
): SignIn {
  return signIn({
    who,
    databaseUrl: house.databaseUrl,
    secret: house.vault.derived(who === 'staff' ? 'sign-in cookies' : 'cookies of clients'),
    baseUrl: house.origin,
    vault: house.vault,
    clock: house.clock,
    onTrouble,
  });
}
