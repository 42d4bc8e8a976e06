import { isTied, lockNetworkHere, practicesHere, thisPractice } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { type AtHome, atHome, endCopies, putCopy } from '../copies.ts';
import { doubtsEnded, endDoubts } from '../doubts.ts';
import { type TellPlaces, tellPlacesJob } from '../jobs.ts';
import { withdrawOffers } from '../offers.ts';

const system = { kind: 'system' } as const;

type Told = {
  readonly name: string;
  readonly places: readonly AtHome[];
  readonly over: readonly { readonly id: string; readonly from: string }[];
};

/** R17 brings the copies of a network's places up to date, each in a transaction of the practice that holds them. */
export async function tellPlaces(source: WorkSource, given: TellPlaces): Promise<void> {
  const { network, place } = given;
  const told = await source.inPractice(network, system, async (work) => {
    const { kind, name } = await thisPractice(work);
    if (kind !== 'network') return undefined;
    const tied = (await practicesHere(work)).filter(isTied).map(({ id }) => id);
    return {
      name,
      practices: given.practice === undefined ? tied : tied.filter((id) => id === given.practice),
      places: await atHome(work, place),
      over: await doubtsEnded(work, place),
    };
  });
  for (const practice of told?.practices ?? [])
    await source.inPractice(practice, system, (work) => hearPlaces(work, network, told as Told));
}

async function hearPlaces(work: Work, network: string, { name, places, over }: Told): Promise<void> {
  // Locked, so that nobody leaves the network while its list comes in.
  if (!isTied(await lockNetworkHere(work, network))) return;
  for (const one of places) putCopy(work, { id: network, name }, one);
  endDoubts(work, { ids: over.filter(({ from }) => from === work.practice).map(({ id }) => id) });
}

/** R23 in a practice that was let into a network: its list is on its way. */
export function askForList(work: Work, network: string): void {
  work.enqueue(tellPlacesJob({ network, practice: work.practice }));
}

/** R23 in a practice that is in a network no more: what came from there goes, and so does what it had offered or said there. */
export function loseList(work: Work, network: string): void {
  endDoubts(work, { network });
  withdrawOffers(work, { network });
  endCopies(work, network);
}

/** In a network: a practice is in it no more. What was taken of its places is the network's. */
export function offeredNoMore(work: Work, practice: string): void {
  withdrawOffers(work, { from: practice });
}
