import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { isGentleOn, turnGentle } from './letterhead-store.ts';
import { type Reading, gentleReadings, heardIn } from './rules/gentle.ts';
import { type Lang, deskWords, gentleWords } from './words/index.ts';

/** LE9 what a page needs to read along. */
export type Gentle = {
  readonly on: boolean;
  readonly words: ReturnType<typeof deskWords>['gentle'];
  /** For the desk's script: what it looks for, and says; `{found}` stands where the words do that were found. */
  readonly readings: readonly (Pick<Reading, 'pattern' | 'above'> & { readonly says: string })[];
  /** What was heard in what was typed so far. */
  readonly heard: readonly string[];
  /** Somebody asked to have it read. */
  readonly asked: boolean;
};

const NEXT = ['read', 'gentle_off', 'gentle_on'] as const;

/** What else than sending was pressed: to have it read once more, or to turn the reader off or on. */
export const gentleAsked = (form: URLSearchParams): boolean => NEXT.some((one) => one === form.get('next'));

/** LE9 turned off or on where that was pressed, and remembered for this member. */
export function turnedGentle(work: Work, memberId: string, form: URLSearchParams): void {
  const next = form.get('next');
  if (next !== 'gentle_off' && next !== 'gentle_on') return;
  turnGentle(work, memberId, next === 'gentle_on');
  work.record({ action: 'gentle.turned', subject: 'member', subjectId: memberId, detail: { to: next } });
}

/** @param given.lang of the words that are written; @param given.most how many there may be */
export async function gentleFor(
  work: Work,
  given: { memberId: string; lang: Lang; most: number; typed?: URLSearchParams | undefined; field?: string },
): Promise<Gentle> {
  const { memberId, lang, most, typed, field = 'words' } = given;
  const [{ locale }, on] = await Promise.all([thisPractice(work), isGentleOn(work, memberId)]);
  const words = gentleWords(lang);
  const readings = gentleReadings(lang, most);
  const text = (typed?.get(field) ?? '').slice(0, 5000);
  const asked = typed !== undefined && on && gentleAsked(typed);
  return {
    on,
    words: deskWords(locale).gentle,
    readings: readings.map(({ as, pattern, above }) => ({
      pattern,
      above,
      says: words[as]({ found: '{found}' }),
    })),
    heard: asked ? heardIn(text, readings).map(({ as, found }) => words[as]({ found })) : [],
    asked,
  };
}
