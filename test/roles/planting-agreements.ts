import { publish, saveVersion } from '#agreements';
import { isRefused } from '#kit/outcome';
import type { Inside } from './planting.ts';

/** The practice's agreement, which its therapist shows to whoever looks; the id of its version. */
export async function agreementsIn(inside: Inside, memberId: string): Promise<string> {
  const saved = await inside((work) => saveVersion(work, { whose: null, memberId }));
  await inside((work) => publish(work, { memberId, shown: true }));
  return isRefused(saved) ? '' : saved.id;
}
