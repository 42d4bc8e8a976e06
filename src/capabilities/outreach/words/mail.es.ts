import type { MailWords } from './mail.en.ts';

export const mailEs: MailWords = {
  neutral: (p) => ({
    subject: 'Una nota para usted',
    body: `Hay una nota para usted. Puede leerla en su página:\n\n${p.link}\n\nNo hace falta que responda.`,
  }),
  plain: (p) => ({
    subject: 'Una nota para usted',
    body: `${p.words}\n\nSu página: ${p.link}`,
  }),
};
