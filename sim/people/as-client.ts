import { type TownClient, aheadOf, isHere, isLeaving } from '../care.ts';
import type { Dice } from '../chance.ts';
import { type World, plan } from '../world.ts';
import { agrees } from './agreeing.ts';
import { books } from './booking.ts';
import { moves } from './rebooking.ts';
import { asksTheGuide } from './asking-the-guide.ts';
import { saysGoodbye, wantsReminders } from './goodbyes.ts';
import { wishes } from './sooner.ts';
import { looksAtShared, shares } from './sharing.ts';

/** What clients do between sessions: now and then they open their page, and do one thing. */

/** They look again in a day or several, at an hour at which people do. */
function nextLook(world: World, client: TownClient, dice: Dice): Temporal.Instant {
  const wall = world.clock.now().toZonedDateTimeISO(client.practice.zone);
  const day = wall.toPlainDate().add({ days: dice.between(1, 3) });
  // Some nights somebody lies awake.
  const minute = dice.happens(0.12) ? dice.between(2 * 60, 4 * 60) : dice.between(7 * 60, 22 * 60);
  return day.toZonedDateTime({ timeZone: client.practice.zone }).add({ minutes: minute }).toInstant();
}

export async function livesAsClient(world: World, client: TownClient, dice: Dice): Promise<void> {
  if (!isHere(client)) return;
  await agrees(world, client, dice);
  if (dice.fork('list').happens(0.6)) await wishes(world, client, dice.fork('wish'));
  if (world.hasGoodbyes && dice.fork('reminders').happens(0.5)) await wantsReminders(world, client);
  await looks(world, client, dice, 1);
}

const isNight = (world: World, { practice }: TownClient): boolean =>
  world.clock.now().toZonedDateTimeISO(practice.zone).hour < 6;

/** Who missed a session is sometimes gone for a while. */
const isQuiet = (world: World, { quietUntil }: TownClient): boolean =>
  quietUntil !== undefined && Temporal.Instant.compare(world.clock.now(), quietUntil) < 0;

async function looks(world: World, client: TownClient, dice: Dice, time: number): Promise<void> {
  if (client.isIn && !isQuiet(world, client)) await does(world, client, dice.fork(`look ${time}`));
  plan(world, nextLook(world, client, dice), () => looks(world, client, dice, time + 1));
}

async function does(world: World, client: TownClient, dice: Dice): Promise<void> {
  // Who goes does nothing more here, until they are back.
  if (isLeaving(client) || client.goodbye?.closed) return;
  // What is on somebody's mind doesn't wait until something is booked.
  if (isNight(world, client)) return shares(world, client, dice);
  if (world.hasGoodbyes && dice.fork('goodbye').happens(0.03))
    return saysGoodbye(world, client, dice.fork('leaves'));
  const [next] = aheadOf(world, client);
  if (!next) return void (await books(world, client, dice));
  const deed = dice.weigh({ shares: 4, asks: 4, looks: 1, moves: 1 });
  if (deed === 'shares') await shares(world, client, dice);
  else if (deed === 'asks') await asksTheGuide(world, client, dice);
  else if (deed === 'looks') await looksAtShared(world, client);
  else if (next.clients.length === 1) await moves(world, client, next, dice);
}
