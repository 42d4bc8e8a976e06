import { staffing } from '#accounts';
import { send } from '#channels';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { costsFor, feeFor } from '../costs.ts';
import {
  type FreedTime,
  type Offer,
  changeFreed,
  changeOffer,
  lockFreed,
  offer,
  offersOf,
} from '../freed-store.ts';
import { type OfferState, offerState } from '../rules/freed.ts';
import { nextWaking } from '../rules/waking.ts';
import { endWish, wishes } from '../sooner-store.ts';
import { type Appointment, appointmentsOf, clientsOf, isOn } from '../store.ts';
import { freedWords } from '../words/freed.ts';
import { momentFor, readerOf } from '../words/times.ts';
import { askNext } from './offer-freed.ts';
import { type By, bookHeld } from './book.ts';
import type { Wanted } from './hold.ts';
import { moveToHeld } from './move.ts';

/** Why a yes comes to nothing: how the offer stands, or that moving the next session costs more than the page said. */
export type YesRefusal = Refusal<Exclude<OfferState, 'open'> | 'not_there' | 'costs_more'>;

/** By a client's own page, or by the link in a mail, whose holder is who it was sent to. */
export type SayYes = { readonly offerId: string; readonly by: By['by']; readonly shownFee: number };

/**
 * AP43 the first yes has it: booked, or in place of the client's next session, as they said on the list. The others who were asked hear kindly that it
 * is gone, and stay where they are.
 */
export async function sayYes(work: Work, given: SayYes): Promise<{ appointmentId: string } | YesRefusal> {
  const asked = await offer(work, { id: given.offerId });
  const freed = asked && (await lockFreed(work, asked.freedId));
  // Read again behind the lock: a button that was pressed twice says yes once.
  const mine = asked && (await offer(work, { id: asked.id }));
  if (!freed || !mine) return refuse('not_there');
  const state = offerState(freed, mine, work.at);
  if (state !== 'open' || freed.holdId === null) return refuse(state === 'open' ? 'taken' : state);
  const by: By = { kind: 'client', id: mine.personId, by: given.by };
  const moves = await inPlaceOf(work, freed, mine);
  const { holdId } = freed;
  const done = moves
    ? await moveToHeld(work, { id: moves.id, holdId, holder: null, shownFee: given.shownFee, by })
    : await bookHeld(work, { holdId, wanted: wantedFrom(freed), personIds: [mine.personId], by });
  if ('refused' in done) return refuse(done.refused === 'costs_more' ? 'costs_more' : 'taken');
  changeOffer(work, mine.id, { said_yes_at: work.at });
  const set = { taken_at: work.at, appointment_id: done.id, hold_id: null, due_at: null };
  changeFreed(work, freed.id, set);
  endWish(work, { id: mine.wishId });
  await tellOthers(work, freed, mine);
  work.record({ action: 'freed.taken', subject: 'appointment', subjectId: done.id });
  work.refreshDesks();
  return { appointmentId: done.id };
}

/** The hold is nobody's in particular: it is kept for the three who were asked. */
const wantedFrom = (freed: FreedTime): Wanted => ({
  memberId: freed.memberId,
  kindId: freed.kindId,
  format: freed.format,
  startsAt: freed.startsAt,
  personId: null,
  whom: 'existing',
});

/** AP43 a no, which costs nothing: they stay on the list. With the last of the three the next are asked at once. */
export async function sayNo(work: Work, offerId: string): Promise<{ done: true } | Refusal<'not_there'>> {
  const asked = await offer(work, { id: offerId });
  const freed = asked && (await lockFreed(work, asked.freedId));
  if (!freed) return refuse('not_there');
  if (asked.saidYesAt !== null || asked.saidNoAt !== null) return { done: true };
  changeOffer(work, asked.id, { said_no_at: work.at });
  work.record({ action: 'freed.declined', subject: 'person', subjectId: asked.personId });
  await work.flush();
  const open = (await offersOf(work, freed.id)).filter(
    (one) => one.saidNoAt === null && offerState(freed, one, work.at) === 'open',
  );
  if (open.length === 0) await askNext(work, freed.id);
  return { done: true };
}

/** The session that a yes moves: their next one, where they said "in place of", and come to it alone. */
export async function inPlaceOf(
  work: Work,
  freed: Pick<FreedTime, 'memberId' | 'startsAt'>,
  asked: Pick<Offer, 'personId' | 'wishId'>,
): Promise<Appointment | undefined> {
  const list = await wishes(work, { personId: asked.personId });
  if (list.find((one) => one.id === asked.wishId)?.inPlace !== true) return undefined;
  const ahead = await appointmentsOf(work, asked.personId, { ahead: work.at });
  const next = ahead.find(
    (one) =>
      isOn(one) &&
      one.memberId === freed.memberId &&
      Temporal.Instant.compare(one.startsAt, freed.startsAt) > 0,
  );
  const comers = next ? (await clientsOf(work, [next.id])).get(next.id) : [];
  return comers?.length === 1 ? next : undefined;
}

/** What a yes costs: nothing, unless the session that it moves is so near that moving it has a fee. */
export async function feeOfYes(
  work: Work,
  moves: Appointment | undefined,
  personId: string,
): Promise<{ fee: number; currency: string }> {
  if (!moves) return { fee: 0, currency: 'USD' };
  const costs = await costsFor(work, { memberId: moves.memberId, personIds: [personId] });
  return {
    fee: feeFor(costs, { startsAt: moves.startsAt, at: work.at }).fee,
    currency: costs.policy.currency,
  };
}

async function tellOthers(work: Work, freed: FreedTime, taker: Offer): Promise<void> {
  const staff = await staffing(work);
  for (const one of await offersOf(work, freed.id)) {
    const stillWaits = one.saidNoAt === null && offerState(freed, one, work.at) === 'open';
    if (one.id === taker.id || !stillWaits) continue;
    const reader = await readerOf(work, staff, one.personId);
    send(work, {
      once: `freed taken ${freed.id} ${one.personId}`,
      purpose: 'freed_time',
      to: { person: one.personId, way: one.wayId },
      aboutId: one.id,
      dueAt: nextWaking(work.at, reader.readerZone ?? reader.zone),
      words: freedWords(reader.locale).gone({ when: momentFor(freed.startsAt, reader) }),
    });
  }
}
