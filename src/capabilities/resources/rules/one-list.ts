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

type Same = (one: Resource, other: Resource) => boolean;

/**
 * R19 whether two are the same place: called the same, or the same line of the starter library, and with a way to reach it in
 * common. Each of `all` is read once, since many are compared.
 */
export function samePlaceAmong(all: readonly Resource[]): Same {
  const known = new Map(all.map((one) => [one, identity(one)]));
  const meets = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
    one.some((each) => other.includes(each));
  return (one, other) => {
    const [left, right] = [known.get(one), known.get(other)];
    return meets(left?.names, right?.names) && meets(left?.ways, right?.ways);
  };
}

/** Why a place that somebody keeps doesn't count here. */
export type Aside =
  | { readonly why: 'hidden' }
  /** The practice retired the same place of its own. */
  | { readonly why: 'retired_here'; readonly own: Resource }
  | { readonly why: 'twice'; readonly counts: Resource; readonly because: Because };

/** Why the other of two counts. */
export type Because = 'help_now' | 'whole' | 'later' | 'own' | 'first';

/** R20 what this practice said last of a copy: that it goes, or that it is shown. */
function putAway(copy: Resource, owns: readonly Resource[], same: Same): Aside | undefined {
  const { hiddenAt = null, shownAt = null } = copy.told ?? {};
  const stands = (away: Temporal.Instant): boolean =>
    shownAt === null || Temporal.Instant.compare(away, shownAt) > 0;
  if (hiddenAt !== null && stands(hiddenAt)) return { why: 'hidden' };
  const own = owns.find((one) => one.retired_at !== null && stands(one.retired_at) && same(one, copy));
  return own && { why: 'retired_here', own };
}

const looked = (one: Resource): string => one.assured_on ?? '';

function rank(a: Resource, b: Resource): number {
  const order = (one: Resource): number[] => [
    one.told === null && isHelpNow(one) ? 0 : 1,
    lacks(one).length === 0 ? 0 : 1,
    -Number(looked(one).replaceAll('-', '')),
    one.told === null ? 0 : 1,
  ];
  const [left, right] = [order(a), order(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? (a.id < b.id ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
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
  const same = samePlaceAmong(all);
  const owns = all.filter((one) => one.told === null);
  for (const copy of all.filter((one) => one.told !== null)) {
    const away = putAway(copy, owns, same);
    if (away) aside.set(copy.id, away);
  }
  const inUse = all.filter((one) => one.retired_at === null && !aside.has(one.id)).toSorted(rank);
  const counted: Resource[] = [];
  for (const one of inUse) {
    // Two of the practice's own stay two: it wrote both.
    const counts = counted.find((other) => (one.told !== null || other.told !== null) && same(one, other));
    if (counts) aside.set(one.id, { why: 'twice', counts, because: because(counts, one) });
    else counted.push(one);
  }
  return aside;
}

/** What may be suggested and shown here, of its own and of its networks. */
export function thatCount(all: readonly Resource[]): readonly Resource[] {
  const aside = putAside(all);
  return aside.size === 0 ? all : all.filter((one) => !aside.has(one.id));
}
