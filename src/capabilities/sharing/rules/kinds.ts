/** What somebody shares with their therapist between sessions. */
export const KINDS = [
  'resource',
  'good_news',
  'homework',
  'next_time',
  'question',
  'bill',
  'hard_time',
  'worry',
  'not_right',
] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** What is not right: said by those who want to stay. */
export const TOPICS = ['pace', 'something_said', 'something_not_asked', 'fee', 'cannot_say'] as const;
export type Topic = (typeof TOPICS)[number];

type Ways = {
  /** Whether files may go with it. */
  readonly files: boolean;
  /** Goes on the list of the next session by itself. */
  readonly listed: boolean;
  /** Kept from everybody until its writer brings it. */
  readonly kept: boolean;
  /** Asked of the agreement, which may say no. What is worried about, or isn't right, may always be said. */
  readonly asks: boolean;
};

const WAYS: Readonly<Record<Kind, Ways>> = {
  resource: { files: true, listed: false, kept: false, asks: true },
  good_news: { files: true, listed: false, kept: false, asks: true },
  homework: { files: true, listed: true, kept: false, asks: true },
  next_time: { files: true, listed: true, kept: true, asks: false },
  question: { files: true, listed: false, kept: false, asks: true },
  bill: { files: true, listed: false, kept: false, asks: true },
  hard_time: { files: false, listed: true, kept: false, asks: true },
  worry: { files: false, listed: true, kept: false, asks: false },
  not_right: { files: false, listed: true, kept: false, asks: false },
};

export const waysOfKind = (kind: Kind): Ways => WAYS[kind];
