import type { SaidWords } from './said.en.ts';

export const es: SaidWords = {
  acknowledges: 'Gracias. Lo he leído.',
  acknowledgesAnswer: (p) => `Gracias. Lo he leído. Tendrá más respuesta a más tardar ${p.by}.`,
  acknowledgesSession: 'Gracias. Lo he visto. Lo miramos juntos en la sesión.',
  noAgreement: (p) =>
    `Usted y ${p.name} aún no han acordado cómo funciona esto. Por eso no se promete ninguna respuesta.`,
  someone: 'su terapeuta',
  answered: (p) => ({
    subject: 'Su página',
    body: `Buen día.\n\nHay algo nuevo en su página:\n${p.link}\n\nEsta nota es automática.\n`,
  }),
};
