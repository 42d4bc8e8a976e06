import { isTied, lockPracticeHere, thisPractice } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { type SaidHere, fieldsOf, lockAtHome, saidHere } from '../copies.ts';
import { type Doubt, doubtsOf, endDoubts, putDoubt } from '../doubts.ts';
import type { OfferAnswered, SayPlace } from '../jobs.ts';
import { type Offer, answerOffer, lockOffer, offersOf, putOffer } from '../offers.ts';
import { countsForAll, mayBeOffered } from '../rules/one-list.ts';
import { changeResource } from '../store.ts';

const system = { kind: 'system' } as const;

type Said = {
  readonly here: SaidHere;
  readonly name: string;
  readonly doubts: readonly Doubt[];
  readonly offers: readonly Offer[];
};

/**
 * Brings what a practice says of a place to the networks that it concerns. It may come twice, and late: the rows are read where they
 * are at home, and what is written there only ever moves on.
 */
export async function hearPlace(source: WorkSource, { practice, place }: SayPlace): Promise<void> {
  const said = await source.inPractice(practice, system, async (work): Promise<Said | undefined> => {
    const here = await saidHere(work, place);
    if (!here) return undefined;
    const [doubts, offers] = [await doubtsOf(work, place), await offersOf(work, place)];
    return { here, name: (await thisPractice(work)).name, doubts, offers: offers.toReversed() };
  });
  if (!said) return;
  const { network } = said.here;
  const networks = network === null ? said.offers.map((one) => one.network) : [network];
  for (const id of new Set(networks))
    await source.inPractice(id, system, async (work) => {
      if (!isTied(await lockPracticeHere(work, practice))) return;
      if (network === null) hearOffers(work, said);
      else await hearOfOurs(work, practice, said);
      work.refreshDesks();
    });
}

/** R18 and R22: of a place that the network told. */
async function hearOfOurs(work: Work, practice: string, { here, name, doubts }: Said): Promise<void> {
  const found = await lockAtHome(work, here.one.id);
  if (!found || found.one.retired_at !== null) return;
  for (const one of doubts) putDoubt(work, { ...one, fromName: name });
  endDoubts(work, { ids: doubts.filter((one) => one.endedAt !== null).map((one) => one.id) });
  const looked = here.saidOn === null ? undefined : { ...here.one, on: here.saidOn };
  if (!looked || !countsForAll(looked, found.one)) return;
  await changeResource(work, found.one.id, {
    assured_on: looked.on,
    assured_by: null,
    assured_from: name,
  });
  work.record({
    action: 'resource.confirmed_by_member',
    subject: 'resource',
    subjectId: found.one.id,
    detail: { practice },
  });
}

/** R21 of the practice's own. */
function hearOffers(work: Work, { here: { one, version }, name, offers }: Said): void {
  // Made into a help-now number meanwhile, it waits where it is.
  if (!mayBeOffered({ ...one, retired_at: null })) return;
  for (const offer of offers.filter((each) => each.network === work.practice))
    putOffer(work, {
      ...offer,
      fromName: name,
      place: fieldsOf(one),
      placeVersion: version,
      assuredOn: one.assured_on,
    });
}

/** R21 tells who offered a place what became of it. */
export async function hearAnswered(source: WorkSource, { network, offer }: OfferAnswered): Promise<void> {
  const found = await source.inPractice(network, system, (work) => lockOffer(work, offer));
  if (!found?.answer || !found.answeredAt) return;
  const { answer, answeredAt: at } = found;
  await source.inPractice(found.from, system, (work) => answerOffer(work, offer, { answer, at }));
}
