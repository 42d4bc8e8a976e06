import type { Reason } from '#agreements';
import type { Kind } from './kinds.ts';

/** What the agreement is asked about each; of a note, and of what isn't right, it has nothing to say. */
const REASON_OF: Readonly<Record<Kind, Reason | undefined>> = {
  resource: 'resource',
  good_news: 'good_news',
  homework: 'homework',
  question: 'rules',
  bill: 'billing',
  hard_time: 'distress',
  worry: 'no_answer',
  next_time: undefined,
  not_right: undefined,
};

export const reasonOf = (kind: Kind): Reason | undefined => REASON_OF[kind];
