import { WAIVERS } from '#agreements';
import type { Pressed } from '../actions/cant-make-it.ts';
import type { Because } from '../changes.ts';

/** Why, where they said so; null: nothing was said. */
export const becauseFrom = (typed: string | null): Because | null =>
  [...WAIVERS, 'other' as const].find((one) => one === typed) ?? null;

/** What a client's page about not coming posts. */
export function pressedFrom(form: URLSearchParams): Pick<Pressed, 'who' | 'because' | 'shownFee'> {
  const fee = Number(form.get('fee') ?? 0);
  return {
    who: (['me', 'all'] as const).find((one) => one === form.get('who')),
    because: becauseFrom(form.get('because')),
    shownFee: Number.isSafeInteger(fee) ? fee : 0,
  };
}
