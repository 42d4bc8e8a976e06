import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/database';
import { type Canary, type CanaryName, isCaught } from './canaries.ts';
import { type Lived, simulate } from './run.ts';
import { townVault } from './vault.ts';

export const SEED = 11;

/** Each life on a database of its own: a canary leaves it broken. */
export async function live(given: {
  seed?: number;
  days: number;
  practices: number;
  canary?: CanaryName;
  movesOn?: number;
}): Promise<Lived> {
  const { seed = SEED, ...rest } = given;
  const database = await testDatabase();
  try {
    return await simulate({ ...rest, seed, database: { ...database, vault: townVault(seed) } });
  } finally {
    await database.close();
  }
}

/** Lets each of them loose in a life of its own: the checker that watches for it must speak up. */
export function mustBeCaught(canaries: Readonly<Partial<Record<CanaryName, Canary>>>): void {
  for (const [name, canary] of Object.entries<Canary>(canaries)) {
    const { what, days, seed, practices = 5 } = canary;
    test(`the canary ${name} is caught: ${what}`, async () => {
      const which = seed === undefined ? {} : { seed };
      const lived = await live({ ...which, days, practices, canary: name as CanaryName });
      const rules = lived.breaches.map((one) => one.rule);
      assert.ok(isCaught(canary, rules), `caught by ${[...new Set(rules)].join(', ') || 'nobody'}`);
    });
  }
}
