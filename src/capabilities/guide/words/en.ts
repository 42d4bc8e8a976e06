/** The words of a client's own page. English; the other languages follow its shape. */
export const en = {
  title: 'Your page',
  question: 'What would you like to do?',
};

export type GuideWords = typeof en;
