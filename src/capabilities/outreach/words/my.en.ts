/** What a client reads on their own page of what was written to them. */
export const myEn = {
  title: 'Notes for you',
  none: 'There are no notes for you here.',
  from: (p: { who: string; when: string }) => `${p.who} wrote this, ${p.when}:`,
  after:
    'You don’t need to answer. If you would like to, your page has places to book a time and to share something.',
};

export type MyWords = typeof myEn;
