import type { NoticeWords } from './notice.en.ts';

export const es: NoticeWords = {
  adds: (p) => `${p.name} añade: «${p.words}»`,
  notWritten: (p) => `${p.name} aún no ha escrito cómo funciona esto. Por favor, pregunte en una sesión.`,
  mayNot: (p) => `Por favor, no le envíe esto a ${p.name}.`,
  inSession: 'Por favor, tráigalo a una sesión.',
  atOnce: 'Nadie lee esto al instante.',
  answersBy: (p) => `${p.name} lee esto y responde a más tardar ${p.by}.`,
  answersWithin: (p) => `${p.name} lee esto y responde en ${p.days}.`,
  readsBy: (p) => `${p.name} lee esto a más tardar ${p.by}.`,
  readsWithin: (p) => `${p.name} lee esto en ${p.days}.`,
  readsBefore: (p) => `${p.name} lee esto antes de su próxima sesión.`,
  readsIn: (p) => `Lo miran en la sesión. ${p.name} no lo lee antes.`,
  ifAsked: 'Solo tendrá respuesta si la pide.',
  noAnswer: 'No tendrá respuesta, y no es mala señal.',
  hurt: {
    yes: (p) => `No. Si hasta entonces no sabe nada, algo le impidió responder a ${p.name}. No es por usted.`,
    if_asked: (p) => `No. ${p.name} solo responde a quien se lo pide. No es por usted.`,
    no: (p) => `No. ${p.name} no le responde a nadie sobre esto. No es por usted.`,
  },
  cost: {
    free: 'Esto no cuesta nada.',
    part: (p) =>
      p.minutes === 1
        ? `El primer minuto de lectura no cuesta nada. Después, leer cuesta ${p.rate}.`
        : `Los primeros ${p.minutes} minutos de lectura no cuestan nada. Después, leer cuesta ${p.rate}.`,
    paid: (p) => `El tiempo para leer esto cuesta ${p.rate}.`,
    usualRate: (p) => `lo que ${p.name} suele cobrar`,
  },
  policy: {
    never: 'Cancelar no cuesta nada.',
    payer: 'A usted no le cuesta nada cancelar.',
    until: (p) => `Puede cancelar sin costo hasta ${p.until}.`,
    after: (p) => `Después cuesta ${p.fee}.`,
    now: (p) => `Si cancela ahora, cuesta ${p.fee}.`,
    from: (p) => `Desde ${p.from} cuesta ${p.fee}.`,
    not: (p) => `No cuesta nada ${p.when}.`,
  },
};
