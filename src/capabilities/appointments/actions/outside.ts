import { thisPractice } from '#accounts';
import { type Reach, fetchOutside } from '#kit/http/fetch-outside';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import {
  type Problem,
  calendarsDue,
  deleteOutsideCalendar,
  lockCalendar,
  noteRead,
  putOutsideCalendar,
  replaceBusy,
  takeCalendar,
} from '../outside-store.ts';
import { readApart } from '../reading-apart.ts';
import { HORIZON, READ_EVERY } from '../rules/outside.ts';
import type { Busy } from '../rules/busy-elsewhere.ts';

/** AP30 a member's other calendar is at this address. It is read within a minute. */
export function keepElsewhere(work: Work, given: { memberId: string; address: string }): void {
  putOutsideCalendar(work, given);
  work.record({ action: 'outside_calendar.added', subject: 'member', subjectId: given.memberId });
  work.refreshDesks();
}

/** Its times count no more, at once. */
export function keepElsewhereNoMore(work: Work, memberId: string): void {
  deleteOutsideCalendar(work, memberId);
  work.record({ action: 'outside_calendar.removed', subject: 'member', subjectId: memberId });
  work.refreshDesks();
}

export type ReadParts = {
  readonly source: WorkSource;
  readonly reach: Reach;
  /** How long one file may take to be read. */
  readonly patienceMs?: number;
};

const MOST = 40;
const AT_ONCE = 4;

/** AP32 reads what is due, of all practices, a few at a time: a server that is slow to answer holds up no other. */
export async function readCalendarsDue(parts: ReadParts): Promise<number> {
  const due = await parts.source.forInstallation((work) => calendarsDue(work, MOST));
  const left = [...due];
  const reader = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) await readOne(parts, one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return due.length;
}

type One = { practice: string; memberId: string };

/** No transaction is open while another server thinks, nor while a long file is read. */
async function readOne({ source, reach, patienceMs }: ReadParts, { practice, memberId }: One): Promise<void> {
  const system = { kind: 'system' } as const;
  const taken = await source.inPractice(practice, system, async (work) => {
    const address = await takeCalendar(work, memberId, work.at.add(READ_EVERY));
    return address === undefined
      ? undefined
      : { address, at: work.at, zone: (await thisPractice(work)).zone };
  });
  if (!taken) return;
  const { at, zone } = taken;
  const got = await fetchOutside(taken.address, reach);
  const busy = isRefused(got)
    ? got
    : await readApart(
        got.text,
        { from: at.subtract({ hours: 24 }), until: at.add(HORIZON), zone },
        patienceMs,
      );
  await source.inPractice(practice, system, (work) => settle(work, memberId, taken.address, busy));
}

/** AP33 what can't be read leaves what was read before: a time too many that is taken harms less than a session that meets another. */
async function settle(
  work: Work,
  memberId: string,
  address: string,
  busy: readonly Busy[] | Refusal<Problem>,
): Promise<void> {
  const now = await lockCalendar(work, memberId);
  // Another address since, which is read by itself.
  if (now?.address !== address) return;
  const wasFailing = now.failingSince !== null;
  if (isRefused(busy)) {
    const since = now.failingSince ?? work.at;
    noteRead(work, memberId, { failing_since: since, problem: busy.refused });
    if (!wasFailing || now.problem !== busy.refused) work.refreshDesks();
    if (!wasFailing)
      work.record({
        action: 'outside_calendar.unread',
        subject: 'member',
        subjectId: memberId,
        detail: { because: busy.refused },
      });
    return;
  }
  replaceBusy(work, memberId, busy);
  noteRead(work, memberId, { read_at: work.at, failing_since: null, problem: null });
  if (wasFailing || now.readAt === null) work.refreshDesks();
}
