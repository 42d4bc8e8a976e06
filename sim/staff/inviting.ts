import { statement } from '#kit/db';
import type { Dice } from '../chance.ts';
import { type TownColleague } from '../looking.ts';
import { type Practice, type Staff, isBefore } from '../model.ts';
import { deskOf } from '../door.ts';
import { leftTheList } from '../people/off-the-list.ts';
import { type World, breach } from '../world.ts';

/** Who coordinates the network invites therapists who have no account, once more those who are silent, and takes off the list. */

const NAMES = ['Fern Dale', 'Lark Moss', 'Wade Birch', 'Iris Thorn', 'Robin Sedge', 'Hazel Brook'] as const;
const AT_ONCE = 3;

export async function invites(world: World, network: Practice, member: Staff, dice: Dice): Promise<void> {
  if (!network.isNetwork || member.role !== 'owner') return;
  const here = world.colleagues.filter(({ leftAt }) => leftAt === undefined);
  const isFew = here.length < AT_ONCE && world.colleagues.length < NAMES.length;
  if (isFew && dice.happens(0.8)) await invitesOne(world, network, member, dice);
  for (const one of here) await onceMore(world, network, member, one, dice);
  const [gone] = world.colleagues.filter(({ wantsNone }) => wantsNone);
  if (gone && dice.happens(0.2)) {
    const refused = await presses(world, network, member, '/desk/colleagues', gone);
    world.tally.refusals += 1;
    if (refused.status !== 422)
      breach(world, 'O13 never', network.slug, gone.id, `inviting was answered with ${refused.status}`);
  }
  const [first] = here;
  if (!first || !dice.happens(0.01)) return;
  leftTheList(world, first);
  const off = await presses(world, network, member, `/desk/colleagues/${first.id}/off`);
  if (off.status !== 303)
    breach(world, 'O14 left', network.slug, first.id, `taking off answered ${off.status}`);
}

function presses(
  world: World,
  network: Practice,
  member: Staff,
  path: string,
  given: { name: string; email: string } = { name: '', email: '' },
): Promise<Response> {
  return Promise.resolve(
    world.door.request(path, {
      method: 'POST',
      headers: { ...deskOf(network, member), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: given.name, email: given.email }).toString(),
    }),
  );
}

const ID = 'select id from listed_colleagues where practice_id = $1 and invited_at = $2';

async function invitesOne(world: World, network: Practice, member: Staff, dice: Dice): Promise<void> {
  const name = NAMES[world.colleagues.length] ?? '';
  const email = `${dice.bytes(5).toString('hex')}@colleagues.example`;
  // Come to the desk twice in one minute, they have the same in mind.
  if (world.colleagues.some((one) => one.email === email)) return;
  const done = await presses(world, network, member, '/desk/colleagues', { name, email });
  const at = world.clock.now();
  const { rows } = await world.admin.query<{ id: string }>(statement(ID), [network.id, at.toString()]);
  const [found] = rows;
  if (done.status !== 303 || !found)
    return breach(world, 'O13 invited', network.slug, '', `inviting was answered with ${done.status}`);
  world.colleagues.push({
    id: found.id,
    name,
    email,
    diligence: dice.weigh({ prompt: 4, busy: 4, forgetful: 2 }),
    network,
    invitedAt: at,
    invitations: 0,
    page: undefined,
    joinedAt: undefined,
    leftAt: undefined,
    wantsNone: false,
    isResting: false,
    returned: 0,
    posted: new Set(),
  });
}

const AGAIN = { hours: 24 * 7 };

/** Sooner than a week after the first, or a third time, it is refused. */
async function onceMore(
  world: World,
  network: Practice,
  member: Staff,
  one: TownColleague,
  dice: Dice,
): Promise<void> {
  if (one.joinedAt || !dice.happens(0.3)) return;
  const soon = isBefore(world.clock.now(), one.invitedAt.add(AGAIN));
  const done = await presses(world, network, member, `/desk/colleagues/${one.id}/invitation`);
  if (soon) world.tally.refusals += 1;
  if (soon && done.status !== 404)
    breach(world, 'O13 invited', network.slug, one.id, 'invited once more within a week');
}
