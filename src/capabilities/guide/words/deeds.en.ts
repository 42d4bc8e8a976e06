import type { Deed } from '../rules/deeds.ts';

type Line = { title: string; body: string };
type Named = { name: string };

/** Each thing to do, and beside it whether and when anybody reads it. */
export const en = {
  book: { title: 'See the open times', body: 'You choose one, and it is yours at once.' },
  list: {
    title: 'Hear of a time that comes free',
    body: 'You say which times would do. If one comes free, you hear of it. You can say no.',
  },
  sessions: { title: 'See your sessions', body: 'Move one, cancel one, or say that you are late.' },
  resource: { title: 'Send it now', body: 'A link, a book or a file.' },
  good_news: { title: 'Send it now', body: 'A few words are enough.' },
  homework: { title: 'Send it now', body: 'Words, a picture or a file.' },
  question: { title: 'Write it now', body: '' },
  bill: { title: 'Write it now', body: '' },
  hard_time: { title: 'Write to your therapist now', body: '' },
  worry: {
    title: 'Say that you worry',
    body: 'One press is enough. It goes on the list for your next session.',
  },
  not_right: {
    title: 'Something isn’t right for me here',
    body: 'You want to stay, and talk about it. It goes on the list for your next session.',
  },
  note: {
    title: 'Write it down for next time',
    body: 'Nobody reads it. Only you see it, until you bring it.',
  },
  shared: { title: 'See what you have sent', body: 'And by when you were told you would hear.' },
  rules: { title: 'Read the rules', body: 'All of them, in plain words.' },
  call: { title: 'Call, and leave a message', body: '' },
  mail: { title: 'Write an email', body: 'Email is not private.' },
  places: {
    title: 'Books, groups and places to turn to',
    body: 'Nobody hears that you looked.',
  },
  job_line: {
    title: 'The help line of your job',
    body: 'Some jobs pay for a few talks. The page says how to find out. Nobody hears that you looked.',
  },
  room_now: {
    title: 'Others who have room now',
    body: 'Nobody hears that you looked. To see somebody else once is all right.',
  },
  help_now: { title: 'See the numbers', body: 'A person answers, day and night.' },
} satisfies Record<Deed, Line>;

export const said = {
  /** Whether and when anybody reads what is sent, in one line. */
  answersBy: (p: Named & { by: string }) => `${p.name} reads it and answers by ${p.by}.`,
  readsBy: (p: Named & { by: string }) => `${p.name} reads it by ${p.by}. No answer comes.`,
  readsOnly: (p: Named & { by: string }) =>
    `${p.name} reads it. If you ask for an answer, it comes by ${p.by}.`,
  before: (p: Named) => `${p.name} reads it before your next session.`,
  inSession: (p: Named) => `${p.name} reads it with you, when you meet.`,
  noDate: 'When it is read can’t be said at the moment.',
  unwritten: 'No answer is promised.',
  freed: 'A time that came free',
  /** A number follows. */
  call: 'Ring',
  callNumber: (p: Named) => `Use the number that ${p.name} gave you.`,
  message: 'Nobody may pick up. Say your name and that you would like a call.',
};

export type DeedWords = typeof en;
export type SaidWords = typeof said;
