import { never } from '#kit/outcome';

/**
 * What an inquiry needs by itself at an instant, and when to look again. One due date on the row drives it all, so
 * that a million open promises cost nothing until one of them is due.
 */

type Instant = Temporal.Instant;

export type Promised = {
  readonly dueAt: Instant;
  readonly half: Instant | null;
  readonly late: Instant | null;
  readonly warnedHalf: boolean;
  readonly warnedLate: boolean;
};

export type AttendFacts = {
  readonly standing: 'waiting' | 'answered' | 'closed' | 'automatic' | 'put_aside';
  readonly promise: Promised | null;
  /** An answer that was written and can still be undone. */
  readonly answerLeavesAt: Instant | null;
  readonly setAsideUntil: Instant | null;
  /** A safe window that opens before the promise ends: warned about once, an hour before. */
  readonly windowWarnAt: Instant | null;
  readonly windowEndsAt: Instant | null;
  /** A place on the waiting list: when the next word is due. */
  readonly laterCheckAt: Instant | null;
};

export type Need =
  | 'answer_leaves'
  | 'nudge_half'
  | 'nudge_late'
  | 'promise_missed'
  | 'back_from_aside'
  | 'warn_window'
  | 'window_missed'
  | 'later_check';

type Dated = { readonly need: Need; readonly at: Instant };

function dated(facts: AttendFacts): Dated[] {
  const list: Dated[] = [];
  const add = (need: Need, at: Instant | null): void => {
    if (at) list.push({ need, at });
  };
  add('answer_leaves', facts.answerLeavesAt);
  add('later_check', facts.laterCheckAt);
  switch (facts.standing) {
    case 'waiting':
      add('back_from_aside', facts.setAsideUntil);
      add('warn_window', facts.windowWarnAt);
      add('window_missed', facts.windowEndsAt);
      if (facts.promise && !facts.answerLeavesAt) {
        const { promise } = facts;
        if (!promise.warnedLate && !promise.warnedHalf) add('nudge_half', promise.half);
        if (!promise.warnedLate) add('nudge_late', promise.late);
        add('promise_missed', promise.dueAt);
      }
      return list;
    case 'answered':
    case 'closed':
    case 'automatic':
    case 'put_aside':
      return list;
    default:
      return never(facts.standing);
  }
}

/** A nudge that was slept through is not made up for: what came after it says it all. */
const OVERTAKEN_BY: Partial<Record<Need, readonly Need[]>> = {
  nudge_half: ['nudge_late', 'promise_missed'],
  nudge_late: ['promise_missed'],
};

/** In the order in which they fell due; the promise runs on while an inquiry is set aside. */
export function needsAt(facts: AttendFacts, at: Instant): Need[] {
  const due = dated(facts)
    .filter((one) => Temporal.Instant.compare(one.at, at) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map((one) => one.need);
  return due.filter((need) => !OVERTAKEN_BY[need]?.some((later) => due.includes(later)));
}

/** When to look again: the earliest thing to come, or never. */
export function nextDue(facts: AttendFacts): Instant | null {
  let next: Instant | null = null;
  for (const one of dated(facts)) if (!next || Temporal.Instant.compare(one.at, next) < 0) next = one.at;
  return next;
}
