import { changeStillNew, forgetAgreedOf } from '#agreements';
import {
  TIME_FREED,
  askUnattended,
  endFeedOf,
  endTalkOf,
  forgetAppointmentsOf,
  freedStillWanted,
  offerFreed,
  reminderStillWanted,
} from '#appointments';
import { PERSON_ERASED, WAY_TAKEN_BACK } from '#people';
import {
  closeMyPage,
  endOffers,
  MY_PAGE_CLOSED,
  MEMBER_ANSWERS_NOBODY,
  MEMBER_LEFT,
  NETWORK_JOINED,
  NETWORK_LEFT,
  PRACTICE_ASKED,
  PRACTICE_LEFT,
} from '#accounts';
import { DELIVERY_NOT_SENT, MAIL_BOUNCED, MAIL_RECEIVED, type StillWanted, lockDelivery } from '#channels';
import {
  INQUIRY_ANSWERED,
  INQUIRY_CLOSED,
  INQUIRY_ERASED,
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
import { tellAsked } from './network-mail.ts';
import { OPENING_ENDED, askStillWanted, colleagueStillWanted, hearNoMore, listingBounced } from '#openings';
import { digestStillWanted, listingRefused, noRoomWithout, takePosting, tellNoMore } from '#openings';
import {
  askNoMore,
  askedStillWanted,
  contactAnswered,
  contactEnded,
  contactErased,
  listMailStillWanted,
  newsStillWanted,
  openingEnded,
  letGoStillWanted,
} from '#requests';
import { eraseShared, sharedStillWanted } from '#sharing';
import { askForList, loseList, offeredNoMore } from '#resources';

async function onNotSent(work: Work, event: Event): Promise<void> {
  const delivery = await lockDelivery(work, event.id);
  if (!delivery) return;
  await answerNotSent(work, delivery);
  await listingRefused(work, delivery);
}

/** A line of a colleague's about their openings is no message to the practice; everything else is. */
async function onMail(work: Work, event: Event): Promise<void> {
  if (!(await takePosting(work, event.id))) await takeMail(work, event.id);
}

/** What follows from what, one line each. Reactions run in the announcing transaction. */
export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map<string, readonly Reaction[]>([
  [
    MEMBER_LEFT,
    [
      (work, event) => holdNoMore(work, event.id),
      (work, event) => noRoomWithout(work, event.id),
      (work, event) => askUnattended(work, event.id),
    ],
  ],
  [
    MEMBER_ANSWERS_NOBODY,
    [(work, event) => noRoomWithout(work, event.id), (work, event) => askUnattended(work, event.id)],
  ],
  [OPENING_ENDED, [(work, event) => openingEnded(work, event.id)]],
  [NETWORK_JOINED, [(work, event) => askForList(work, event.id)]],
  [NETWORK_LEFT, [(work, event) => tellNoMore(work, event.id), (work, event) => loseList(work, event.id)]],
  [PRACTICE_ASKED, [(work, event) => tellAsked(work, event.id)]],
  [
    PRACTICE_LEFT,
    [
      (work, event) => hearNoMore(work, event.id),
      (work, event) => askNoMore(work, event.id),
      (work, event) => offeredNoMore(work, event.id),
    ],
  ],
  [INQUIRY_ANSWERED, [(work, event) => contactAnswered(work, event.id)]],
  [INQUIRY_ERASED, [(work, event) => contactErased(work, event.id)]],
  [
    INQUIRY_CLOSED,
    [(work, event) => contactEnded(work, event.id), (work, event) => endTalkOf(work, event.id)],
  ],
  [
    PERSON_ERASED,
    [
      (work, event) => closeMyPage(work, event.id),
      (work, event) => forgetAgreedOf(work, event.id),
      (work, event) => forgetAppointmentsOf(work, event.id),
      (work, event) => eraseShared(work, event.id),
    ],
  ],
  [MY_PAGE_CLOSED, [(work, event) => endFeedOf(work, event.id)]],
  [WAY_TAKEN_BACK, [(work, event) => endOffers(work, event.id)]],
  [TIME_FREED, [(work, event) => offerFreed(work, event.id)]],
  [DELIVERY_NOT_SENT, [onNotSent]],
  [MAIL_RECEIVED, [onMail]],
  [
    MAIL_BOUNCED,
    [(work, event) => takeBounce(work, event.id), (work, event) => listingBounced(work, event.id)],
  ],
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
  ['request', askedStillWanted],
  ['colleague', colleagueStillWanted],
  ['digest', digestStillWanted],
  ['has_room', newsStillWanted],
  ['let_go', letGoStillWanted],
  ['tries', listMailStillWanted],
  ['reminder', reminderStillWanted],
  ['shared', sharedStillWanted],
  ['agreement', changeStillNew],
  ['freed_time', freedStillWanted],
]);
