import { networksOf } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { findOpenings } from '../finding.ts';
import { withHomes } from '../listed-homes.ts';
import type { Need } from '../rules/matching.ts';
import { isOpen } from '../rules/lasting.ts';
import { type Opening, opening } from '../store.ts';
import { name, unname } from './name.ts';

const system = { kind: 'system' } as const;

/**
 * What other practices told that fits and may be named, to the networks of a practice or to itself: each once, and nothing that is the
 * practice's own. `needOf` says in the practice what is needed; it isn't asked where the practice is in no network.
 */
export async function findInNetworks(
  source: WorkSource,
  practice: string,
  needOf: (work: Work) => Promise<Need | undefined>,
): Promise<Opening[]> {
  const { networks, need, here } = await source.inPractice(practice, system, async (work) => {
    const all = await networksOf(work);
    const wanted = all.length === 0 ? undefined : await needOf(work);
    return { networks: all, need: wanted, here: wanted ? await findOpenings(work, wanted) : [] };
  });
  if (!need) return [];
  const told = [here.filter(({ home }) => home !== null)];
  for (const { id } of networks)
    told.push(
      await source.inPractice(id, system, async (work) => withHomes(work, await findOpenings(work, need))),
    );
  const others = told.flat().filter(({ home }) => home !== null && home.practice !== practice);
  return [...new Map(others.map((one) => [one.id, one])).values()];
}

/** An opening of another practice that an answer names. */
export type NamedElsewhere = { readonly practice: string; readonly id: string };

/**
 * O3 names openings of other practices, each where it is at home and is counted: all of them or none. It comes before the answer
 * is written; whoever then doesn't write it takes this back (`unnameElsewhere`).
 */
export async function nameElsewhere(
  source: WorkSource,
  given: { openings: readonly NamedElsewhere[]; answerId: string; forPractice: string },
): Promise<Refusal<'gone'> | undefined> {
  const { answerId, forPractice } = given;
  const done: NamedElsewhere[] = [];
  for (const one of given.openings) {
    const gone = await source.inPractice(one.practice, system, (work) =>
      name(work, { ids: [one.id], answerId, forPractice }),
    );
    if (isRefused(gone)) {
      await unnameElsewhere(source, { openings: done, answerId });
      return refuse('gone');
    }
    done.push(one);
  }
  return undefined;
}

export async function unnameElsewhere(
  source: WorkSource,
  { openings, answerId }: { openings: readonly NamedElsewhere[]; answerId: string },
): Promise<void> {
  for (const practice of new Set(openings.map((one) => one.practice)))
    await source.inPractice(practice, system, (work) => unname(work, answerId));
}

/**
 * In the practice where an opening is at home: the opening, if it is open and still told to this other practice, by itself or through
 * a network that both are in. A copy may be seconds old, so whoever takes somebody over asks here.
 * @param to.networks those that the other practice is in
 */
export async function stillTold(
  work: Work,
  id: string,
  to: { practice: string; networks: readonly string[] },
): Promise<Opening | undefined> {
  const [one, own] = await Promise.all([opening(work, id), networksOf(work)]);
  if (!one || one.home || !isOpen(one, work.at)) return undefined;
  // In a network, of a colleague without an account: it is told to all who are in it.
  if (to.networks.includes(work.practice)) return one.audience.toPractice ? one : undefined;
  const common = own
    .map((network) => network.id)
    .filter((each) => each === to.practice || to.networks.includes(each));
  const isTold = common.some((each) => one.audience.toldTo.includes(each));
  const isToldAlone = common.length > 0 && one.audience.toldTo.includes(to.practice);
  return isTold || isToldAlone ? one : undefined;
}
