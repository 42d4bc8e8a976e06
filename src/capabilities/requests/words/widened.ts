import type { Wanted } from '../forms/need.ts';
import type { Widening } from '../rules/widening.ts';
import { type Locale, requestWords } from './index.ts';

/** Q22 what was widened, and why: "Nobody who meets in person was left to ask. As you allowed, …". */
export function widenedInWords(widening: Widening, wanted: Wanted, locale: Locale): string {
  const { widened } = requestWords(locale).page;
  // Once a request has ended what they typed isn't kept, and nothing is said of it.
  if (widening === 'farther') return wanted.area && widened.farther({ area: wanted.area });
  if (widening === 'paying') return wanted.payer && widened.paying({ payer: wanted.payer });
  return widened.online();
}
