import type { FiguresWords } from './figures.en.ts';

const people = (count: number): string => (count === 1 ? '1 persona' : `${count} personas`);

export const figuresEs: FiguresWords = {
  title: 'Cómo llegan los síes',
  link: 'Cómo llegan los síes',
  lead: 'Cuántas personas preguntaron, cuántas oyeron un sí y en cuánto tiempo. Sin nombres, solo trimestres. Un trimestre se cuenta un mes después de terminar.',
  none: 'Todavía no hay cifras.',
  noneMore:
    'En los trimestres que ya se cuentan no preguntó nadie, o muy pocas personas; un trimestre se cuenta un mes después de terminar. A partir de cinco, aquí se lee cuántas preguntaron, cuántas oyeron un sí y en cuánto tiempo. De menos no se muestra nada, porque se sabría de quién se trata.',
  noNetwork: 'No están en ninguna red.',
  noNetworkMore: 'Las cifras son de las peticiones que la gente hace a una red.',
  span: ({ from, to }) => (from === to ? from : `De ${from} a ${to}`),
  together: 'Todo junto.',
  said: ({ asked, yes }) => `De ${people(asked)}, ${yes} oyeron un sí.`,
  asked: ({ asked }) =>
    `Preguntaron ${people(asked)}. No se muestra cuántas oyeron un sí: con eso se podría calcular algo de menos de cinco personas.`,
  half: ({ within }) => `La mitad de ellas lo oyó en ${within} o menos.`,
  hours: (count) => (count <= 1 ? 'una hora de trabajo' : `${count} horas de trabajo`),
  days: (count) => (count === 1 ? 'un día de trabajo' : `${count} días de trabajo`),
  columns: { chosen: 'Lo que eligieron', asked: 'Preguntaron', yes: 'Oyeron un sí', half: 'La mitad, en' },
  hidden: 'muy pocas para mostrarlo',
  hiddenMore:
    '“Muy pocas para mostrarlo” está donde una cifra hablaría de menos de cinco personas, o donde se podría calcular de ella una así. Un trimestre con menos de cinco personas se cuenta junto con el siguiente de su año. Un sí que llegó más de un mes después del trimestre no se cuenta. Ocho horas de trabajo cuentan como un día.',
  notShown: ({ what }) =>
    `No se muestra: ${what}. Habrá una tabla cuando cinco personas o más hayan elegido lo mismo y las demás juntas sean también cinco o más. Así, en una red pequeña no se sabe de quién se trata.`,
  yesNotShown: ({ what }) => `Cuántas oyeron un sí no se muestra ${what}: hablaría de menos de cinco.`,
  what: {
    age: 'Por edad',
    payment: 'Por cómo pagarían',
    language: 'Por idioma',
    part: 'Por parte del día',
    format: 'Por cómo se verían',
  },
  values: {
    age: {
      '': 'No lo dijo',
      children: 'Niños',
      teens: 'Adolescentes',
      adults: 'Adultos',
      older_adults: 'Adultos mayores',
    },
    payment: { '': 'No nombró un seguro', '*': 'Un seguro que nadie aquí acepta' },
    language: { '': 'No importa' },
    part: {
      '': 'A cualquier hora',
      morning: 'Mañanas',
      afternoon: 'Tardes',
      evening: 'Noches',
      several: 'Varias',
    },
    format: { '': 'No lo dijo', in_person: 'En persona', online: 'En línea', either: 'Cualquiera' },
  },
};
