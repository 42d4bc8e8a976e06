import { askToJoin, leaveNetwork, letIn } from '#accounts';
import type { Dice } from '../chance.ts';
import { isOver } from '../looking.ts';
import type { Practice, Staff } from '../model.ts';
import { type World, asStaff, breach, inside, later } from '../world.ts';

/** Practices ask to be in the network of the town and are let in; now and then one leaves, and another comes. */

const AT_FIRST = 3;

export const networkOf = (world: World): Practice | undefined => world.practices.find((one) => one.isNetwork);

/** On its first day three practices ask, the first of the town. */
export function tiesOf(world: World, practice: Practice, dice: Dice, isFirstDay: boolean): void {
  if (practice.isNetwork) return;
  const isFirst = isFirstDay && world.practices.indexOf(practice) < AT_FIRST;
  if (practice.tie === 'none' && (isFirst || dice.happens(0.05)))
    later(world, isFirst ? 1 : dice.between(1, 1400), () => asksToJoin(world, practice));
  if (practice.tie === 'in' && dice.happens(0.012))
    later(world, dice.between(1, 1400), () => leaves(world, practice));
}

async function asksToJoin(world: World, practice: Practice): Promise<void> {
  const [network, [owner]] = [networkOf(world), practice.staff];
  if (!network || !owner || practice.tie !== 'none') return;
  const asked = await inside(world, practice, asStaff(owner), (work) =>
    askToJoin(work, { id: network.id, name: network.slug, slug: network.slug }),
  );
  if ('refused' in asked)
    return breach(world, 'AC13', practice.slug, '', `asking was refused: ${asked.refused}`);
  practice.tie = 'asked';
}

/** Who coordinates the network lets in who has asked. */
export async function letsIn(world: World, network: Practice, member: Staff): Promise<void> {
  if (!network.isNetwork || member.role !== 'owner') return;
  for (const practice of world.practices.filter(({ tie }) => tie === 'asked')) {
    const done = await inside(world, network, asStaff(member), (work) => letIn(work, practice.id));
    if ('refused' in done)
      breach(world, 'AC13', practice.slug, '', `letting in was refused: ${done.refused}`);
    else practice.tie = 'in';
  }
}

/** AC14 out at once, with all that it had told. */
async function leaves(world: World, practice: Practice): Promise<void> {
  const [network, [owner]] = [networkOf(world), practice.staff];
  if (!network || !owner || practice.tie !== 'in') return;
  practice.tie = 'none';
  for (const one of practice.openings) one.isTold = false;
  // Q18 whoever was asked there is released with it.
  for (const ask of world.asks.values()) {
    if (ask.practice !== practice || isOver(ask.request)) continue;
    ask.isReleased = true;
  }
  const left = await inside(world, practice, asStaff(owner), (work) => leaveNetwork(work, network.id));
  if ('refused' in left) breach(world, 'AC14', practice.slug, '', `leaving was refused: ${left.refused}`);
}
