import { lacks } from './confirming.ts';
import { type Reached, reachedOtherwise } from './fields.ts';
import { type Resource, isHelpNow, libraryKey } from './kinds.ts';
import { dial, texting } from './ways.ts';

/** R17 whether a network's place is told to its practices. */
export const isTold = (one: Pick<Resource, 'kind' | 'retired_at'>): boolean =>
  one.retired_at === null && !isHelpNow(one);

/** R21 whether a practice may offer it to a network: its own, in use, and nothing that every list begins with. */
export const mayBeOffered = (one: Pick<Resource, 'kind' | 'retired_at' | 'starter' | 'told'>): boolean =>
  one.told === null && one.starter === null && isTold(one);

/** A look that one practice took: at what, and on which day there. */
export type Looked = Reached & { readonly on: string };

/**
 * R18 whether one practice's look counts for all: it was at the number and address that the network's place still has, and on a
 * later day than the one that counts so far. So it changes nothing when it comes twice, or late.
 */
export function countsForAll(
  looked: Looked,
  there: Reached & Pick<Resource, 'retired_at' | 'assured_on'>,
): boolean {
  if (there.retired_at !== null || reachedOtherwise(there, looked)) return false;
  return there.assured_on === null || looked.on > there.assured_on;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The end of a long number says who answers, however the country before it is written. */
function digits(text: string): string {
  const all = text.replace(/\D/g, '');
  return all.length > 10 ? all.slice(-10) : all;
}

function page(url: string): string {
  const parsed = URL.parse(url.trim());
  return parsed
    ? `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}${parsed.search}`
    : '';
}

/** What it goes by, and how it is reached, as both are compared. */
type Identity = { readonly names: readonly string[]; readonly ways: readonly string[] };

function identity(one: Resource): Identity {
  const key = libraryKey(one);
  const ways = {
    call: digits(dial(one.phone) ?? ''),
    text: digits(texting(one.text_to)?.number ?? ''),
    page: page(one.url),
    at: plain(one.address),
  };
  return {
    names: [`called ${plain(one.name)}`, ...(key === null ? [] : [`library ${key}`])],
    ways: Object.entries(ways).flatMap(([way, value]) => (value === '' ? [] : [`${way} ${value}`])),
  };
}

/**
 * R19 finds the same place again: called the same, or the same line of the starter library, and with a way to reach it in common.
 * Each is looked for among those of its name alone, since lists are long and this is asked at each visit.
 */
class SamePlaces {
  readonly #known = new Map<Resource, Identity>();
  readonly #byName = new Map<string, Resource[]>();

  constructor(all: readonly Resource[] = []) {
    for (const one of all) this.add(one);
  }

  #of(one: Resource): Identity {
    const found = this.#known.get(one) ?? identity(one);
    this.#known.set(one, found);
    return found;
  }

  add(one: Resource): void {
    for (const name of this.#of(one).names) {
      const there = this.#byName.get(name);
      if (there) there.push(one);
      else this.#byName.set(name, [one]);
    }
  }

  /** The first that is the same as this one, of those that `fits` lets through. */
  find(one: Resource, fits: (other: Resource) => boolean): Resource | undefined {
    const { names, ways } = this.#of(one);
    const named = names.flatMap((name) => this.#byName.get(name) ?? []);
    return named.find((other) => fits(other) && this.#of(other).ways.some((way) => ways.includes(way)));
  }
}

/** R19 whether two are the same place. */
export const isSamePlace = (one: Resource, other: Resource): boolean =>
  new SamePlaces([other]).find(one, () => true) !== undefined;

/** Why a place that somebody keeps doesn't count here. */
export type Aside =
  | { readonly why: 'hidden' }
  /** The practice retired the same place of its own. */
  | { readonly why: 'retired_here'; readonly own: Resource }
  | { readonly why: 'twice'; readonly counts: Resource; readonly because: Because };

/** Why the other of two counts. */
export type Because = 'help_now' | 'whole' | 'later' | 'own' | 'first';

/** R20 what this practice said last of a copy: that it goes, or that it is shown. */
function putAway(copy: Resource, retired: SamePlaces): Aside | undefined {
  const { hiddenAt = null, shownAt = null } = copy.told ?? {};
  const stands = (away: Temporal.Instant): boolean =>
    shownAt === null || Temporal.Instant.compare(away, shownAt) > 0;
  if (hiddenAt !== null && stands(hiddenAt)) return { why: 'hidden' };
  const own = retired.find(copy, (one) => one.retired_at !== null && stands(one.retired_at));
  return own && { why: 'retired_here', own };
}

const looked = (one: Resource): string => one.assured_on ?? '';

/** Who of the same place counts first. */
function byRank(all: readonly Resource[]): Resource[] {
  const ranked = all.map((one) => ({
    one,
    rank: [
      one.told === null && isHelpNow(one) ? 0 : 1,
      lacks(one).length === 0 ? 0 : 1,
      -Number(looked(one).replaceAll('-', '')),
      one.told === null ? 0 : 1,
    ],
  }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return at === -1 ? (a.one.id < b.one.id ? -1 : 1) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
  });
  return ranked.map(({ one }) => one);
}

function because(counts: Resource, other: Resource): Because {
  if (isHelpNow(counts)) return 'help_now';
  if (lacks(counts).length === 0 && lacks(other).length > 0) return 'whole';
  if (looked(counts) > looked(other)) return 'later';
  return counts.told === null ? 'own' : 'first';
}

/**
 * What is kept and doesn't count, by id, and why. Of the same place twice one counts: a whole one before one that lacks something,
 * then who was looked at last, then the practice's own. An own number for help now always counts.
 */
export function putAside(all: readonly Resource[]): ReadonlyMap<string, Aside> {
  const aside = new Map<string, Aside>();
  if (all.every((one) => one.told === null)) return aside;
  const retired = new SamePlaces(all.filter((one) => one.told === null && one.retired_at !== null));
  for (const copy of all.filter((one) => one.told !== null)) {
    const away = putAway(copy, retired);
    if (away) aside.set(copy.id, away);
  }
  const counted = new SamePlaces();
  for (const one of byRank(all.filter((each) => each.retired_at === null && !aside.has(each.id)))) {
    // Two of the practice's own stay two: it wrote both.
    const counts = counted.find(one, (other) => one.told !== null || other.told !== null);
    if (counts) aside.set(one.id, { why: 'twice', counts, because: because(counts, one) });
    else counted.add(one);
  }
  return aside;
}

/** What may be suggested and shown here, of its own and of its networks. */
export function thatCount(all: readonly Resource[]): readonly Resource[] {
  const aside = putAside(all);
  return aside.size === 0 ? all : all.filter((one) => !aside.has(one.id));
}
