import type { Passes } from '../asked-colleagues.ts';
import { MOST_WORDS } from './typed.ts';

/** I21 what a person ticked and wrote to be passed on. */
export function passesTyped(form: URLSearchParams): Passes {
  return {
    name: form.get('name') === 'yes',
    ways: form.getAll('way').slice(0, 20),
    words: form.get('own') === 'yes',
    anew: (form.get('anew') ?? '').replace(/\r\n?/g, '\n'),
  };
}

export const NOTHING_PASSES: Passes = { name: false, ways: [], words: false, anew: '' };

export const isTooLong = ({ anew }: Passes): boolean => anew.length > MOST_WORDS;
