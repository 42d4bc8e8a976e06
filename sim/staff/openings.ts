import { staffing } from '#accounts';
import { type Colleague, asRead, colleaguesFor, inquiry } from '#inquiries';
import { ONE_PLACE, type Offer, offer, say } from '#openings';
import type { Work } from '#kit/work';
import type { Dice } from '../chance.ts';
import { type Contact, type Practice, type Staff, type TownOpening, isBefore } from '../model.ts';
import { type World, asStaff, breach, inside } from '../world.ts';

/** Therapists tell one another of room, keep it current, or let it lapse; a no names who has some. */

const OPEN_DAYS = 14;

const endsAt = (practice: Practice, { confirmedAt }: TownOpening): Temporal.Instant =>
  confirmedAt.toZonedDateTimeISO(practice.zone).add({ days: OPEN_DAYS }).toInstant();

function offered(dice: Dice): Offer {
  return {
    ...ONE_PLACE,
    places: dice.between(1, 3),
    parts: dice.happens(0.5) ? ['evening'] : [],
    formats: dice.happens(0.3) ? ['online'] : ['in_person', 'online'],
    area: 'the old town',
    topics: dice.happens(0.4) ? ['grief'] : [],
    languages: dice.happens(0.8) ? ['en', 'es'] : ['en'],
  };
}

/** What somebody does about their own room, at the desk now and then. */
export async function tellsOfRoom(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  if (member.role === 'front_desk' || practice.staff.length < 3) return;
  const at = world.clock.now();
  const own = practice.openings.find((one) => one.memberId === member.id && !one.isClosed);
  if (!own) {
    if (!dice.happens(0.12)) return;
    const made = await inside(world, practice, asStaff(member), (work) =>
      offer(work, { memberId: member.id, offer: offered(dice) }),
    );
    if ('refused' in made)
      breach(world, 'O1 offer', practice.slug, '', `an offer was refused: ${made.refused}`);
    else practice.openings.push({ id: made.id, memberId: member.id, confirmedAt: at, isClosed: false });
    return;
  }
  if (!dice.happens(member.diligence === 'forgetful' ? 0.02 : 0.08)) return;
  const standing = dice.weigh({ still: 60, fewer: 25, full: 15 });
  const said = await inside(world, practice, asStaff(member), (work) =>
    say(work, { id: own.id, memberId: member.id, standing }),
  );
  if ('refused' in said)
    return breach(world, 'O4 say', practice.slug, '', 'its therapist may always say how it stands');
  own.confirmedAt = at;
  own.isClosed = said.standing === 'full';
}

/** The colleagues that a no would name, as the composer offers them, and what the town knows of their openings. */
export async function whoHasRoom(
  world: World,
  member: Staff,
  contact: Contact,
): Promise<{ name: string; reach: string; url: string; cost: string; hours: string; opening?: string }[]> {
  const { practice } = contact;
  const at = world.clock.now();
  const found = await inside(world, practice, asStaff(member), async (work: Work) => {
    const [staff, one] = await Promise.all([staffing(work), inquiry(work, contact.id)]);
    if (!one) return [];
    const colleagues: Colleague[] = await colleaguesFor(work, staff, one, { except: member.id });
    return colleagues.slice(0, 3).map((each) => asRead(work, staff, each, one.locale));
  });
  for (const { opening } of found) {
    const known = practice.openings.find((one) => one.id === opening);
    if (!known || known.isClosed || !isBefore(at, endsAt(practice, known)))
      breach(
        world,
        'O1 ended',
        practice.slug,
        contact.id,
        'an opening that has ended is offered to be named',
      );
    if (known?.memberId === member.id)
      breach(world, 'O6 own', practice.slug, contact.id, 'somebody who says no is named in it');
  }
  return found;
}
