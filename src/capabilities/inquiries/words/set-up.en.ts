import type { AnswerKind } from '../answers.ts';
import type { NoReason } from './answers.en.ts';

/** The last step of the set-up, its end, and the templates. */
export const setUpEn = {
  body: 'One line of your own stands under the name on your page. You can leave it empty.',
  welcome: 'A line of your own',
  welcomeHint: 'For example: “I work with grown people, in English and Spanish.” At most 400 letters.',
  welcomeWanted: 'Write at most 400 letters.',
  action: 'Keep and light the porch',
  lookAt: 'Look at your page',
  greetingHead: 'A greeting for your answering machine',
  greetingBody: (words: number) =>
    `Read it aloud and record it: ${words} spoken words, 25 seconds at most. It is made from your promise, who is away and your numbers. Look here again when one of them changes.`,
  says: { welcome: 'a line of your own', none: 'no line of your own' },
  templates: {
    title: 'Your own words for answers',
    body: 'Each answer opens with these words; you still change them before you send.',
    own: 'your own words',
    builtIn: 'the built-in words',
    words: 'Words',
    hint: '{hello} becomes “Dear Nour,” or “Hello,”. {from} becomes your name.',
    wanted: 'Write the words, at most 4000 letters. To go back, use the built-in ones.',
    useBuiltIn: 'Use the built-in words',
    all: 'All templates',
    /** Of a network, in the place of a yes. */
    few: 'A few words',
    kinds: {
      yes: 'Yes, let’s talk',
      no: 'A kind no',
      list: 'A place on my waiting list',
      question: 'A question first',
      rang: 'I rang',
    } satisfies Record<AnswerKind, string>,
    reasons: {
      full: 'no place free',
      not_my_field: 'not my field',
      not_licensed_there: 'not licensed there',
      not_this_age: 'not this age',
      referral_only: 'needs a doctor’s referral',
    } satisfies Record<NoReason, string>,
    languages: { en: 'English', es: 'Spanish' },
  },
};

export type InquirySetUpWords = typeof setUpEn;
