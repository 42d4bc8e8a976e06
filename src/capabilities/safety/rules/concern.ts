import { type Refusal, refuse } from '#kit/outcome';

export type ConcernFacts = {
  readonly privateTo: string | null;
  readonly closed: boolean;
  /** How many steps its checklist has. */
  readonly steps: number;
  /** Those that were done, by their places. */
  readonly done: readonly number[];
};

/** S7 who may see a concern at all. */
export function maySee(concern: Pick<ConcernFacts, 'privateTo'>, memberId: string): boolean {
  return concern.privateTo === null || concern.privateTo === memberId;
}

export type StepRefusal = Refusal<'closed' | 'no_such_step' | 'already_done'>;

/** S2 S5 whether this step can be marked as done now. */
export function mayDo(concern: ConcernFacts, step: number): StepRefusal | undefined {
  if (concern.closed) return refuse('closed');
  if (!Number.isInteger(step) || step < 0 || step >= concern.steps) return refuse('no_such_step');
  return concern.done.includes(step) ? refuse('already_done') : undefined;
}

export type CloseRefusal = Refusal<'closed' | 'front_desk' | 'no_outcome'>;

/** S5 S10 whether it can be closed with these words. Steps may be left open: the outcome says why. */
export function mayClose(
  concern: Pick<ConcernFacts, 'closed'>,
  given: { role: string; outcome: string },
): CloseRefusal | undefined {
  if (concern.closed) return refuse('closed');
  if (given.role === 'front_desk') return refuse('front_desk');
  return given.outcome.trim() === '' ? refuse('no_outcome') : undefined;
}
