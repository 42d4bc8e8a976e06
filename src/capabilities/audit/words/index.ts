import { actions as actionsEn } from './actions.en.ts';
import { actions as actionsEs } from './actions.es.ts';
import { type TrailWords, trail as trailEn } from './trail.en.ts';
import { trail as trailEs } from './trail.es.ts';

export type { TrailWords };

export const trailWords = (locale: 'en' | 'es'): TrailWords => (locale === 'es' ? trailEs : trailEn);

/** What an action was, in words; a code that nobody wrote words for (a newer release's) is shown as it is. */
export function actionSays(action: string, locale: 'en' | 'es'): string {
  const all: Readonly<Record<string, string>> = locale === 'es' ? actionsEs : actionsEn;
  return all[action] ?? action;
}
