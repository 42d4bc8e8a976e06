import { listMember, lockPractice, renameListed, staffing, thisPractice, unlistMember } from '#accounts';
import { callOff, mailSender } from '#channels';
import { type Refusal, assert, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import {
  type ListedColleague,
  changeListed,
  insertListed,
  isStopped,
  listedAt,
  listedByLink,
  listedHere,
  listedOne,
  lockListed,
  noteHeard,
  stopInvitations,
} from '../listed-store.ts';
import { mayInviteAgain, mayInviteAnew, standingOf } from '../rules/listed.ts';
import { writeToListed } from './write-to-listed.ts';

/** O13 more than a coordinator writes by hand in a day. */
const MOST_A_DAY = 40;

type InviteRefusal = Refusal<'not_a_network' | 'no_mail' | 'stopped' | 'known' | 'lately' | 'too_many'>;

/**
 * O13 invites a colleague who has no account here, by one mail. Pressed twice it is one; refuses whose mailbox wants none, and who is
 * on the list or invited already, or was lately.
 */
export async function inviteListed(
  work: Work,
  given: { name: string; email: string },
): Promise<{ id: string } | InviteRefusal> {
  await lockPractice(work);
  if ((await thisPractice(work)).kind !== 'network') return refuse('not_a_network');
  // Without a mail server their link would be read and copied here by hand, and it is nobody's but theirs.
  if (!(await mailSender(work))) return refuse('no_mail');
  if (await isStopped(work, given.email)) return refuse('stopped');
  const before = await listedAt(work, given.email);
  const known = before.find(({ leftAt }) => leftAt === null);
  if (known) {
    const justNow = Temporal.Instant.compare(known.invitedAt.add({ minutes: 1 }), work.at) > 0;
    return justNow ? { id: known.id } : refuse('known');
  }
  if (!mayInviteAnew(before, work.at)) return refuse('lately');
  const since = work.at.subtract({ hours: 24 });
  const today = (await listedHere(work)).filter(
    ({ invitedAt }) => Temporal.Instant.compare(invitedAt, since) > 0,
  );
  if (today.length >= MOST_A_DAY) return refuse('too_many');
  const id = listMember(work, given);
  insertListed(work, { id, email: given.email });
  await work.flush();
  await tellInvited(work, id, 1);
  return { id };
}

/** O13 once more, where nobody answered for a week. */
export async function inviteListedAgain(
  work: Work,
  id: string,
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockListed(work, id);
  if (!found || !mayInviteAgain(found, work.at)) return refuse('not_there');
  const invitations = found.invitations + 1;
  changeListed(work, found, { invitations, invited_at: work.at });
  await tellInvited(work, id, invitations);
  return { id };
}

async function tellInvited(work: Work, id: string, count: number): Promise<void> {
  const [staff, found] = [await staffing(work), await listedOne(work, id)];
  if (!found) return;
  const name = staff.member(id)?.name ?? '';
  const by = (work.actor.kind === 'staff' && staff.member(work.actor.id)?.name) || '';
  await writeToListed(work, found, {
    once: `colleague ${id} ${count}`,
    mail: (mails, p) => mails.invitation({ ...p, name, by }),
  });
  work.record({ action: 'colleague.invited', subject: 'member', subjectId: id, detail: { count } });
}

/** What leads to the page of a colleague without an account. */
export async function listedLink(work: Work, id: string): Promise<string> {
  const found = await listedOne(work, id);
  assert(found, 'a colleague who was written down is there');
  return found.link;
}

/** What the link of a mail leads to: whoever holds it acts. Who has left leads nowhere. */
export async function listedBehind(work: Work, link: string): Promise<ListedColleague | undefined> {
  const found = await listedByLink(work, link);
  return found && standingOf(found) !== 'left' ? found : undefined;
}

/** O13 their own press puts them on the list, or back on it; on it already, it is a sign of life (O17). */
export async function joinList(work: Work, id: string): Promise<void> {
  const found = await lockListed(work, id);
  if (!found || standingOf(found) === 'left') return;
  if (standingOf(found) === 'listed') return noteHeard(work, id);
  changeListed(work, found, {
    joined_at: found.joinedAt ?? work.at,
    heard_at: work.at,
    bounces: 0,
    retired_at: null,
    retired_because: null,
  });
  work.record({ action: 'colleague.joined', subject: 'member', subjectId: found.id });
  return undefined;
}

/** How they are named, and where people begin with them. */
export function describeListed(
  work: Work,
  colleague: ListedColleague,
  { name, page }: { name: string; page: string },
): void {
  renameListed(work, colleague.id, name);
  changeListed(work, colleague, { page });
  work.record({ action: 'colleague.described', subject: 'member', subjectId: colleague.id });
}

/**
 * O14 off the list at once, with every opening and the address. `never`: and no invitation of this network, ever, to this mailbox.
 * `taken_off`: by who coordinates the network.
 */
export async function leaveList(
  work: Work,
  id: string,
  because: 'asked' | 'never' | 'taken_off',
): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockListed(work, id);
  if (!found) return refuse('not_there');
  if (found.leftAt !== null) return { id };
  const email = (await staffing(work)).member(id)?.email ?? '';
  if (because === 'never' && email !== '') stopInvitations(work, email);
  changeListed(work, found, { left_at: work.at, left_because: because, page: '' });
  callOff(work, id, 'left');
  unlistMember(work, id);
  work.record({ action: 'colleague.left', subject: 'member', subjectId: id, detail: { because } });
  return { id };
}

/**
 * O13 the links of all earlier mails lead nowhere now: one may be in somebody else's hands. The new one goes to their mailbox and is shown to
 * nobody who presses.
 */
export async function makeLinkAnew(work: Work, colleague: ListedColleague): Promise<void> {
  changeListed(work, colleague, { anew: true });
  await work.flush();
  const found = await listedOne(work, colleague.id);
  assert(found, 'a colleague who pressed is there');
  await writeToListed(work, found, {
    once: `${NEW_LINK} ${found.id} ${found.linkVersion}`,
    mail: (mails, p) => mails.newLink(p),
  });
  work.record({ action: 'colleague.link_anew', subject: 'member', subjectId: found.id });
}

/** O13 who lost their mail is sent the link that they have, once a day at most. @returns refuses who isn't on the list */
export async function sendLinkAgain(work: Work, id: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockListed(work, id);
  if (!found || found.joinedAt === null || found.leftAt !== null) return refuse('not_there');
  const { zone } = await thisPractice(work);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
  await writeToListed(work, found, {
    once: `${NEW_LINK} again ${id} ${today}`,
    mail: (mails, p) => mails.linkAgain(p),
  });
  return { id };
}

/** What tells of a link begins so in `once`. */
export const NEW_LINK = 'colleague link';
