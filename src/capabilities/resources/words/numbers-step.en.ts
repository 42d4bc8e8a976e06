export const numbersStepEn = {
  body: 'These stand first on your page, for somebody who can’t wait. Ring each one or look it up, and tick what is right. With the button you say: we made sure of these today.',
  legend: 'We made sure of',
  confirmed: (date: string) => `Confirmed on ${date}.`,
  ownHead: 'A crisis line that we don’t know',
  ownHint: 'Only if it is missing above. You can write down more of it later, under Places to turn to.',
  ownName: 'Its name',
  ownPhone: 'Its number',
  ownHours: 'every day, at any hour',
  ownCost: 'free',
  action: 'Confirm these and go on',
  emergencyWanted: 'Tick one emergency number at least. Your page can’t open without it.',
  crisisWanted: 'Tick one crisis line at least, or write down one that you know.',
  ownWanted: 'Write both the name and the number.',
  says: {
    ready: (n: number) => (n === 1 ? '1 number confirmed' : `${n} numbers confirmed`),
    notReady: 'wants a look before your page opens',
  },
};

export type NumbersStepWords = typeof numbersStepEn;
