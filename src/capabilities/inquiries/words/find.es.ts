import type { FindWords } from './find.en.ts';

export const find: FindWords = {
  title: 'Buscar a alguien',
  label: 'Nombre, correo, teléfono o código',
  hint: 'Basta el comienzo de un nombre. Los nombres llegan hasta doce meses atrás, y más para quien espera o es cliente.',
  look: 'Buscar',
  empty: 'Escribe un nombre, un correo, un número o un código.',
  none: 'No se encontró a nadie.',
  noneMore:
    'A veces la gente usa otro nombre. Un correo, un número o un código se encuentra por antiguo que sea.',
  found: (n) => (n === 1 ? 'Una persona' : `${n} personas`),
  first: (n) => `Se muestran las primeras ${n}. Escribe más del nombre para ver menos.`,
  stopped: (most) =>
    `Hay más de ${most} nombres. Se miraron los ${most} más recientes y ningún otro: un correo o un número encuentra al resto.`,
  hidden: (n) =>
    n === 1 ? 'Otra persona escribió solo a un colega.' : `Otras ${n} escribieron solo a un colega.`,
  standing: {
    waiting: 'espera',
    answered: 'con respuesta',
    closed: 'cerrado',
    automatic: 'parece automático',
    put_aside: 'apartado',
  },
};
