import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type StepRefusal, mayDo, maySee } from '../rules/concern.ts';
import { checklist, insertStep, lockConcern, stepsDone } from '../store.ts';

/** Marks a step as done, with who, when and, if they like, a note. */
export async function doStep(
  work: Work,
  given: { concernId: string; step: number; memberId: string; note: string },
): Promise<{ id: string } | Refusal<'not_there'> | StepRefusal> {
  const found = await lockConcern(work, given.concernId);
  if (!found || !maySee(found, given.memberId)) return refuse('not_there');
  const [list, done] = await Promise.all([checklist(work, found.checklistId), stepsDone(work, found.id)]);
  const facts = {
    privateTo: found.privateTo,
    closed: found.closedAt !== null,
    steps: list?.steps.length ?? 0,
    done: done.map((one) => one.step),
  };
  const no = mayDo(facts, given.step);
  if (isRefused(no)) return no;
  insertStep(work, {
    concernId: found.id,
    step: given.step,
    doneBy: given.memberId,
    note: given.note.trim(),
  });
  work.record({
    action: 'concern.step_done',
    subject: 'concern',
    subjectId: found.id,
    detail: { step: given.step },
  });
  return { id: found.id };
}
