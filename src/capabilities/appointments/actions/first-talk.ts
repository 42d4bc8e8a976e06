import { type Contact, type SafeWay, NO_NEED, cameBefore, receiveIn } from '#inquiries';
import type { Staffing } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { heldTime } from '../taken.ts';
import { bookHeld } from './book.ts';
import { type Taken, type Wanted, holdTime } from './hold.ts';

export type FirstTalk = {
  readonly holdId: string;
  readonly wanted: Wanted;
  readonly locale: 'en' | 'es';
  readonly called: string;
  /** What they said, with the time that they chose in front. */
  readonly words: string;
  readonly ways: readonly SafeWay[];
  readonly automatic: boolean;
  /** Whether one more may be booked from where they are; else only what was booked is found again. */
  readonly isWithin: boolean;
  readonly staff: Staffing;
};

/**
 * AP13 a first talk without an account is an inquiry with a time: it has its promise, its code and its page like any other. The same form
 * sent twice leads to the same page.
 */
export async function bookFirstTalk(
  work: Work,
  given: FirstTalk,
): Promise<{ link: string } | Taken | Refusal<'not_offered' | 'too_many'>> {
  const sent = sentAs(work, given);
  const before = await cameBefore(work, sent);
  if (before) return { link: before.link };
  if (!given.isWithin) return refuse('too_many');
  const { wanted } = given;
  const there = await heldTime(work, given.holdId);
  const isThis = there?.starts_at.equals(wanted.startsAt) === true;
  const held = there && isThis ? there : await holdTime(work, wanted);
  if ('refused' in held) return held;
  await work.flush();
  const { inquiry: made } = await receiveIn(
    work,
    {
      cameBy: 'page',
      locale: given.locale,
      called: given.called,
      words: given.words,
      ways: given.ways,
      need: NO_NEED,
      helpNow: false,
      nobodyElse: false,
      holderId: wanted.memberId,
      automatic: given.automatic,
      sent,
    },
    given.staff,
  );
  await work.flush();
  const booked = await bookHeld(work.as({ kind: 'person', id: made.personId }), {
    holdId: held.id,
    wanted,
    personIds: [made.personId],
    inquiryId: made.id,
    by: { kind: 'visitor', id: null, by: 'page' },
  });
  return 'refused' in booked ? booked : { link: made.link };
}

/**
 * The same form is the same submit only with everything that stood in it: the id of a hold is written in the address of a page, and plain in
 * the database, so whoever knows no more than that is led to nobody's page. Keyed, since it could be guessed otherwise.
 */
function sentAs(
  work: Work,
  { holdId, wanted, called, words, ways }: FirstTalk,
): NonNullable<Contact['sent']> {
  const filled = JSON.stringify([holdId, String(wanted.startsAt), called, words, ways]);
  return {
    tokenHash: work.keys.lookup('first talk', filled),
    filledHash: work.keys.lookup('first talk, as filled', filled),
  };
}
