import { lockPractice, thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { askAt, endsAt, isOpen, isSaidAgain } from '../rules/lasting.ts';
import { type Audience, MOST_OPEN, OWN_PRACTICE, type Offer } from '../rules/offer.ts';
import { noteHeard } from '../listed-store.ts';
import { changeOpening, insertOpening, lockOpening, openingsOf } from '../store.ts';

export type OfferRefusal = Refusal<'too_many' | 'not_there'>;

/**
 * A therapist tells that they have room. It stands for two weeks (O1). Pressed twice, also at once, it is one (O11).
 * @returns the id; refuses a sixth that is open at a time
 */
export async function offer(
  work: Work,
  given: { memberId: string; offer: Offer; audience?: Audience },
): Promise<{ id: string } | OfferRefusal> {
  await lockPractice(work);
  const [{ zone }, mine] = await Promise.all([thisPractice(work), openingsOf(work, given.memberId)]);
  const said = { offer: given.offer, audience: given.audience ?? OWN_PRACTICE };
  const pressedTwice = mine.find((one) => isSaidAgain(one, said, work.at));
  if (pressedTwice) return { id: pressedTwice.id };
  const open = mine.filter((one) => isOpen(one, work.at));
  if (open.length >= MOST_OPEN) return refuse('too_many');
  const id = work.uuid();
  const ends = endsAt(work.at, zone);
  insertOpening(work, {
    ...given,
    ...said,
    id,
    confirmedAt: work.at,
    endsAt: ends,
    dueAt: askAt(ends, zone),
  });
  noteHeard(work, given.memberId);
  work.record({
    action: 'opening.offered',
    subject: 'opening',
    subjectId: id,
    detail: { places: given.offer.places },
  });
  return { id };
}

/** Says it anew, which confirms it as well: whoever writes down how it is has looked. */
export async function reoffer(
  work: Work,
  given: { id: string; memberId: string; offer: Offer; audience?: Audience },
): Promise<{ id: string } | OfferRefusal> {
  const [{ zone }, found] = await Promise.all([thisPractice(work), lockOpening(work, given.id)]);
  if (found?.memberId !== given.memberId) return refuse('not_there');
  const ends = endsAt(work.at, zone);
  changeOpening(work, found, {
    offer: given.offer,
    audience: given.audience ?? found.audience,
    confirmed_at: work.at,
    ends_at: ends,
    due_at: askAt(ends, zone),
    link_hash: null,
    closed_at: null,
    closed_because: null,
    named: 0,
    lowered: false,
  });
  noteHeard(work, given.memberId);
  work.record({ action: 'opening.changed', subject: 'opening', subjectId: found.id });
  return { id: found.id };
}
