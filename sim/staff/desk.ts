import { claim, handOver, isAPerson, putAsideAs, setAside } from '#inquiries';
import { statement } from '#kit/db';
import type { Dice } from '../chance.ts';
import {
  type Contact,
  type Practice,
  type Staff,
  answeredBy,
  hasNoNumber,
  inVain,
  knowsNoPage,
  mailsOf,
} from '../model.ts';
import { type World, asStaff, expects, inside } from '../world.ts';
import { answersIt } from './answering.ts';
import { gives, reads } from './front-desk.ts';
import { stopsTrying } from './letting-be.ts';
import { mayRing, rings } from './ringing.ts';

const AT_ONCE = 5;

/** Somebody sits down at the desk and deals with a few of those who wait. */
export async function atTheDesk(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  await looksAutomatic(world, practice, member, dice);
  const waiting = whoWaits(world, practice);
  if (waiting.length === 0) return;
  const list = await onTheList(world, practice);
  if (member.role === 'front_desk') await looksThrough(world, member, waiting, list);
  let dealtWith = 0;
  for (const contact of waiting) {
    if (dealtWith >= AT_ONCE) return;
    const own = dice.fork(
      `desk ${contact.number} ${contact.answers.length} ${world.clock.now().epochMilliseconds}`,
    );
    const line = list.get(contact.id);
    if (!line || isAnothers(line, member, own) || !canServe(world, member, contact)) continue;
    if (isOutOfReach(contact) && (await stopsTrying(world, member, contact))) continue;
    if (await dealsWith(world, member, contact, own)) dealtWith += 1;
  }
}

/** The front desk opens the first few, to see who rings back. */
async function looksThrough(
  world: World,
  member: Staff,
  waiting: readonly Contact[],
  list: ReadonlyMap<string, Line>,
): Promise<void> {
  const seen = waiting.filter(({ id }) => list.has(id) && list.get(id)?.private_to === null);
  for (const contact of seen.slice(0, 2)) await reads(world, member, contact);
}

type Line = { readonly id: string; readonly holder_id: string | null; readonly private_to: string | null };

/** Who holds whom, as every line of the list says. */
async function onTheList(world: World, practice: Practice): Promise<Map<string, Line>> {
  const { rows } = await world.admin.query<Line>(
    statement(
      `select id, holder_id, private_to from inquiries where practice_id = $1 and standing = 'waiting'`,
    ),
    [practice.id],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function isAnothers(line: Line, member: Staff, dice: Dice): boolean {
  if (line.private_to !== null) return line.private_to !== member.id;
  // Now and then somebody opens a colleague's all the same.
  return line.holder_id !== null && line.holder_id !== member.id && !dice.happens(0.15);
}

/** The front desk rings, it doesn't write; and who gave only a number is mostly left until it is safe to ring. */
function canServe(world: World, member: Staff, contact: Contact): boolean {
  const byPhoneAlone = contact.answers.length > 0 && !hasNoNumber(contact) && mailsOf(contact).length === 0;
  return member.role === 'front_desk' || byPhoneAlone ? mayRing(contact, world.clock.now()) : true;
}

function whoWaits(world: World, practice: Practice): Contact[] {
  const at = world.clock.now();
  return practice.contacts.filter(
    (one) =>
      !one.automatic &&
      !one.putAside &&
      !one.ended &&
      !answeredBy(one, at) &&
      !one.triedAt &&
      !one.answers.some((answer) => !answer.undone && Temporal.Instant.compare(answer.leavesAt, at) >= 0),
  );
}

/** Nothing arrives there (the address is no good, or its owner once said stop), and there is no number to ring. */
function isOutOfReach(contact: Contact): boolean {
  if (knowsNoPage(contact)) return contact.ways.length === 0;
  return hasNoNumber(contact) && inVain(contact) >= 2;
}

async function dealsWith(world: World, member: Staff, contact: Contact, dice: Dice): Promise<boolean> {
  const { practice } = contact;
  const held = await inside(world, practice, asStaff(member), (work) => claim(work, contact.id, member.id));
  if ('refused' in held) return false;
  if (held.standing !== 'waiting' || held.claimedBy !== member.id) return false;
  if (member.role === 'front_desk') return rings(world, member, contact, dice);
  await gives(world, member, contact, dice.fork('front desk'));
  const deed = dice.weigh({ answer: 80, aside: 4, hand_over: 5, look: 8, not_a_person: 1 });
  return does(world, member, contact, dice, deed);
}

type Deed = 'answer' | 'aside' | 'hand_over' | 'look' | 'not_a_person';

async function does(world: World, member: Staff, contact: Contact, dice: Dice, deed: Deed): Promise<boolean> {
  const { practice } = contact;
  const as = asStaff(member);
  switch (deed) {
    case 'answer':
      if (!hasNoNumber(contact) && (mailsOf(contact).length === 0 || inVain(contact) >= 2)) {
        if (dice.happens(0.85)) return rings(world, member, contact, dice);
      }
      return answersIt(world, member, contact, dice);
    case 'aside': {
      const until = world.clock.now().add({ hours: dice.between(4, 60) });
      await inside(world, practice, as, (work) => setAside(work, contact.id, until));
      return true;
    }
    case 'hand_over': {
      const others = practice.staff.filter((one) => one !== member && one.role !== 'front_desk');
      if (others.length === 0) return answersIt(world, member, contact, dice);
      await inside(world, practice, as, (work) => handOver(work, contact.id, dice.pick(others).id));
      return true;
    }
    case 'look':
      return true;
    case 'not_a_person': {
      // By mistake; and taken back the next time somebody looks.
      await inside(world, practice, as, (work) => putAsideAs(work, contact.id, 'not_a_person'));
      contact.putAside = true;
      return true;
    }
    default:
      return false;
  }
}

/** What looks automatic is shown daily: real people among it are found, robots are put aside. */
async function looksAutomatic(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  if (member.role === 'front_desk') return;
  for (const contact of practice.contacts.filter((one) => (one.automatic || one.putAside) && !one.ended)) {
    const own = dice.fork(`sort ${contact.number}`);
    if (contact.isRobot) {
      if (contact.putAside) continue;
      await inside(world, practice, asStaff(member), (work) => putAsideAs(work, contact.id, 'not_a_person'));
      contact.putAside = true;
    } else if (own.happens(0.7)) {
      const back = await inside(world, practice, asStaff(member), (work) => isAPerson(work, contact.id));
      expects(
        world,
        contact,
        !('refused' in back) && back.promiseDueAt !== null,
        'a person found again is promised an answer',
      );
      contact.automatic = false;
      contact.putAside = false;
    }
  }
}
