import { type SignIn, accountPaths, invite, memberships } from '#accounts';
import type { House } from './house.ts';

const DAYS_TO_OPEN = 14;
const HOURS_TO_SIGN_IN = 24;

type Links = Pick<House, 'source' | 'origin'>;

/** A link that opens one new practice on this installation. Only its hash is kept. */
export async function practiceInvitation(house: Links): Promise<string> {
  const secret = await house.source.forInstallation((work) =>
    invite(work, { kind: 'practice', validFor: { hours: 24 * DAYS_TO_OPEN } }),
  );
  return house.origin + accountPaths.invitation(secret);
}

/** A link that signs a member in once, for an installation without mail; one for each practice they work in. */
export async function signInLinks(
  house: Links,
  signIn: Pick<SignIn, 'knownUser'>,
  email: string,
): Promise<{ practice: string; url: string }[]> {
  const userId = await signIn.knownUser(email);
  if (userId === undefined) return [];
  const here = await house.source.forInstallation((work) => memberships(work, userId));
  return Promise.all(
    here.map(({ practice, memberId, slug }) =>
      house.source.inPractice(practice, { kind: 'system' }, (work) => {
        const given = { kind: 'sign_in', practiceId: practice, memberId } as const;
        const secret = invite(work, { ...given, validFor: { hours: HOURS_TO_SIGN_IN } });
        work.record({ action: 'sign_in_link.printed', subject: 'member', subjectId: memberId });
        return { practice: slug, url: house.origin + accountPaths.invitation(secret) };
      }),
    ),
  );
}
