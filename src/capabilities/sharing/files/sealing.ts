import type { PracticeKeys } from '#kit/crypto';

/**
 * A file is sealed in parts, so that no file is ever whole in memory. Each part is bound to the file's random name, to its
 * place and to whether it is the last: parts that were moved, swapped, left out or cut off at the end don't open.
 */
export const PART_BYTES = 256 * 1024;

export type SealedPart = { readonly part: number; readonly last: boolean; readonly sealed: Buffer };

const placeOf = (keptAs: string, part: number, last: boolean) => ({
  table: 'shared_file_parts',
  column: `sealed ${part}${last ? ' last' : ''}`,
  row: keptAs,
});

/** Bytes in pieces of any length, as parts of one length and a last one, the first from 0. None for nothing. */
export async function* sealedParts(
  keys: PracticeKeys,
  keptAs: string,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<SealedPart> {
  let part = 0;
  const seal = (plain: Buffer, last: boolean): SealedPart => ({
    part: part++,
    last,
    sealed: keys.sealBytes(placeOf(keptAs, part - 1, last), plain),
  });
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      // Sealed only once something stands behind it: else it might be the last.
      if (length === PART_BYTES) {
        yield seal(Buffer.concat(waiting), false);
        [waiting, length] = [[], 0];
      }
      const taken = Buffer.from(piece.subarray(at, at + PART_BYTES - length));
      waiting.push(taken);
      length += taken.length;
      at += taken.length;
    }
  }
  if (length > 0) yield seal(Buffer.concat(waiting), true);
}

/** Opens one of `parts` parts. Throws where it isn't what stood there. */
export function openedPart(
  keys: PracticeKeys,
  keptAs: string,
  given: { part: number; parts: number; sealed: Buffer },
): Buffer {
  return keys.openBytes(placeOf(keptAs, given.part, given.part === given.parts - 1), given.sealed);
}
