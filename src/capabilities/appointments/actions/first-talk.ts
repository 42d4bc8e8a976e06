import { type SafeWay, NO_NEED, inquiry, receiveIn } from '#inquiries';
import type { Staffing } from '#accounts';
import { digest } from '#kit/crypto';
import { type Refusal } from '#kit/outcome';
import type { Work } from '#kit/work';
import { appointment } from '../store.ts';
import { heldTime, takenById } from '../taken.ts';
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
  readonly staff: Staffing;
};

/**
 * AP13 a first talk without an account is an inquiry with a time: it has its promise, its code and its page like any other. The same form
 * sent twice leads to the same page.
 */
export async function bookFirstTalk(
  work: Work,
  given: FirstTalk,
): Promise<{ link: string } | Taken | Refusal<'not_offered'>> {
  const before = await sentBefore(work, given.holdId);
  if (before) return { link: before };
  const { wanted } = given;
  const there = await heldTime(work, given.holdId);
  const isThis = there?.starts_at.equals(wanted.startsAt) === true;
  const held = there && isThis ? there : await holdTime(work, wanted);
  if ('refused' in held) return held;
  await work.flush();
  const token = `first talk ${given.holdId}`;
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
      sent: {
        tokenHash: digest(token),
        filledHash: digest(`${token} ${given.called} ${given.words}`),
      },
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

/** A hold keeps its id when it becomes a session: who presses twice is led to what the first press made. */
async function sentBefore(work: Work, holdId: string): Promise<string | undefined> {
  const taken = await takenById(work, holdId);
  if (!taken || taken.appointment_id === null) return undefined;
  const found = await appointment(work, taken.appointment_id);
  const about = found?.inquiryId ? await inquiry(work, found.inquiryId) : undefined;
  return about?.link;
}
