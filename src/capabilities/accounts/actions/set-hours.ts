import type { Work } from '#kit/work';
import { type Hours, replaceHours } from '../store.ts';

/** Sets the hours in which a member works, or the whole practice (`WHOLE_PRACTICE`). */
export function setHours(work: Work, memberId: string, week: readonly Hours[]): void {
  replaceHours(work, memberId, week);
  work.record({ action: 'hours.set', subject: 'member', subjectId: memberId });
}
