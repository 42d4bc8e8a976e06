import { isUuid } from '#kit/ids';
import { type Topic, TOPICS } from '../rules/kinds.ts';
import { ARRANGED, type Homework, MOST_WORDS, PAID, READ_WHEN, SHOWN, type Said } from '../rules/said.ts';

/** What a form of a client's posts. Too long is kept as far as it can be shown again; the rule says so. */
export type SharedForm = {
  /** The form's own, made when its page was. */
  readonly id: string | undefined;
  readonly to: string;
  readonly said: Said;
  /** `later`: kept first, for files or for another day. */
  readonly next: 'send' | 'later';
  /** Who the page said stands in (SH17); empty where it named nobody. */
  readonly standIn: string;
};

export const STAND_IN = 'stand_in';

const LONGEST = MOST_WORDS * 2;

function oneOf<T extends string>(known: readonly T[], text: string | null): T | '' {
  return known.find((one) => one === text) ?? '';
}

/** What the field of one file's line is called: several stand on a page. */
export const fileFieldOf = (fileId: string): string => `file-${fileId}`;

/** An address as people write it: without the first part. */
function linkFrom(text: string): string {
  const typed = text.trim();
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

export function sharedForm(form: URLSearchParams): SharedForm {
  const text = (name: string, most: number): string => (form.get(name) ?? '').slice(0, most);
  const homework: Homework = {
    arranged: oneOf(ARRANGED, form.get('arranged')),
    readWhen: oneOf(READ_WHEN, form.get('read_when')),
    paid: oneOf(PAID, form.get('paid')),
    shown: oneOf(SHOWN, form.get('shown')),
  };
  const id = form.get('id') ?? '';
  return {
    id: isUuid(id) ? id : undefined,
    to: form.get('to') ?? '',
    said: {
      words: text('words', LONGEST).replace(/\r\n?/g, '\n'),
      title: text('title', 300).trim(),
      link: linkFrom(text('link', 2_000)),
      topics: TOPICS.filter((topic): topic is Topic => form.getAll('topics').includes(topic)),
      homework,
      wantsAnswer: form.get('wants_answer') === 'yes',
    },
    next: form.get('next') === 'later' ? 'later' : 'send',
    standIn: form.get(STAND_IN) ?? '',
  };
}
