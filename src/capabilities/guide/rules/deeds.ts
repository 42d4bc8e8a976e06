import type { Reason } from '#agreements';
import type { Answer } from './answer.ts';

/** What somebody can do about a reason, on this page or by hand. */
export const DEEDS = [
  'book',
  'list',
  'sessions',
  'resource',
  'good_news',
  'homework',
  'question',
  'bill',
  'hard_time',
  'worry',
  'not_right',
  'note',
  'shared',
  'rules',
  'call',
  'mail',
  'places',
  'job_line',
  'room_now',
  'help_now',
] as const;
export type Deed = (typeof DEEDS)[number];

/** `first`: what the reason is about. `else`: meanwhile, or instead. */
export type Deeds = { readonly first: readonly Deed[]; readonly else: readonly Deed[] };

type Wanted = {
  /** Only where the agreement lets it be sent by the page, or nobody wrote one (then no answer is promised). */
  readonly byPage?: Deed;
  /** One's own to look at, or never to be refused. */
  readonly always?: readonly Deed[];
  readonly else?: readonly Deed[];
};

const WANTED: Readonly<Record<Reason, Wanted>> = {
  // What is asked in words goes by the form for questions, and so by what the agreement says of those.
  book: { byPage: 'book', else: ['list', 'question'] },
  next_session: { always: ['sessions'], else: ['question'] },
  cancel: { always: ['sessions'], else: ['question'] },
  resource: { byPage: 'resource', else: ['note'] },
  good_news: { byPage: 'good_news', else: ['note'] },
  homework: { byPage: 'homework', else: ['note'] },
  rules: { always: ['rules'], byPage: 'question', else: ['note'] },
  // To say that one worries is asked of no agreement.
  no_answer: { always: ['worry', 'shared'], else: ['not_right'] },
  distress: {},
  crisis: { always: ['help_now'] },
  billing: { byPage: 'bill', else: ['note'] },
};

export const mayByPage = ({ may, ways }: Pick<Answer, 'may' | 'ways'>): boolean =>
  may === 'unwritten' || (may === 'yes' && ways.includes('page'));

const byHand = ({ may, ways }: Answer): Deed[] => (may === 'yes' && ways.includes('email') ? ['mail'] : []);

/**
 * G6 only what the agreement lets them do, and what is theirs anyway.
 * @param has what there is in this house
 * @param question what holds for a question in words, for reasons that have no form of their own
 */
export function deedsFor(answer: Answer, has: (deed: Deed) => boolean, question?: Answer): Deeds {
  const { byPage, always = [], else: others = [] } = WANTED[answer.reason];
  const sent = byPage !== undefined && mayByPage(answer) ? [byPage] : [];
  const first = [...always, ...sent, ...byHand(answer)].filter(has);
  const mayAsk = question !== undefined && mayByPage(question);
  return { first, else: others.filter((deed) => has(deed) && (deed !== 'question' || mayAsk)) };
}

/** G8 soon: an earlier time, where they may book; other people; a help line of one's job. */
export function soonDeeds(
  { distress, book }: { readonly distress: Answer; readonly book: Answer },
  has: (deed: Deed) => boolean,
): Deed[] {
  const times: Deed[] = mayByPage(book) ? ['list', 'book'] : ['list'];
  const wanted: Deed[] = [...times, ...messages(distress), 'room_now', 'job_line'];
  return wanted.filter(has);
}

/** G8 it can wait: written down, a book, the voicemail, a note that is sent. */
export function laterDeeds(answer: Answer, has: (deed: Deed) => boolean): Deed[] {
  const wanted: Deed[] = ['note', 'places', ...messages(answer)];
  return wanted.filter(has);
}

function messages(answer: Answer): Deed[] {
  const { may, ways } = answer;
  return [
    ...(may === 'yes' && ways.includes('phone') ? (['call'] as const) : []),
    ...(mayByPage(answer) ? (['hard_time'] as const) : []),
  ];
}
