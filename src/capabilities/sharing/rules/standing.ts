import type { Kind } from './kinds.ts';
import { waysOfKind } from './kinds.ts';

export type StandingFacts = {
  readonly kind: Kind;
  readonly sentAt: Temporal.Instant | null;
  readonly answerDueAt: Temporal.Instant | null;
  readonly listedAt: Temporal.Instant | null;
  readonly talkedAt: Temporal.Instant | null;
  readonly acknowledgedAt: Temporal.Instant | null;
  readonly answeredAt: Temporal.Instant | null;
};

/** Seen by its writer alone: begun and not sent, or kept for next time. */
export const isTheirsAlone = ({ sentAt }: Pick<StandingFacts, 'sentAt'>): boolean => sentAt === null;

export type Standing = 'unsent' | 'kept' | 'sent' | 'acknowledged' | 'answered';

export function standingOf(facts: StandingFacts): Standing {
  if (isTheirsAlone(facts)) return waysOfKind(facts.kind).kept ? 'kept' : 'unsent';
  if (facts.answeredAt !== null) return 'answered';
  return facts.acknowledgedAt === null ? 'sent' : 'acknowledged';
}

/** SH1 they were told a time by which they hear, and it went by. */
export const isMissed = (facts: StandingFacts, at: Temporal.Instant): boolean =>
  facts.answerDueAt !== null &&
  facts.answeredAt === null &&
  Temporal.Instant.compare(facts.answerDueAt, at) <= 0;

/** SH4 stands on the list of the next session: it was put there, and it hasn't come up yet. */
export const isListed = (facts: StandingFacts): boolean => facts.listedAt !== null && facts.talkedAt === null;

/** Whether the therapist has something to do about it. */
export function isOpen(facts: StandingFacts): boolean {
  if (isTheirsAlone(facts)) return false;
  if (facts.answerDueAt !== null && facts.answeredAt === null) return true;
  return facts.acknowledgedAt === null && facts.answeredAt === null;
}

/** Who was told the nearest time stands first, then who has waited longest. */
export function byWaiting(a: StandingFacts, b: StandingFacts): number {
  const due = ({ answerDueAt, answeredAt }: StandingFacts): number =>
    answeredAt === null && answerDueAt !== null ? answerDueAt.epochMilliseconds : Number.MAX_SAFE_INTEGER;
  const sent = ({ sentAt }: StandingFacts): number => sentAt?.epochMilliseconds ?? 0;
  return due(a) - due(b) || sent(a) - sent(b);
}

/** Replies can be taken back for so long; until then the client isn't shown them, nor told of them. */
export const TAKE_BACK = { minutes: 3 } as const;

/** SH11 from when an answer stands on the client's page. */
export const showsAt = (answeredAt: Temporal.Instant): Temporal.Instant => answeredAt.add(TAKE_BACK);

export const mayTakeBack = (
  { answeredAt }: Pick<StandingFacts, 'answeredAt'>,
  at: Temporal.Instant,
): boolean => answeredAt !== null && Temporal.Instant.compare(at, showsAt(answeredAt)) < 0;

/** SH11 as the client sees it: an answer that may still be taken back isn't there yet. */
export const asClientSees = <Facts extends StandingFacts>(facts: Facts, at: Temporal.Instant): Facts =>
  mayTakeBack(facts, at) ? { ...facts, answeredAt: null } : facts;
