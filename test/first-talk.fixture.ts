import assert from 'node:assert/strict';
import { insertKind } from '#appointments';
import { type Booking, formTo } from './appointments.fixture.ts';
import type { Browser, Newcomer } from './newcomer-house.ts';

/** Strangers who book a first talk in a practice, each with a browser of their own. */

type Pressed = { visitor: Browser; held: Awaited<ReturnType<Browser['post']>>; next: string };

type Filled = {
  visitor: Browser;
  path: string;
  /** The form as it came, without what a stranger types. */
  blank: [string, string][];
  filled: [string, string][];
  /** Another time that was free. */
  next: string;
};

export type FirstTalks = {
  /** Presses the first time that is free, and leads to the form. */
  holds(): Promise<Pressed>;
  /** The form with a name and words in it, ready to be sent; the answer comes to their page alone. */
  fills(called: string, words: string): Promise<Filled>;
};

export const bare = (path: string): string => path.replace(/\?.*$/, '');

export async function firstTalks(h: Newcomer, here: Booking): Promise<FirstTalks> {
  const kind = { name: 'First talk', minutes: 30, before: 0, after: 0, forWhom: 'new' } as const;
  await here.inside((work) => insertKind(work, { ...kind, memberId: here.memberId, formats: ['online'] }));
  const holds = async (): Promise<Pressed> => {
    const visitor = h.browser();
    const at = `/${here.slug}/first-talk`;
    const times = (await visitor.get(at)).text;
    const starts = [...times.matchAll(/name="start" value="(\d+)"/g)].map((found) => found[1] ?? '');
    const held = await visitor.post(at, [...formTo(times, at), ['start', starts[0] ?? '']]);
    return { visitor, held, next: starts[1] ?? '' };
  };
  return {
    holds,
    async fills(called, words) {
      const { visitor, held, next } = await holds();
      assert.equal(held.status, 303, held.text);
      const path = bare(held.to);
      const blank = formTo((await visitor.get(held.to)).text, path).filter(
        ([name]) => name !== 'called' && name !== 'words',
      );
      const filled: [string, string][] = [...blank, ['called', called], ['words', words], ['ways', 'code']];
      return { visitor, path, blank, filled, next };
    },
  };
}
