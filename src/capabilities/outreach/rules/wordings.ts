/** L16 which words: what is usual, and others for what a therapist knows, or wonders about. */
export const WORDINGS = [
  'usual',
  'last_session',
  'no_hard_feelings',
  'something_said',
  'too_fast',
  'first_session',
] as const;
export type Wording = (typeof WORDINGS)[number];

export const wordingIn = (typed: string | null | undefined): Wording =>
  WORDINGS.find((one) => one === typed) ?? 'usual';

/** A text message is one of these: longer ones arrive in pieces. */
export const MOST_LETTERS = 160;
