import type { Actor, WorkSource } from '#kit/work';
import { dueInquiries } from '../listing.ts';
import { attend } from './attend.ts';

const SYSTEM: Actor = { kind: 'system' };

/** Attends to every inquiry of a practice that is due by now, each in a transaction of its own. */
export async function attendDue(source: WorkSource, practice: string, most = 200): Promise<number> {
  const ids = await source.inPractice(practice, SYSTEM, (work) => dueInquiries(work, most));
  for (const id of ids) await source.inPractice(practice, SYSTEM, (work) => attend(work, id));
  return ids.length;
}
