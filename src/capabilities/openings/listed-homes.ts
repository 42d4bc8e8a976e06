import { accountPaths, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { listedHere } from './listed-store.ts';
import type { Home, Opening } from './store.ts';

/** Where people begin with whose opening it is: a page of their own, or their practice's. Empty for who is rung. */
export const pageOf = ({ origin }: Pick<Work, 'origin'>, home: Home): string =>
  home.page ?? origin + accountPaths.practicePage(home.at);

/** In a network, whose its openings are: those of colleagues without an account are at home there, and begin on their own pages. */
export async function withHomes(work: Work, openings: readonly Opening[]): Promise<Opening[]> {
  if (openings.every(({ home }) => home !== null)) return [...openings];
  const [{ id: practice, name: from, slug: at }, all] = await Promise.all([
    thisPractice(work),
    listedHere(work),
  ]);
  const byId = new Map(all.map((one) => [one.id, one]));
  return openings.map((one) => {
    const whose = one.home === null ? byId.get(one.memberId) : undefined;
    return whose ? { ...one, home: { practice, by: whose.name, from, at, page: whose.page } } : one;
  });
}
