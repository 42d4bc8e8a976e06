import { statement } from '#kit/db';
import type { Dice } from '../chance.ts';
import { type TownColleague, isOnTheList, isTakenBack } from '../looking.ts';
import { type Carried, type TownOpening, isOpenNow } from '../model.ts';
import { type World, breach, later, posts } from '../world.ts';
import { postsALine } from './by-mail.ts';
import { leftTheList } from './off-the-list.ts';

/** A colleague without an account: all that they do, they do by the links of mails, or by a line of their own. */

const isBreach = (world: World, one: TownColleague, rule: string, what: string): void =>
  breach(world, rule, one.network.slug, one.id, `${one.name}: ${what}`);

/** A mail has arrived. Programs open its links at once; some mailboxes leave with one press, for their readers. */
export function readsAsColleague(world: World, mail: Carried): void {
  const one = world.colleagues.find(({ email }) => email === mail.to);
  if (!one) return;
  const dice = world.dice.fork(`colleague ${mail.messageId}`);
  if (mail.purpose === 'colleague') {
    one.page = /\/[\w-]+\/colleague\/[\w-]+/.exec(mail.text)?.[0];
    if (!one.joinedAt) isInvited(world, one, dice);
  }
  if (mail.purpose === 'posting') mayPressForIt(world, one, mail, dice);
  const leave = mail.leave && new URL(mail.leave).pathname;
  if (leave !== undefined && leave !== '' && mail.purpose !== 'colleague' && dice.happens(0.05))
    later(world, dice.between(1, 3000), () => leavesBy(world, one, leave));
}

function isInvited(world: World, one: TownColleague, dice: Dice): void {
  const { page } = one;
  if (page === undefined) return isBreach(world, one, 'O13 invited', 'a mail that leads nowhere');
  if (dice.happens(0.4)) later(world, dice.unit() * 2, async () => void (await world.door.request(page)));
  const says = dice.weigh({ yes: 68, no: 7, never: 9, nothing: 16 });
  if (says === 'nothing') return;
  later(world, dice.between(10, 60 * 20), async () => {
    if (one.joinedAt || one.leftAt) return;
    if (says === 'yes') return joins(world, one, dice);
    one.wantsNone = says === 'never';
    return leavesBy(world, one, `${page}/leave`, new URLSearchParams({ as: says }));
  });
}

async function joins(world: World, one: TownColleague, dice: Dice): Promise<void> {
  const isFirst = one.joinedAt === undefined;
  one.joinedAt ??= world.clock.now();
  await does(world, one, '/join', {});
  one.isResting = false;
  one.returned = 0;
  if (!isFirst) return;
  later(world, dice.between(2, 300), () => tells(world, one, dice));
  if (dice.happens(0.6)) later(world, dice.between(2, 3000), () => choosesADay(world, one, dice));
  livesOn(world, one, dice, 0);
}

/** A form of their own page, which leads back to it. */
async function does(
  world: World,
  one: TownColleague,
  path: string,
  typed: Record<string, string>,
): Promise<Response> {
  const done = await posts(world, `${one.page ?? ''}${path}`, new URLSearchParams(typed));
  if (done.status !== 303) isBreach(world, one, 'O13 own page', `${path} answered ${done.status}`);
  return done;
}

/** They come by every few days: with room, with a line by mail, for a new link, or not at all any more. */
function livesOn(world: World, one: TownColleague, dice: Dice, times: number): void {
  const own = dice.fork(`comes by ${times}`);
  later(world, own.between(60 * 10, 60 * 48), async () => {
    if (one.leftAt) return;
    livesOn(world, one, dice, times + 1);
    // The mail with their new link hasn't come yet.
    if (one.page === undefined) return;
    if (one.isResting) return own.happens(0.5) ? joins(world, one, own) : undefined;
    const deed = own.weigh({ tells: 25, says: 25, posts: 25, day: 6, link: 5, leaves: 3 });
    if (deed === 'tells') return tells(world, one, own);
    if (deed === 'says') return saysHowItStands(world, one, own);
    if (deed === 'posts') return writesALine(world, one, own);
    if (deed === 'day') return choosesADay(world, one, own);
    if (deed === 'link') return makesTheLinkAnew(world, one);
    return leavesBy(world, one, `${one.page ?? ''}/leave`, new URLSearchParams({ as: 'no' }));
  });
}

const openOf = (world: World, one: TownColleague): TownOpening[] =>
  one.network.openings.filter(
    (opening) => opening.memberId === one.id && isOpenNow(one.network, opening, world.clock.now()),
  );

const offered = (dice: Dice): URLSearchParams => {
  const form = new URLSearchParams({
    places: String(dice.between(1, 3)),
    begins: 'call',
    phone: '555-0142',
    audience: 'practice',
    area: 'the old town',
  });
  for (const one of ['in_person', 'online']) form.append('formats', one);
  for (const one of ['en', 'es']) form.append('languages', one);
  for (const one of dice.happens(0.5) ? ['adults', 'teens'] : []) form.append('ages', one);
  return form;
};

const OPENING =
  'select id from openings where practice_id = $1 and member_id = $2 and offered_at = $3 order by id desc';

/** What stands in the tables of what they told in this very instant. */
async function toldNow(world: World, one: TownColleague): Promise<void> {
  const at = world.clock.now();
  const { rows } = await world.admin.query<{ id: string }>(statement(OPENING), [
    one.network.id,
    one.id,
    at.toString(),
  ]);
  one.returned = 0;
  const [found] = rows;
  if (!found) return isBreach(world, one, 'O1 offer', 'what they told is nowhere');
  one.network.openings.push({
    id: found.id,
    memberId: one.id,
    confirmedAt: at,
    isClosed: false,
    isTold: true,
  });
}

async function tells(world: World, one: TownColleague, dice: Dice): Promise<void> {
  if (!isOnTheList(one) || one.page === undefined || openOf(world, one).length > 0) return;
  const done = await posts(world, `${one.page ?? ''}/openings/new`, offered(dice));
  if (done.status !== 303) return isBreach(world, one, 'O1 offer', `telling answered ${done.status}`);
  return toldNow(world, one);
}

async function saysHowItStands(world: World, one: TownColleague, dice: Dice): Promise<void> {
  const [own] = openOf(world, one);
  if (!own || !isOnTheList(one) || one.page === undefined) return;
  const as = dice.weigh({ still: 70, fewer: 20, full: 10 });
  const done = await does(world, one, `/openings/${own.id}/standing`, { as });
  own.confirmedAt = world.clock.now();
  own.isClosed = (done.headers.get('location') ?? '').includes('done=full');
  one.returned = 0;
  if (own.isClosed) isTakenBack(world.asks.values(), own.id);
}

/** O15 by a line of its own, with something in it that no program knows. */
async function writesALine(world: World, one: TownColleague, dice: Dice): Promise<void> {
  if (!isOnTheList(one) || openOf(world, one).length > 2) return;
  const line = dice.pick([
    'OPENINGS: 2, evenings, online, CA, teens',
    'Openings: 1, mornings, blue moons',
    'OPENINGS: 3',
  ]);
  await postsALine(world, one.network, { from: `${one.name} <${one.email}>`, line, dice });
}

/** O15 the house has read it, and one press tells it. Some never press; some press twice. */
function mayPressForIt(world: World, one: TownColleague, mail: Carried, dice: Dice): void {
  const path = /\/[\w-]+\/posting\/[\w-]+/.exec(mail.text)?.[0];
  if (path === undefined || mail.aboutId === null)
    return isBreach(world, one, 'O15 read', 'a mail that leads nowhere');
  const { aboutId } = mail;
  if (dice.happens(0.4)) later(world, 0, async () => void (await world.door.request(path)));
  if (!dice.happens(0.6)) return;
  later(world, dice.between(2, 2000), async () => {
    if (!isOnTheList(one) || openOf(world, one).length > 3) return;
    one.posted.add(aboutId);
    const form = offered(dice);
    for (let presses = dice.between(1, 2); presses > 0; presses -= 1) {
      const done = await posts(world, path, form);
      if (done.status !== 303 && done.status !== 200)
        isBreach(world, one, 'O15 told', `a press answered ${done.status}`);
    }
    await toldNow(world, one);
  });
}

async function choosesADay(world: World, one: TownColleague, dice: Dice): Promise<void> {
  if (!isOnTheList(one) || one.page === undefined) return;
  await does(world, one, '/digest', { weekday: dice.happens(0.1) ? '' : String(dice.between(1, 7)) });
}

/** The links of all earlier mails lead nowhere any more; the new one comes by mail alone. */
async function makesTheLinkAnew(world: World, one: TownColleague): Promise<void> {
  const { page: before = '' } = one;
  // Its mail may arrive before the answer does.
  one.page = undefined;
  const done = await posts(world, `${before}/link`, new URLSearchParams());
  if (done.status !== 200 || /\/colleague\/[\w-]{20}/.test(await done.text()))
    isBreach(world, one, 'O13 own page', `a new link was asked for, and ${done.status} came`);
  const old = await world.door.request(before);
  if (old.status !== 404) isBreach(world, one, 'O13 own page', `the old link answered ${old.status}`);
}

/** O14 one press, as mail programs send it too: there is nothing of theirs any more. */
async function leavesBy(
  world: World,
  one: TownColleague,
  path: string,
  form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
): Promise<void> {
  const isOut = one.leftAt !== undefined;
  const isEarlier = one.page === undefined || !path.startsWith(one.page);
  if (path.includes('/colleague/') && !isEarlier) leftTheList(world, one);
  const done = await posts(world, path, form);
  if (done.status !== 200 && !isOut && !(isEarlier && done.status === 404))
    isBreach(world, one, 'O14 leave', `leaving answered ${done.status}`);
}
