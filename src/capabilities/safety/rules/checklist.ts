import { type Refusal, refuse } from '#kit/outcome';

export const MOST_STEPS = 20;
export const LONGEST_STEP = 300;

export type ChecklistRefusal = Refusal<'no_steps' | 'too_many_steps' | 'step_too_long'>;

/** A checklist as it is written: one step a line; empty lines and the numbers in front of lines fall away. */
export function stepsFrom(text: string): string[] | ChecklistRefusal {
  const steps = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  if (steps.length === 0) return refuse('no_steps');
  if (steps.length > MOST_STEPS) return refuse('too_many_steps');
  return steps.some((step) => step.length > LONGEST_STEP) ? refuse('step_too_long') : steps;
}
