import { members, shownName } from '#accounts';
import type { Work } from '#kit/work';
import { caresOf } from '#people';

export type InCareOf = { readonly memberId: string; readonly name: string };

/** Those of the practice whom a client may share something with: whoever has them in care now. */
export async function inCareOf(work: Work, personId: string): Promise<InCareOf[]> {
  const [cares, all] = await Promise.all([caresOf(work, { personId }), members(work)]);
  return cares.flatMap(({ memberId }) => {
    const found = all.find((one) => one.id === memberId);
    return found ? [{ memberId, name: shownName(found) }] : [];
  });
}
