import { persons } from '#people';
import type { Work } from '#kit/work';
import { whenInWords } from '#kit/wording/time';
import { readerAtDesk } from './desk-view.ts';
import { type Diary, diary } from './diary.ts';
import { nameOf } from './mine-view.ts';
import { outcomesOf } from './outcomes-store.ts';
import { ASKED_FOR, type Outcome, canSayHow } from './rules/outcome.ts';
import { type Appointment, appointmentsBetween, clientsOf } from './store.ts';
import { type Reader, momentFor } from './words/times.ts';

/** One who was to come, and how it went with them. */
export type WentLine = {
  readonly personId: string;
  readonly called: string;
  readonly said: { readonly what: Outcome; readonly by: string; readonly when: string } | undefined;
};

export type WentView = {
  readonly id: string;
  readonly when: string;
  readonly with: string;
  readonly lines: readonly WentLine[];
};

/** AP20 how these went, for each who was to come. */
async function wentOf(work: Work, found: readonly Appointment[], book: Diary): Promise<WentView[]> {
  const ids = found.map((one) => one.id);
  const [comes, said] = await Promise.all([clientsOf(work, ids), outcomesOf(work, ids)]);
  const personIds = [...new Set([...comes.values()].flat().map((one) => one.personId))];
  const names = await persons(work, personIds);
  const reader = readerAtDesk(book);
  const { zone, locale, country } = reader;
  return found.map((session) => ({
    id: session.id,
    when: momentFor(session.startsAt, reader),
    with: nameOf(book, session.memberId),
    lines: (comes.get(session.id) ?? []).flatMap(({ personId }) => {
      const one = said.get(session.id)?.find((line) => line.personId === personId);
      // P18 of who died nothing is asked any more; what was said stands.
      if (!one && names.get(personId)?.diedNotedAt) return [];
      return {
        personId,
        called: names.get(personId)?.called ?? '',
        said: one && {
          what: one.what,
          by: nameOf(book, one.saidBy),
          when: whenInWords(one.saidAt, work.at, zone, locale, { country }),
        },
      };
    }),
  }));
}

/** AP20 of one session; undefined while nothing can be said of it. */
export async function wentView(work: Work, found: Appointment): Promise<WentView | undefined> {
  if (!canSayHow(found, work.at)) return undefined;
  const [view] = await wentOf(work, [found], await diary(work));
  return view && view.lines.length > 0 ? view : undefined;
}

/** Nothing is booked longer than this, so what ended within the time began within it. */
const LONGEST = { hours: 8 } as const;

/** AP20 what is over and nobody has answered for, of the last days: of one member, or of all. */
export async function unanswered(
  work: Work,
  memberId: string | undefined,
): Promise<{ reader: Reader; sessions: WentView[] }> {
  const [book, found] = await Promise.all([
    diary(work),
    appointmentsBetween(work, {
      from: work.at.subtract(ASKED_FOR).subtract(LONGEST),
      until: work.at,
      memberId,
    }),
  ]);
  const since = work.at.subtract(ASKED_FOR);
  const over = found.filter(
    (one) => canSayHow(one, work.at) && Temporal.Instant.compare(one.endsAt, since) > 0,
  );
  const sessions = await wentOf(work, over, book);
  return {
    reader: readerAtDesk(book),
    sessions: sessions.filter(({ lines }) => lines.some(({ said }) => said === undefined)),
  };
}
