import { type Role, answersPeople } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type ChecklistRefusal, stepsFrom } from '../rules/checklist.ts';
import { insertChecklist } from '../store.ts';

/** The practice writes its own checklist. What is open goes on with the one it began with (S1). */
export function writeChecklist(
  work: Work,
  given: { memberId: string; role: Role; text: string },
): { id: string } | Refusal<'front_desk'> | ChecklistRefusal {
  if (!answersPeople(given)) return refuse('front_desk');
  const steps = stepsFrom(given.text);
  if (isRefused(steps)) return steps;
  const id = insertChecklist(work, { writtenBy: given.memberId, steps });
  work.record({
    action: 'checklist.written',
    subject: 'checklist',
    subjectId: id,
    detail: { steps: steps.length },
  });
  return { id };
}
