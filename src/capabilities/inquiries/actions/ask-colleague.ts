import { staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { isOpen, opening, openingWords } from '#openings';
import { answersOf, stands } from '../answers.ts';
import { insertMessage } from '../messages.ts';
import type { Inquiry } from '../store.ts';
import { stayAfterAll } from './ask-erasing.ts';
import { beginAnew } from './begin-anew.ts';
import { loadLocked } from './tend.ts';

export type AskRefusal = Refusal<'not_there' | 'no_room'>;

/**
 * I19 "Ask Ruth for me": the person chooses a colleague who was named in the answer. It is theirs from then on, with a date of its
 * own; what was shown to one alone is shown to that one instead. Nobody rings round, and nobody tells their story twice.
 * @returns the inquiry, waiting again; refuses who wasn't named in an answer that this person has, and who has no room any more
 */
export async function askColleague(
  work: Work,
  given: { inquiryId: string; openingId: string },
): Promise<Inquiry | AskRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if ('refused' in loaded) return refuse('not_there');
  const { found } = loaded;
  const answers = await answersOf(work, [found.id]);
  const isNamed = answers.some(
    (one) => stands(one) && one.leftAt && one.places.some((place) => place.opening === given.openingId),
  );
  if (!isNamed) return refuse('not_there');
  // Pressed twice, they are asked once.
  if (found.standing === 'waiting') return found;
  if (found.standing !== 'answered') return refuse('not_there');
  const [staff, named] = await Promise.all([staffing(work), opening(work, given.openingId)]);
  const colleague = staff.therapists.find((one) => one.id === named?.memberId);
  if (!colleague || !named || !isOpen(named, work.at)) return refuse('no_room');
  insertMessage(work, {
    inquiryId: found.id,
    saidBy: 'note',
    cameBy: 'page',
    words: openingWords(staff.practice.locale).askedFor(colleague.name),
  });
  // I17 who asks for somebody wants to be heard, not erased.
  stayAfterAll(work, staff, found);
  work.record({ action: 'inquiry.asked_colleague', subject: 'inquiry', subjectId: found.id });
  return beginAnew(work, staff, loaded, {
    missed: 0,
    holderId: colleague.id,
    privateTo: found.privateTo && colleague.id,
    claimedBy: null,
    claimedAt: null,
    laterCheckAt: null,
    setAsideUntil: null,
  });
}
