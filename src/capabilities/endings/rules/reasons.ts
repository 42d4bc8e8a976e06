/** E1 what somebody may say who goes, in the order in which it is asked. */
export const REASONS = [
  'pause',
  'too_much',
  'not_fit',
  'something_said',
  'found_someone',
  'better',
  'rather_not',
] as const;
export type Reason = (typeof REASONS)[number] | 'no_contact';

/** E6 what its therapist is shown: what there may be to mend, to whom one could point, what to wish; how a pause is kept; or that nothing is to be written. */
export type Card = 'repair' | 'refer' | 'wish' | 'pause' | 'leave_be';

const CARD_FOR: Readonly<Record<Reason, Card>> = {
  pause: 'pause',
  too_much: 'repair',
  not_fit: 'refer',
  something_said: 'repair',
  found_someone: 'wish',
  better: 'wish',
  rather_not: 'wish',
  no_contact: 'leave_be',
};

export const cardFor = (reason: Reason): Card => CARD_FOR[reason];

/** E6 "Does this fit?" and "Any worry for safety?" Whoever isn't sure opens the practice's own steps as well: they are there to find out. */
export const FITS = ['yes', 'no'] as const;
export type Fits = (typeof FITS)[number];
export const WORRIES = ['yes', 'not_sure', 'no'] as const;
export type Worry = (typeof WORRIES)[number];

export const opensSafety = (worry: Worry): boolean => worry !== 'no';
