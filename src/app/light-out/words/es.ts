import type { LightOutWords } from './en.ts';

export const es: LightOutWords = {
  title: 'Volvemos en un momento',
  heading: 'Esta página vuelve en un momento.',
  safe: 'Lo que envió antes está a salvo. Vuelva en unos minutos.',
  sending: '¿Acaba de oprimir Enviar? Vuelva atrás en unos minutos y envíelo otra vez. No contará dos veces.',
  choose: 'Si no puede esperar, elija el país donde está ahora.',
  answering: (country) => `Personas que responden ahora: ${country}`,
  inOtherLanguage: 'In English',
};
