import { MEMBER_LEFT } from '#accounts';
import { DELIVERY_NOT_SENT, type StillWanted, lockDelivery } from '#channels';
import { answerNotSent, answerStillWanted, delayStillWanted, holdNoMore } from '#inquiries';
import type { Reaction } from '#kit/work';

/** What follows from what, one line each. Reactions run in the announcing transaction. */
export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map<string, readonly Reaction[]>([
  [MEMBER_LEFT, [(work, event) => holdNoMore(work, event.id)]],
  [
    DELIVERY_NOT_SENT,
    [
      async (work, event) => {
        const delivery = await lockDelivery(work, event.id);
        if (delivery) await answerNotSent(work, delivery);
      },
    ],
  ],
]);

/** I8 what is asked once more in the transaction that takes a delivery, by its purpose. */
export const stillWanted: ReadonlyMap<string, StillWanted> = new Map<string, StillWanted>([
  ['answer', answerStillWanted],
  ['honest_delay', delayStillWanted],
]);
