/** What a client reads of it. Grade 6 or below, measured. `es` has the same shape. */
export const myEn = {
  title: 'How is it going?',
  link: (p: { who: string }) => `${p.who} would like to know how it is going`,
  from: (p: { who: string }) =>
    `Two short questions from ${p.who}. Answer what you like, and leave the rest.`,
  readSession: (p: { who: string; when: string }) => `${p.who} reads it before you meet next: ${p.when}.`,
  readDay: (p: { who: string; day: string }) => `${p.who} reads it on ${p.day}.`,
  readLater: (p: { who: string }) => `${p.who} reads it on a day with work.`,
  notNow: 'Nobody reads it at once. If you need help now, use the numbers at the top.',
  alone: (p: { who: string }) => `Only ${p.who} reads it. Who comes with you doesn’t see it.`,
  pace: {
    ask: 'Did we go at a pace that suited you?',
    too_slow: 'Too slow',
    bit_slow: 'A little slow',
    right: 'Just right',
    bit_fast: 'A little fast',
    too_fast: 'Too fast',
  },
  heard: {
    ask: 'Could you say what mattered to you?',
    not_at_all: 'Not at all',
    little: 'A little',
    partly: 'In part',
    mostly: 'Mostly',
    fully: 'Yes, all of it',
  },
  line: 'Is there something I should have asked?',
  lineHint: 'One line, if you like.',
  send: 'Send',
  skip: 'Not this time',
  off: 'Don’t ask me again',
  again: 'Please look at this again',
  none: 'There is nothing to answer here now.',
  thanks: (p: { read: string }) => `Thank you. ${p.read}`,
  done: {
    skipped: 'That is fine. Nobody minds.',
    off: 'You will not be asked again.',
    answered: 'Thank you.',
  },
  refused: {
    nothing: 'Choose an answer or write a line. Or press “Not this time”.',
    long: 'That is too long for one line. Make it a little shorter.',
  },
};

export type MyWords = typeof myEn;
