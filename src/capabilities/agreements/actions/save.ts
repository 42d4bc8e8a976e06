import { isDeepStrictEqual } from 'node:util';
import { lockPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Block, Terms } from '../rules/agreement.ts';
import { type Whose, insertVersion, latestVersions, removeDraft, withTheirOwn } from '../store.ts';
import { building } from './draft.ts';
import { tellOfVersion } from './tell.ts';

/**
 * AG4 makes what was written the version that holds for whoever agrees from now on. What changes nothing makes none. The
 * practice's blocks stand in everybody's agreement, so a change of theirs is a new version of each.
 */
export async function saveVersion(
  work: Work,
  given: { whose: Whose; memberId: string },
): Promise<{ id: string; number: number } | Refusal<'nothing_changed'>> {
  const { whose, memberId } = given;
  await lockPractice(work);
  const { terms, standing } = await building(work, whose);
  const before = (await latestVersions(work, [whose])).get(whose);
  removeDraft(work, whose);
  if (standing && isDeepStrictEqual(standing.terms, terms)) return refuse('nothing_changed');
  const number = (before?.number ?? 0) + 1;
  const id = putVersion(work, { whose, number, memberId, terms });
  const blocksBefore = before?.terms.blocks ?? [];
  await tellOfVersion(work, whose);
  if (whose === null && !isDeepStrictEqual(blocksBefore, terms.blocks))
    await bringBlocks(work, { memberId, blocks: terms.blocks });
  return { id, number };
}

function putVersion(
  work: Work,
  given: { whose: Whose; number: number; memberId: string; terms: Terms },
): string {
  const { whose, number, memberId, terms } = given;
  const id = insertVersion(work, { memberId: whose, number, savedBy: memberId, terms });
  work.record({
    action: 'agreement.saved',
    subject: 'agreement_version',
    subjectId: id,
    detail: { number, ofPractice: whose === null },
  });
  return id;
}

async function bringBlocks(work: Work, given: { memberId: string; blocks: Block[] }): Promise<void> {
  const whose = await withTheirOwn(work);
  const found = await latestVersions(work, whose);
  for (const [member, { number, terms }] of found) {
    putVersion(work, {
      whose: member,
      number: number + 1,
      memberId: given.memberId,
      terms: { ...terms, blocks: given.blocks },
    });
    await tellOfVersion(work, member);
  }
}
