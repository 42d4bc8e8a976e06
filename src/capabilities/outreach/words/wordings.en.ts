import type { Wording } from '../rules/wordings.ts';

/**
 * L16 other words for an email or a letter, for what a therapist knows, or wonders about. Each stands between a greeting and a name, with a place for one sentence of one's own.
 * `es` has the same shape.
 */
type Given = { readonly day: string; readonly own: string };
type Middle = (p: Given) => readonly string[];

const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const middle = {
  last_session: ({ day, own }: Given) => [
    line(`We missed each other on ${day}.`, own),
    'If you would like, we can meet one last time: to gather what you gained, and to plan what comes next. You choose the day. If you would rather not, that is all right, too.',
  ],
  no_hard_feelings: ({ day, own }: Given) => [
    line(`We missed each other on ${day}. I want you to know: there are no hard feelings.`, own),
    'People stop for many reasons. You don’t have to explain anything. What you did here stays yours.',
  ],
  something_said: ({ day, own }: Given) => [
    line(`We missed each other on ${day}, and I thought about my part.`, own),
    'Was it something I said or did? If so, I am sorry, and I would like to know. You can tell me in a word, or not at all.',
  ],
  too_fast: ({ day, own }: Given) => [
    line(`We missed each other on ${day}. I wonder if we went too fast.`, own),
    'If it was too much, too soon, it is for me to slow down. We can take small steps, or just sit and talk. You set the pace.',
  ],
  first_session: ({ day, own }: Given) => [
    line(`We met for the first time, and then we missed each other on ${day}.`, own),
    'A first talk can go wrong. Maybe I did not hear what you came to say. If you would like to try once more, I will listen better. If you would rather see somebody else, I will help you find them.',
  ],
} satisfies Record<Exclude<Wording, 'usual'>, Middle>;

/** How each ends. A letter is the last one. */
const ends = {
  email: ['You don’t need to answer.'],
  letter: [
    'I won’t write about this again. My door stays open, next month or in two years.',
    'I wish you well.',
  ],
};

/** For a phone, at most 160 letters: it says why to nobody. */
const text = ({ from, saysWho }: { from: string; saysWho: boolean }): string =>
  saysWho
    ? `Hello, this is ${from}. Please call or write when it suits you. You don’t need to answer.`
    : 'Hello. Please call this number when it suits you. You don’t need to answer.';

/** L17 for whoever said that a message on the phone may say why. At most 50 words. */
const voicemail = ({ name, from, day }: { name: string; from: string; day: string }): string =>
  `${name === '' ? 'Hello' : `Hello ${name}`}, this is ${from}. We missed each other on ${day}, and I wanted to hear how you are. If you would like a new time, call me when it suits you. If you want to stop, that is all right, too. Thank you.`;

export const wordingsEn = { middle, ends, text, voicemail };

export type WordingWords = typeof wordingsEn;
