import {
  AGES,
  BARE_REPLY,
  MEETINGS,
  MOST_LINE,
  MOST_NAME,
  PARTS_OF_DAY,
  PAYING,
  REPLIES,
  type Reply,
  SPOKEN,
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
      parts: PARTS_OF_DAY.filter((part) => parts.includes(part)),
      meeting: chosen('meeting', MEETINGS),
      language: chosen('language', SPOKEN),
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

const line = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Q5 what a therapist says; only what belongs to their answer is kept. Undefined where it is none. */
export function replyTyped(form: URLSearchParams): Reply | undefined {
  const as = REPLIES.find((one) => one === form.get('as'));
  if (as === undefined) return undefined;
  const of = (name: string): string => line(form.get(name)).slice(0, MOST_LINE);
  const bare = { ...BARE_REPLY, as };
  if (as === 'room') return { ...bare, from: of('from'), begin: of('begin') };
  if (as === 'ring') return { ...bare, number: of('number'), when: of('when') };
  return { ...bare, other: of('other').slice(0, MOST_NAME), otherWay: of('other_way') };
}
