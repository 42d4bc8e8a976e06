import { staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { isOpen, opening, openingWords } from '#openings';
import { answersOf, readable } from '../answers.ts';
import { askedBy, putAsked } from '../asked-colleagues.ts';
import { insertMessage } from '../messages.ts';
import { namedTo } from '../named.ts';
import { mayAsk } from '../rules/asking.ts';
import type { Inquiry } from '../store.ts';
import { endWaitingPlaces } from '../waiting-places.ts';
import { stayAfterAll } from './ask-erasing.ts';
import { beginAnew } from './begin-anew.ts';
import { keepBack } from './keep-back.ts';
import { loadLocked } from './tend.ts';

export type AskRefusal = Refusal<'not_there' | 'no_room'>;

/**
 * I19 "Ask Ruth for me": the person chooses a colleague who was named to them. It is theirs from then on, with a date of its
 * own; what was shown to one alone is shown to that one instead. Nobody rings round, and nobody tells their story twice.
 * @returns the inquiry, waiting again; refuses who wasn't named to this person, and who has no room any more
 */
export async function askColleague(
  work: Work,
  given: { inquiryId: string; openingId: string; anew?: string },
): Promise<Inquiry | AskRefusal> {
  const loaded = await loadLocked(work, given.inquiryId);
  if ('refused' in loaded) return refuse('not_there');
  const { found, pending } = loaded;
  const isNamed = (await namedTo(work, found)).some((one) => one.opening === given.openingId);
  if (!isNamed || !mayAsk(found)) return refuse('not_there');
  const [staff, named, asked, answers] = await Promise.all([
    staffing(work),
    opening(work, given.openingId),
    askedBy(work, found.id),
    answersOf(work, [found.id]),
  ]);
  const before = asked.find((one) => one.openingId === given.openingId);
  // Pressed twice, they are asked once.
  if (found.standing === 'waiting' && before && before.toMember === found.holderId) return found;
  const colleague = staff.therapists.find((one) => one.id === named?.memberId);
  if (!colleague || !named || named.home || !isOpen(named, work.at)) return refuse('no_room');
  insertMessage(work, {
    inquiryId: found.id,
    saidBy: 'note',
    cameBy: 'page',
    words: openingWords(staff.practice.locale).askedFor(colleague.name),
  });
  const { anew = '' } = given;
  const saidBy = found.helpsId === null ? ('person' as const) : ('helper' as const);
  if (anew.trim() !== '')
    insertMessage(work, { inquiryId: found.id, saidBy, cameBy: 'page', words: anew.trim() });
  putAsked(work, {
    id: before?.id ?? work.uuid(),
    inquiryId: found.id,
    openingId: given.openingId,
    // In a clinic nobody may hold it: then it was whoever answered.
    fromMember: found.privateTo ?? readable(answers).at(-1)?.memberId ?? found.holderId,
    toMember: colleague.id,
    home: null,
    takenAt: work.at,
  });
  // Written before they asked for somebody else, it would answer for a colleague who has them now.
  if (pending) await keepBack(work, pending.id, 'undone');
  endWaitingPlaces(work, found.id, 'asked_colleague');
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
