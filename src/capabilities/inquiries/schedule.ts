import type { Work } from '#kit/work';
import { type Answer, stands } from './answers.ts';
import type { Promised } from './promises.ts';
import { type AttendFacts, nextDue } from './rules/attending.ts';
import { orderAt, warnAt } from './rules/safe-window.ts';
import { type Inquiry, type InquiryChange, changeInquiry } from './store.ts';

/** The answer of this round that was written and may still be undone. */
export function leaving(inquiry: Inquiry, answers: readonly Answer[]): Answer | undefined {
  return answers.find((answer) => answer.round === inquiry.round && stands(answer) && answer.leftAt === null);
}

/** What the pure rule needs to know, from the rows. */
export function attendFacts(
  inquiry: Inquiry,
  promise: Promised | undefined,
  pending: Answer | undefined,
  at: Temporal.Instant,
): AttendFacts {
  const window =
    inquiry.safeFromAt && inquiry.safeUntilAt
      ? { from: inquiry.safeFromAt, until: inquiry.safeUntilAt }
      : undefined;
  const due = inquiry.promiseDueAt;
  const sooner = window && due && Temporal.Instant.compare(orderAt(due, window, at), due) < 0;
  return {
    standing: inquiry.standing,
    promise: promise
      ? {
          dueAt: promise.due_at,
          half: promise.half_at,
          late: promise.late_at,
          warnedHalf: promise.warned_half_at !== null,
          warnedLate: promise.warned_late_at !== null,
        }
      : null,
    answerLeavesAt: pending?.leavesAt ?? null,
    setAsideUntil: inquiry.setAsideUntil,
    windowWarnAt: window && sooner && !inquiry.windowWarnedAt ? (warnAt(window, at) ?? null) : null,
    windowEndsAt: window?.until ?? null,
    laterCheckAt: inquiry.laterCheckAt,
  };
}

/**
 * Writes a change of an inquiry together with the instant at which it has to be looked at again. Every change of an
 * inquiry goes through here, so that no due date is ever forgotten.
 */
export function put(
  work: Work,
  inquiry: Inquiry,
  change: InquiryChange,
  now: { promise: Promised | undefined; pending: Answer | undefined },
): Inquiry {
  const changed = { ...inquiry, ...change };
  const next = nextDue(attendFacts(changed, now.promise, now.pending, work.at));
  changeInquiry(work, inquiry.id, { ...change, nextDueAt: next });
  work.refreshDesks();
  return { ...changed, nextDueAt: next };
}

/** What every end has in common, whoever brings it; `put` it with what is this one's own. */
export const closing = (work: Pick<Work, 'at'>, because: string) =>
  ({
    standing: 'closed',
    closedAt: work.at,
    closedBecause: because,
    setAsideUntil: null,
    safeFromAt: null,
    safeUntilAt: null,
  }) as const;
