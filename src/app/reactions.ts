import { changeStillNew, forgetAgreedOf } from '#agreements';
import {
  CLIENT_CHANGED,
  SESSION_BOOKED,
  SESSION_MISSED,
  SESSION_NOT_MISSED,
  TIME_FREED,
  askUnattended,
  endFeedOf,
  endTalkOf,
  forgetAppointmentsOf,
  sessionsOfDead,
  freedStillWanted,
  offerFreed,
  reminderStillWanted,
} from '#appointments';
import { PERSON_DIED, PERSON_ERASED, PERSON_STOPPED, WAY_TAKEN_BACK } from '#people';
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
import {
  DELIVERY_NOT_SENT,
  MAIL_BOUNCED,
  MAIL_RECEIVED,
  type StillWanted,
  lockDelivery,
  receivedMail,
} from '#channels';
import {
  INQUIRY_ANSWERED,
  INQUIRY_CLOSED,
  INQUIRY_ERASED,
  INQUIRY_WRITTEN_BACK,
  acknowledgementStillWanted,
  answerNotSent,
  answerStillWanted,
  delayStillWanted,
  erasingStillWanted,
  holdNoMore,
  messagesOfDead,
  inquiry,
  laterCheckStillWanted,
  nudgeStillWanted,
  takeBounce,
  takeMail,
} from '#inquiries';
import {
  backByBooking,
  confirmStillWanted,
  forgetEndingsOf,
  noPlanAfterGoodbye,
  noteStillWanted,
} from '#endings';
import type { Event, Reaction, Work } from '#kit/work';
import { unlessPaused } from './endings.ts';
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
import { LETTER_NOT_POSTED, LETTER_POSTED, forgetLettersOf, letGoOfLetters, noLettersTo } from '#letters';
import {
  endPlansOfDead,
  endPlansOfMember,
  forgetOutreachOf,
  heardByMail,
  heardFrom,
  heardHowItWent,
  heardOfBooking,
  heardOfWays,
  letterForStepPosted,
  letterForStepTakenBack,
  outreachNotSent,
  outreachStillWanted,
} from '#outreach';
import {
  checkInStillWanted,
  checkInsHeardHowItWent,
  checkInsHeardOfBooking,
  endCheckInsOfDead,
  endCheckInsOfMember,
  forgetCheckInsOf,
} from '#check-ins';
import { sealOfMember } from '#reflections';
import { CLIENT_SHARED, eraseShared, sharedStillWanted } from '#sharing';
import { askForList, loseList, offeredNoMore } from '#resources';

async function onNotSent(work: Work, event: Event): Promise<void> {
  const delivery = await lockDelivery(work, event.id);
  if (!delivery) return;
  await answerNotSent(work, delivery);
  await listingRefused(work, delivery);
  await outreachNotSent(work, delivery);
}

/** A line of a colleague's about their openings is no message to the practice; everything else is. */
async function onMail(work: Work, event: Event): Promise<void> {
  await heardByMail(work, event.id);
  if (!(await takePosting(work, event.id))) await takeMail(work, event.id);
}

/** A mail of ours came back. */
async function onBounced(work: Work, event: Event): Promise<void> {
  const about = (await receivedMail(work, event.id))?.aboutId;
  const delivery = about ? await lockDelivery(work, about) : undefined;
  if (delivery) await outreachNotSent(work, delivery);
}

/** Whoever wrote on their first message's page may be a client by now. */
async function onWrittenBack(work: Work, event: Event): Promise<void> {
  const found = await inquiry(work, event.id);
  if (found) await heardFrom(work, found.personId);
}

/** At the desk it was said how a session went, or that was taken back. */
async function onWent(work: Work, event: Event): Promise<void> {
  await heardHowItWent(work, event.id);
  await checkInsHeardHowItWent(work, event.id);
}

/** What follows from what, one line each. Reactions run in the announcing transaction. */
export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map<string, readonly Reaction[]>([
  [
    MEMBER_LEFT,
    [
      (work, event) => holdNoMore(work, event.id),
      (work, event) => noRoomWithout(work, event.id),
      (work, event) => askUnattended(work, event.id),
      (work, event) => endPlansOfMember(work, event.id),
      (work, event) => letGoOfLetters(work, event.id),
      (work, event) => sealOfMember(work, event.id),
      (work, event) => endCheckInsOfMember(work, event.id),
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
      (work, event) => forgetOutreachOf(work, event.id),
      (work, event) => forgetLettersOf(work, event.id),
      (work, event) => forgetEndingsOf(work, event.id),
      (work, event) => forgetCheckInsOf(work, event.id),
    ],
  ],
  [
    PERSON_DIED,
    [
      (work, event) => endOffers(work, event.id),
      (work, event) => closeMyPage(work, event.id),
      (work, event) => sessionsOfDead(work, event.id),
      (work, event) => endPlansOfDead(work, event.id),
      (work, event) => noLettersTo(work, event.id),
      (work, event) => endCheckInsOfDead(work, event.id),
      (work, event) => messagesOfDead(work, event.id),
    ],
  ],
  [MY_PAGE_CLOSED, [(work, event) => endFeedOf(work, event.id)]],
  [
    WAY_TAKEN_BACK,
    [(work, event) => endOffers(work, event.id), (work, event) => heardOfWays(work, event.id)],
  ],
  [PERSON_STOPPED, [(work, event) => heardOfWays(work, event.id)]],
  [LETTER_POSTED, [(work, event) => letterForStepPosted(work, event.id)]],
  [LETTER_NOT_POSTED, [(work, event) => letterForStepTakenBack(work, event.id)]],
  [SESSION_MISSED, [onWent, (work, event) => noPlanAfterGoodbye(work, event.id)]],
  [SESSION_NOT_MISSED, [onWent]],
  [
    SESSION_BOOKED,
    [
      (work, event) => heardOfBooking(work, event.id),
      (work, event) => checkInsHeardOfBooking(work, event.id),
      (work, event) => backByBooking(work, event.id),
    ],
  ],
  [CLIENT_CHANGED, [(work, event) => heardFrom(work, event.id)]],
  [CLIENT_SHARED, [(work, event) => heardFrom(work, event.id)]],
  [INQUIRY_WRITTEN_BACK, [onWrittenBack]],
  [TIME_FREED, [(work, event) => offerFreed(work, event.id)]],
  [DELIVERY_NOT_SENT, [onNotSent]],
  [MAIL_RECEIVED, [onMail]],
  [
    MAIL_BOUNCED,
    [(work, event) => takeBounce(work, event.id), (work, event) => listingBounced(work, event.id), onBounced],
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
  ['reminder', unlessPaused(reminderStillWanted)],
  ['shared', sharedStillWanted],
  ['missed', unlessPaused(outreachStillWanted)],
  ['goodbye', confirmStillWanted],
  ['door_note', noteStillWanted],
  ['check_in', checkInStillWanted],
  ['agreement', changeStillNew],
  ['freed_time', unlessPaused(freedStillWanted)],
]);
