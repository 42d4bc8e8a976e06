import type { Work } from '#kit/work';
import { type Role, insertMember } from '../store.ts';

/** Writes a colleague down, as one who works here from now on. */
export function addColleague(
  work: Work,
  given: { role: Role; name: string; email: string },
): { memberId: string } {
  const memberId = work.uuid();
  insertMember(work, { ...given, id: memberId, published_as: given.name, user_id: null });
  work.record({
    action: 'colleague.added',
    subject: 'member',
    subjectId: memberId,
    detail: { role: given.role },
  });
  return { memberId };
}
