import type { MailWords } from './mail.en.ts';

export const mailEs: MailWords = {
  confirm: (p) => ({
    subject: '¿Fue usted?',
    body: `Esta nota es automática.\n\nAlguien usó un enlace suyo. Si fue usted, pulse el botón aquí:\n\n${p.link}\n\nSi no, no tiene que hacer nada. Lo preguntamos una sola vez.`,
  }),
  forget: (p) => ({
    subject: '¿Fue usted?',
    body: `Esta nota es automática.\n\nAlguien usó un código suyo. Si fue usted, pulse el botón aquí:\n\n${p.link}\n\nSi no, no tiene que hacer nada.`,
  }),
  note: (p) => ({
    subject: 'Una nota para usted',
    body: `Esta nota es automática. Usted la pidió hace un año.\n\nLa puerta está abierta, si la quiere:\n\n${p.link}\n\nNo tiene que responder. Es la única.`,
  }),
};
