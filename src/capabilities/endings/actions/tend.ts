import { staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { endCare } from '#people';
import { type Fits, type Worry, opensSafety } from '../rules/reasons.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS } from '../rules/length.ts';
import { isOpen } from '../rules/standing.ts';
import { type Ending, changeEnding, lockEnding } from '../store.ts';
import { itWasThey } from './client.ts';
import { type DoorHash, openDoor } from './door.ts';
import { settleTimes } from './settle.ts';

/** What a therapist does with a goodbye. */

export type OfEnding = { readonly id: string; readonly memberId: string };

/** E7 its therapist's alone; of one who doesn't work here any more, whoever answers people here. */
export async function isTheirs(
  work: Work,
  one: Pick<Ending, 'memberId'>,
  memberId: string,
): Promise<boolean> {
  if (one.memberId === memberId) return true;
  const { therapists } = await staffing(work);
  return !therapists.some(({ id }) => id === one.memberId);
}

async function own(work: Work, { id, memberId }: OfEnding): Promise<Ending | undefined> {
  const found = await lockEnding(work, id);
  return found && (await isTheirs(work, found, memberId)) ? found : undefined;
}

/** Opens the practice's own steps about somebody, and says which they are. Their room isn't below this one: given by `app`. */
export type Worried = (
  work: Work,
  given: { personId: string; aboutId: string; memberId: string },
) => Promise<{ id: string }>;

/** E6 the two questions. Any worry opens the practice's own steps at once; where it fits and there is none, their times are given back (E4). */
export async function answerCard(
  work: Work,
  given: OfEnding & { fits: Fits; worry: Worry },
  worried: Worried,
): Promise<{ id: string; concernId: string | null } | Refusal<'not_there'>> {
  const found = await own(work, given);
  if (!found) return refuse('not_there');
  const { fits, worry, memberId } = given;
  const concern = opensSafety(worry)
    ? await worried(work, { personId: found.personId, aboutId: found.id, memberId })
    : undefined;
  const concernId = concern?.id ?? found.concernId;
  const after = changeEnding(work, found, { lookedAt: work.at, fits, worry, concernId });
  work.record({ action: 'ending.answered', subject: 'ending', subjectId: found.id, detail: { fits, worry } });
  if (isOpen(after)) await settleTimes(work, after);
  work.refreshDesks();
  return { id: found.id, concernId: concern?.id ?? null };
}

/** E4 their times stay, until the two have talked. */
export async function keepTimes(
  work: Work,
  given: OfEnding,
): Promise<{ id: string } | Refusal<'not_there' | 'freed'>> {
  const found = await own(work, given);
  if (!found || !isOpen(found)) return refuse('not_there');
  if (found.timesFreedAt !== null) return refuse('freed');
  if (found.timesKeptAt === null) {
    changeEnding(work, found, { timesKeptAt: work.at });
    work.record({ action: 'ending.times_kept', subject: 'ending', subjectId: found.id });
    work.refreshDesks();
  }
  return { id: found.id };
}

/** E5 they told it themselves, in the session or on the phone. */
export async function heardItMyself(
  work: Work,
  given: OfEnding,
  hash: DoorHash,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await own(work, given);
  if (!found || !isOpen(found)) return refuse('not_there');
  await itWasThey(work, found, hash);
  return { id: found.id };
}

export type CloseRefusal = Refusal<'not_there' | 'not_confirmed' | 'not_looked' | 'no_words' | 'too_long'>;

/**
 * E11 closed kindly: the words stand on the client's page, and go on paper where they are printed; with them the door's code. They are this therapist's client no more, and what
 * is booked still is given back. E5 not while it isn't known that it was they; E6 nor before the two questions.
 */
export async function closeKindly(
  work: Work,
  given: OfEnding & { words: string },
  hash: DoorHash,
): Promise<{ id: string } | CloseRefusal> {
  const found = await own(work, given);
  if (!found || found.returnedAt !== null) return refuse('not_there');
  if (found.closedAt !== null) return { id: found.id };
  if (found.confirmedAt === null) return refuse('not_confirmed');
  if (found.lookedAt === null) return refuse('not_looked');
  const words = given.words.trim();
  if (words === '' && found.reason !== 'no_contact') return refuse('no_words');
  if (wordsIn(words) > MOST_WORDS) return refuse('too_long');
  await openDoor(work, found, hash);
  const closed = changeEnding(work, found, { closedAt: work.at, closing: words, timesKeptAt: null });
  await settleTimes(work, closed);
  endCare(work, found);
  work.record({ action: 'ending.closed', subject: 'ending', subjectId: found.id });
  work.refreshDesks();
  return { id: found.id };
}
