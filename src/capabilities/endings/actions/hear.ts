import { howItWent } from '#appointments';
import type { Delivery } from '#channels';
import { heardFrom, letRest } from '#outreach';
import type { Work } from '#kit/work';
import { isQuiet } from '../rules/standing.ts';
import { changeEnding, deleteEndingsOf, endingsOf, lockOpenEnding } from '../store.ts';

/** What this room hears of others, and what it says to them. */

/** E12 a session was booked, by them or with them: whoever had said goodbye is back. */
export async function backByBooking(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  for (const { personId } of session?.persons ?? []) {
    const found = await lockOpenEnding(work, { personId, memberId: session?.memberId ?? '' });
    if (!found || found.lastSession === 'yes') continue;
    changeEnding(work, found, { returnedAt: work.at });
    work.record({ action: 'ending.returned', subject: 'ending', subjectId: found.id });
    work.refreshDesks();
  }
}

/** E5 a session was missed by somebody who had said goodbye: nobody gets in touch about that. */
export async function noPlanAfterGoodbye(work: Work, appointmentId: string): Promise<void> {
  const session = await howItWent(work, appointmentId);
  for (const { personId, said } of session?.persons ?? []) {
    if (said?.what !== 'missed_each_other') continue;
    const quiet = (await endingsOf(work, personId)).filter(isQuiet);
    if (quiet.some(({ confirmedAt }) => confirmedAt !== null)) await heardFrom(work, personId);
    else if (quiet.length > 0) await letRest(work, personId);
  }
}

/** E5 whether words about sessions wait, asked as they leave: of a reminder only with the therapist to whom goodbye was said. */
export async function isPaused(
  work: Work,
  delivery: Pick<Delivery, 'purpose' | 'about_id' | 'person_id'>,
): Promise<boolean> {
  if (delivery.person_id === null) return false;
  const quiet = (await endingsOf(work, delivery.person_id)).filter(isQuiet);
  if (quiet.length === 0) return false;
  if (delivery.purpose !== 'reminder' || quiet.some(({ reason }) => reason === 'no_contact')) return true;
  const session = delivery.about_id === null ? undefined : await howItWent(work, delivery.about_id);
  return quiet.some(({ memberId, lastSession }) => memberId === session?.memberId && lastSession !== 'yes');
}

/** E14 who is erased takes all of it with them, the door too. */
export const forgetEndingsOf = (work: Work, personId: string): void => deleteEndingsOf(work, personId);
