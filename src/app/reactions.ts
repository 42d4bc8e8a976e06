import { MEMBER_LEFT } from '#accounts';
import { DELIVERY_NOT_SENT, MAIL_BOUNCED, MAIL_RECEIVED, type StillWanted, lockDelivery } from '#channels';
import {
  acknowledgementStillWanted,
  answerNotSent,
  answerStillWanted,
  delayStillWanted,
  erasingStillWanted,
  holdNoMore,
  laterCheckStillWanted,
  nudgeStillWanted,
  takeBounce,
  takeMail,
} from '#inquiries';
import type { Event, Reaction, Work } from '#kit/work';
import { askStillWanted, noRoomWithout } from '#openings';
import { listMailStillWanted } from '#requests';

async function onNotSent(work: Work, event: Event): Promise<void> {
  const delivery = await lockDelivery(work, event.id);
  if (delivery) await answerNotSent(work, delivery);
}

/** What follows from what, one line each. Reactions run in the announcing transaction. */
export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map<string, readonly Reaction[]>([
  [
    MEMBER_LEFT,
    [(work, event) => holdNoMore(work, event.id), (work, event) => noRoomWithout(work, event.id)],
  ],
  [DELIVERY_NOT_SENT, [onNotSent]],
  [MAIL_RECEIVED, [(work, event) => takeMail(work, event.id)]],
  [MAIL_BOUNCED, [(work, event) => takeBounce(work, event.id)]],
]);

/** I8 what is asked once more in the transaction that takes a delivery, by its purpose. */
export const stillWanted: ReadonlyMap<string, StillWanted> = new Map<string, StillWanted>([
  ['answer', answerStillWanted],
  ['honest_delay', delayStillWanted],
  ['later_check', laterCheckStillWanted],
  ['acknowledgement', acknowledgementStillWanted],
  ['nudge', nudgeStillWanted],
  ['help_now', nudgeStillWanted],
  ['stepping_in', delayStillWanted],
  ['unanswered', delayStillWanted],
  ['erase_asked', erasingStillWanted],
  ['opening', askStillWanted],
  ['tries', listMailStillWanted],
]);
