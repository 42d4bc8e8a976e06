import { type Staffing, isWorking, nextWorkingMorning, staffing } from '#accounts';
import { send } from '#channels';
import type { Work, WorkSource } from '#kit/work';
import { dayInWords, summary } from '../words/summary.ts';
import { openingWords } from '../words/index.ts';
import { paths } from '../paths.ts';
import { type Opening, changeOpening, dueHere, linkHash, opening, openingsOf } from '../store.ts';
import { endOpening } from './end.ts';
import { leaveFor } from './write-to-listed.ts';

const MOST = 100;

/** O1 O2 what is due in one practice: to ask whether it is still so, and to end what nobody confirmed. */
export async function lookAfterDue(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    const due = await dueHere(work, MOST);
    if (due.length === 0) return 0;
    const staff = await staffing(work);
    for (const one of due) {
      if (Temporal.Instant.compare(one.endsAt, work.at) > 0) await ask(work, staff, one);
      else endOpening(work, one, 'lapsed');
    }
    return due.length;
  });
}

/** O2 by mail, while its therapist works; the link acts only on a press. Who has left is asked nothing. */
async function ask(work: Work, staff: Staffing, one: Opening): Promise<void> {
  const member = staff.member(one.memberId);
  if (!member) return endOpening(work, one, 'left');
  const { practice } = staff;
  const link = work.secret();
  const leave = await leaveFor(work, one.memberId);
  const calendar = staff.calendar(one.memberId);
  const morning = isWorking(calendar, work.at) ? work.at : (nextWorkingMorning(calendar, work.at) ?? work.at);
  changeOpening(work, one, { link_hash: linkHash(work, link), due_at: one.endsAt });
  send(work, {
    once: `opening ${one.id} ${one.confirmedAt.toString()}`,
    purpose: 'opening',
    to: { member: one.memberId },
    aboutId: one.id,
    dueAt: morning,
    words: {
      neutral: openingWords(practice.locale).mail({
        summary: summary(one, practice),
        ends: dayInWords(one.endsAt, practice),
        link: work.origin + paths.asked(practice.slug, link),
      }),
      ...(leave !== undefined && { leave }),
    },
  });
  work.record({ action: 'opening.asked', subject: 'opening', subjectId: one.id });
}

/** I8 asked in the transaction that takes the mail: not of what was confirmed or ended meanwhile. */
export async function askStillWanted(
  work: Work,
  about: { about_id: string | null; once: string },
): Promise<boolean> {
  const found = about.about_id === null ? undefined : await opening(work, about.about_id);
  return found?.closedAt === null && about.once.endsWith(found.confirmedAt.toString());
}

/** Whoever leaves a practice has no room in it. */
export async function noRoomWithout(work: Work, memberId: string): Promise<void> {
  for (const one of await openingsOf(work, memberId))
    if (one.closedAt === null) endOpening(work, one, 'left');
}
