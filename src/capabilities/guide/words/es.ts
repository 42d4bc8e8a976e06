import type { GuideWords } from './en.ts';

export const es: GuideWords = {
  title: 'Su página',
  question: '¿Qué le gustaría hacer?',
};
