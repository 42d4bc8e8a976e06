import type { Need } from './matching.ts';
import { plainName } from './names.ts';
import type { Part } from './offer.ts';

/** What a contact form has in a person's own words. */
export type InWords = {
  /** 'I have Aetna'. */
  readonly payment: string;
  /** 'evenings, or Fridays'. */
  readonly times: string;
};

const NO_INSURANCE = /\b(?:self[- ]?pay|out of pocket|cash|no insurance|sin seguro|particular|yo pago)\b/iu;

const PARTS_SAID: Readonly<Record<Part, RegExp>> = {
  morning: /\b(?:mornings?|early|before (?:noon|work)|mañanas?|temprano)\b/iu,
  afternoon: /\b(?:afternoons?|after school|midday|tardes?|mediodía)\b/iu,
  evening: /\b(?:evenings?|nights?|after (?:work|five|5|six|6)|late|noches?|después del trabajo)\b/iu,
};

/** By their plain names, so that 'miércoles' needs no accent. */
const DAYS_SAID: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:mondays?|lunes)\b/, [1]],
  [/\b(?:tuesdays?|martes)\b/, [2]],
  [/\b(?:wednesdays?|miercoles)\b/, [3]],
  [/\b(?:thursdays?|jueves)\b/, [4]],
  [/\b(?:fridays?|viernes)\b/, [5]],
  [/\b(?:saturdays?|sabados?)\b/, [6]],
  [/\b(?:sundays?|domingos?)\b/, [7]],
  [/\b(?:weekends?|fin(?:es)? de semana)\b/, [6, 7]],
];

/** No payer's name has more words; 'blue cross and blue shield of texas' has seven. */
const MOST_WORDS_OF_A_NAME = 7;

/** Every run of words that may be the name of a payer: who reads it knows no list of them, and whole words are compared. */
function namesIn(said: string): string[] {
  const words = plainName(said).split(' ').filter(Boolean);
  const runs = words.flatMap((_, from) =>
    words.slice(from, from + MOST_WORDS_OF_A_NAME).map((__, more) => words.slice(from, from + more + 1)),
  );
  return [...new Set(runs.map((run) => run.join(' ')))];
}

/** The fields of a need from what somebody wrote in their own words. Only for forms that let them: a choice is surer. */
export function needFromWords(said: InWords): Pick<Need, 'payers' | 'paysThemselves' | 'parts' | 'days'> {
  const paysThemselves = NO_INSURANCE.test(said.payment);
  const times = plainName(said.times);
  const days = DAYS_SAID.flatMap(([pattern, meant]) => (pattern.test(times) ? meant : []));
  return {
    payers: namesIn(said.payment),
    paysThemselves,
    parts: (Object.keys(PARTS_SAID) as Part[]).filter((part) => PARTS_SAID[part].test(said.times)),
    days: [...new Set(days)].toSorted((a, b) => a - b),
  };
}
