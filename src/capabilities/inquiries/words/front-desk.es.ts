import type { FrontDeskWords } from './front-desk.en.ts';

export const frontDeskEs: FrontDeskWords = {
  give: 'Dejar que la recepción lo lea',
  giveMeans:
    'Lo que escribió y lo que usted respondió, aquí y a partir de ahora. Ninguna grabación, ninguna nota, nada sobre preocupaciones.',
  keep: 'No dejar que la recepción lo lea',
  othersAnswer: 'Responde un terapeuta.',
  reads: (who) => `La recepción puede leer esto. Se lo dio ${who}.`,
};
