import type { Card } from '../rules/reasons.ts';
import type { DraftWords } from './draft.en.ts';

const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const FIRST: Readonly<Record<Exclude<Card, 'leave_be'>, string>> = {
  repair:
    'Gracias por decirme que aquí fue difícil. Siento mi parte en ello. Hizo bien en decirlo, y no le guardo rencor.',
  refer:
    'Gracias por decirme que esto no era lo que buscaba. No es culpa de nadie. Si quiere, puedo nombrarle a personas que quizá le vayan mejor.',
  wish: 'Gracias por el tiempo que trabajamos juntos, y por decírmelo. Me alegro por lo que encontró, y le deseo lo mejor.',
  pause: 'Gracias por decirme que necesita una pausa. Tome el tiempo que necesite.',
};

export const draftEs: DraftWords = {
  closing: (card, { name, from, own }) =>
    card === 'leave_be'
      ? ''
      : [
          name === '' ? 'Hola:' : `Hola, ${name}:`,
          line(FIRST[card], own),
          'Por ahora cierro nuestro trabajo. No tiene que responder. Mi puerta queda abierta: puede volver el mes que viene o dentro de dos años.',
          from,
        ].join('\n\n'),
  door: (p) =>
    `Si quiere volver, tiene una pregunta o quiere que le olviden: vaya a ${p.address} y escriba ${p.code}. Vale durante años.`,
};
