import type { ColleagueAsksWords } from './colleague-asks.en.ts';

export const colleagueAsksEs: ColleagueAsksWords = {
  title: 'Por quién le preguntan',
  lead: 'Cada persona está aquí como en el correo que le preguntó. Se le dice una frase, y quién es solo si le eligen.',
  nobody: 'Ahora no le preguntan por nadie.',
  since: (when) => `Se le preguntó ${when}.`,
  chosen:
    'Le eligieron. Su nombre, y cómo contactar, están detrás del enlace del correo «Le eligieron». Contacte pronto, por favor.',
  mailAgain: 'Mándenme otra vez ese correo',
  over: (count) => (count === 1 ? 'Una de antes' : `${count} de antes`),
};
