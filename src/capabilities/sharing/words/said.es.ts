import type { SaidWords } from './said.en.ts';

export const es: SaidWords = {
  acknowledges: 'Gracias. Lo he leído.',
  acknowledgesAnswer: (p) => `Gracias. Lo he leído. Tendrá más respuesta a más tardar ${p.by}.`,
  acknowledgesSession: 'Gracias. Lo he visto. Lo miramos juntos en la sesión.',
  acknowledgesListed: 'Gracias. Lo he visto. Lo hablamos en la sesión.',
  otherWays: (p) => `Según su acuerdo, esto va por otra vía: ${p.ways}.`,
  standsIn: (p) =>
    `${p.name} no está hasta ${p.until}. Mientras tanto ocupa su lugar ${p.colleague}. Si lo envía ahora, ${p.colleague} también puede leerlo, y responder.`,
  someone: 'su terapeuta',
  somebody: 'un tutor',
  seenToo: (p) => `Una vez enviado, también lo puede leer ${p.who}, y la respuesta.`,
  answered: (p) => ({
    subject: 'Su página',
    body: `Buen día.\n\nHay algo nuevo en su página:\n${p.link}\n\nEsta nota es automática.\n`,
  }),
};
