import type { Work } from '#kit/work';
import { invite } from '../invitations.ts';
import type { Role } from '../rules/roles.ts';
import { insertMember } from '../store.ts';

/** How long a colleague may take to come. */
export const INVITATION_DAYS = 7;

/**
 * Writes a colleague down and invites them: the secret belongs into the link that they are sent. Without an address
 * (`''`) the link asks for one, so give it only to the colleague.
 */
export function addColleague(
  work: Work,
  given: { role: Role; name: string; email: string },
): { memberId: string; secret: string } {
  const memberId = work.uuid();
  insertMember(work, { ...given, id: memberId, published_as: given.name, user_id: null });
  const secret = invite(work, {
    kind: 'staff',
    practiceId: work.practice,
    memberId,
    validFor: { hours: 24 * INVITATION_DAYS },
  });
  work.record({
    action: 'colleague.invited',
    subject: 'member',
    subjectId: memberId,
    detail: { role: given.role },
  });
  return { memberId, secret };
}
