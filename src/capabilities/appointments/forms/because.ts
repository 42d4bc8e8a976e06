import { WAIVERS } from '#agreements';
import type { Because } from '../changes.ts';

/** Why, where they said so; null: nothing was said. */
export const becauseFrom = (typed: string | null): Because | null =>
  [...WAIVERS, 'other' as const].find((one) => one === typed) ?? null;
