import { inquiry, rang } from '#inquiries';
import type { Dice } from '../chance.ts';
import type { Contact, Staff, Way } from '../model.ts';
import { stopsTrying } from './letting-be.ts';
import { type World, asStaff, expects, inside } from '../world.ts';

/** Somebody rings, in a window that the person called safe. */
export async function rings(world: World, member: Staff, contact: Contact, dice: Dice): Promise<boolean> {
  const at = world.clock.now();
  const way = contact.ways.find((one) => one.channel === 'phone');
  if (!way || !isSafe(way, at)) return false;
  const outcome = dice.weigh({ reached: 45, message_left: 25, no_answer: 30 });
  const note = dice.happens(0.3) ? 'We spoke briefly.' : '';
  const given = { inquiryId: contact.id, memberId: member.id, outcome, note };
  const { before, helpNow, done } = await inside(world, contact.practice, asStaff(member), async (work) => {
    const seen = await inquiry(work, contact.id);
    return { before: seen?.promiseId, helpNow: Boolean(seen?.helpNowAt), done: await rang(work, given) };
  });
  if (outcome === 'message_left' && !way.mayLeaveMessage) {
    world.tally.refusals += 1;
    expects(
      world,
      contact,
      'refused' in done && done.refused === 'message_not_safe',
      'I7 no message where none is safe',
    );
    return true;
  }
  expects(world, contact, !('refused' in done), 'a call can be noted');
  if (!('refused' in done) && outcome === 'no_answer') await rungInVain(world, member, contact);
  if ('refused' in done || outcome === 'no_answer') return true;
  if (outcome === 'message_left' && helpNow) {
    const waits = done.standing === 'waiting' && done.promiseId === before;
    expects(world, contact, waits, 'I3 a message on a machine leaves a help-now waiting');
    return true;
  }
  // W1 for somebody on a waiting list the call keeps this date, and the one for the next word begins.
  const isKept = done.standing === 'answered' || done.promiseId !== before;
  expects(world, contact, isKept, 'I3 a call that reached the person stops the clock');
  contact.answeredOnce = true;
  contact.answers.push({
    id: `call ${contact.answers.length}`,
    kind: 'call',
    by: member.id,
    writtenAt: at,
    leavesAt: at,
    named: [],
    elsewhere: [],
    undone: false,
    reachedAt: at,
  });
  return true;
}

async function rungInVain(world: World, member: Staff, contact: Contact): Promise<void> {
  contact.rungInVain += 1;
  if (contact.rungInVain >= 3) await stopsTrying(world, member, contact);
}

export function mayRing(contact: Contact, at: Temporal.Instant): boolean {
  return contact.ways.some((way) => way.channel === 'phone' && isSafe(way, at));
}

/** The town's own reading of a safe window, with whole hours only. */
function isSafe(way: Way, at: Temporal.Instant): boolean {
  if (way.times.kind !== 'weekly') return true;
  const wall = at.toZonedDateTimeISO(way.times.zone);
  const now = wall.toPlainTime().toString().slice(0, 5);
  return way.times.windows.some(
    ({ days, from, until }) => days.some((day) => day === wall.dayOfWeek) && from <= now && now < until,
  );
}
