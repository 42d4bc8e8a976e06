import type { Suggestion } from '#resources';

/** How many places go along unless the therapist changes it: a help-now line or two, and three others that surely fit. */
const CHOSEN = { helpNow: 2, others: 3 } as const;

export function isHelpNowPlace(one: Pick<Suggestion, 'because'>): boolean {
  return one.because === 'always' || one.because === 'help_now';
}

const isBook = (one: Suggestion): boolean => one.resource.kind === 'book';

/** The further places that may go unasked (R16); one book is enough beside people to turn to. */
function surePlaces(suggestions: readonly Suggestion[]): Suggestion[] {
  const sure = suggestions.filter((one) => one.mayTick && !isHelpNowPlace(one));
  const book = sure.find(isBook);
  return sure.filter((one) => !isBook(one) || one === book);
}

/** The places that are ticked when the composer opens, by id. */
export function chosenPlaces(suggestions: readonly Suggestion[]): string[] {
  const helpNow = suggestions.filter(isHelpNowPlace).slice(0, CHOSEN.helpNow);
  const others = surePlaces(suggestions).slice(0, CHOSEN.others);
  return [...helpNow, ...others].map((one) => one.resource.id);
}
