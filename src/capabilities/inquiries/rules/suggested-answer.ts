import type { AnswerKind } from '../answers.ts';

export type SuggestedAnswer = Exclude<AnswerKind, 'question' | 'list'>;

/**
 * What the composer opens on. For someone who pressed "help now" that is a call; without a number it is nothing, so
 * that no words stand ready for them which nobody chose. So it is for who can't be reached by words at all: a call, once
 * somebody hears the number. A network has no room of its own to offer; and where somebody said yes, nothing stands ready, since
 * an answer would come between the two.
 */
export function suggestedAnswer(facts: {
  helpNow: boolean;
  hasNumber: boolean;
  hasEmail: boolean;
  knowsPage: boolean;
  full: boolean;
  referralOnly: boolean;
  isNetwork: boolean;
  heardYes: boolean;
}): SuggestedAnswer | undefined {
  if (facts.helpNow) return facts.hasNumber ? 'rang' : undefined;
  if (facts.hasNumber && !facts.hasEmail) return 'rang';
  if (facts.heardYes) return undefined;
  if (!facts.hasEmail && !facts.knowsPage) return 'rang';
  return facts.full || facts.referralOnly || facts.isNetwork ? 'no' : 'yes';
}

/** Minutes of work left, by what is suggested: a call takes four, a written answer one and a half. */
export function minutesLeft(suggested: readonly (SuggestedAnswer | undefined)[]): number {
  const minutes = suggested.reduce((sum, one) => sum + (one === 'rang' ? 4 : 1.5), 0);
  return Math.max(1, Math.round(minutes));
}
