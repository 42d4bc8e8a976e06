import { stopTrying } from '#inquiries';
import type { Contact, Staff } from '../model.ts';
import { type World, asStaff, expects, inside } from '../world.ts';

/** I10 the words wait under the code from now on. False: the house wants one more try. */
export async function stopsTrying(world: World, member: Staff, contact: Contact): Promise<boolean> {
  const given = { inquiryId: contact.id };
  const done = await inside(world, contact.practice, asStaff(member), (work) => stopTrying(work, given));
  if ('refused' in done) {
    expects(world, contact, done.refused === 'not_tried_enough', `stop trying: ${done.refused}`);
    return false;
  }
  expects(world, contact, done.standing === 'closed', 'I10 tried is off the list');
  contact.triedAt = world.clock.now();
  contact.endedOnce = true;
  return true;
}
