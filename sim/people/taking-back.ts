import { takeBackCall } from '#inquiries';
import type { Dice } from '../chance.ts';
import { type Contact, type Staff, isBefore } from '../model.ts';
import { type World, asStaff, expects, inside } from '../world.ts';
import { liveOn } from './living.ts';

const MINUTES = 3;

/** Whoever noted a call takes it back: in time, too late, or after somebody has dealt with it. */
export async function takesBack(world: World, contact: Contact, noter: Staff, dice: Dice): Promise<void> {
  const at = world.clock.now();
  const given = { inquiryId: contact.id, memberId: noter.id };
  const done = await inside(world, contact.practice, asStaff(noter), (work) => takeBackCall(work, given));
  const inTime = isBefore(at, contact.receivedAt.add({ minutes: MINUTES }));
  if ('refused' in done) {
    world.tally.refusals += 1;
    // What is shown to one member alone isn't there for who noted it.
    const isRight = done.refused === 'not_there' || (done.refused === 'minutes_over') !== inTime;
    expects(world, contact, isRight, 'I10 a noted call can be taken back in its minutes');
    return liveOn(world, contact, dice);
  }
  const isUntouched = contact.answers.every((one) => one.undone);
  expects(world, contact, inTime && isUntouched, 'I10 what came of a call is not taken back');
  contact.ended = { because: 'taken_back', at };
  contact.ways = [];
}
