import type { GentleWords } from './gentle.en.ts';

export const gentleEs: GentleWords = {
  hurry: (p) => `«${p.found}» puede sonar a prisa. Otra forma: «cuando le venga bien».`,
  must: (p) => `«${p.found}» puede sonar a presión. Otra forma: «si quiere, puede…».`,
  answer: (p) => `«${p.found}» pide una respuesta. Otra forma: «No hace falta que responda».`,
  last: (p) => `«${p.found}» puede sonar a amenaza. Otra forma: «Mi puerta sigue abierta».`,
  blame: (p) => `«${p.found}» puede sonar a reproche. Otra forma: «No coincidimos».`,
  shame: (p) => `«${p.found}» puede pesarle. Otra forma: «Está bien así».`,
  jargon: (p) => `«${p.found}» es una palabra del oficio. Otra forma: lo que diría a una vecina.`,
  sentence: () => 'Una frase es larga. Otra forma: un punto en medio.',
  length: () => 'Se está haciendo largo. Otra forma: quedarse con lo que más importa.',
  questions: () => 'Hay más de una pregunta. Otra forma: hacer solo la que le importa.',
};
