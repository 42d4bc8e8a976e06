import { type NumbersStepWords, numbersStepEn } from './numbers-step.en.ts';

const numbersStepEs: NumbersStepWords = {
  body: 'Están primero en su página, para quien no puede esperar. Llame a cada número o búsquelo, y marque lo que es correcto. Con el botón usted dice: hoy comprobamos estos.',
  legend: 'Comprobamos',
  confirmed: (date) => `Confirmado el ${date}.`,
  ownHead: 'Una línea de crisis que no conocemos',
  ownHint: 'Solo si falta arriba. Más tarde puede anotar más, en Lugares de ayuda.',
  ownName: 'Su nombre',
  ownPhone: 'Su número',
  ownHours: 'todos los días, a cualquier hora',
  ownCost: 'gratis',
  action: 'Confirmar estos y seguir',
  emergencyWanted: 'Marque al menos un número de emergencia. Sin él su página no se abre.',
  crisisWanted: 'Marque al menos una línea de crisis, o anote una que conozca.',
  ownWanted: 'Escriba el nombre y el número.',
  says: {
    ready: (n) => (n === 1 ? '1 número confirmado' : `${n} números confirmados`),
    notReady: 'hay que verlos antes de abrir la página',
  },
};

export const numbersStepWords = (lang: 'en' | 'es'): NumbersStepWords =>
  lang === 'es' ? numbersStepEs : numbersStepEn;
