import { wordsIn } from '#kit/wording/length';
import type { StepKind } from './steps.ts';

/** L8 how many words each may have: an email, what is said on the phone, a letter. */
export const MOST_WORDS: Readonly<Record<StepKind, number>> = { call: 50, email: 90, letter: 130 };

/** People on the phone say about so many a minute when they don't hurry. */
const WORDS_A_MINUTE = 150;

export const secondsToSay = (text: string): number => Math.ceil((wordsIn(text) * 60) / WORDS_A_MINUTE);

export const isTooLong = (kind: StepKind, text: string): boolean => wordsIn(text) > MOST_WORDS[kind];
