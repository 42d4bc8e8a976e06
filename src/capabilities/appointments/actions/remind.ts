import { shownName, staffing } from '#accounts';
import { type Way, consent, consentOf, endConsent, wayNamed, waysFor } from '#people';
import { type Delivery, send } from '#channels';
import type { Staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import {
  type ReminderChoice,
  deleteReminderChoice,
  reminderChoices,
  writeReminderChoice,
} from '../reminder-choices.ts';
import { paths } from '../paths.ts';
import { REMINDER_HOURS, morningAfter, remindAt } from '../rules/changing.ts';
import {
  type Appointment,
  type Comes,
  appointment,
  appointmentsOf,
  comesTo,
  isOn,
  linkHash,
  lookBy,
  noteReminded,
} from '../store.ts';
import { mailWords } from '../words/index.ts';
import { momentFor, readerOf, zoneOf } from '../words/times.ts';

/** AP10 a client says yes to reminders: by which way, how long before, in which words they were asked. */
export async function chooseReminders(
  work: Work,
  given: { personId: string; wayId: string; hoursBefore: number; wording: string },
): Promise<{ done: true } | Refusal<'no_way' | 'hours'>> {
  const ways = await waysFor(work, { personId: given.personId, channel: 'email', purpose: 'reminder' });
  const way = ways.find((one) => one.id === given.wayId);
  if (!way) return refuse('no_way');
  if (!REMINDER_HOURS.some((one) => one === given.hoursBefore)) return refuse('hours');
  const before = await consentOf(work, given.personId, 'reminder');
  if (before) endConsent(work, given.personId, 'reminder');
  const { personId: person_id, wording } = given;
  consent(work, { person_id, purpose: 'reminder', channel: 'email', source: 'person', wording });
  writeReminderChoice(work, person_id, { wayId: way.id, hoursBefore: given.hoursBefore });
  await lookAgain(work, person_id);
  return { done: true };
}

export async function endReminders(work: Work, personId: string): Promise<void> {
  if (await consentOf(work, personId, 'reminder')) endConsent(work, personId, 'reminder');
  deleteReminderChoice(work, personId);
  await lookAgain(work, personId);
}

async function lookAgain(work: Work, personId: string): Promise<void> {
  const ahead = await appointmentsOf(work, personId, { ahead: work.at });
  lookBy(
    work,
    ahead.filter(isOn).map((one) => one.id),
    work.at,
  );
}

/** P17 by which they are reminded now; undefined where no way is left to them. */
export const wayOfReminders = (
  work: Work,
  personId: string,
  { wayId }: ReminderChoice,
): Promise<Way | undefined> => wayNamed(work, { personId, wayId, channel: 'email', purpose: 'reminder' });

type Due = { staff: Staffing; found: Appointment; comes: readonly Comes[] };

/** Sends what is due of reminders, and answers with when the next one is; each client's own, by their own way and time. */
export async function remind(
  work: Work,
  { staff, found, comes }: Due,
): Promise<Temporal.Instant | undefined> {
  if (found.cancelledAt !== null || Temporal.Instant.compare(found.startsAt, work.at) <= 0) return undefined;
  const choices = await reminderChoices(
    work,
    comes.filter((one) => one.remindedAt === null).map((one) => one.personId),
  );
  const later: Temporal.Instant[] = [];
  for (const [personId, choice] of choices) {
    const { hoursBefore } = choice;
    const zone = zoneOf(await readerOf(work, staff, personId));
    const due = remindAt({ startsAt: found.startsAt, hoursBefore, zone, bookedAt: found.bookedAt });
    if (due === undefined) continue;
    if (Temporal.Instant.compare(due, work.at) > 0) later.push(due);
    else await remindOne(work, { staff, found, personId, choice });
  }
  return later.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
}

async function remindOne(
  work: Work,
  given: { staff: Staffing; found: Appointment; personId: string; choice: ReminderChoice },
): Promise<void> {
  const { staff, found, personId, choice } = given;
  const reader = await readerOf(work, staff, personId);
  const way = await wayOfReminders(work, personId, choice);
  const link = work.secret(24);
  noteReminded(work, { appointmentId: found.id, personId, linkHash: linkHash(work, link) });
  send(work, {
    once: `reminder ${found.id} ${personId} ${found.startsAt.toString()}`,
    purpose: 'reminder',
    to: { person: personId, way: way?.id ?? choice.wayId },
    aboutId: found.id,
    words: mailWords(reader.locale).reminder({
      when: momentFor(found.startsAt, reader),
      who: shownName(staff.member(found.memberId)),
      link: work.origin + paths.cantMakeIt(staff.practice.slug, link),
      goodbye: work.origin + paths.sayGoodbye(staff.practice.slug, link),
    }),
  });
}

/**
 * I8 AP10 asked as the mail is taken: the session stands at that time still, and the yes does. What was kept up until the night waits for the morning, or doesn't
 * leave where the session begins before.
 */
export async function reminderStillWanted(
  work: Work,
  delivery: Pick<Delivery, 'about_id' | 'person_id' | 'once'>,
): Promise<boolean | Temporal.Instant> {
  const { about_id: id, person_id: personId } = delivery;
  if (id === null || personId === null) return false;
  const [found, theirs, yes] = await Promise.all([
    appointment(work, id),
    comesTo(work, id, personId),
    consentOf(work, personId, 'reminder'),
  ]);
  const isWanted =
    found !== undefined &&
    theirs?.staysAway === false &&
    yes !== undefined &&
    found.cancelledAt === null &&
    Temporal.Instant.compare(found.startsAt, work.at) > 0 &&
    delivery.once.endsWith(found.startsAt.toString());
  if (!isWanted) return false;
  const morning = morningAfter(work.at, zoneOf(await readerOf(work, await staffing(work), personId)));
  if (morning === undefined) return true;
  return Temporal.Instant.compare(morning, found.startsAt) < 0 ? morning : false;
}
