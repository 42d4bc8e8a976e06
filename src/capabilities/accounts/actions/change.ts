import type { Work } from '#kit/work';
import type { Settings, Terms } from '../rules/settings.ts';
import { changePractice, lockPractice, thisPractice } from '../store.ts';

/** Changes what the practice tells people up front; what isn't named stays as it is, also where somebody changes it at the same time. */
export async function changeTerms(work: Work, change: Partial<Terms>): Promise<void> {
  await lockPractice(work);
  const { terms } = await thisPractice(work);
  changePractice(work, { terms: { ...terms, ...change } });
  work.record({ action: 'practice.terms_changed', subject: 'practice', subjectId: work.practice });
}

/** Changes how the practice works; what isn't named stays as it is. */
export async function changeSettings(work: Work, change: Partial<Settings>): Promise<void> {
  await lockPractice(work);
  const { settings } = await thisPractice(work);
  changePractice(work, { settings: { ...settings, ...change } });
  work.record({ action: 'practice.settings_changed', subject: 'practice', subjectId: work.practice });
}
