import type { Locale } from '#kit/wording/time';
import { REASONS, type Reason, type Terms } from '../rules/agreement.ts';
import { en } from './starting.en.ts';
import { es } from './starting.es.ts';

export const insteadOf = (locale: Locale): Readonly<Partial<Record<Reason, string>>> =>
  locale === 'es' ? es : en;

/**
 * What a therapist says to do instead, as this reader reads it: their own words as they are; what the builder suggested and nobody wrote
 * over is a sentence of ours, and each reads it in their own language.
 */
export function insteadIn(reason: Reason, instead: string, locale: Locale): string {
  const isOurs = [en, es].some((suggested) => suggested[reason] === instead);
  return (isOurs ? insteadOf(locale)[reason] : undefined) ?? instead;
}

/** Terms with the words that the builder suggests where nobody wrote any. */
export function startingWords(terms: Terms, locale: Locale): Terms {
  const reasons = Object.fromEntries(
    REASONS.map((reason) => {
      const one = terms.reasons[reason];
      return [reason, one.instead === '' ? { ...one, instead: insteadOf(locale)[reason] ?? '' } : one];
    }),
  ) as Terms['reasons'];
  return { ...terms, reasons };
}
