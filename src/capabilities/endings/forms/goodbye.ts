import { REASONS, type Reason } from '../rules/reasons.ts';

/** A sentence may be a page long; longer ones are cut nowhere, the browser stops at it. */
export const MOST_TYPED = 4000;

export type Typed = { readonly reason: string; readonly words: string; readonly with: string };

export const NOTHING: Typed = { reason: '', words: '', with: '' };

export const typedIn = (form: URLSearchParams): Typed => ({
  reason: form.get('reason') ?? '',
  words: (form.get('words') ?? '').slice(0, MOST_TYPED),
  with: form.get('with') ?? '',
});

export const reasonIn = ({ reason }: Typed): Reason | undefined => REASONS.find((one) => one === reason);

/** Of the page after it. */
export const moreIn = (form: URLSearchParams) => ({
  lastSession: (['yes', 'no'] as const).find((one) => one === form.get('last')) ?? null,
  note: form.has('note'),
});
