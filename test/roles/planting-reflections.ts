import { beginReflections, writeReflection } from '#reflections';
import { isRefused } from '#kit/outcome';
import { COST, keyFromPassphrase } from '#kit/own-key';
import type { Inside } from './planting.ts';

/** What a therapist wrote for nobody but themselves. */
export type PlantedReflection = { readonly note: string; readonly passphrase: string; readonly code: string };

const PASSPHRASE = 'a heron at the green gate';

export async function reflectedIn(
  inside: Inside,
  { memberId, side }: { memberId: string; side: string },
): Promise<PlantedReflection> {
  const salt = Buffer.alloc(16, side);
  const key = await keyFromPassphrase(PASSPHRASE, salt, COST);
  const said = `${side}-reflection-words`;
  return inside(async (work) => {
    const begun = await beginReflections(work, { memberId, passphrase: { salt, key } });
    if (isRefused(begun)) throw new Error('assertion: these are the first');
    const note = work.uuid();
    const words = { label: said, open: said, mine: said, again: said };
    await writeReflection(work, begun.open, { id: note, words, showOn: '' });
    return { note, passphrase: PASSPHRASE, code: begun.code };
  });
}
