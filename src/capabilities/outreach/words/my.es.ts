import type { MyWords } from './my.en.ts';

export const myEs: MyWords = {
  title: 'Notas para usted',
  none: 'Aquí no hay notas para usted.',
  from: (p) => `${p.who} escribió esto, ${p.when}:`,
  after: 'No hace falta que responda. Si quiere, en su página puede reservar una hora o compartir algo.',
};
