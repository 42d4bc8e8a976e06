import type { RoomNowWords } from './room-now.en.ts';

export const roomNowEs: RoomNowWords = {
  title: 'Quién tiene espacio ahora',
  lead: 'Cada quien lo dijo por sí mismo, en la fecha que está con su nombre. Un espacio puede ocuparse pronto. Si ya no está cuando usted pregunta, igual recibe una respuesta.',
  when: 'Cuándo',
  anyTime: 'Casi siempre',
  meet: 'Las citas',
  forWhom: 'Para',
  allAges: 'Todas las edades',
  worksWith: 'Trabaja con',
  cost: 'Costo',
  costNotSaid: 'Aquí no se dice. Puede preguntar.',
  languages: 'Idiomas',
  places: 'Espacios libres',
  wayIn: 'Cómo empezar',
  write: (name) => `Escriba a ${name}`,
  confirmed: (when) => `Confirmado: ${when}.`,
  only: (count) => `Estos son los ${count} confirmados más recientes. Hay más.`,
  none: 'Ahora nadie aquí ha dicho que tiene espacio.',
  noneMore:
    'Puede cambiar de una semana a otra. Puede escribir igual: recibe una respuesta, y le dicen quién tiene espacio.',
  noneWrite: 'Escríbanos',
  meanwhile: 'Lugares de ayuda mientras tanto',
};
