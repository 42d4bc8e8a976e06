import { type Refusal, refuse } from '#kit/outcome';
import { type Kind, type Topic, waysOfKind } from './kinds.ts';

export const ARRANGED = ['yes', 'no', 'unsure'] as const;
export const READ_WHEN = ['before', 'in_session', 'either'] as const;
export const PAID = ['yes', 'no'] as const;
export const SHOWN = ['aloud', 'screen', 'sent'] as const;

/** What somebody said of their homework; empty where they left it. */
export type Homework = {
  readonly arranged: (typeof ARRANGED)[number] | '';
  readonly readWhen: (typeof READ_WHEN)[number] | '';
  /** Whether reading time may cost what the agreement says. */
  readonly paid: (typeof PAID)[number] | '';
  readonly shown: (typeof SHOWN)[number] | '';
};

export type Said = {
  readonly words: string;
  /** Of a resource: what it is called, and where it is. */
  readonly title: string;
  readonly link: string;
  readonly topics: readonly Topic[];
  readonly homework: Homework;
  /** Asked for an answer, where one is given only to who asks. */
  readonly wantsAnswer: boolean;
};

export const NO_HOMEWORK: Homework = { arranged: '', readWhen: '', paid: '', shown: '' };
export const NOTHING_SAID: Said = {
  words: '',
  title: '',
  link: '',
  topics: [],
  homework: NO_HOMEWORK,
  wantsAnswer: false,
};

export const MOST_WORDS = 20_000;

export type SaidRefusal = Refusal<'nothing' | 'no_topic' | 'no_link' | 'too_long' | 'not_said_whether_paid'>;

export type SendingFacts = {
  readonly kind: Kind;
  readonly said: Said;
  /** Files that are here, whole. */
  readonly files: number;
  /** Whether reading before the session costs something by the agreement. */
  readonly readingCosts: boolean;
};

/** SH5 SH12 what may be kept as it stands, unfinished as it may be: only what couldn't be kept truly is refused. */
export function mayKeep({ said }: Pick<SendingFacts, 'said'>): SaidRefusal | undefined {
  if (said.words.length > MOST_WORDS) return refuse('too_long');
  if (said.link !== '' && !isLink(said.link)) return refuse('no_link');
  return undefined;
}

/** What may be sent: something has to be said or to be with it, and what costs something has to be answered. */
export function maySend(facts: SendingFacts): SaidRefusal | undefined {
  const { kind, said, files } = facts;
  const kept = mayKeep(facts);
  if (kept) return kept;
  if (kind === 'not_right') return said.topics.length === 0 ? refuse('no_topic') : undefined;
  // Who worries may leave it at that: one press says it.
  if (kind === 'worry') return undefined;
  const isEmpty = said.words.trim() === '' && said.title === '' && said.link === '';
  if (isEmpty && !(waysOfKind(kind).files && files > 0)) return refuse('nothing');
  if (kind === 'homework' && facts.readingCosts && said.homework.readWhen === 'before') {
    if (said.homework.paid === '') return refuse('not_said_whether_paid');
  }
  return undefined;
}

/** When homework is read: before the session only where whoever pays for the time said yes to it. */
export function readWhenOf(said: Said, readingCosts: boolean): Homework['readWhen'] {
  const { readWhen, paid } = said.homework;
  return readWhen !== 'in_session' && readWhen !== '' && readingCosts && paid !== 'yes'
    ? 'in_session'
    : readWhen;
}

function isLink(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
