import { REASONS, type Reason } from './agreement.ts';

/** The builder's questions: eleven reasons, and the few things that stand for all of them. */
export type Step = Reason | 'others' | 'policy' | 'together' | 'blocks';

const OWN: readonly Step[] = [
  'others',
  ...REASONS.flatMap((reason): Step[] => (reason === 'cancel' ? ['cancel', 'policy'] : [reason])),
  'together',
];

/** In their order. The practice's own text is asked for once, for everybody. */
export const stepsOf = (of: 'own' | 'practice'): readonly Step[] =>
  of === 'practice' ? [...OWN, 'blocks'] : OWN;

export const isReason = (step: Step): step is Reason => REASONS.some((reason) => reason === step);

export type Progress = { readonly at: number; readonly all: number; readonly next: Step | undefined };

/** Which question it is of how many, and which comes after it. */
export function progressAt(of: 'own' | 'practice', step: Step): Progress {
  const steps = stepsOf(of);
  const index = steps.indexOf(step);
  return { at: index + 1, all: steps.length, next: steps[index + 1] };
}
