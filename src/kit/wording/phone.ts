import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Only what is a number and nothing else: words around one would be lost. */
const BARE = /^[+(]?\d[\d\s().-]*$/;

/**
 * A number as people of a country write it: "(212) 555-0142" at home, "+34 612 34 56 78" from abroad. What can't be
 * read as a number stays as it was typed.
 */
export function phoneInWords(number: string, country: string): string {
  if (!BARE.test(number.trim())) return number;
  const code = country.slice(0, 2).toUpperCase().replace('UK', 'GB');
  const home = isSupportedCountry(code) ? code : undefined;
  const parsed = parsePhoneNumberFromString(number, home);
  if (parsed?.isPossible() !== true) return number;
  // Neighbours that share a calling code write and dial each other's numbers alike.
  const isHome = home !== undefined && parsed.countryCallingCode === getCountryCallingCode(home);
  return isHome ? parsed.formatNational() : parsed.formatInternational();
}
