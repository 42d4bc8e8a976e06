import { AGES, LANGUAGES, PARTS } from '#openings';
import { oneLine } from '#kit/one-line';
import {
  BARE_REPLY,
  MEETINGS,
  MOST_LINE,
  MOST_NAME,
  PAYING,
  REPLIES,
  type Reply,
  type ReplyKind,
} from '../rules/tries.ts';
import type { TryList } from '../store-tries.ts';

type About = Pick<TryList, 'forWhom' | 'called' | 'sought'>;

/** Whom a list is for and what is looked for. Nothing here can be wrong: what isn't one of the choices wasn't said. */
export function aboutTyped(form: URLSearchParams): About {
  const chosen = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((one) => one === form.get(name)) ?? '';
  const parts = form.getAll('parts');
  return {
    forWhom: form.get('for') === 'someone' ? 'someone' : 'me',
    called: line(form.get('called')).slice(0, MOST_NAME),
    sought: {
      age: chosen('age', AGES),
      parts: PARTS.filter((part) => parts.includes(part)),
      meeting: chosen('meeting', MEETINGS),
      language: chosen('language', LANGUAGES),
      paying: chosen('paying', PAYING),
    },
  };
}

export function aboutAsTyped({ forWhom, called, sought }: About): URLSearchParams {
  const { age, meeting, language, paying, parts } = sought;
  const typed = new URLSearchParams({ for: forWhom, called, age, meeting, language, paying });
  for (const part of parts) typed.append('parts', part);
  return typed;
}

const line = (text: string | null): string => oneLine(text ?? '');

/** A form's name for each thing that may be said, and how long it may be. */
const SAID = {
  from: ['from', MOST_LINE],
  begin: ['begin', MOST_LINE],
  other: ['other', MOST_NAME],
  otherWay: ['other_way', MOST_LINE],
  number: ['number', MOST_LINE],
  when: ['when', MOST_LINE],
} as const;

const BELONGS: Readonly<Record<ReplyKind, readonly (keyof typeof SAID)[]>> = {
  room: ['from', 'begin'],
  full: ['other', 'otherWay'],
  ring: ['number', 'when'],
};

/**
 * Q5 what a therapist says; only what belongs to their answer is kept. Undefined where it is none.
 * @returns `long`: the fields, by their names in the form, that want to be shortened
 */
export function replyTyped(form: URLSearchParams): { reply: Reply; long: string[] } | undefined {
  const as = REPLIES.find((one) => one === form.get('as'));
  if (as === undefined) return undefined;
  const said = BELONGS[as].map((what) => [what, line(form.get(SAID[what][0]))] as const);
  return {
    reply: { ...BARE_REPLY, as, ...Object.fromEntries(said) },
    long: said.filter(([what, text]) => text.length > SAID[what][1]).map(([what]) => SAID[what][0]),
  };
}
