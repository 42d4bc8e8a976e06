import { lockPractice, myPageOf, staffing } from '#accounts';
import type { Work } from '#kit/work';
import { type Whose, deleteFeed, feedBySecret, feedOf, noteFeedRead, putFeed } from '../feeds-store.ts';
import { type CalendarEntry, calendarFile } from '../rules/ics.ts';
import { appointmentsBetween, appointmentsOf, isOn } from '../store.ts';
import { calendarWords } from '../words/calendar.ts';

const subjectOf = (whose: Whose) =>
  'memberId' in whose
    ? ({ subject: 'member', subjectId: whose.memberId } as const)
    : ({ subject: 'person', subjectId: whose.personId } as const);

/** AP35 makes an address for calendar programs; where there was one, it leads nowhere any more. */
export async function makeFeed(work: Work, whose: Whose): Promise<string> {
  // Pressed twice at once there is one: the second waits, and takes the place of the first.
  await lockPractice(work);
  const secret = putFeed(work, whose);
  work.record({ action: 'calendar_feed.made', ...subjectOf(whose) });
  return secret;
}

export function endFeed(work: Work, whose: Whose): void {
  deleteFeed(work, whose);
  work.record({ action: 'calendar_feed.ended', ...subjectOf(whose) });
}

/** AP35 with a client's page goes the address of their calendar: whoever had got hold of the one may have the other. */
export async function endFeedOf(work: Work, personId: string): Promise<void> {
  if (await feedOf(work, { personId })) endFeed(work, { personId });
}

const BEHIND = { hours: 31 * 24 } as const;
const AHEAD = { hours: 366 * 24 } as const;

/**
 * AP35 what a calendar program is given at an address: when, and "Appointment", a month back and a year ahead. Undefined where the address leads
 * nowhere, or whose it was has left.
 */
export async function readFeed(work: Work, secret: string): Promise<string | undefined> {
  const [feed, staff] = await Promise.all([feedBySecret(work, secret), staffing(work)]);
  if (!feed) return undefined;
  const { whose } = feed;
  if ('memberId' in whose && !staff.member(whose.memberId)) return undefined;
  const today = work.at.toZonedDateTimeISO(staff.practice.zone).toPlainDate().toString();
  if (feed.readOn !== today) noteFeedRead(work, feed.id, today);
  const entries = await entriesOf(work, whose);
  const lang =
    'personId' in whose
      ? ((await myPageOf(work, whose.personId))?.lang ?? staff.practice.locale)
      : staff.practice.locale;
  const words = calendarWords(lang);
  return calendarFile(entries, { at: work.at, summary: words.entry, name: words.feedName });
}

async function entriesOf(work: Work, whose: Whose): Promise<CalendarEntry[]> {
  const [from, until] = [work.at.subtract(BEHIND), work.at.add(AHEAD)];
  if ('memberId' in whose) return appointmentsBetween(work, { from, until, memberId: whose.memberId });
  const [ahead, before] = await Promise.all([
    appointmentsOf(work, whose.personId, { ahead: work.at }),
    appointmentsOf(work, whose.personId, { before: work.at, most: 60 }),
  ]);
  return [...before.toReversed(), ...ahead].filter(
    (one) =>
      isOn(one) &&
      Temporal.Instant.compare(one.startsAt, from) >= 0 &&
      Temporal.Instant.compare(one.startsAt, until) < 0,
  );
}
