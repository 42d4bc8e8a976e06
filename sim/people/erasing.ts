import { erasePerson } from '#inquiries';
import { hold, liftHold } from '#people';
import type { Dice } from '../chance.ts';
import { type Contact, isBefore } from '../model.ts';
import { type World, asStaff, expects, inside, later, plan } from '../world.ts';

const DAYS = { hours: 72 };

const pageOf = (contact: Contact): string => `/${contact.practice.slug}/m/${contact.link}`;

async function presses(world: World, contact: Contact, path: string): Promise<void> {
  const done = await world.door.request(`${pageOf(contact)}${path}`, { method: 'POST' });
  expects(world, contact, done.status === 303, `${path} answered ${done.status}`);
}

/** Reads what is held about them, asks for it to be erased, and mostly stays with it. Some are kept for a complaint. */
export async function wantsToBeErased(world: World, contact: Contact, dice: Dice): Promise<void> {
  if (contact.ended || contact.triedAt || contact.automatic || contact.putAside || contact.client) return;
  const copy = await (await world.door.request(`${pageOf(contact)}/held`)).text();
  expects(world, contact, copy.includes('<h2>'), 'X3 what is held about them is told');
  expects(
    world,
    contact,
    contact.called === '' || copy.includes(contact.called),
    'X3 their name is in their copy',
  );
  if (dice.happens(0.3)) await isKept(world, contact, dice);
  await presses(world, contact, '/erasing');
  const at = world.clock.now();
  contact.eraseAskedAt = at;
  const page = await (await world.door.request(pageOf(contact))).text();
  expects(world, contact, !page.includes('[said by'), 'I17 no words stand on the page of who asked');
  if (dice.happens(0.2)) {
    later(world, dice.between(60, 60 * 60), async () => {
      if (contact.eraseAskedAt !== at || contact.ended?.because === 'erased') return;
      // Whoever says that it wasn't them has no page any more.
      if (contact.ended?.because === 'not_me') return;
      await presses(world, contact, '/erasing/kept');
      contact.eraseAskedAt = undefined;
    });
  }
  // In this very instant the house does it: from here on the town expects it.
  plan(world, at.add(DAYS), async () => isErasedNow(world, contact, at));
}

function isErasedNow(world: World, contact: Contact, asked: Temporal.Instant): void {
  if (contact.eraseAskedAt !== asked || contact.held) return;
  contact.ended = { because: 'erased', at: world.clock.now() };
  contact.endedOnce = true;
  contact.ways = [];
  for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
}

/** Somebody of the practice keeps them; a colleague who tries to erase them meanwhile can't; then it is lifted. */
async function isKept(world: World, contact: Contact, dice: Dice): Promise<void> {
  const member = contact.practice.staff.find((one) => one.role !== 'front_desk');
  if (!member) return;
  const { personId } = contact;
  const as = asStaff(member);
  const holdId = await inside(world, contact.practice, as, (work) =>
    hold(work, personId, 'complaint', 'To the board.'),
  );
  contact.held = true;
  later(world, dice.between(30, 60), async () => {
    const given = { personId, wish: 'staff', memberId: member.id } as const;
    const tried = await inside(world, contact.practice, as, (work) => erasePerson(work, given));
    expects(world, contact, 'refused' in tried && tried.refused === 'held', 'P7 who is held is not erased');
  });
  later(world, dice.between(4 * 1440, 6 * 1440), async () => {
    const due = world.clock.now().add({ hours: 24 * 300 });
    const given = { personId, holdId, memberId: member.id, due };
    // Before it is done, since the house erases at once who had asked.
    contact.held = false;
    const at = contact.eraseAskedAt;
    if (at && isBefore(at.add(DAYS), world.clock.now())) isErasedNow(world, contact, at);
    else if (at) contact.eraseAskedAt = undefined;
    const done = await inside(world, contact.practice, as, (work) => liftHold(work, given));
    expects(world, contact, done === undefined, 'P7 a hold can be lifted');
  });
}
