import { members } from '#accounts';
import type { Work } from '#kit/work';

export type InCareOf = { readonly memberId: string; readonly name: string };

/** Those of the practice whom a client may share something with: whoever has them in care now. */
export async function inCareOf(work: Work, personId: string): Promise<InCareOf[]> {
  void personId;
  return (await members(work)).map(({ id, name, published_as: published }) => ({
    memberId: id,
    name: published || name,
  }));
}
