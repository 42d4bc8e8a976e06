/** K2 questions of our own, each with five answers in words, in their order. They are nobody's scale, and nobody's grade. */
export const PACES = ['too_slow', 'bit_slow', 'right', 'bit_fast', 'too_fast'] as const;
export type Pace = (typeof PACES)[number];

export const HEARD = ['not_at_all', 'little', 'partly', 'mostly', 'fully'] as const;
export type Heard = (typeof HEARD)[number];

export const LONGEST_LINE = 400;

export type Answer = { readonly pace: Pace | null; readonly heard: Heard | null; readonly line: string };

/** Each may stay open, but not all of it: who wants to say nothing skips. */
export const saysNothing = ({ pace, heard, line }: Answer): boolean =>
  pace === null && heard === null && line.trim() === '';
