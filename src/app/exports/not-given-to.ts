import { endingsOfOthers } from '#endings';
import { checkInsOfOthers } from '#check-ins';
import { hiddenFrom } from '#inquiries';
import type { Work } from '#kit/work';
import { lettersOfOthers } from '#letters';
import { plansOfOthers } from '#outreach';
import { notShownTo } from '#sharing';

/** X4 ids of what a member isn't given, nor what is about it: shown to one colleague alone, or its writer's own still. */
export async function notGivenTo(work: Work, memberId: string): Promise<Set<string>> {
  const all = await Promise.all([
    hiddenFrom(work, memberId),
    notShownTo(work, memberId),
    plansOfOthers(work, memberId),
    lettersOfOthers(work, memberId),
    endingsOfOthers(work, memberId),
    checkInsOfOthers(work, memberId),
  ]);
  return new Set(all.flatMap((ids) => [...ids]));
}
