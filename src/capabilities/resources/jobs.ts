import { z } from 'zod';
import type { Job } from '#kit/work';

export const TELL_PLACES = 'resources.tell';
export const tellPlacesPayload = z.object({
  network: z.uuid(),
  place: z.uuid().optional(),
  practice: z.uuid().optional(),
});
export type TellPlaces = z.infer<typeof tellPlacesPayload>;

/** Brings a network's places to its practices: one of them or all, to one of them or all. */
export const tellPlacesJob = ({ network, place, practice }: TellPlaces): Job => ({
  name: TELL_PLACES,
  payload: {
    network,
    ...(place !== undefined && { place }),
    ...(practice !== undefined && { practice }),
  },
});

export const SAY_PLACE = 'resources.say';
export const sayPlacePayload = z.object({ practice: z.uuid(), place: z.uuid() });
export type SayPlace = z.infer<typeof sayPlacePayload>;

/** A practice looked at a place of a network, says that something is wrong with it, or offers one of its own. */
export const sayPlaceJob = (practice: string, place: string): Job => ({
  name: SAY_PLACE,
  payload: { practice, place },
});

export const OFFER_ANSWERED = 'resources.offer_answered';
export const offerAnsweredPayload = z.object({ network: z.uuid(), offer: z.uuid() });
export type OfferAnswered = z.infer<typeof offerAnsweredPayload>;

/** A network took a place that a practice offered, or didn't. */
export const offerAnsweredJob = (network: string, offer: string): Job => ({
  name: OFFER_ANSWERED,
  payload: { network, offer },
});
