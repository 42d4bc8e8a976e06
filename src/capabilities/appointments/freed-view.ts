import type { Locale } from '#kit/wording/time';
import { moneyInWords } from '#kit/wording/money';
import type { Work } from '#kit/work';
import { feeOfYes, inPlaceOf } from './actions/say-freed.ts';
import type { Diary } from './diary.ts';
import { type FreedTime, type Offer, freedTimes, offersTo } from './freed-store.ts';
import { nameOf } from './mine-view.ts';
import type { OfferView } from './pages/sooner.ts';
import { offerState } from './rules/freed.ts';
import { freedWords } from './words/freed.ts';
import { type Reader, momentFor } from './words/times.ts';

type Given = { book: Diary; reader: Reader; at: OfferView['at']; isMore?: boolean };

/** An offer as whoever was asked reads it. */
export async function offerView(
  work: Work,
  asked: Offer,
  freed: FreedTime,
  { book, reader, at, isMore = false }: Given,
): Promise<OfferView> {
  const state = offerState(freed, asked, work.at);
  const moves = state === 'open' ? await inPlaceOf(work, freed, asked) : undefined;
  const { fee, currency } = await feeOfYes(work, moves, asked.personId);
  const locale: Locale = reader.locale;
  return {
    words: freedWords(locale),
    state,
    slug: book.staff.practice.slug,
    at,
    when: momentFor(freed.startsAt, reader),
    who: nameOf(book, freed.memberId),
    until: momentFor(asked.heldUntil, reader),
    moves: moves && momentFor(moves.startsAt, reader),
    fee,
    feeInWords: moneyInWords({ amount: fee, currency }, locale),
    isDeclined: asked.saidNoAt !== null,
    isMore,
  };
}

/** What is kept for somebody at this moment. */
export async function openOffers(
  work: Work,
  personId: string,
  given: Omit<Given, 'at'>,
): Promise<OfferView[]> {
  const asked = await offersTo(work, personId, work.at.subtract({ hours: 48 }));
  const freed = await freedTimes(
    work,
    asked.map((one) => one.freedId),
  );
  const found: OfferView[] = [];
  for (const one of asked) {
    const time = freed.get(one.freedId);
    if (!time || one.saidNoAt !== null || offerState(time, one, work.at) !== 'open') continue;
    found.push(await offerView(work, one, time, { ...given, at: { offer: one.id } }));
  }
  return found;
}
