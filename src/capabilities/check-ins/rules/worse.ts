import { HEARD, type Heard, PACES, type Pace } from './questions.ts';

export type Said = { readonly pace: Pace | null; readonly heard: Heard | null };
export type Worse = 'too_fast' | 'pace' | 'heard';

const MIDDLE = PACES.indexOf('right');
const farOff = (pace: Pace): number => Math.abs(PACES.indexOf(pace) - MIDDLE);

/**
 * K5 what a therapist should know before they meet again: that it was too fast, whatever it was before; or that an answer is farther
 * from where one would like to be than the last one to the same question. With nothing before it, it is compared with the middle.
 */
export function changedForWorse(now: Said, before: Partial<Said> | undefined): Worse | undefined {
  if (now.pace === 'too_fast') return 'too_fast';
  if (now.heard && HEARD.indexOf(now.heard) < HEARD.indexOf(before?.heard ?? 'partly')) return 'heard';
  if (now.pace && before?.pace && farOff(now.pace) > farOff(before.pace)) return 'pace';
  return undefined;
}

/** The last answer to each question before this one: what was left open says nothing. */
export function lastSaid(earlier: readonly Said[]): Partial<Said> {
  const pace = earlier.findLast((one) => one.pace !== null)?.pace;
  const heard = earlier.findLast((one) => one.heard !== null)?.heard;
  return { ...(pace && { pace }), ...(heard && { heard }) };
}
