import type { Stage } from './coming-of-age.ts';

/** What of a child's page a guardian meets. */
export const AREAS = ['appointments', 'agreement', 'messages'] as const;
export type Area = (typeof AREAS)[number];

/** `see`: reads it. `act`: also does there what the child could. */
export const SIGHTS = ['no', 'see', 'act'] as const;
export type Sight = Readonly<Record<Area, (typeof SIGHTS)[number]>>;

export const SEES_NOTHING: Sight = { appointments: 'no', agreement: 'no', messages: 'no' };

/**
 * P11 what was chosen holds until the child is of age; from that day on nobody sees anything of theirs, whatever stands in the row.
 * @param stage undefined where no birthday is noted: then what was chosen holds.
 */
export const sightNow = (chosen: Sight, stage: Stage | undefined): Sight =>
  stage === 'of_age' ? SEES_NOTHING : chosen;

/** P11 whether a guardian gets there: to read, or to do something. */
export function mayMeet(sight: Sight, area: Area, doing: boolean): boolean {
  return doing ? sight[area] === 'act' : sight[area] !== 'no';
}
