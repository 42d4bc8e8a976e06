import { networksOf, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { type Doubt, doubtsHere } from './doubts.ts';
import { type Offer, offersHere } from './offers.ts';
import type { Resource } from './rules/kinds.ts';
import { type Aside, putAside, isSamePlace } from './rules/one-list.ts';
import { resources } from './store.ts';

/** The desk's list of places: of a practice with what its networks told, or of a network with what its practices said. */
export type ListView = {
  readonly slug: string;
  readonly on: Temporal.PlainDate;
  readonly isNetwork: boolean;
  readonly resources: readonly Resource[];
  /** What is kept and doesn't count, by id. */
  readonly aside: ReadonlyMap<string, Aside>;
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly doubts: readonly Doubt[];
  readonly offers: readonly Offer[];
  /** In a network: offers of what is on its list already. */
  readonly haveAlready: ReadonlySet<string>;
};

export async function listView(work: Work): Promise<ListView> {
  const [practice, all, networks, doubts, offers] = await Promise.all([
    thisPractice(work),
    resources(work),
    networksOf(work),
    doubtsHere(work),
    offersHere(work),
  ]);
  return {
    slug: practice.slug,
    on: work.at.toZonedDateTimeISO(practice.zone).toPlainDate(),
    isNetwork: practice.kind === 'network',
    resources: all,
    aside: putAside(all),
    networks,
    doubts,
    offers,
    haveAlready: haveAlready(all, offers),
  };
}

function haveAlready(all: readonly Resource[], offers: readonly Offer[]): Set<string> {
  const inUse = all.filter((one) => one.retired_at === null);
  return new Set(
    offers.flatMap(({ id, place, answer, offeredAt }) => {
      if (!place || answer === 'taken') return [];
      const asOne = { ...place, ...UNKEPT, id, added_at: offeredAt };
      return inUse.some((one) => isSamePlace(asOne, one)) ? [id] : [];
    }),
  );
}

const UNKEPT = {
  starter: null,
  hsds_id: null,
  sort_order: 0,
  assured_on: null,
  assured_by: null,
  assured_from: '',
  retired_at: null,
  told: null,
} as const;
