import type { TrailWords } from './trail.en.ts';

export const trail: TrailWords = {
  title: 'Quién hizo qué',
  intro:
    'Lo que se hizo y se miró en esta consulta, lo último primero. Nadie aquí puede cambiar ni quitar una línea. Mirar otra vez la misma lista en un cuarto de hora es una sola línea.',
  who: 'Quién',
  everybody: 'Todos',
  code: 'El código de una persona',
  codeHint: 'Cuatro palabras, como las tiene la persona. Entonces solo se ven las líneas sobre su mensaje.',
  codeWrong: 'Aquí no hay ningún mensaje con este código. Mire otra vez el código.',
  again: 'Mire otra vez una cosa',
  show: 'Mostrar',
  showAll: 'Mostrar todo',
  onlyAbout: 'Solo las líneas sobre un mensaje.',
  onlyOf: (name) => `Solo lo que hizo ${name}.`,
  time: 'Hora',
  what: 'Qué',
  message: 'el mensaje',
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  empty: 'Todavía no se hizo nada así.',
  older: 'Líneas anteriores',
  latest: 'Las últimas líneas',
  back: 'Volver a los ajustes',
  actors: {
    person: 'La persona',
    helper: 'Quien ayuda a la persona',
    visitor: 'Alguien de fuera',
    system: 'Porchlight',
    operator: 'Quien cuida la máquina',
    staff: 'Alguien que trabajó aquí',
  },
};
