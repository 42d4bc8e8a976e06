/** The steps of the set-up, in the order in which a newcomer walks them. Several rooms mount them (`app/set-up.ts`). */
export const SET_UP_STEPS = [
  'practice',
  'hours',
  'holidays',
  'promise',
  'terms',
  'mail',
  'stepping-in',
  'numbers',
  'words',
] as const;

export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** The one after it; 'end' after the last. */
export function stepAfter(step: SetUpStep): SetUpStep | 'end' {
  return SET_UP_STEPS[SET_UP_STEPS.indexOf(step) + 1] ?? 'end';
}

/** "Step 3 of 9": counted from one. */
export function stepNumber(step: SetUpStep): number {
  return SET_UP_STEPS.indexOf(step) + 1;
}
