import { staffing } from '#accounts';
import { type Colleague, asRead, colleaguesFor, inquiry, needHere } from '#inquiries';
import { ONE_PLACE, type Offer, findInNetworks, nameElsewhere, offer, say } from '#openings';
import type { Work } from '#kit/work';
import type { Dice } from '../chance.ts';
import { type Carried, type Contact, type Practice, type Staff, isOpenNow } from '../model.ts';
import { isTakenBack } from '../looking.ts';
import { networkOf } from './networks.ts';
import { type World, asStaff, breach, inside, later, posts } from '../world.ts';

/** Therapists tell one another of room, keep it current, or let it lapse; a no names who has some. */

function offered(dice: Dice): Offer {
  return {
    ...ONE_PLACE,
    places: dice.between(1, 3),
    parts: dice.happens(0.5) ? ['evening'] : [],
    formats: dice.happens(0.3) ? ['online'] : ['in_person', 'online'],
    area: 'the old town',
    topics: dice.happens(0.4) ? ['grief'] : [],
    languages: dice.happens(0.8) ? ['en', 'es'] : ['en'],
    licensedIn: dice.happens(0.3) ? ['New York'] : [],
    ages: dice.happens(0.3) ? ['adults'] : [],
  };
}

/** What somebody does about their own room, at the desk now and then. */
export async function tellsOfRoom(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  const network = practice.tie === 'in' ? networkOf(world) : undefined;
  if (member.role === 'front_desk' || practice.isNetwork) return;
  if (practice.staff.length < 3 && !network) return;
  const at = world.clock.now();
  const own = practice.openings.find((one) => one.memberId === member.id && !one.isClosed);
  if (!own) {
    if (!dice.happens(network ? 0.25 : 0.12)) return;
    const isTold = network !== undefined && dice.happens(0.9);
    const audience = { toPractice: true, toPublic: false, toldTo: isTold ? [network.id] : [] };
    const made = await inside(world, practice, asStaff(member), (work) =>
      offer(work, { memberId: member.id, offer: offered(dice), audience }),
    );
    if ('refused' in made)
      breach(world, 'O1 offer', practice.slug, '', `an offer was refused: ${made.refused}`);
    else
      practice.openings.push({ id: made.id, memberId: member.id, confirmedAt: at, isClosed: false, isTold });
    return;
  }
  if (!dice.happens(SAYS[member.diligence])) return;
  const standing = dice.weigh({ still: 76, fewer: 14, full: 10 });
  const wasOver = !isOpenNow(practice, own, at);
  const said = await inside(world, practice, asStaff(member), (work) =>
    say(work, { id: own.id, memberId: member.id, standing }),
  );
  if ('refused' in said)
    return breach(world, 'O4 say', practice.slug, '', 'its therapist may always say how it stands');
  own.confirmedAt = at;
  own.isClosed = said.standing === 'full';
  if (own.isClosed || wasOver) isTakenBack(world.asks.values(), own.id);
}

const SAYS = { prompt: 0.18, busy: 0.12, forgetful: 0.01 } as const;
const PRESSES = { prompt: 0.9, busy: 0.6, forgetful: 0.2 } as const;

/** O2 the mail that asks whether it is still so leads to a page, and one press there says it. */
export function isAskedWhetherOpen(world: World, mail: Carried): void {
  const practice = world.practices.find((one) => one.id === mail.practice);
  const own = practice?.openings.find((one) => one.id === mail.aboutId);
  const path = /\/[\w-]+\/openings\/[\w-]+/.exec(mail.text)?.[0];
  const member = [...(practice?.staff ?? []), ...world.colleagues].find((one) => one.id === own?.memberId);
  const dice = world.dice.fork(`opening ${mail.messageId}`);
  if (!practice || !own || !member || path === undefined || !dice.happens(PRESSES[member.diligence])) return;
  const { confirmedAt } = own;
  later(world, dice.between(2, 60 * 24 * 2), async () => {
    if (own.confirmedAt !== confirmedAt || own.isClosed) return;
    const as = dice.weigh({ still: 70, fewer: 15, full: 15 });
    const said = await posts(world, path, new URLSearchParams({ as }));
    if (said.status !== 303)
      return breach(world, 'O4 say', practice.slug, own.id, `the link of the mail answered ${said.status}`);
    const wasOver = !isOpenNow(practice, own, world.clock.now());
    own.confirmedAt = world.clock.now();
    own.isClosed = (said.headers.get('location') ?? '').includes('done=full');
    if (own.isClosed || wasOver) isTakenBack(world.asks.values(), own.id);
  });
}

/** A colleague as a no would name them, and where their opening is at home. */
export type Named = {
  name: string;
  reach: string;
  url: string;
  cost: string;
  hours: string;
  opening?: string;
  home?: string;
};

/** The colleagues that a no would name, as the composer offers them, and what the town knows of their openings. */
export async function whoHasRoom(world: World, member: Staff, contact: Contact): Promise<Named[]> {
  const { practice } = contact;
  const { source } = world.house;
  const elsewhere = await findInNetworks(source, practice.id, (work) => needHere(work, contact.id));
  const found = await inside(world, practice, asStaff(member), async (work: Work) => {
    const [staff, one] = await Promise.all([staffing(work), inquiry(work, contact.id)]);
    if (!one) return [];
    const given = { except: member.id, elsewhere };
    const colleagues: Colleague[] = await colleaguesFor(work, staff, one, given);
    return colleagues.slice(0, 3).map((each): Named => asRead(work, staff, each, one.locale));
  });
  for (const one of found) mayBeNamed(world, member, contact, one);
  return found;
}

/** O1 O12 it stands where it is at home, and where it is told. */
function mayBeNamed(world: World, member: Staff, contact: Contact, { opening, home }: Named): void {
  const { practice } = contact;
  const isBreach = (rule: string, what: string): void => breach(world, rule, practice.slug, contact.id, what);
  const theirs = world.practices.find(({ id }) => id === (home ?? practice.id));
  const known = theirs?.openings.find((one) => one.id === opening);
  if (!theirs || !known || !isOpenNow(theirs, known, world.clock.now()))
    isBreach(home ? 'O12 ended' : 'O1 ended', 'an opening that has ended is offered to be named');
  if (
    home !== undefined &&
    (!(practice.isNetwork || practice.tie === 'in') ||
      (theirs?.tie !== 'in' && theirs?.isNetwork !== true) ||
      known?.isTold !== true)
  )
    isBreach('O12 told', 'an opening that isn’t told here is offered to be named');
  if (known?.memberId === member.id) isBreach('O6 own', 'somebody who says no is named in it');
}

/** O3 names those of other practices where they are counted; the ones that are left are named in the answer. */
export async function namesElsewhere(
  world: World,
  practice: Practice,
  colleagues: readonly Named[],
): Promise<{ id?: string; colleagues: readonly Named[] }> {
  const openings = colleagues.flatMap(({ home, opening }) =>
    home !== undefined && opening !== undefined ? [{ practice: home, id: opening }] : [],
  );
  if (openings.length === 0) return { colleagues };
  const { source } = world.house;
  const answerId = await source.forInstallation((work) => work.uuid());
  const gone = await nameElsewhere(source, { openings, answerId, forPractice: practice.id });
  return gone
    ? { colleagues: colleagues.filter(({ home }) => home === undefined) }
    : { id: answerId, colleagues };
}
