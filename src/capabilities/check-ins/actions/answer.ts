import { callOff } from '#channels';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Answer, LONGEST_LINE, saysNothing } from '../rules/questions.ts';
import {
  type CheckIn,
  type Pair,
  lockCheckIn,
  lockPlan,
  markCheckIn,
  unreadOf,
  writeAnswer,
} from '../store.ts';
import { endPlan } from './turn.ts';

type Own = { readonly id: string; readonly personId: string };

/** K9 one's own, and asked still. */
async function own(work: Work, { id, personId }: Own): Promise<CheckIn | undefined> {
  const found = await lockCheckIn(work, id);
  return found?.personId === personId ? found : undefined;
}

/** What was to be asked once was asked. */
async function onward(work: Work, { planId }: CheckIn): Promise<void> {
  const plan = await lockPlan(work, planId);
  if (plan && (plan.rhythm === 'once' || plan.rhythm === 'after_next')) await endPlan(work, plan, 'done');
}

export async function answerCheckIn(
  work: Work,
  given: Own & { answer: Answer },
): Promise<CheckIn | Refusal<'not_there' | 'nothing' | 'long'>> {
  const found = await own(work, given);
  if (!found || found.skippedAt !== null) return refuse('not_there');
  // A button that is pressed twice.
  if (found.answeredAt !== null) return found;
  if (saysNothing(given.answer)) return refuse('nothing');
  if (given.answer.line.length > LONGEST_LINE) return refuse('long');
  writeAnswer(work, found.id, given.answer);
  callOff(work, found.id, 'answered');
  work.record({ action: 'check_in.answered', subject: 'person', subjectId: found.personId });
  await work.flush();
  await onward(work, found);
  work.refreshDesks();
  return found;
}

/** K3 not this time. Nobody is told, and it is counted nowhere. */
export async function skipCheckIn(work: Work, given: Own): Promise<CheckIn | Refusal<'not_there'>> {
  const found = await own(work, given);
  if (!found || found.answeredAt !== null) return refuse('not_there');
  if (found.skippedAt !== null) return found;
  markCheckIn(work, found.id, { skipped_at: work.at });
  callOff(work, found.id, 'skipped');
  await work.flush();
  await onward(work, found);
  return found;
}

/** K3 no more of it, with one press. */
export async function turnOffMine(work: Work, given: Own): Promise<CheckIn | Refusal<'not_there'>> {
  const found = await own(work, given);
  const plan = found && (await lockPlan(work, found.planId));
  if (!found || !plan) return refuse('not_there');
  await endPlan(work, plan, 'by_client');
  return found;
}

/** K10 the therapist read what this client answered. */
export async function readThem(work: Work, { personId, memberId }: Pair): Promise<{ count: number }> {
  const unread = (await unreadOf(work, memberId)).filter((one) => one.personId === personId);
  for (const { id } of unread) markCheckIn(work, id, { read_at: work.at });
  if (unread.length > 0) {
    work.record({ action: 'check_in.read', subject: 'person', subjectId: personId });
    work.refreshDesks();
  }
  return { count: unread.length };
}
