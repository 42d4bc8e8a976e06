import { giveToFrontDesk, shownAtDesk } from '#inquiries';
import type { Dice } from '../chance.ts';
import type { Contact, Staff } from '../model.ts';
import { type World, asStaff, expects, inside } from '../world.ts';

/** I18 now and then who answers lets the front desk read a message, or keeps it from them again. */
export async function gives(world: World, member: Staff, contact: Contact, dice: Dice): Promise<void> {
  const { practice } = contact;
  if (!practice.staff.some(({ role }) => role === 'front_desk') || !dice.happens(0.3)) return;
  const given = { inquiryId: contact.id, memberId: member.id, reads: !contact.readAtFrontDesk };
  const done = await inside(world, practice, asStaff(member), (work) => giveToFrontDesk(work, given));
  if (!('refused' in done)) contact.readAtFrontDesk = given.reads;
}

/** I18 what the front desk is shown when it opens one: words where they were given, and else none. */
export async function reads(world: World, member: Staff, contact: Contact): Promise<void> {
  const shown = await inside(world, contact.practice, asStaff(member), (work) =>
    shownAtDesk(work, member.id, contact.id),
  );
  // Somebody may have written nothing: then their message stands there, with no words in it.
  const words = (shown?.messages.length ?? 0) > 0 || shown?.excerpt !== '';
  expects(world, contact, shown !== undefined, 'I18 the front desk sees who waits');
  expects(
    world,
    contact,
    words === contact.readAtFrontDesk,
    words ? 'I18 words that nobody gave to the front desk' : 'I18 words that were given aren’t shown',
  );
}
