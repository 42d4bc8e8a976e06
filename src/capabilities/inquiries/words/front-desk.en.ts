/** I18 what the front desk may read, and who said so. */
export const frontDeskEn = {
  give: 'Let the front desk read this',
  giveMeans:
    'What they wrote and what you answered, here and from now on. No recording, no note, nothing about worries.',
  keep: 'Keep it from the front desk',
  othersAnswer: 'A therapist answers.',
  reads: (who: string): string => `The front desk can read this. ${who} gave it to them.`,
};

export type FrontDeskWords = typeof frontDeskEn;
