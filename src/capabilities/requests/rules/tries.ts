import type { LANGUAGES, Part } from '#openings';
import type { Age } from '#resources';

/** By what way somebody was tried. */
export const BY_WAYS = ['rang', 'voicemail', 'mail', 'form', 'letter'] as const;
export type ByWay = (typeof BY_WAYS)[number];

/** What came of it: nothing yet, room, "ring me", somebody else's name, "not now"; or the person lets it be. */
export const OUTCOMES = ['waiting', 'room', 'ring', 'named', 'full', 'let_be'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MEETINGS = ['in_person', 'online', 'either'] as const;
export const PAYING = ['insurance', 'self', 'low_fee', 'ask'] as const;

/** Q4 what is looked for, from choices alone: a letter's page shows it to whoever has the letter. Empty: not said. */
export type Sought = {
  readonly age: Age | '';
  readonly parts: readonly Part[];
  readonly meeting: (typeof MEETINGS)[number] | '';
  readonly language: (typeof LANGUAGES)[number] | '';
  readonly paying: (typeof PAYING)[number] | '';
};

/** What a therapist says on a letter's page. Only what belongs to it is filled. */
export const REPLIES = ['room', 'full', 'ring'] as const;
export type ReplyKind = (typeof REPLIES)[number];
export type Reply = {
  readonly as: ReplyKind;
  /** room: from when, and how to begin */
  readonly from: string;
  readonly begin: string;
  /** full: whom else to try, and how they are reached */
  readonly other: string;
  readonly otherWay: string;
  /** ring: which number, and when */
  readonly number: string;
  readonly when: string;
};

export const BARE_REPLY: Omit<Reply, 'as'> = {
  from: '',
  begin: '',
  other: '',
  otherWay: '',
  number: '',
  when: '',
};

/** What the list shows of a reply: a no that names somebody is a name to follow. */
export const outcomeOf = (reply: Reply): Outcome =>
  reply.as === 'full' && reply.other !== '' ? 'named' : reply.as;

/** Of chance in a link: short enough to be written down, and for one text message. Guessing 128 bits is hopeless. */
export const LINK_BYTES = 16;

export const MOST_NAME = 80;
export const MOST_LINE = 120;
export const MOST_NOTE = 300;
/** Q8 more than this is no list that anybody works through. */
export const MOST_TRIES = 60;
