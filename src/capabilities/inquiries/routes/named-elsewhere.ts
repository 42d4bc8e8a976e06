import { type Opening, findInNetworks, nameElsewhere, unnameElsewhere } from '#openings';
import { needHere } from '../colleagues.ts';
import type { C, DeskParts } from './desk-show.ts';

export type Elsewhere = {
  /** What the practice's networks were told of. */
  readonly openings: readonly Opening[];
  /** Somebody who was ticked has no room any more. */
  readonly gone: boolean;
  /** The id under which they were named, where any were. */
  readonly answer: { readonly id?: string };
  takeBack(): Promise<void>;
};

/**
 * Names the colleagues of other practices that an answer is about to carry: first, since each is counted in a transaction of its own
 * practice. An answer that then isn't written takes it back.
 */
export async function namedElsewhere(
  parts: DeskParts,
  c: C,
  { id, chosen }: { id: string; chosen: readonly string[] },
): Promise<Elsewhere> {
  const { source } = parts;
  const { practice } = c.get('staff');
  const openings =
    chosen.length === 0 ? [] : await findInNetworks(source, practice, (work) => needHere(work, id));
  const named = openings.flatMap((one) =>
    one.home && chosen.includes(one.id) ? [{ practice: one.home.practice, id: one.id }] : [],
  );
  const nothing = { openings, gone: false, answer: {}, takeBack: () => Promise.resolve() };
  if (named.length === 0) return nothing;
  const answerId = await source.forInstallation((work) => work.uuid());
  const gone = await nameElsewhere(source, { openings: named, answerId, forPractice: practice });
  if (gone) return { ...nothing, gone: true };
  return {
    ...nothing,
    answer: { id: answerId },
    takeBack: () => unnameElsewhere(source, { openings: named, answerId }),
  };
}
