import { createHash } from 'node:crypto';
import type { Chance } from '#kit/ids';

/**
 * The town's own chance: the same seed gives the same numbers on every machine. Each part of the town draws from a
 * stream of its own, so that a change in one habit doesn't turn everybody else's life around.
 */
export class Dice implements Chance {
  readonly #seed: string;
  readonly #state = new Uint32Array(4);

  constructor(seed: string) {
    this.#seed = seed;
    const bytes = createHash('sha256').update(seed).digest();
    for (let i = 0; i < 4; i += 1) this.#state[i] = bytes.readUInt32LE(i * 4);
  }

  /** A stream of its own, named. */
  fork(name: string): Dice {
    return new Dice(`${this.#seed}/${name}`);
  }

  /** 32 bits: sfc32 by Chris Doty-Humphrey, public domain. */
  #next(): number {
    const s = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = s;
    const t = (a + b + d) >>> 0;
    s[3] = d + 1;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + t;
    return t;
  }

  bytes(count: number): Buffer {
    const made = Buffer.alloc(count);
    for (let i = 0; i < count; i += 1) made[i] = this.#next() & 0xff;
    return made;
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    return this.#next() / 2 ** 32;
  }

  /** Whole, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new Error('assertion: something to pick from');
    return picked;
  }

  /** One of several, by weight. */
  weigh<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return this.pick(entries)[0];
  }
}
