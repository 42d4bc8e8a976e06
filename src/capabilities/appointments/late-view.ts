import type { Work } from '#kit/work';
import { lateNow } from './actions/late.ts';
import { readerAtDesk, whoComes } from './desk-view.ts';
import { diary } from './diary.ts';
import type { DeskLateView } from './pages/late.ts';
import { canRunLate } from './rules/late.ts';
import { type Appointment, appointmentsBetween } from './store.ts';
import { calendarWords } from './words/calendar.ts';
import { deskWords } from './words/index.ts';

/** How a session stands with being late, as the desk sees it. */
export async function deskLateView(
  work: Work,
  found: Appointment,
  given: { mayChoose: boolean },
): Promise<DeskLateView> {
  const book = await diary(work);
  const reader = readerAtDesk(book);
  const who = await whoComes(work, [found.id], deskWords(reader.locale));
  return {
    words: calendarWords(reader.locale).late,
    id: found.id,
    who: who(found.id),
    reader,
    endsAt: found.endsAt,
    late: await lateNow(work, found),
    canSay: canRunLate(found, work.at),
    mayChoose: given.mayChoose,
  };
}

const AROUND = { hours: 2 } as const;

/** Sessions around now, of a member or of all. */
export async function lateAround(
  work: Work,
  given: { memberId: string | undefined; mayChoose: boolean },
): Promise<DeskLateView[]> {
  const found = await appointmentsBetween(work, {
    from: work.at.subtract(AROUND),
    until: work.at.add(AROUND),
    memberId: given.memberId,
  });
  const near = found.filter((one) => canRunLate(one, work.at));
  const views: DeskLateView[] = [];
  for (const one of near) views.push(await deskLateView(work, one, given));
  return views;
}
