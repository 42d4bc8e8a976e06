import { type Known, type Person, knownAt, knownNames } from '#people';
import type { Work } from '#kit/work';
import { asLookedUp, isSameName } from '../rules/same-name.ts';
import type { Inquiry } from '../store.ts';

/** How many names are opened for one look, and how far back among those who aren't clients. */
export const MOST_NAMES = 20_000;
const MONTHS_BACK = 12;

export type ConflictCheck = {
  /** Who it may be. The name isn't here: it is shown only where the one who looks may see that person's inquiry. */
  found: readonly { id: string; standing: Person['standing']; metAt: Temporal.Instant }[];
  by: 'email' | 'phone' | 'name';
  /** False when there were more names than are opened at once. */
  whole: boolean;
};

/**
 * Looks a name or an address up among those the practice knows, before somebody is answered. An address is found by
 * its keyed hash, whenever it was given; a name among clients and the people of the last twelve months.
 */
export async function checkConflict(
  work: Work,
  inquiry: Inquiry,
  typed: string,
  most = MOST_NAMES,
): Promise<ConflictCheck> {
  const { by, text } = asLookedUp(typed);
  const { known, whole } =
    by === 'name'
      ? await byName(work, { most, isMeant: (called) => isSameName(called, text) })
      : { known: await knownAt(work, by, text), whole: true };
  const found = known.filter((one) => one.id !== inquiry.personId);
  work.record({
    action: 'conflict.checked',
    subject: 'inquiry',
    subjectId: inquiry.id,
    detail: { by, found: found.length, whole },
  });
  return { by, whole, found: found.map(({ id, standing, metAt }) => ({ id, standing, metAt })) };
}

/** How far back names are looked at, of those who are no clients. */
export const namesSince = (work: Pick<Work, 'at'>): Temporal.Instant =>
  work.at.toZonedDateTimeISO('UTC').subtract({ months: MONTHS_BACK }).toInstant();

/** Those whose name is meant, of the names that are opened: clients', the last twelve months', and of those in `also`. */
export async function byName(
  work: Work,
  given: { most: number; isMeant: (called: string) => boolean; also?: readonly string[] },
): Promise<{ known: Known[]; whole: boolean }> {
  const { most, also = [] } = given;
  const { names, whole } = await knownNames(work, { since: namesSince(work), most, also });
  return { known: names.filter((one) => given.isMeant(one.called)), whole };
}
