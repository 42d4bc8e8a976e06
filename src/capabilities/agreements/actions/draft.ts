import { lockPractice } from '#accounts';
import type { Work } from '#kit/work';
import { type Terms, tidied } from '../rules/agreement.ts';
import { type Whose, draft, latestVersions, removeDraft, writeDraft } from '../store.ts';
import { startingFor } from '../standing.ts';

export type Building = {
  /** As it is being written: the draft, else what stands, else what most say. */
  readonly terms: Terms;
  /** What holds now; undefined where nothing was saved. */
  readonly standing:
    | { readonly terms: Terms; readonly number: number; readonly savedAt: Temporal.Instant }
    | undefined;
  readonly isDraft: boolean;
  /** Where a member has none of their own yet and the practice's holds. */
  readonly isPractices: boolean;
};

/** What the builder shows. A member's own begins as the practice's, and has the practice's blocks as they are now. */
export async function building(work: Work, whose: Whose): Promise<Building> {
  const [found, kept] = await Promise.all([latestVersions(work, [whose, null]), draft(work, whose)]);
  const [own, practices] = [found.get(whose), found.get(null)];
  const standing = own ?? practices;
  const base = standing?.terms ?? (await startingFor(work));
  const terms = kept?.terms ?? base;
  return {
    terms: tidied(whose === null ? terms : { ...terms, blocks: practices?.terms.blocks ?? [] }),
    standing,
    isDraft: kept !== undefined,
    isPractices: whose !== null && own === undefined && practices !== undefined,
  };
}

/** Keeps what one step of the builder says. It holds for nobody until it is saved. */
export async function keepDraft(
  work: Work,
  given: { whose: Whose; memberId: string; change: (terms: Terms) => Terms },
): Promise<void> {
  const { whose, memberId } = given;
  // Two answers at once are both kept: each is a change of the whole.
  await lockPractice(work);
  const [{ terms }, kept] = await Promise.all([building(work, whose), draft(work, whose)]);
  writeDraft(work, {
    id: kept?.id,
    memberId: whose,
    changedBy: memberId,
    terms: tidied(given.change(terms)),
  });
}

/** Lets go of what was begun: what stands goes on. */
export function dropDraft(work: Work, whose: Whose): void {
  removeDraft(work, whose);
}
