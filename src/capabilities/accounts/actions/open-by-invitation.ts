import { isUniqueViolation } from '#kit/db';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { invitation, makeOperator, takeInvitation } from '../invitations.ts';
import { slugFrom, slugNumber } from '../rules/slug.ts';
import type { SignIn } from '../sign-in/index.ts';
import { offeredHolidays } from '../rules/closed-days.ts';
import { slugTaken } from '../store.ts';
import type { Joined } from './join.ts';
import { type NewPractice, beginPractice } from './open.ts';

export type PracticeByInvitation = Omit<NewPractice, 'slug' | 'owner' | 'holidays'> & {
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
  // Made by a first try; the next one, after a conflict or a taken slug, must not think it somebody else's.
  let own: string | undefined;
  const open = async (work: Work, slug: string): Promise<Joined> => {
    // Taken before the address is asked about: who presses twice waits here for their own first press, and hears
    // that the link was used, not that somebody has their address.
    const taken = await takeInvitation(work, secret);
    if (isRefused(taken)) throw new Refused(taken.refused);
    const there = own ?? (await signIn.knownUser(practice.owner.email));
    if (there !== undefined && there !== own && there !== signedIn) throw new Refused('sign_in_first');
    own = there ?? (await signIn.userFor(practice.owner.email));
    const today = work.at.toZonedDateTimeISO(practice.zone).toPlainDate();
    const opened = beginPractice(work, {
      ...practice,
      slug,
      holidays: offeredHolidays(practice.country, practice.region, today),
      owner: { ...practice.owner, userId: own },
    });
    if (taken.kind === 'set_up') makeOperator(work, own);
    return { userId: own, practice: opened.practice, memberId: opened.owner };
  };
  try {
    return await atFreeSlug(source, practice.name, (slug) =>
      source.inNewPractice({ kind: 'visitor' }, (work) => open(work, slug)),
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.why);
    throw error;
  }
}

/** Thrown, so that what was begun for the new practice is rolled back with it. */
class Refused extends Error {
  readonly why: 'used_or_expired' | 'sign_in_first';
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

async function atFreeSlug<T>(
  source: WorkSource,
  name: string,
  open: (slug: string) => Promise<T>,
): Promise<T> {
  const base = slugFrom(name);
  for (let number = 1; ; number += 1) {
    const slug = slugNumber(base, number);
    if (await source.forInstallation((work) => slugTaken(work, slug))) continue;
    try {
      return await open(slug);
    } catch (error) {
      // Somebody took the same name since we asked.
      if (!isUniqueViolation(error, 'practices_slug_key') && !isUniqueViolation(error, 'practice_slugs_pkey'))
        throw error;
    }
  }
}
