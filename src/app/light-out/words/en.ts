/** What a person reads while nothing of ours runs. `es.ts` has the same shape. */
export const en = {
  title: 'Away for a moment',
  heading: 'This page is away for a moment.',
  safe: 'What you sent before is safe. Come back in a few minutes.',
  sending: 'Did you just press Send? Go back in a few minutes and send it again. It will not count twice.',
  choose: 'If you can’t wait, choose the country you are in now.',
  answering: (country: string) => `People who answer now: ${country}`,
  inOtherLanguage: 'En español',
};

export type LightOutWords = typeof en;
