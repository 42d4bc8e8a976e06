import { listedMember } from '#accounts';
import { type Delivery, lockDelivery, receivedMail } from '#channels';
import type { Work } from '#kit/work';
import { type ListedColleague, changeListed, listedOne, lockListed } from '../listed-store.ts';
import { heardOf, standingOf } from '../rules/listed.ts';
import { changeOpening, openingsOf } from '../store.ts';
import { endOpening } from './end.ts';
import { NEW_LINK } from './listed.ts';
import { writeToListed } from './write-to-listed.ts';

/** O17 a mail to somebody who tells of openings came back: what they told comes after the others, and at last it rests. */
export async function listingBounced(work: Work, mailId: string): Promise<void> {
  const mail = await receivedMail(work, mailId);
  const delivery = mail?.aboutId ? await lockDelivery(work, mail.aboutId) : undefined;
  if (delivery?.bounced_at) await notReached(work, delivery);
}

/** O17 their mail server said at once that it takes no mail for them. */
export async function listingRefused(work: Work, delivery: Delivery): Promise<void> {
  if (delivery.failed_at !== null && delivery.fault?.startsWith('the mail server refused') === true)
    await notReached(work, delivery);
}

async function notReached(work: Work, { member_id: memberId }: Delivery): Promise<void> {
  if (memberId === null) return;
  for (const one of await openingsOf(work, memberId))
    if (one.closedAt === null && !one.lowered) changeOpening(work, one, { lowered: true });
  const found = await lockListed(work, memberId);
  if (!found || found.leftAt !== null || found.retiredAt !== null) return;
  await settle(work, { ...found, bounces: found.bounces + 1 });
}

async function settle(work: Work, now: ListedColleague): Promise<void> {
  changeListed(work, now, { bounces: now.bounces });
  const heard = heardOf(now, work.at);
  if (heard === 'bounced') await rest(work, now, heard);
}

/** O17 off the list until they press. A mailbox that takes nothing is written to no more. */
export async function rest(work: Work, found: ListedColleague, because: 'bounced' | 'silent'): Promise<void> {
  changeListed(work, found, { retired_at: work.at, retired_because: because });
  for (const one of await openingsOf(work, found.id))
    if (one.closedAt === null) endOpening(work, one, 'left');
  work.record({ action: 'colleague.rests', subject: 'member', subjectId: found.id, detail: { because } });
  if (because === 'silent')
    await writeToListed(work, found, {
      once: `colleague rests ${found.id} ${work.at.toString()}`,
      mail: (mails, p) => mails.resting(p),
    });
}

/** I8 asked when it is sent: an invitation that was answered, and a word to who has left, leave no more. */
export async function colleagueStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const id = delivery.about_id ?? '';
  const [found, isHere] = await Promise.all([listedOne(work, id), listedMember(work, id)]);
  if (!found || !isHere) return false;
  if (delivery.once.startsWith(NEW_LINK)) return true;
  return delivery.once.startsWith('colleague rests')
    ? standingOf(found) === 'resting'
    : standingOf(found) === 'invited';
}
