import type { Work } from '#kit/work';
import { openPlansHere } from './store.ts';
import { stepsOf } from './steps-store.ts';

/**
 * L18 with how many clients each member has something to do: the question whether there is any reason to worry isn't answered, or a step's day has
 * come. For the note of the day: numbers, no names.
 */
export async function outreachToDo(work: Work): Promise<Map<string, number>> {
  const plans = await openPlansHere(work);
  const steps = await stepsOf(
    work,
    plans.map((one) => one.id),
  );
  const open = plans.filter((plan) => {
    const next = steps.get(plan.id)?.find((one) => one.doneAt === null);
    return plan.worry === null || (next && Temporal.Instant.compare(next.dueAt, work.at) <= 0);
  });
  return new Map(
    [...Map.groupBy(open, (plan) => plan.memberId)].map(([member, all]) => [member, all.length]),
  );
}
