import { isUniqueViolation } from '#kit/db';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { invitation, makeOperator, takeInvitation } from '../invitations.ts';
import { slugFrom, slugNumber } from '../rules/slug.ts';
import type { SignIn } from '../sign-in/index.ts';
import { offeredHolidays } from '../rules/closed-days.ts';
import { replaceHolidays, slugTaken } from '../store.ts';
import type { Joined } from './join.ts';
import { type NewPractice, openPractice } from './open.ts';

export type PracticeByInvitation = Omit<NewPractice, 'slug' | 'owner'> & {
  owner: { name: string; email: string };
};

/** Opens a practice for who holds the set-up link (who becomes the operator too) or an operator's invitation. */
export async function openByInvitation(
  source: WorkSource,
  signIn: Pick<SignIn, 'userFor' | 'knownUser'>,
  given: { secret: string; practice: PracticeByInvitation; signedIn: string | undefined },
): Promise<Joined | Refusal<'used_or_expired' | 'sign_in_first'>> {
  const { secret, practice, signedIn } = given;
  const found = await source.forInstallation((work) => invitation(work, secret));
  if (isRefused(found)) return found;
  if (found.kind !== 'set_up' && found.kind !== 'practice') return refuse('used_or_expired');
  const there = await signIn.knownUser(practice.owner.email);
  if (there !== undefined && there !== signedIn) return refuse('sign_in_first');
  const userId = there ?? (await signIn.userFor(practice.owner.email));
  const also = async (work: Work): Promise<void> => {
    const taken = await takeInvitation(work, secret);
    if (isRefused(taken)) throw new AlreadyTaken();
    if (taken.kind === 'set_up') makeOperator(work, userId);
    const today = work.at.toZonedDateTimeISO(practice.zone).toPlainDate();
    replaceHolidays(work, offeredHolidays(practice.country, practice.region, today));
  };
  try {
    const opened = await openAtFreeSlug(source, { ...practice, owner: { ...practice.owner, userId } }, also);
    return { userId, practice: opened.practice, memberId: opened.owner };
  } catch (error) {
    if (error instanceof AlreadyTaken) return refuse('used_or_expired');
    throw error;
  }
}

/** Ends the transaction in which a practice was being opened: somebody took the invitation a moment before. */
class AlreadyTaken extends Error {}

async function openAtFreeSlug(
  source: WorkSource,
  given: Omit<NewPractice, 'slug'>,
  also: (work: Work) => Promise<void>,
): Promise<{ practice: string; owner: string }> {
  const base = slugFrom(given.name);
  for (let number = 1; ; number += 1) {
    const slug = slugNumber(base, number);
    if (await source.forInstallation((work) => slugTaken(work, slug))) continue;
    try {
      return await openPractice(source, { kind: 'visitor' }, { ...given, slug }, also);
    } catch (error) {
      // Somebody took the same name since we asked.
      if (!isUniqueViolation(error, 'practices_slug_key') && !isUniqueViolation(error, 'practice_slugs_pkey'))
        throw error;
    }
  }
}
