import type { WorkSource } from '#kit/work';
import { type Membership, memberships } from '../memberships.ts';
import type { SignedIn } from '../sign-in/index.ts';
import { seen } from '../store.ts';

/**
 * Writes into the trail of each practice that the sign-in opens that somebody signed in. The sign-in itself is committed through the
 * library's own connection a moment before, so a line can be missing only when the server stops in between. Answers where.
 */
export async function noteSignIn(
  source: WorkSource,
  { userId, opens }: Pick<SignedIn, 'userId' | 'opens'>,
  by: 'link' | 'passkey' | 'recovery_code',
): Promise<Membership[]> {
  const works = await source.forInstallation((work) => memberships(work, userId));
  const found = works.filter((one) => opens.includes(one.practice));
  for (const { practice, memberId } of found) {
    await source.inPractice(practice, { kind: 'staff', id: memberId }, (work) => {
      seen(work, memberId);
      work.record({ action: 'signed_in', subject: 'member', subjectId: memberId, detail: { by } });
    });
  }
  return found;
}

/** Notes that a member is about: what the practice is told by when nobody signs in for days. */
export async function noteSeen(source: WorkSource, { practice, memberId }: Membership): Promise<void> {
  await source.inPractice(practice, { kind: 'staff', id: memberId }, (work) => seen(work, memberId));
}
