import type { Card } from '../rules/reasons.ts';

/** E11 the closing words, in the therapist's voice, with a place for a sentence of their own. Short and without blame; they ask for nothing. `es` has the same shape. */
export type Filled = { readonly name: string; readonly from: string; readonly own: string };

const hello = (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`);
const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const FIRST: Readonly<Record<Exclude<Card, 'leave_be'>, string>> = {
  repair:
    'Thank you for telling me that it was hard here. I am sorry for my part in it. You were right to say so, and there are no hard feelings.',
  refer:
    'Thank you for telling me that this wasn’t the right fit. That is nobody’s fault. If you would like, I can name people who may suit you better.',
  wish: 'Thank you for the time that we worked together, and for telling me. I am glad for what you have found, and I wish you well.',
  pause: 'Thank you for telling me that you need a pause. Take the time that you need.',
};

export const draftEn = {
  closing: (card: Card, { name, from, own }: Filled): string =>
    card === 'leave_be'
      ? ''
      : [
          hello(name),
          line(FIRST[card], own),
          'I close our work for now. You don’t need to answer. My door stays open: you can come back next month or in two years.',
          from,
        ].join('\n\n'),
  /** What stands under it on paper. */
  door: (p: { address: string; code: string }): string =>
    `If you would like to come back, have a question, or want to be forgotten: go to ${p.address} and type ${p.code}. It works for years.`,
};

export type DraftWords = typeof draftEn;
