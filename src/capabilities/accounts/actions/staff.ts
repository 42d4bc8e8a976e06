import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { endCover } from '../away.ts';
import { MEMBER_ANSWERS_NOBODY, MEMBER_LEFT } from '../events.ts';
import { invite } from '../invitations.ts';
import {
  type Member,
  changeMember,
  changePractice,
  lockPractice,
  member,
  members,
  thisPractice,
} from '../store.ts';
import { type Role, answersPeople, worksHere } from '../rules/roles.ts';
import { INVITATION_DAYS, addColleague } from './add-colleague.ts';

type StaffRefusal = 'not_there' | 'last_owner';

/** The colleague. Two owners who let each other go at once do it one after the other: the second is the last one then. */
async function changeable(work: Work, id: string): Promise<Member | Refusal<StaffRefusal>> {
  await lockPractice(work);
  const found = (await members(work)).find((one) => one.id === id);
  return found ?? refuse('not_there');
}

async function isLastOwner(work: Work, one: Member): Promise<boolean> {
  if (one.role !== 'owner') return false;
  const others = (await members(work)).filter(
    ({ id, role, user_id }) => id !== one.id && role === 'owner' && user_id,
  );
  return others.length === 0;
}

export async function changeRole(
  work: Work,
  id: string,
  role: Role,
): Promise<{ id: string } | Refusal<StaffRefusal>> {
  const one = await changeable(work, id);
  if ('refused' in one) return one;
  if (role !== 'owner' && (await isLastOwner(work, one))) return refuse('last_owner');
  changeMember(work, id, { role });
  if (!answersPeople({ role })) {
    await stepsOut(work, id);
    work.announce({ name: MEMBER_ANSWERS_NOBODY, id });
  }
  work.record({ action: 'member.role_changed', subject: 'member', subjectId: id, detail: { role } });
  return { id };
}

/** Ends a colleague's sign-in here; they step in for nobody and cover for nobody from now on. */
export async function leave(work: Work, id: string): Promise<{ id: string } | Refusal<StaffRefusal>> {
  const one = await changeable(work, id);
  if ('refused' in one) return one;
  if (await isLastOwner(work, one)) return refuse('last_owner');
  changeMember(work, id, { left_at: work.at });
  endCover(work, id);
  await stepsOut(work, id);
  work.announce({ name: MEMBER_LEFT, id });
  work.record({ action: 'member.left', subject: 'member', subjectId: id });
  return { id };
}

/** Notes that an owner ended a colleague's sign-ins here; tells whose they are. */
export async function signOutColleague(
  work: Work,
  id: string,
): Promise<{ userId: string } | Refusal<'not_there'>> {
  const one = await changeable(work, id);
  if ('refused' in one || one.user_id === null) return refuse('not_there');
  work.record({ action: 'member.signed_out', subject: 'member', subjectId: id });
  return { userId: one.user_id };
}

async function stepsOut(work: Work, id: string): Promise<void> {
  const { settings } = await thisPractice(work);
  const stepsIn = settings.stepsIn.filter((other) => other !== id);
  changePractice(work, {
    settings: { ...settings, stepsIn, tell: settings.tell === id ? null : settings.tell },
  });
}

/** A new link for a colleague who hasn't come yet: the one before may be lost. */
export async function inviteAgain(
  work: Work,
  id: string,
): Promise<{ secret: string } | Refusal<'not_there'>> {
  const found = await member(work, id);
  if (!found || found.left_at !== null || found.user_id !== null || !worksHere(found))
    return refuse('not_there');
  const secret = invite(work, {
    kind: 'staff',
    practiceId: work.practice,
    memberId: id,
    validFor: { hours: 24 * INVITATION_DAYS },
  });
  work.record({ action: 'colleague.invited', subject: 'member', subjectId: id, detail: { again: true } });
  return { secret };
}

/** Nobody invites two colleagues of one name to one address in this time: the button was pressed twice. */
const PRESSED_AGAIN_MINUTES = 1;

/** As `addColleague`, from a form: pressed twice, even at once, it is one colleague, and the later link holds. */
export async function inviteColleague(
  work: Work,
  given: { role: Role; name: string; email: string },
): Promise<{ memberId: string; secret: string }> {
  await lockPractice(work);
  const since = work.at.subtract({ minutes: PRESSED_AGAIN_MINUTES });
  const same = (await members(work)).find(
    (one) =>
      one.user_id === null &&
      one.name === given.name &&
      one.email === given.email &&
      one.role === given.role &&
      Temporal.Instant.compare(one.joined_at, since) > 0,
  );
  if (!same) return addColleague(work, given);
  const again = await inviteAgain(work, same.id);
  return isRefused(again) ? addColleague(work, given) : { memberId: same.id, secret: again.secret };
}
