import type { helping as en } from './helping.en.ts';

/** I14 véase `helping.en.ts`. */
export const helping: typeof en = {
  other: 'la otra persona',
  agreed: (p) => `Dice que ${p.who} aceptó que se le contacte así: ${p.how}`,
  notAsked: (who) => `No contacte a ${who}: nadie se lo preguntó.`,
  silent: 'Responda a quien escribe. No diga nunca si la otra persona escribió, vino o es cliente.',
  wroteToo: 'Alguien que se preocupa por esta persona escribió antes.',
  read: 'Leerlo',
  isAbout: '¿Alguien escribió antes sobre esta persona?',
  line: (p) => `${p.helper} sobre ${p.other}, ${p.when}`,
  same: 'Es la misma persona',
  sameHint: 'Entonces no se envía nada más a quien escribió por ella. No se le dice por qué.',
  guardian: 'padre, madre o tutor de un cliente',
};
