import type { Sight } from './sight.ts';

/** What a guardian may decide for a child: also alone; with the other; nothing, but look on; nothing, and see nothing. */
export const CUSTODY = ['alone', 'together', 'looks_on', 'no_access'] as const;
export type Custody = (typeof CUSTODY)[number];

export type GuardianFacts = {
  readonly guardianId: string;
  readonly custody: Custody;
  /** As it is today. */
  readonly sight: Sight;
};

export type WhoAgrees =
  /** Grown up, or old enough here. */
  | { readonly kind: 'self' }
  /** Under age, and nobody has said from which age one agrees oneself here: nobody agrees until the practice does. */
  | { readonly kind: 'unknown_age' }
  /** `all`: every one of these, and at least two. */
  | { readonly kind: 'guardians'; readonly of: readonly string[]; readonly all: boolean };

/**
 * P15 who agrees for a client. Who has no birthday noted is taken for grown up.
 * @param young their age in years on that day, and whether they are of age; undefined where no birthday is noted
 * @param agreesAt undefined where neither the law that we name nor the practice says an age
 */
export function whoAgrees(
  young: { readonly age: number; readonly isOfAge: boolean } | undefined,
  agreesAt: number | undefined,
  guardians: readonly GuardianFacts[],
): WhoAgrees {
  if (!young || young.isOfAge) return { kind: 'self' };
  if (agreesAt === undefined) return { kind: 'unknown_age' };
  if (young.age >= agreesAt) return { kind: 'self' };
  const deciding = guardians.filter(({ custody }) => custody === 'alone' || custody === 'together');
  return {
    kind: 'guardians',
    of: deciding.map(({ guardianId }) => guardianId),
    all: deciding.some(({ custody }) => custody === 'together'),
  };
}

/** P15 whether this one's yes counts. */
export function mayAgree(who: WhoAgrees, clientId: string, by: string): boolean {
  if (who.kind === 'self') return by === clientId;
  return who.kind === 'guardians' && who.of.includes(by);
}

/** P15 whose yes is still wanted, of those who gave theirs; where two must agree and one is noted, the other can't be named. */
export function isAgreed(who: WhoAgrees, clientId: string, given: readonly string[]): boolean {
  if (who.kind === 'self') return given.includes(clientId);
  if (who.kind === 'unknown_age') return false;
  if (!who.all) return who.of.some((id) => given.includes(id));
  return who.of.length > 1 && who.of.every((id) => given.includes(id));
}
