import { type Staffing, isWorking, nextWorkingMorning } from '#accounts';
import { send } from '#channels';
import type { Way } from '#people';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { dueInWords, linksOf } from './acknowledging.ts';
import { paths } from './paths.ts';
import type { Inquiry } from './store.ts';
import { mailWords } from './words/index.ts';

/** To whom words about an inquiry go: its holder, or everyone who answers where nobody holds it yet. */
function addressees(staff: Staffing, holderId: string | null): string[] {
  return holderId ? [holderId] : staff.therapists.map((one) => one.id);
}

/** I4 I5 a word to the staff: without the person's name, and only a link to where it can be read. */
export function tellStaff(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  given: {
    kind: 'nudge' | 'stepping_in' | 'unanswered';
    dueAt: Temporal.Instant;
    holderId: string | null;
    late: boolean;
  },
): void {
  const { zone, country, locale, settings } = staff.practice;
  const words = mailWords(locale).staff;
  const link = work.origin + paths.inquiry(inquiry.id);
  const due = promiseInWords(given.dueAt, zone, locale, { country });
  const made = {
    nudge: words.nudge({ due, link, late: given.late }),
    stepping_in: words.steppingIn({ due, link }),
    unanswered: words.unanswered({ due, link }),
  }[given.kind];
  const also = given.kind === 'unanswered' && settings.tell ? [settings.tell] : [];
  for (const member of new Set([...addressees(staff, given.holderId), ...also])) {
    send(work, {
      once: `${given.kind} ${inquiry.promiseId} ${given.late ? 'late' : 'half'} ${member}`,
      purpose: given.kind,
      to: { member },
      aboutId: inquiry.id,
      words: { neutral: made },
    });
  }
}

/** I13 a safe window opens soon. */
export function tellWindow(work: Work, staff: Staffing, inquiry: Inquiry): void {
  if (!inquiry.safeFromAt) return;
  const { zone, country, locale } = staff.practice;
  const opens = promiseInWords(inquiry.safeFromAt, zone, locale, { country });
  const words = mailWords(locale).staff.window({ opens, link: work.origin + paths.inquiry(inquiry.id) });
  for (const member of addressees(staff, inquiry.holderId)) {
    send(work, {
      once: `window ${inquiry.id} ${inquiry.safeFromAt.toString()} ${member}`,
      purpose: 'nudge',
      to: { member },
      aboutId: inquiry.id,
      words: { neutral: words },
    });
  }
}

/** I3 an answer that didn't arrive: whoever holds the inquiry hears of it at once. */
export function tellNotSent(work: Work, staff: Staffing, inquiry: Inquiry, answerId: string): void {
  const words = mailWords(staff.practice.locale).staff.notSent({
    link: work.origin + paths.inquiry(inquiry.id),
  });
  for (const member of addressees(staff, inquiry.holderId)) {
    send(work, {
      once: `not sent ${answerId} ${member}`,
      purpose: 'nudge',
      to: { member },
      aboutId: inquiry.id,
      words: { neutral: words },
    });
  }
}

/** I5 the honest word after a missed date, in every safe email way; the page tells the same. */
export function tellPersonOfDelay(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  given: {
    missedDue: Temporal.Instant;
    nextDue: Temporal.Instant;
    holderId: string | null;
    steppedIn: boolean;
    called: string;
    ways: readonly Way[];
  },
): void {
  const { link } = linksOf(work, staff, inquiry);
  const words = mailWords(inquiry.locale).delay;
  const who = given.steppedIn ? (staff.member(given.holderId)?.published_as ?? '') : '';
  const plain = words.plain({
    from: staff.practice.name,
    missed: dueInWords(staff, inquiry, given.missedDue),
    next: dueInWords(staff, inquiry, given.nextDue),
    who,
    link,
    helpNow: `${work.origin}${paths.helpNow(staff.practice.slug)}`,
  });
  for (const way of given.ways) {
    if (way.channel !== 'email') continue;
    send(work, {
      once: `delay ${inquiry.promiseId} ${way.id}`,
      purpose: 'honest_delay',
      to: { person: inquiry.personId, way: way.id },
      aboutId: inquiry.id,
      words: { neutral: words.neutral({ link }), plain },
    });
  }
}

/**
 * I4 somebody pressed "I need help now": whoever answers hears of it at once in working hours, and outside them only if
 * the practice chose to; else when work begins. The person was told that nobody reads at night. Pressed again within a quarter
 * of an hour it is the same call: it stands on the desk at once, and a hundred mails would bury it.
 */
export function tellHelpNow(work: Work, staff: Staffing, inquiry: Inquiry): void {
  tellOfNeed(work, staff, inquiry, 'help now');
}

/** I4 who pressed help now and then asked us to stop is let be, and is seen by a person all the same. */
export function tellEndedInNeed(work: Work, staff: Staffing, inquiry: Inquiry): void {
  tellOfNeed(work, staff, inquiry, ENDED_IN_NEED);
}

/** What is told of somebody who has ended it begins so in `once`. */
export const ENDED_IN_NEED = 'ended in need';

function tellOfNeed(
  work: Work,
  staff: Staffing,
  inquiry: Inquiry,
  kind: 'help now' | typeof ENDED_IN_NEED,
): void {
  const calendar = staff.calendar(inquiry.holderId);
  const now = isWorking(calendar, work.at) || staff.practice.settings.alertsAtNight;
  const dueAt = now ? work.at : (nextWorkingMorning(calendar, work.at) ?? work.at);
  const quarter = Math.floor(work.at.epochMilliseconds / (15 * 60_000));
  const { helpNow, endedInNeed } = mailWords(staff.practice.locale).staff;
  const say = kind === ENDED_IN_NEED ? endedInNeed : helpNow;
  const words = say({ link: work.origin + paths.inquiry(inquiry.id) });
  for (const member of addressees(staff, inquiry.holderId)) {
    send(work, {
      once: `${kind} ${inquiry.id} ${work.at.toString()} ${member}`,
      cap: `${kind} ${inquiry.id} ${quarter} ${member}`,
      purpose: 'help_now',
      to: { member },
      aboutId: inquiry.id,
      dueAt,
      words: { neutral: words },
    });
  }
}
