import { NO_NEED, receiveIn, type Contact as Given } from '#inquiries';
import type { Dice } from '../chance.ts';
import type { Contact, Practice, Staff, Way } from '../model.ts';
import { type World, asStaff, breach, expects, inside, later, plan } from '../world.ts';
import { writesAMail } from './by-mail.ts';
import { type Filled, opensTheForm, sendsTheForm, whoWroteNow } from './by-page.ts';
import { asks } from './asking.ts';
import { liveOn } from './living.ts';
import { meet } from './meeting.ts';
import { takesBack } from './taking-back.ts';

/** How people come to a practice: by its page, by a call that somebody notes down, by mail; and robots. */

const NAMES = [
  'Alex',
  'Bea',
  'Caro',
  'Dev',
  'Eli',
  'Fern',
  'Gus',
  'Hana',
  'Ivo',
  'Jo',
  'Kit',
  'Lou',
] as const;

/** People write in the evening more than in the morning, and some at night. */
const HOURS = { night: 2, morning: 3, noon: 3, afternoon: 4, evening: 6 } as const;
const BEGINS = { night: 0, morning: 7, noon: 11, afternoon: 14, evening: 18 } as const;
const LASTS = { night: 7, morning: 4, noon: 3, afternoon: 4, evening: 6 } as const;

/** Plans everyone who will write to a practice on one of its days. */
export function peopleOf(world: World, practice: Practice, dice: Dice, on: Temporal.PlainDate): void {
  const many = howMany(practice.perDay * (on.dayOfWeek > 5 ? 0.6 : 1.15), dice);
  for (let i = 0; i < many; i += 1) {
    const part = dice.weigh(HOURS);
    const hour = BEGINS[part] + dice.unit() * LASTS[part];
    const at = on
      .toZonedDateTime(practice.zone)
      .add({ seconds: Math.floor(hour * 3600) })
      .toInstant();
    const own = dice.fork(`person ${on.toString()} ${i}`);
    if (Temporal.Instant.compare(at, world.clock.now()) > 0)
      plan(world, at, () => (practice.isNetwork && own.happens(0.65) ? asks : comes)(world, practice, own));
  }
}

function howMany(mean: number, dice: Dice): number {
  let [many, left] = [0, dice.unit()];
  for (let chance = Math.exp(-mean); left > chance && many < 12; chance *= mean / many) {
    left -= chance;
    many += 1;
  }
  return many;
}

async function comes(world: World, practice: Practice, dice: Dice): Promise<void> {
  const by = dice.weigh({ page: 66, phone: 16, email: 14, robot: 4 });
  const called =
    by === 'robot' ? '' : `${dice.pick(NAMES)} ${String.fromCodePoint(65 + dice.between(0, 25))}.`;
  const ways = waysOf(practice, dice, by);
  if (by === 'email') return arrived(world, await mails(world, practice, { called, ways, dice }), dice);
  if (by === 'phone') {
    const contact = await isNotedDown(world, practice, { called, ways, dice });
    const noter = dice.happens(0.3) ? whoNotes(practice) : undefined;
    if (noter) return later(world, dice.unit() * 5, () => takesBack(world, contact, noter, dice));
    return arrived(world, contact, dice);
  }
  const forSomeone = by === 'page' && dice.happens(0.08);
  const mark = `p${dice.bytes(4).toString('hex')}`;
  return writes(world, practice, dice, {
    called,
    mark,
    words: by === 'robot' ? 'Buy now' : `I would like to talk to somebody (${mark}).`,
    // Who writes for somebody else says how they themselves may be reached.
    ways: forSomeone ? ways.map((way) => ({ ...way, source: 'helper' })) : ways,
    forSomeone,
    helpNow: dice.happens(0.05),
    nobodyElse: dice.happens(0.06),
    isRobot: by === 'robot',
  });
}

function arrived(world: World, contact: Contact | undefined, dice: Dice): void {
  if (contact) liveOn(world, contact, dice);
}

/** On the page: reads it for a while, and sends the form; some press Send twice. */
async function writes(world: World, practice: Practice, dice: Dice, meant: Filled): Promise<void> {
  const token = await opensTheForm(world, practice);
  if (token === undefined) return;
  // A browser that fills the form by itself is quicker than anybody reads; it looks automatic if nothing is said, too.
  const isQuick = !meant.isRobot && dice.happens(0.04);
  const given = isQuick && dice.happens(0.5) ? { ...meant, words: '' } : meant;
  const sends = async (): Promise<void> => {
    const link = await sendsTheForm(world, practice, token, given);
    if (link === undefined) return;
    const found = await whoWroteNow(world, practice, link);
    if (!found) return breach(world, 'I1 once', practice.slug, '', 'a form was taken and stands nowhere');
    const { called, ways, isRobot, forSomeone } = given;
    const mark = given.words.includes(given.mark) ? given.mark : undefined;
    const who = { cameBy: 'page', called, automatic: isRobot || (isQuick && given.words === '') } as const;
    const contact = meet(world, practice, { given: who, ways, isRobot, mark, forSomeone }, found);
    if (dice.happens(0.12)) {
      later(world, dice.unit() * 3, async () => {
        const again = await sendsTheForm(world, practice, token, given);
        expects(world, contact, again === link, 'I1 the same form leads to the same page');
      });
    }
    arrived(world, contact, dice);
  };
  if (isQuick) await sends();
  else later(world, dice.between(1, 9), sends);
}

/** By a whole mail, headers and all, as it would be fetched from the practice's folder. */
async function mails(
  world: World,
  practice: Practice,
  who: { called: string; ways: readonly Way[]; dice: Dice },
): Promise<Contact | undefined> {
  const { called, ways, dice } = who;
  const came = await writesAMail(world, practice, { from: ways[0]?.address ?? '', called, dice });
  return (
    came &&
    meet(
      world,
      practice,
      { given: { cameBy: 'email', called, automatic: false }, ways, isRobot: false },
      came,
    )
  );
}

/** Who writes down what a machine recorded. */
const whoNotes = (practice: Practice): Staff | undefined =>
  practice.staff.find((one) => one.role === 'front_desk') ?? practice.staff[0];

/** By phone: somebody at the practice listens, and notes it down. */
async function isNotedDown(
  world: World,
  practice: Practice,
  who: { called: string; ways: readonly Way[]; dice: Dice },
): Promise<Contact> {
  const { called, ways, dice } = who;
  const given: Given = {
    cameBy: 'phone',
    locale: practice.locale,
    called,
    words: 'I would like to talk to somebody.',
    ways,
    need: { ...NO_NEED, wantsCode: ways.length === 0 },
    helpNow: dice.happens(0.05),
    nobodyElse: false,
    automatic: false,
  };
  const notes = whoNotes(practice);
  const actor = notes ? asStaff(notes) : ({ kind: 'visitor' } as const);
  const { inquiry, first } = await inside(world, practice, actor, (work) => receiveIn(work, given));
  const contact = meet(world, practice, { given, ways, isRobot: false }, inquiry);
  expects(world, contact, first, 'I1 a new call is a new inquiry');
  return contact;
}

function waysOf(practice: Practice, dice: Dice, by: 'page' | 'phone' | 'email' | 'robot'): Way[] {
  const nothing = {
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    times: { kind: 'any' } as const,
  };
  const email = (): Way => ({
    ...nothing,
    channel: 'email',
    address: addressFor(practice, dice),
    source: 'person',
  });
  if (by === 'robot') return [email()];
  if (by === 'email') return [{ ...email(), source: 'mail' }];
  const number = `+1212555${String(100 + dice.between(0, 99)).padStart(4, '0')}`;
  const phone = (source: 'person' | 'staff'): Way => ({
    ...nothing,
    channel: 'phone',
    address: number,
    source,
    mayLeaveMessage: dice.happens(0.5),
    maySayWho: dice.happens(0.4),
    times: timesOf(practice, dice),
  });
  if (by === 'phone') return dice.happens(0.9) ? [phone('staff')] : [];
  const which = dice.weigh({ email: 45, plain: 20, phone: 15, both: 8, code: 12 });
  if (which === 'code') return [];
  if (which === 'phone') return [phone('person')];
  if (which === 'both') return [email(), phone('person')];
  return [{ ...email(), plainWords: which === 'plain' }];
}

/** Mostly an address of one's own; at times one that somebody wrote before, also one that had asked us to stop. */
function addressFor(practice: Practice, dice: Dice): string {
  const stopped = [...practice.stopped];
  if (stopped.length > 0 && dice.happens(0.06)) return dice.pick(stopped);
  const known = practice.contacts.flatMap((one) => one.ways).filter((way) => way.channel === 'email');
  if (known.length > 0 && dice.happens(0.08)) return dice.pick(known).address;
  const own = dice.bytes(5).toString('hex');
  return dice.happens(0.04) ? `gone.${own}@people.example` : `${own}@people.example`;
}

function timesOf(practice: Practice, dice: Dice): Way['times'] {
  if (dice.happens(0.5)) return { kind: 'any' };
  const from = dice.between(9, 18);
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => dice.happens(0.5));
  const window = { days: days.length > 0 ? days : [2 as const], from: clock(from), until: clock(from + 2) };
  return { kind: 'weekly', zone: practice.zone, windows: [window] };
}
