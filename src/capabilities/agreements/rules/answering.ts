import { type Calendar, type DuePromise, promiseDue } from '#accounts';
import { minutesOf, wallInstant } from '#kit/wall-time';
import type { Agreement, ContactWay, Opening, Other, Reason, ReasonTerms, Terms } from './agreement.ts';

type Said = Pick<Agreement, 'reasons' | 'from'>;

/** AG8 whether an answer is promised for this at all: not where nobody wrote an agreement, and not where none is given. */
export function isAnswered({ from, reasons }: Said, reason: Reason): boolean {
  const { may, answers } = reasons[reason];
  return from !== 'nobody' && may === 'yes' && answers !== 'no';
}

/**
 * AG8 by when there is an answer to what is sent now, on the therapist's own working days; where it is answered only if
 * asked, the same, for who asks. Undefined where none is promised, and where nobody works within 400 days.
 */
export function answerBy(
  agreement: Said,
  reason: Reason,
  calendar: Calendar,
  at: Temporal.Instant,
): DuePromise | undefined {
  if (!isAnswered(agreement, reason)) return undefined;
  return promiseDue(calendar, at, { days: agreement.reasons[reason].days });
}

/** By when it is read: within the promised days. Undefined where it waits for the session, or may not be sent. */
export function readBy(
  agreement: Said,
  reason: Reason,
  calendar: Calendar,
  at: Temporal.Instant,
): DuePromise | undefined {
  const { may, read, days } = agreement.reasons[reason];
  if (agreement.from === 'nobody' || may !== 'yes' || read !== 'in_days') return undefined;
  return promiseDue(calendar, at, { days });
}

export type Cost =
  | { readonly kind: 'free' }
  | { readonly kind: 'part' | 'paid'; readonly freeMinutes: number; readonly rate: Rate | null };
export type Rate = { readonly amount: number; readonly minutes: number; readonly currency: string };

/** What reading it costs; a rate of null is the therapist's usual one. */
export function costOf(terms: Terms, reason: Reason): Cost {
  const { cost, freeMinutes } = terms.reasons[reason];
  if (cost === 'free') return { kind: 'free' };
  const rate = terms.reading && { ...terms.reading, currency: terms.policy.currency };
  return { kind: cost, freeMinutes: cost === 'part' ? freeMinutes : 0, rate };
}

export type Open =
  | { readonly open: true; readonly until: Temporal.Instant }
  | { readonly open: false; readonly opensAt: Temporal.Instant | undefined };

/** Whether somebody is there at this moment, until when, or from when on again (within a week). */
export function openAt(hours: Opening, zone: string, at: Temporal.Instant): Open {
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const [from, until] = [minutesOf(hours.from) ?? 0, minutesOf(hours.until) ?? 0];
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = today.add({ days: ahead });
    if (!hours.days.includes(date.dayOfWeek)) continue;
    const [opens, closes] = [wallInstant(date, from, zone), wallInstant(date, until, zone)];
    if (Temporal.Instant.compare(closes, at) <= 0 || Temporal.Instant.compare(closes, opens) <= 0) continue;
    return Temporal.Instant.compare(opens, at) <= 0
      ? { open: true, until: closes }
      : { open: false, opensAt: opens };
  }
  return { open: false, opensAt: undefined };
}

export type Another = {
  readonly who: Exclude<Other, 'cover'>;
  readonly number: string | null;
  readonly hours: Opening;
};

/** Who else answers, in this order: colleagues here, then the line for clients. */
export function othersFor(terms: Terms, reason: Reason): Another[] {
  const { others } = terms.reasons[reason];
  const { staff, coaching } = terms;
  return [
    ...(others.includes('staff') && staff
      ? [{ who: 'staff' as const, number: null, hours: staff.hours }]
      : []),
    ...(others.includes('coaching') && coaching
      ? [{ who: 'coaching' as const, number: coaching.number, hours: coaching.hours }]
      : []),
  ];
}

/** What stands beside a "send" (AG9): the same facts that the text of the agreement is made of. */
export type Notice = {
  readonly reason: Reason;
  /** Nobody here has written an agreement: nothing is promised, and the notice says so. */
  readonly isWritten: boolean;
  readonly may: ReasonTerms['may'];
  readonly ways: readonly ContactWay[];
  /** Where they ring, where that is a way and the agreement says it; else empty. */
  readonly phone: string;
  readonly read: ReasonTerms['read'];
  readonly answers: ReasonTerms['answers'];
  readonly days: number;
  readonly cost: Cost;
  readonly others: readonly Another[];
  /** Whoever stands in while the therapist is away may read it and answer. */
  readonly standsIn: boolean;
  readonly instead: string;
};

export function noticeFor(agreement: Agreement, reason: Reason): Notice {
  const { may, ways, read, answers, days, instead } = agreement.reasons[reason];
  return {
    reason,
    isWritten: agreement.from !== 'nobody',
    may,
    ways,
    phone: ways.includes('phone') ? agreement.phone : '',
    read,
    answers,
    days,
    cost: costOf(agreement, reason),
    others: othersFor(agreement, reason),
    standsIn: agreement.from !== 'nobody' && agreement.reasons[reason].others.includes('cover'),
    instead,
  };
}

/** The same, at this moment: what the guide says of it. */
export type GuideFacts = Notice & {
  readonly answerBy: DuePromise | undefined;
  readonly readBy: DuePromise | undefined;
  readonly othersNow: readonly (Another & { readonly now: Open })[];
};

export function guideFacts(
  agreement: Agreement,
  reason: Reason,
  now: { readonly calendar: Calendar; readonly at: Temporal.Instant },
): GuideFacts {
  const notice = noticeFor(agreement, reason);
  const { calendar, at } = now;
  const answered = answerBy(agreement, reason, calendar, at);
  const isRead = notice.isWritten && notice.may === 'yes' && notice.read === 'in_days';
  return {
    ...notice,
    answerBy: answered,
    // The same days: counted once.
    readBy: isRead ? (answered ?? readBy(agreement, reason, calendar, at)) : undefined,
    othersNow: notice.others.map((one) => ({ ...one, now: openAt(one.hours, calendar.zone, at) })),
  };
}
