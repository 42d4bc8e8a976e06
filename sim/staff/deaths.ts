import { type TownClient, aheadOf } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk } from '../door.ts';
import type { Practice, Staff } from '../model.ts';
import { linkTo, opensTheirPage, surprised } from '../people/own-page.ts';
import { type World, later } from '../world.ts';

/** Now and then a therapist hears that a client died, and notes it: everything stops in that moment. */
export async function hearsOfDeaths(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  if (!world.hasClients || practice.isNetwork || member.role === 'front_desk') return;
  for (const client of world.care.clients) {
    if (client.member !== member || client.diedAt || client.isYoung) continue;
    if (dice.fork(client.personId).happens(0.0025)) await notes(world, client, dice);
  }
}

async function notes(world: World, client: TownClient, dice: Dice): Promise<void> {
  const { practice, member, personId, contact } = client;
  const at = world.clock.now();
  // Said before it is done: nothing may leave in the very transaction either.
  client.diedAt = at;
  client.isIn = false;
  const off = aheadOf(world, client).filter(({ clients }) => clients.length === 1);
  for (const one of off) one.cancelledAt = at;
  if (contact) {
    contact.ended = { because: 'died', at };
    contact.endedOnce = true;
    contact.ways = [];
    for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
  }
  const done = await atDesk(world, practice, member, `/desk/clients/${personId}/died`, []);
  if (done.status !== 303) return surprised(world, client, `P18 noting it answered ${done.status}`);
  world.tally.died += 1;
  if (!contact && dice.fork('mistake').happens(0.25))
    later(world, dice.between(30, 3 * 24 * 60), () => wasAMistake(world, client));
}

/** P18 they live: whose client they were, and reached as before. A new link opens their page. */
async function wasAMistake(world: World, client: TownClient): Promise<void> {
  const { practice, member, personId } = client;
  client.diedAt = undefined;
  client.wish = undefined;
  const path = `/desk/clients/${personId}/died/taken-back`;
  const done = await atDesk(world, practice, member, path, []);
  if (done.status !== 303) return surprised(world, client, `P18 taking it back answered ${done.status}`);
  const link = await linkTo(world, client, member);
  if (link === undefined) return surprised(world, client, 'P18 no link opens their page again');
  await opensTheirPage(world, client, link);
}
