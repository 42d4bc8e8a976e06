import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js';

/**
 * A number as it will be dialled: in the international form where it is surely one, else just as it was typed,
 * because nobody is to be lost for the shape of a number. Undefined only for what can't be a number at all.
 */
export function numberAsTyped(typed: string, country: string): string | undefined {
  if (typed.replace(/\D/g, '').length < 5) return undefined;
  const code = country.slice(0, 2).toUpperCase().replace('UK', 'GB');
  const number = parsePhoneNumberFromString(typed, code as CountryCode);
  return number?.isValid() === true && number.ext === undefined ? number.number : typed;
}
