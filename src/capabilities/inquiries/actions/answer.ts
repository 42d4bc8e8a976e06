import { type Staffing, staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { name } from '#openings';
import {
  type Answer,
  type AnswerKind,
  type PlaceSent,
  answerById,
  answersOf,
  insertAnswer,
  stands,
} from '../answers.ts';
import { mailAnswer } from '../mailing.ts';
import { keepBack } from './keep-back.ts';
import { promised } from '../promises.ts';
import { isGapLeft } from '../rules/gap.ts';
import { put } from '../schedule.ts';
import { type Inquiry, lockInquiry } from '../store.ts';
import { answersOffered } from '../rules/offered-answers.ts';
import { endWaitingPlaces } from '../waiting-places.ts';

export type WrittenAnswer = {
  /** Where other practices were told of it already, since it names their openings. */
  id?: string;
  inquiryId: string;
  memberId: string;
  kind: Exclude<AnswerKind, 'rang'>;
  reason: string | null;
  words: string;
  /** Help-now lines and places to turn to, as they will be read. */
  places: readonly (PlaceSent & { helpNow: boolean })[];
  /** Colleagues with room who are named in it, each as it will be read. */
  colleagues?: readonly PlaceSent[];
  /** Whether the whole message was on screen. */
  seenWhole: boolean;
  /** The words that the composer opened with, where it did. */
  drafted?: string | undefined;
};

export type AnswerRefusal =
  | Refusal<'not_there' | 'closed' | 'colleague_full' | 'not_offered'>
  | MayNotLeave
  | { readonly refused: 'already_answered'; readonly by: string };

type MayNotLeave = Refusal<
  'no_words' | 'gap_left' | 'not_seen_whole' | 'no_needs_help_now' | 'no_needs_a_place'
>;

/**
 * I6 a no leaves only with a help-now line and at least one further place to go; a no, and whatever goes to somebody
 * who pressed help now, once the whole message was on screen. I15 no draft leaves with its gap.
 */
export function mayLeave(written: WrittenAnswer, helpNow: boolean): MayNotLeave | undefined {
  if (written.words.trim() === '') return refuse('no_words');
  if (isGapLeft(written.words, written.drafted ?? '')) return refuse('gap_left');
  if ((helpNow || written.kind === 'no') && !written.seenWhole) return refuse('not_seen_whole');
  if (written.kind !== 'no') return undefined;
  if (!written.places.some((place) => place.helpNow)) return refuse('no_needs_help_now');
  const further = written.places.some((place) => !place.helpNow) || (written.colleagues ?? []).length > 0;
  if (!further) return refuse('no_needs_a_place');
  return undefined;
}

/**
 * Writes an answer. It leaves after the minutes in which it can be undone. The inquiry is locked meanwhile: of two
 * who press at once, one answers and the other is told who did (I3).
 */
export async function answer(work: Work, written: WrittenAnswer): Promise<Answer | AnswerRefusal> {
  const found = await lockInquiry(work, written.inquiryId);
  if (!found) return refuse('not_there');
  if (found.standing === 'closed') return refuse('closed');
  const [staff, answers] = await Promise.all([staffing(work), answersOf(work, [found.id])]);
  if (!answersOffered(staff.practice).includes(written.kind)) return refuse('not_offered');
  const standing = answers.find((one) => one.round === found.round && stands(one));
  if (standing) return { refused: 'already_answered', by: standing.memberId };
  const no = mayLeave(written, found.helpNowAt !== null);
  if (no) return no;
  const id = written.id ?? work.uuid();
  const here = (written.colleagues ?? []).filter((one) => one.home === undefined);
  const ids = here.flatMap((one) => one.opening ?? []);
  if (await name(work, { ids, answerId: id })) return refuse('colleague_full');
  return write(work, staff, found, { ...written, id });
}

async function write(
  work: Work,
  staff: Staffing,
  found: Inquiry,
  { id, colleagues = [], ...written }: WrittenAnswer & { id: string },
): Promise<Answer> {
  const leavesAt = work.at.add({ minutes: staff.practice.settings.undoMinutes });
  // Whom to turn to first, then where else.
  const places = [...colleagues, ...written.places.map(({ helpNow: _helpNow, ...place }) => place)];
  const made = { ...written, id, round: found.round, places, leavesAt, leftAt: null };
  insertAnswer(work, made);
  await mailAnswer(work, staff, found, { id, words: written.words, places, leavesAt });
  const now = {
    ...made,
    writtenAt: work.at,
    undoneAt: null,
    bouncedAt: null,
    withdrawnAt: null,
  } satisfies Answer;
  const promise = found.promiseId ? await promised(work, found.promiseId) : undefined;
  put(work, found, { claimedBy: null, claimedAt: null, setAsideUntil: null }, { promise, pending: now });
  work.record({
    action: 'answer.written',
    subject: 'inquiry',
    subjectId: found.id,
    detail: { kind: written.kind },
  });
  return now;
}

export type UndoRefusal = Refusal<'not_there' | 'already_left'>;

/**
 * Takes an answer back within its minutes. The place on the desk and the promise are as they were; a place on the
 * waiting list begins only when the answer leaves.
 */
export async function undo(
  work: Work,
  given: { inquiryId: string; answerId: string },
): Promise<Inquiry | UndoRefusal> {
  const found = await lockInquiry(work, given.inquiryId);
  const written = await answerById(work, given.answerId);
  if (!found || written?.inquiryId !== found.id) return refuse('not_there');
  if (!stands(written) || written.leftAt) return refuse('already_left');
  if (Temporal.Instant.compare(work.at, written.leavesAt) >= 0) return refuse('already_left');
  await keepBack(work, written.id, 'undone');
  if (written.kind === 'list') endWaitingPlaces(work, found.id, 'undone');
  work.record({ action: 'answer.undone', subject: 'inquiry', subjectId: found.id });
  const promise = found.promiseId ? await promised(work, found.promiseId) : undefined;
  return put(work, found, {}, { promise, pending: undefined });
}
