/** L7 "Any reason to worry?" */
export const WORRIES = ['yes', 'not_sure', 'no'] as const;
export type Worry = (typeof WORRIES)[number];

/** L7 whoever isn't sure opens the practice's own steps as well: they are there to find out. */
export const opensSafety = (worry: Worry): boolean => worry !== 'no';
