import { standsNowhereElse } from '../checkers/told-nobody.ts';
import type { Dice } from '../chance.ts';
import { type TownAsk, asksIn, isColleague, isOnTheList, isOver, mayBeAnswered } from '../looking.ts';
import { tellsOfNobody } from '../checkers/colleagues.ts';
import { wasChosen } from './chosen.ts';
import { type Carried, type Practice, type Staff, isOpenNow } from '../model.ts';
import { deskOf } from '../door.ts';
import { type World, breach, later, posts } from '../world.ts';

/** Therapists say whether they have room for somebody: by the link of a mail or at their desk, soon, late, twice, or never. */

const ANSWERS = { prompt: 0.9, busy: 0.65, forgetful: 0.3 } as const;
const WITHIN_HOURS = { prompt: 8, busy: 40, forgetful: 120 } as const;

const isBreach = (world: World, ask: TownAsk, rule: string, what: string): void =>
  breach(world, rule, ask.practice.slug, ask.request.contact.id, `${ask.member.name}: ${what}`);

/** The mail that asks has arrived. Programs open its link at once; its reader presses when they come to it. */
export function hearsOfRequest(world: World, mail: Carried): void {
  const links = [...mail.text.matchAll(/\/asked\/([\w-]+)/g)].map((found) => found[1]);
  for (const [index, ask] of asksIn(world, mail).entries()) hearsOfOne(world, ask, links[index]);
}

function hearsOfOne(world: World, ask: TownAsk, link: string | undefined): void {
  ask.link = link;
  if (ask.request.chosen?.ask === ask) return wasChosen(world, ask);
  const dice = world.dice.fork(`asked ${ask.id}`);
  const { diligence } = ask.member;
  if (dice.happens(0.3)) later(world, dice.unit() * 2, async () => void (await opens(world, ask)));
  if (!dice.happens(ANSWERS[diligence])) return;
  const minutes = dice.unit() * 60 * WITHIN_HOURS[diligence];
  later(world, minutes, () => says(world, ask, dice));
}

const pathOf = (ask: TownAsk): string => `/${ask.practice.slug}/asked/${ask.link ?? ''}`;

/** Whether something can be said there still. */
async function opens(world: World, ask: TownAsk): Promise<boolean> {
  if (isColleague(ask.member) && ask.member.leftAt) return false;
  const opened = await world.door.request(pathOf(ask));
  return readsPage(world, ask, await opened.text());
}

function readsPage(world: World, ask: TownAsk, page: string): boolean {
  if (isColleague(ask.member)) tellsOfNobody(world, ask, page);
  else standsNowhereElse(world, ask.practice, page, 'the page of the link in the mail');
  const mayPress = page.includes('name="as"');
  const { request } = ask;
  if ((isOver(request) || ask.isReleased) && mayPress)
    isBreach(world, ask, 'Q14 released', 'is asked still, though it is over');
  if (!mayPress && !ask.isReleased && !isOver(request) && !mayBeAnswered(request, world.clock.now()))
    isBreach(world, ask, 'Q13 one press', 'can’t say anything, though the person still looks');
  return mayPress;
}

async function says(world: World, ask: TownAsk, dice: Dice): Promise<void> {
  if (ask.request.chosen?.ask === ask) return;
  if (isColleague(ask.member) && !isOnTheList(ask.member)) return;
  if (!(await opens(world, ask))) return;
  const as = dice.happens(0.55) ? 'yes' : 'no';
  const isOpen = hasRoomStill(world, ask);
  const pressed = await posts(world, pathOf(ask), new URLSearchParams({ as }));
  readsPage(world, ask, await pressed.text());
  const expected = as === 'yes' && ask.said !== 'yes' && !isOpen ? 409 : 200;
  if (pressed.status !== expected)
    isBreach(world, ask, 'Q13 one press', `${as} was answered with ${pressed.status}`);
  else if (expected === 409) world.tally.refusals += 1;
  else ask.said = as;
  if (dice.happens(0.12)) later(world, dice.unit() * 60 * 30, () => says(world, ask, dice));
}

function hasRoomStill(world: World, ask: TownAsk): boolean {
  const opening = ask.practice.openings.find((one) => one.id === ask.openingId);
  return opening !== undefined && isOpenNow(ask.practice, opening, world.clock.now());
}

/** At their desk they see whom they are asked for, and say so to some of them. */
export async function saysAtTheDesk(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  const mine = [...world.asks.values()].filter((one) => one.member === member);
  const open = mine.filter((one) => one.said === undefined && !isOver(one.request));
  if (open.length === 0 || !dice.happens(0.4)) return;
  const headers = deskOf(practice, member);
  const page = await (await world.door.request('/desk/requests', { headers })).text();
  standsNowhereElse(world, practice, page, 'the desk of who is asked');
  for (const ask of open.slice(0, 2)) {
    const shown = page.includes(`/desk/requests/${ask.id}`);
    if (!shown && !ask.isReleased && !mayBeAnswered(ask.request, world.clock.now()))
      isBreach(world, ask, 'Q13 one press', 'finds nothing at the desk, though the person still looks');
    if (!shown) continue;
    const as = dice.happens(0.55) ? 'yes' : 'no';
    const done = await world.door.request(`/desk/requests/${ask.id}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ as }).toString(),
    });
    if (done.status !== 303) isBreach(world, ask, 'Q13 one press', `the desk answered ${done.status}`);
    if (as === 'no' || hasRoomStill(world, ask)) ask.said = as;
  }
}
