/**
 * I7 who wrote on the page was asked how they may safely be reached, and chose: a number that somebody happens to know is a way that
 * they didn't mark. Only who rang, or whose voicemail came by mail, had no such choice.
 */
export const mayTakeNumber = (one: { readonly cameBy: 'page' | 'email' | 'phone' }): boolean =>
  one.cameBy !== 'page';
