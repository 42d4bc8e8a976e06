import type { IfMissed } from '#agreements';
import type { Channel } from '#people';
import { STEP_KINDS, type StepKind } from './steps.ts';
import { USUAL, type Usual } from './usual.ts';

/** Which way each takes. */
export const CHANNEL_OF: Readonly<Record<StepKind, Channel>> = {
  call: 'phone',
  email: 'email',
  letter: 'post',
};

const WISHED: Readonly<Record<Exclude<IfMissed, 'wait'>, StepKind>> = {
  call: 'call',
  write: 'email',
  letter: 'letter',
};

/** L1 what the client asked for, in our order; who said nothing is looked after as the practice usually does. Whoever wants to be waited for is waited for. */
export function wantedKinds(ifMissed: readonly IfMissed[], usual: Usual = USUAL): readonly StepKind[] {
  if (ifMissed.includes('wait')) return [];
  if (ifMissed.length === 0) return usual.map((one) => one.kind);
  const wished = new Set(ifMissed.flatMap((one) => (one === 'wait' ? [] : [WISHED[one]])));
  return STEP_KINDS.filter((kind) => wished.has(kind));
}

/** L4 of these, what can be done by a way that its owner said is safe for it. A wish makes no way safe. */
export const possibleKinds = (wanted: readonly StepKind[], safe: ReadonlySet<Channel>): StepKind[] =>
  wanted.filter((kind) => safe.has(CHANNEL_OF[kind]));
