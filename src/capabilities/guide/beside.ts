import { appointmentPaths, freedThisWeek, nextAppointments } from '#appointments';
import { sharingPaths } from '#sharing';
import type { Work } from '#kit/work';
import type { Deed } from './rules/deeds.ts';
import type { Session } from './rules/moment.ts';

/** What the rooms beside this one know of a client at this moment, and where their pages are. */

export type Pair = { readonly personId: string; readonly memberId: string };

/** Whose page, and about whom: what an address is made of. `memberId` where the client has more than one therapist. */
export type At = { readonly slug: string; readonly memberId: string | undefined };

export async function nextSession(work: Work, { personId, memberId }: Pair): Promise<Session | undefined> {
  const ahead = await nextAppointments(work, personId);
  return ahead.find((one) => one.memberId === memberId);
}

/** A time that came free, and where it is booked. */
export type Freed = { readonly startsAt: Temporal.Instant; readonly href: string };

/** `zone`: the reader's own, whose days the page of free times goes by. */
export async function freedTimes(
  work: Work,
  memberId: string,
  { slug, zone }: { slug: string; zone: string },
): Promise<Freed[]> {
  const day = (at: Temporal.Instant): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const found = await freedThisWeek(work, memberId);
  return found.map(({ startsAt }) => ({
    startsAt,
    href: appointmentPaths.mineChoose(slug, { with: memberId, from: day(startsAt) }),
  }));
}

/** What is done by sharing something, by what sharing calls it. */
const SHARED: Partial<Record<Deed, Parameters<typeof sharingPaths.kind>[1]>> = {
  resource: 'resource',
  good_news: 'good_news',
  homework: 'homework',
  question: 'question',
  bill: 'bill',
  hard_time: 'hard_time',
  worry: 'worry',
  not_right: 'not_right',
  note: 'next_time',
};

/** Where it is done; undefined where no room does it. */
export function hrefBeside(deed: Deed, { slug, memberId }: At): string | undefined {
  const kind = SHARED[deed];
  if (kind !== undefined) return sharingPaths.kind(slug, kind, memberId);
  if (deed === 'shared') return sharingPaths.all(slug);
  if (deed === 'list') return appointmentPaths.mineSooner(slug);
  if (deed === 'sessions') return appointmentPaths.mine(slug);
  if (deed === 'book')
    return appointmentPaths.mineChoose(slug, memberId === undefined ? {} : { with: memberId });
  return undefined;
}
