import { isTied, lockNetworkHere, thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { lockAtHome } from '../copies.ts';
import { offerAnsweredJob, sayPlaceJob } from '../jobs.ts';
import { answerOffer, isOpen, lockOffer, offersOf, putOffer, withdrawOffers } from '../offers.ts';
import { mayBeOffered } from '../rules/one-list.ts';
import { insertResource, tellOfIt } from '../store.ts';

type Which = { readonly place: string; readonly network: string };
type Outcome = { id: string } | Refusal<'not_there'>;

/** R21 one press puts a practice's own place before who coordinates a network. Pressed twice, it is one. */
export async function offerPlace(work: Work, { place, network }: Which): Promise<Outcome> {
  const tie = await lockNetworkHere(work, network);
  const found = await lockAtHome(work, place);
  if (!isTied(tie) || !found || !mayBeOffered(found.one)) return refuse('not_there');
  const before = (await offersOf(work, place)).filter((one) => one.network === network);
  if (before.some((one) => isOpen(one) || one.answer === 'taken')) return { id: place };
  putOffer(work, {
    id: work.uuid(),
    network,
    from: work.practice,
    fromName: (await thisPractice(work)).name,
    resourceId: place,
    place: null,
    placeVersion: 0,
    assuredOn: null,
    offeredAt: work.at,
    withdrawnAt: null,
    answer: null,
    answeredAt: null,
  });
  work.record({ action: 'place.offered', subject: 'resource', subjectId: place, detail: { network } });
  work.enqueue(sayPlaceJob(work.practice, place));
  return { id: place };
}

/** Until the network has answered. */
export async function takeBackOffer(work: Work, { place, network }: Which): Promise<Outcome> {
  const open = (await offersOf(work, place)).some((one) => one.network === network && isOpen(one));
  if (!open) return refuse('not_there');
  withdrawOffers(work, { resource: place, network });
  work.record({ action: 'place.not_offered', subject: 'resource', subjectId: place, detail: { network } });
  work.enqueue(sayPlaceJob(work.practice, place));
  return { id: place };
}

/** Of a place that goes. */
export async function takeBackOffers(work: Work, place: string): Promise<void> {
  if (!(await tellOffered(work, place))) return;
  withdrawOffers(work, { resource: place });
}

/** A place that waits to be taken is told anew as it stands now. */
export async function tellOffered(work: Work, place: string): Promise<boolean> {
  const waits = (await offersOf(work, place)).some((one) => one.from === work.practice && isOpen(one));
  if (waits) work.enqueue(sayPlaceJob(work.practice, place));
  return waits;
}

/**
 * R21 in a network: what a practice offered goes on the list of all, with the look that it took there, or doesn't. What wasn't taken
 * may be taken after all; what was taken is the network's, and is retired like any other.
 */
export async function answerOffered(work: Work, id: string, answer: 'taken' | 'declined'): Promise<Outcome> {
  const found = await lockOffer(work, id);
  const isOurs = found?.network === work.practice && found.withdrawnAt === null;
  if (!isOurs || !found.place) return refuse('not_there');
  if (found.answer === 'taken' || found.answer === answer) return { id };
  if (answer === 'declined') {
    answerOffer(work, id, { answer, at: work.at });
    work.record({ action: 'place.not_taken', subject: 'place_offer', subjectId: id });
  } else {
    const takenAs = insertResource(work, {
      ...found.place,
      assured_on: found.assuredOn,
      assured_by: null,
      assured_from: found.assuredOn === null ? '' : found.fromName,
      starter: null,
      hsds_id: null,
      sort_order: 1000,
    });
    answerOffer(work, id, { answer, at: work.at, takenAs });
    work.record({ action: 'place.taken', subject: 'resource', subjectId: takenAs });
    await tellOfIt(work, takenAs);
  }
  work.enqueue(offerAnsweredJob(work.practice, id));
  return { id };
}
