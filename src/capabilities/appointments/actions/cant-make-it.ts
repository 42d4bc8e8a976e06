import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Because } from '../changes.ts';
import { cancel } from './cancel.ts';
import { stayAway } from './stay-away.ts';

/** What a client pressed on a page that said what it costs, and whether others come. */
export type Pressed = {
  readonly id: string;
  readonly personId: string;
  /** AP18 it still takes place for the others, or the whole time is given back; undefined where the page asked nothing of it. */
  readonly who: 'me' | 'all' | undefined;
  readonly because: Because | null;
  readonly shownFee: number;
};

export type Said = { readonly done: 'cancelled' | 'away' } | { readonly again: 'more' | 'again' } | 'nothing';

/**
 * AP7 AP18 a client can't make it. `again`: it costs more by now than their page said, or nobody else comes any more; then nothing was done, and they look
 * again. `nothing`: it is over, or cancelled already.
 */
export async function cantMakeIt(work: Work, given: Pressed): Promise<Said> {
  const { id, personId, because, shownFee, who } = given;
  if (who === undefined) return { again: 'again' };
  const made =
    who === 'me'
      ? await stayAway(work, { id, personId, by: 'page' })
      : await cancel(work, { id, because, by: { kind: 'client', id: personId, by: 'page' }, shownFee });
  if (!isRefused(made)) return { done: who === 'me' ? 'away' : 'cancelled' };
  if (made.refused === 'costs_more') return { again: 'more' };
  return made.refused === 'alone' ? { again: 'again' } : 'nothing';
}
