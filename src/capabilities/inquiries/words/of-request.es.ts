import type { OfRequestWords } from './of-request.en.ts';

export const ofRequestEs: OfRequestWords = {
  answer: {
    few: 'Unas palabras',
    fewShort: 'unas palabras',
    own: { label: 'Lo que quiere decir', hint: (gap) => `Va donde las palabras dicen ${gap}.` },
    wanted: 'Escriba primero sus palabras.',
    notOffered: 'Una red no da terapia, así que no tiene lista de espera. Elija otra respuesta.',
  },
  asking: 'Se está preguntando a terapeutas.',
  noYes: ({ due }) => `Nadie ha dicho que sí todavía. Se le dijo: a más tardar ${due}.`,
  untold: 'Alguien tiene espacio, y está en su página. No dio ningún correo: llámele, para que lo sepa.',
  withColleague: 'Eligió a un colega sin cuenta, que todavía no dijo que hubo contacto.',
  heardYes:
    'Alguien le dijo que sí, así que no hay palabras preparadas. Una respuesta suya termina la solicitud. Elija cómo, si ayuda.',
  notChosen:
    'Alguien tiene espacio para esta persona, y no ha elegido en dos semanas. No pasa nada. Quizá ayude una palabra suya.',
};
