import type { MailWords } from './mail.en.ts';

export const es: MailWords = {
  changed: (p) => ({
    subject: 'Su página',
    body: `Buenos días.\n\nAlgo que usted aceptó tiene una versión nueva. Su página le dice qué cambió:\n${p.link}\n\nPara usted no cambia nada hasta que lo acepte.\n\nEste aviso es automático.\n`,
  }),
};
