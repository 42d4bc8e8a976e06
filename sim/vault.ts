import { Vault } from '#kit/crypto';
import { Dice } from './chance.ts';

/** The town's master key. Nothing in a made-up town is secret, and look-up hashes must replay. */
export const masterOf = (seed: number): Buffer => new Dice(`vault ${seed}`).bytes(32);

export function townVault(seed: number): Vault {
  return new Vault(masterOf(seed));
}
