import { chainTrails } from '#app/schedule';
import { type Heads, headsAfter, verifyAll } from '#app/trail';
import { type World, breach, dayOf } from '../world.ts';

/** Reading every trail to its beginning each day would take longer than the town lives. */
const isDayToRead = (day: number): boolean => day % 10 === 0 || Number.isInteger(Math.log2(day));

/** T2 T3 T4 every line has its place in the chain, and nothing in the trail is other than it was written. */
export async function trailWhole(world: World, known: Heads): Promise<Heads> {
  await chainTrails(world.house.source);
  if (!isDayToRead(dayOf(world))) return known;
  const all = await verifyAll(world.house.source, { known });
  for (const { practice, finds, waiting } of all) {
    const slug = world.practices.find((one) => one.id === practice)?.slug ?? practice;
    for (const { kind } of finds) breach(world, 'T3 trail', slug, '', `in the trail: ${kind}`);
    if (waiting > 0) breach(world, 'T2 chained', slug, '', `${waiting} lines wait for their link`);
  }
  return headsAfter(known, all, false);
}
