import { type Goodbye, type TownClient, heard, isLeaving } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk } from '../door.ts';
import type { Practice, Staff } from '../model.ts';
import { keepsCode } from '../people/doors.ts';
import { timesAreGivenBack } from '../people/goodbyes.ts';
import { surprised } from '../people/own-page.ts';
import { type World, breach, later } from '../world.ts';

/** What a therapist does with a goodbye: reads it, asks whether it was they, and closes it kindly. Forgetful ones let it lie. */
export async function readsGoodbyes(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  if (!world.hasClients || practice.isNetwork || member.role === 'front_desk') return;
  for (const client of world.care.clients) {
    const said = client.goodbye;
    if (client.member !== member || !said || !isLeaving(client) || client.diedAt) continue;
    const own = dice.fork(said.id);
    if (own.happens(0.75)) await looksAt(world, client, said, own);
  }
}

async function looksAt(world: World, client: TownClient, said: Goodbye, dice: Dice): Promise<void> {
  const { practice, member } = client;
  const path = `/desk/endings/${said.id}`;
  const page = await atDesk(world, practice, member, path);
  if (page.status !== 200) return surprised(world, client, `E7 their goodbye answered ${page.status}`);
  const fits = dice.happens(0.85) ? 'yes' : 'no';
  const worry = dice.fork('worry').weigh({ no: 90, not_sure: 6, yes: 4 });
  const answered = await atDesk(world, practice, member, `${path}/answer`, [
    ['fits', fits],
    ['worry', worry],
  ]);
  if (answered.status !== 303) return surprised(world, client, `E6 the card answered ${answered.status}`);
  said.settled = fits === 'yes' && worry === 'no';
  timesAreGivenBack(world, client, said);
  if (!said.confirmed) return asksThem(world, client, said, dice);
  if (dice.fork('closes').happens(0.5)) await closes(world, client, said, dice);
}

/** E5 what nobody confirmed can't be closed; who said it says so when they are asked. */
async function asksThem(world: World, client: TownClient, said: Goodbye, dice: Dice): Promise<void> {
  const { practice, member } = client;
  const path = `/desk/endings/${said.id}`;
  const closed = await atDesk(world, practice, member, `${path}/close`, [['words', 'Be well.']]);
  if (closed.status !== 422)
    breach(world, 'E5 by link alone', practice.slug, said.id, `it was closed: ${closed.status}`);
  if (!said.isTheirs || !dice.fork('asks').happens(0.4)) return;
  const done = await atDesk(world, practice, member, `${path}/confirmed`, []);
  if (done.status !== 303)
    return surprised(world, client, `E5 noting that it was they answered ${done.status}`);
  said.confirmed = true;
  heard(world, client);
  timesAreGivenBack(world, client, said);
}

async function closes(world: World, client: TownClient, said: Goodbye, dice: Dice): Promise<void> {
  const { practice, member } = client;
  // Said before it is done: nothing may leave in the very transaction either.
  said.closed = true;
  client.wish = undefined;
  timesAreGivenBack(world, client, said);
  const done = await atDesk(world, practice, member, `/desk/endings/${said.id}/close`, [
    ['words', 'It was good to work with you. The door stays open.'],
  ]);
  if (done.status !== 303) return surprised(world, client, `E11 closing kindly answered ${done.status}`);
  world.tally.closed += 1;
  later(world, dice.between(60, 3000), () => keepsCode(world, client, dice.fork('code')));
}
