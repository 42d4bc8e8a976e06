import type { MailWords } from './mail.en.ts';

export const mailEs: MailWords = {
  neutral: (p) => ({
    subject: 'Dos preguntas cortas',
    body: `Este aviso es automático. Hay dos preguntas cortas para usted en su página:\n\n${p.link}\n\nPuede saltarlas. No hace falta que conteste.`,
  }),
};
