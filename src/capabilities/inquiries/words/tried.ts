import type { Locale } from './index.ts';

/** I10 for who comes to their page after the practice had stopped trying. */
const en =
  'We tried and didn’t reach you. That is all right. Your words were kept. Now that you are here, your message is open again, with a new date.';
const es =
  'Lo intentamos y no le encontramos. No pasa nada. Sus palabras se guardaron. Ahora que está aquí, su mensaje está abierto de nuevo, con una fecha nueva.';

export const triedWords = (locale: Locale): string => (locale === 'es' ? es : en);
