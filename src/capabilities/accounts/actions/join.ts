import { type Refusal, isRefused, refuse } from '#kit/outcome';
import { isUniqueViolation } from '#kit/db';
import type { Work, WorkSource } from '#kit/work';
import { type Invitation, invitation, takeInvitation } from '../invitations.ts';
import type { SignIn } from '../sign-in/index.ts';
import { changeMember, giveAddress, member } from '../store.ts';

export type Joined = { readonly userId: string; readonly practice: string; readonly memberId: string };

export type JoinRefusal =
  | 'used_or_expired'
  /** The invitation names no address yet: ask for one. */
  | 'address_wanted'
  /** This address belongs to another member of the same practice. */
  | 'already_here'
  /** There is a sign-in of this address, which may open other practices: holding a link doesn't prove the mailbox. */
  | 'sign_in_first';

/**
 * Takes an invitation of a colleague (or a sign-in link of a member): ties the member to the sign-in of their address.
 * `typed` counts only where the practice noted no address: else whoever holds the link could take it for another.
 */
export async function join(
  source: WorkSource,
  signIn: Pick<SignIn, 'userFor' | 'knownUser'>,
  given: { secret: string; typed: string; signedIn: string | undefined },
): Promise<Joined | Refusal<JoinRefusal>> {
  const { secret, typed, signedIn } = given;
  const found = await source.forInstallation((work) => invitation(work, secret));
  if (isRefused(found)) return found;
  const { practiceId, memberId } = found;
  if (practiceId === null || memberId === null) return refuse('used_or_expired');
  const known = await source.inPractice(practiceId, { kind: 'visitor' }, (work) => invited(work, found));
  if (!known) return refuse('used_or_expired');
  const email = known.email === '' ? typed.trim() : known.email;
  if (known.userId === null && email === '') return refuse('address_wanted');
  // Whoever invited holds the link too, so it opens a new sign-in but never one that is there already: only the
  // link that the machine's own keeper printed does.
  const there = known.userId ?? (await signIn.knownUser(email));
  const isProved = there === undefined || there === signedIn || isPrinted(found, known);
  if (!isProved) return refuse('sign_in_first');
  const userId = there ?? (await signIn.userFor(email));
  try {
    return await source.inPractice(practiceId, { kind: 'staff', id: memberId }, async (work) => {
      const taken = await takeInvitation(work, secret);
      if (isRefused(taken)) return taken;
      if (known.userId === null) changeMember(work, memberId, { user_id: userId });
      if (known.email === '' && email !== '') giveAddress(work, memberId, email);
      work.record({
        action: 'invitation.taken',
        subject: 'member',
        subjectId: memberId,
        detail: { kind: found.kind },
      });
      return { userId, practice: practiceId, memberId };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'members_user')) return refuse('already_here');
    throw error;
  }
}

/** A link of kind `sign_in` comes from the command line alone, and only for the sign-in that the member has. */
function isPrinted(found: Invitation, known: Invited): boolean {
  return found.kind === 'sign_in' && known.userId !== null;
}

export type Invited = {
  readonly name: string;
  readonly email: string;
  readonly userId: string | null;
};

/** The member whom an invitation is for, unless they left. */
export async function invited(work: Work, given: Invitation): Promise<Invited | undefined> {
  if (given.memberId === null) return undefined;
  const found = await member(work, given.memberId);
  if (!found || found.left_at !== null) return undefined;
  return { name: found.name, email: found.email, userId: found.user_id };
}
