import type { Work } from '#kit/work';
import { type Settings, settingsSchema } from '../rules/settings.ts';
import { type Hours, changePractice, replaceHours, thisPractice } from '../store.ts';

/** Changes how a practice works; what isn't named stays as it is. */
export async function arrange(work: Work, change: Partial<Settings>): Promise<void> {
  const { settings } = await thisPractice(work);
  changePractice(work, { settings: settingsSchema.parse({ ...settings, ...change }) });
  work.record({ action: 'practice.arranged', subject: 'practice', subjectId: work.practice });
}

/** The hours in which a member works, or the whole practice (`WHOLE_PRACTICE`). */
export function setHours(work: Work, memberId: string, week: readonly Hours[]): void {
  replaceHours(work, memberId, week);
  work.record({ action: 'hours.set', subject: 'member', subjectId: memberId });
}
