import { type Audience, OWN_PRACTICE } from '../rules/offer.ts';
import type { Typed } from './offer.ts';

/** Whom a practice may tell of an opening besides its own people: its networks, and the practices in them. */
export type Reach = {
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

const PRACTICE = 'practice';
const PUBLIC = 'public';

/** Who was ticked. What isn't there to be chosen counts for nothing; undefined where nobody is left. */
export function audienceTyped(typed: Typed, { networks, colleagues }: Reach): Audience | undefined {
  const chosen = typed.getAll('audience');
  const toldTo = [...networks, ...colleagues].map(({ id }) => id).filter((id) => chosen.includes(id));
  const [toPractice, toPublic] = [chosen.includes(PRACTICE), chosen.includes(PUBLIC)];
  return toPractice || toPublic || toldTo.length > 0 ? { toPractice, toPublic, toldTo } : undefined;
}

/** An audience as the ticks that would have made it. */
export const audienceTicks = ({ toPractice, toPublic, toldTo }: Audience): string[] => [
  ...(toPractice ? [PRACTICE] : []),
  ...(toPublic ? [PUBLIC] : []),
  ...toldTo,
];

/** What the form opens with: whom was told last; the first time everybody in one's networks, which is what they are for. */
export const startingAudience = ({ networks }: Reach, last: Audience | undefined): Audience =>
  last ?? { ...OWN_PRACTICE, toldTo: networks.map(({ id }) => id) };
