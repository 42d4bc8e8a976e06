import assert from 'node:assert/strict';
import { Client } from 'pg';
import { handlesOf } from '#kit/handles';
import { findOpenings, match } from '#openings';
import { Dice } from '#sim/chance';
import { madeUpNeed } from '#test/made-up-openings';
import { TOLD_AT } from '#test/told-openings';
import { BY_HAND, byHandFor } from './openings-by-hand.ts';
import { type Land, startLand } from './openings-land.ts';
import type { Measured } from './rows.ts';

const MANY = 1_000_000;
const FEW = 10_000;
const NEEDS = 1_000;
const ROUNDS = 5;

type Need = Parameters<typeof findOpenings>[1];
type Ask = (need: Need) => Promise<string[]>;

/** As an action does it: in a transaction of its own, to the openings with their reasons. */
const product =
  ({ house }: Land, practice: string): Ask =>
  (need) =>
    house.source.inPractice(practice, { kind: 'system' }, async (work) =>
      match(await findOpenings(work, need), need, work.at).map((one) => one.opening.id),
    );

/** By the statement that was written by hand, as the same role. */
async function byHand(land: Land, practice: string): Promise<{ ask: Ask; end: () => Promise<void> }> {
  const client = new Client({ connectionString: land.url });
  await client.connect();
  await client.query("select set_config('porchlight.handle', $1, false)", [handlesOf(land.url).of(practice)]);
  return {
    async ask(need) {
      const values = [practice, TOLD_AT.toString(), ...byHandFor(need)];
      const { rows } = await client.query<{ id: string }>({ name: 'by hand', text: BY_HAND, values });
      return rows.map((row) => row.id);
    },
    end: () => client.end(),
  };
}

async function millisecondsOf(ask: Ask, need: Need): Promise<number> {
  const began = performance.now();
  await ask(need);
  return performance.now() - began;
}

/** What ninety-nine of a hundred stay below. */
const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;

/** Each need is asked of both in turn, who comes first by turns as well: whatever else the machine does meets both. */
async function inTurn(needs: readonly Need[], one: Ask, other: Ask): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (const [turn, need] of needs.entries()) {
    const order = turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) times[which].push(await millisecondsOf([one, other][which] ?? one, need));
  }
  return times;
}

async function rounds(
  needs: readonly Need[],
  [one, other]: readonly [Ask, Ask],
  figure: (times: readonly number[]) => number,
): Promise<Measured['rounds']> {
  await inTurn(needs, one, other);
  const measured: Measured['rounds'] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, floor] = await inTurn(needs, one, other);
    measured.push({ ours: figure(ours), floor: figure(floor) });
  }
  return measured;
}

/**
 * Matching over a million openings. `p99`: milliseconds, beside the same needs over ten thousand. `rate`: needs a second, beside the
 * statement that was written by hand, which finds the same openings in the same order for every one of the thousand needs.
 */
export async function openings(): Promise<Measured[]> {
  const land = await startLand();
  try {
    const few = await land.practice('town', FEW);
    const many = await land.practice('network', MANY);
    const dice = new Dice('needs');
    const needs = Array.from({ length: NEEDS }, () => madeUpNeed(dice));
    const ours = product(land, many);
    const hand = await byHand(land, many);
    for (const need of needs) assert.deepEqual(await ours(need), await hand.ask(need), JSON.stringify(need));
    const among = await rounds(needs, [ours, product(land, few)], p99);
    const beside = await rounds(needs, [ours, hand.ask], (times) => {
      return (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
    });
    await hand.end();
    return [
      { case: 'p99', unit: 'ms', better: 'lower', goal: 1.5, rounds: among },
      { case: 'rate', unit: 'needs/s', better: 'higher', goal: 0.5, rounds: beside },
    ];
  } finally {
    await land.stop();
  }
}
