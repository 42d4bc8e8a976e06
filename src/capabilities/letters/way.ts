import { type Purpose, type Way, waysFor } from '#people';
import type { Work } from '#kit/work';
import type { Kind } from './rules/standing.ts';

/** LE1 what each letter is, of what a way can be for. */
const PURPOSE: Readonly<Record<Kind, Purpose>> = { missed: 'missed', closing: 'closing', bill: 'bill' };

/** LE1 the postal addresses that their owner said are safe for it, asked now. One that they said is for nothing gets nothing. */
export async function waysForLetter(
  work: Work,
  { personId, kind }: { personId: string; kind: Kind },
): Promise<Way[]> {
  const ways = await waysFor(work, { personId, channel: 'post', purpose: PURPOSE[kind] });
  return ways.filter(({ goodFor }) => goodFor === undefined || goodFor.length > 0);
}
