import type { Work } from '#kit/work';
import type { Settings, Terms } from '../rules/settings.ts';
import { changePractice, thisPractice } from '../store.ts';

/** Changes what the practice tells people up front; what isn't named stays as it is. */
export async function changeTerms(work: Work, change: Partial<Terms>): Promise<void> {
  const { terms } = await thisPractice(work);
  changePractice(work, { terms: { ...terms, ...change } });
  work.record({ action: 'practice.terms_changed', subject: 'practice', subjectId: work.practice });
}

/** Changes how the practice works; what isn't named stays as it is. */
export async function changeSettings(work: Work, change: Partial<Settings>): Promise<void> {
  const { settings } = await thisPractice(work);
  changePractice(work, { settings: { ...settings, ...change } });
  work.record({ action: 'practice.settings_changed', subject: 'practice', subjectId: work.practice });
}
