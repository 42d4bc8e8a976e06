/** After a no: one question, two weeks later, and only to those who said yes to it. */
export const LATER_DAYS = 14;

export type LaterFacts = {
  readonly standing: string;
  /** The answer that stands in this round, once it has left. */
  readonly answer: { readonly kind: string; readonly leftAt: Temporal.Instant | null } | undefined;
  readonly isHelper: boolean;
  /** When they said yes; null where they didn't, or took it back, or answered. */
  readonly agreedAt: Temporal.Instant | null;
};

export type Later = 'nothing' | 'offered' | 'agreed' | 'asked';

/** What the page shows about it. A yes belongs to the no that it was given after. */
export function laterState(facts: LaterFacts, at: Temporal.Instant): Later {
  const { answer, agreedAt } = facts;
  const leftAt = answer?.kind === 'no' ? answer.leftAt : null;
  if (facts.standing !== 'answered' || facts.isHelper || !leftAt) return 'nothing';
  if (!agreedAt || Temporal.Instant.compare(agreedAt, leftAt) < 0) return 'offered';
  return Temporal.Instant.compare(laterAt(agreedAt), at) <= 0 ? 'asked' : 'agreed';
}

export const laterAt = (agreedAt: Temporal.Instant): Temporal.Instant =>
  agreedAt.add({ hours: LATER_DAYS * 24 });
