import { type Refusal, refuse } from '#kit/outcome';

/** "If you miss a session and I don't hear from you, please: …" */
export const IF_MISSED = ['call', 'write', 'letter', 'wait'] as const;
export type IfMissed = (typeof IF_MISSED)[number];

export const MOST_WISH = 1000;

/** What a client would like; nothing chosen is an answer too. */
export type Wishes = { readonly ifMissed: readonly IfMissed[]; readonly stopping: string };

export const NO_WISHES: Wishes = { ifMissed: [], stopping: '' };

export type WishRefusal = Refusal<'wait_or_reach' | 'too_long'>;

/** AG13 who is to wait isn't to ring as well: the one is asked about, never guessed. */
export function wishesFrom(typed: { ifMissed: readonly string[]; stopping: string }): Wishes | WishRefusal {
  const ifMissed = IF_MISSED.filter((one) => typed.ifMissed.includes(one));
  if (ifMissed.includes('wait') && ifMissed.length > 1) return refuse('wait_or_reach');
  const stopping = typed.stopping.trim();
  return stopping.length > MOST_WISH ? refuse('too_long') : { ifMissed, stopping };
}
