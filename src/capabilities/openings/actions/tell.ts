import { isTied, networksOf, practicesHere, staffing, shownName } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { endCopies, putCopy, toldOnward } from '../copies.ts';
import { changeOpening, lockOpening, opening } from '../store.ts';

const system = { kind: 'system' } as const;

/**
 * O12 brings every copy of an opening up to date, each in a transaction of who holds it. Whom it isn't told any more, and who has no
 * network in common with its practice, holds a copy that has ended.
 */
export async function tellOthers(
  source: WorkSource,
  { practice, opening: id }: { practice: string; opening: string },
): Promise<void> {
  const told = await source.inPractice(practice, system, async (work) => {
    const one = await opening(work, id);
    if (!one || one.home) return undefined;
    const [staff, networks] = [await staffing(work), await networksOf(work)];
    const member = staff.member(one.memberId);
    const { name, slug } = staff.practice;
    const by = shownName(member);
    return { one, home: { practice, by, from: name, at: slug }, networks: networks.map((each) => each.id) };
  });
  if (!told) return;
  const { one, home, networks } = told;
  for (const there of one.copiedTo) {
    await source.inPractice(there, system, async (work) => {
      const isTold = one.audience.toldTo.includes(there) && (await listensTo(work, home.practice, networks));
      putCopy(work, { opening: one, home, isTold });
    });
  }
}

/** A network listens to its practices, a practice to those that share a network with it. */
async function listensTo(work: Work, practice: string, networks: readonly string[]): Promise<boolean> {
  if (networks.includes(work.practice))
    return (await practicesHere(work)).some((one) => one.id === practice && isTied(one));
  return (await networksOf(work)).some((one) => networks.includes(one.id));
}

/**
 * In a practice that left a network: nothing is told there any more, and nothing to colleagues whom it knew from there alone, who
 * hold their copies no longer either.
 */
export async function tellNoMore(work: Work, network: string): Promise<void> {
  endCopies(work);
  for (const id of await toldOnward(work)) {
    const found = await lockOpening(work, id);
    if (!found) continue;
    const toldTo = found.audience.toldTo.filter((one) => one !== network);
    changeOpening(work, found, { audience: { ...found.audience, toldTo } });
  }
}

/** In a network: a practice is in it no more, and what it told is taken down at once. */
export function hearNoMore(work: Work, practice: string): void {
  endCopies(work, practice);
}
