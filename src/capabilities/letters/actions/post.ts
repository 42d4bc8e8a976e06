import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { LETTER_NOT_POSTED, LETTER_POSTED } from '../events.ts';
import { hindrance, mayTakeBack, waits } from '../rules/standing.ts';
import {
  type Letter,
  deleteLettersOf,
  endLetter,
  endLettersOf,
  lockLetter,
  lockLetterAbout,
  markNotPosted,
  markPosted,
} from '../store.ts';
import { waysForLetter } from '../way.ts';

/** LE2 whether what a letter is about still wants it: asked in the room that asked for it. */
export type StillWanted = (work: Work, letter: Letter) => Promise<boolean>;

type Own = { readonly id: string; readonly memberId: string };

async function own(work: Work, { id, memberId }: Own): Promise<Letter | undefined> {
  const letter = await lockLetter(work, id);
  return letter?.memberId === memberId ? letter : undefined;
}

/** LE1 LE2 what speaks against it now. */
export async function whatHinders(work: Work, letter: Letter, stillWanted: StillWanted) {
  const [ways, isWanted] = await Promise.all([waysForLetter(work, letter), stillWanted(work, letter)]);
  return { ways, why: hindrance({ hasWay: ways.length > 0, isWanted }) };
}

/** LE6 it is on its way: said once, and what it is about is done with it. */
export async function post(
  work: Work,
  given: Own & { stillWanted: StillWanted },
): Promise<{ id: string } | Refusal<'not_there' | 'no_way' | 'not_wanted'>> {
  const letter = await own(work, given);
  if (!letter || letter.endedAt !== null) return refuse('not_there');
  // A page that is slow to come is pressed again: that is no second time.
  if (!waits(letter)) return { id: letter.id };
  const { why } = await whatHinders(work, letter, given.stillWanted);
  if (why !== undefined) return refuse(why);
  markPosted(work, letter.id);
  work.announce({ name: LETTER_POSTED, id: letter.id });
  const detail = { kind: letter.kind };
  work.record({ action: 'letter.posted', subject: 'letter', subjectId: letter.id, detail });
  work.refreshDesks();
  return { id: letter.id };
}

/** LE6 within three minutes it is as if it hadn't been said. */
export async function takeBackPosted(
  work: Work,
  given: Own,
): Promise<{ id: string } | Refusal<'not_there' | 'too_late'>> {
  const letter = await own(work, given);
  if (!letter || letter.postedAt === null) return refuse('not_there');
  if (!mayTakeBack(letter, work.at)) return refuse('too_late');
  backOnQueue(work, letter);
  work.announce({ name: LETTER_NOT_POSTED, id: letter.id });
  return { id: letter.id };
}

function backOnQueue(work: Work, letter: Letter): void {
  markNotPosted(work, letter.id);
  work.record({ action: 'letter.not_posted', subject: 'letter', subjectId: letter.id });
  work.refreshDesks();
}

/** LE6 what it is about was taken back where it stands: the letter lies in the queue again. */
export async function letterNotPosted(work: Work, aboutId: string): Promise<void> {
  const letter = await lockLetterAbout(work, aboutId);
  if (letter && letter.postedAt !== null) backOnQueue(work, letter);
}

/** LE2 nothing wants it any more: whoever hadn't posted it doesn't. */
export async function letterNotWanted(work: Work, aboutId: string): Promise<void> {
  const letter = await lockLetterAbout(work, aboutId);
  if (letter && waits(letter)) takeOff(work, letter, 'not_wanted');
}

function takeOff(work: Work, { id }: Letter, because: 'taken_off' | 'not_wanted'): void {
  endLetter(work, id, because);
  work.record({ action: 'letter.taken_off', subject: 'letter', subjectId: id, detail: { because } });
  work.refreshDesks();
}

/** LE7 its writer doesn't want it. */
export async function takeOffQueue(work: Work, given: Own): Promise<{ id: string } | Refusal<'not_there'>> {
  const letter = await own(work, given);
  if (!letter || !waits(letter)) return refuse('not_there');
  takeOff(work, letter, 'taken_off');
  return { id: letter.id };
}

/** Whoever doesn't work here any more posts nothing. */
export const letGoOfLetters = (work: Work, memberId: string): void =>
  endLettersOf(work, { memberId }, 'writer_left');

/** LE2 P18 nothing is posted to who died. */
export const noLettersTo = (work: Work, personId: string): void =>
  endLettersOf(work, { personId }, 'not_wanted');

/** LE11 who is erased takes what was written to them. */
export const forgetLettersOf = (work: Work, personId: string): void => deleteLettersOf(work, personId);
