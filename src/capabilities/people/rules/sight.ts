import type { Stage } from './coming-of-age.ts';
import type { Custody } from './who-agrees.ts';

/** What of a child's page a guardian meets. */
export const AREAS = ['appointments', 'agreement', 'messages'] as const;
export type Area = (typeof AREAS)[number];

/** `see`: reads it. `act`: also does there what the child could. */
export const SIGHTS = ['no', 'see', 'act'] as const;
export type Sight = Readonly<Record<Area, (typeof SIGHTS)[number]>>;

export const SEES_NOTHING: Sight = { appointments: 'no', agreement: 'no', messages: 'no' };

/**
 * P11 what was chosen holds until the child is of age; from that day on nobody sees anything of theirs, whatever stands in the row.
 * P15 and not further than the paper goes: who decides nothing doesn't act, and who has no access sees nothing.
 * @param stage undefined where no birthday is noted: then what was chosen holds.
 */
export function sightNow(chosen: Sight, stage: Stage | undefined, custody: Custody): Sight {
  if (stage === 'of_age' || custody === 'no_access') return SEES_NOTHING;
  if (custody !== 'looks_on') return chosen;
  const looked = (area: Area): Sight[Area] => (chosen[area] === 'act' ? 'see' : chosen[area]);
  return {
    appointments: looked('appointments'),
    agreement: looked('agreement'),
    messages: looked('messages'),
  };
}

/** P11 whether a guardian gets there: to read, or to do something. */
export function mayMeet(sight: Sight, area: Area, doing: boolean): boolean {
  return doing ? sight[area] === 'act' : sight[area] !== 'no';
}
