import type { TextWords } from './text.en.ts';

export const es: TextWords = {
  about: {
    title: 'Cómo funciona',
    lines: [
      'Aquí dice cuándo puede escribirme o llamarme, y cómo. También dice cuándo tendrá noticias mías.',
      'Nadie lee los mensajes al instante. Si ahora está en peligro, por favor, no me espere. Llame a los números de «Si no puede esperar».',
      'Si aquí no dice otra cosa, escribirme no cuesta nada.',
    ],
    notPrivate: 'El correo y los mensajes de texto no son privados. La página segura sí lo es.',
  },
  titles: {
    book: 'Para pedir una sesión',
    next_session: 'Para saber cuándo es la próxima',
    cancel: 'Para cancelar o mover una sesión',
    resource: 'Para compartir algo que encontró',
    good_news: 'Para contar una buena noticia',
    homework: 'Para enviarme una tarea',
    rules: 'Para preguntar por estas reglas',
    no_answer: 'Si le preocupa que no respondí',
    distress: 'Si lo pasa mal entre sesiones',
    crisis: 'En una crisis',
    billing: 'Para preguntar por una factura',
  },
  ways: {
    page: 'la página segura',
    email: 'el correo electrónico',
    phone: 'el teléfono',
    text: 'un mensaje de texto',
    session: 'la próxima sesión',
  },
  phoneAt: (p) => `el teléfono (${p.number})`,
  may: (p) => `Sí. Use ${p.ways}.`,
  inSession: 'Por favor, tráigalo a una sesión.',
  may_not: 'Por favor, no me escriba ni me llame por esto.',
  mayNotInCrisis: 'Por favor, no me escriba para esperar. Quizá no lo vea a tiempo.',
  days: (days) => (days === 1 ? 'un día de trabajo' : `${days} días de trabajo`),
  readInDays: (p) => `Lo leo en ${p.days}.`,
  readBefore: 'Lo leo antes de nuestra próxima sesión.',
  readIn: 'Lo miramos en la sesión. Antes no lo leo.',
  answers: (p) => `Respondo en ${p.days}.`,
  ifAsked: (p) => `Solo respondo si me lo pide. Entonces tendrá noticias mías en ${p.days}.`,
  answersNot: 'No respondo. No es mala señal.',
  staff: (p) => `En la recepción también pueden ayudar: ${p.hours}.`,
  cover:
    'Cuando no estoy, quien ocupa mi lugar puede leerlo y responder. La página dice quién es, antes de enviarlo.',
  coaching: (p) => `También puede llamar al ${p.number}: ${p.hours}.`,
  free: (p) =>
    p.minutes === 1
      ? 'El primer minuto de lectura no cuesta nada.'
      : `Los primeros ${p.minutes} minutos de lectura no cuestan nada.`,
  after: (p) => `Después, leer cuesta ${p.rate}.`,
  afterUsual: 'Después, cobro mi tarifa habitual por leer.',
  paid: (p) => `Mi tiempo para leerlo cuesta ${p.rate}.`,
  paidUsual: 'Cobro mi tarifa habitual por el tiempo de lectura.',
  rate: (p) => (p.minutes === 1 ? `${p.amount} por minuto` : `${p.amount} por cada ${p.minutes} minutos`),
  policy: {
    title: 'Lo que cuesta cancelar',
    never: 'Cancelar o mover una sesión no cuesta nada. Por favor, avíseme en cuanto pueda.',
    free: (p) => `Puede cancelar o mover una sesión sin costo hasta ${p.before}.`,
    after: (p) => `Después, cuesta ${p.fee}.`,
    afterLast: (p) => `En ${p.hours}, cuesta ${p.fee}.`,
    before: (hours) =>
      hours === 0 ? 'que empiece' : hours === 1 ? 'una hora antes' : `${hours} horas antes`,
    hours: (hours) => (hours === 1 ? 'la última hora' : `las últimas ${hours} horas`),
    missed: 'Es lo mismo si no nos encontramos.',
    waived: (p) => `No cuesta nada ${p.when}.`,
    waivers: {
      illness: 'si se enferma',
      sick_child: 'si su hijo o su hija se enferma',
      emergency: 'en una emergencia',
      weather: 'si no es seguro viajar',
    },
    freePayers: (p) => `No cuesta nada si paga por medio de ${p.names}.`,
    counts: 'Un correo, un texto o un mensaje de voz cuenta desde que lo envió.',
  },
  secrets: {
    title: 'Si le veo junto con otras personas',
    lines: {
      open: [
        'No guardo secretos entre ustedes. Lo que una persona me dice, puedo traerlo cuando estamos todos.',
        'Lo que una persona me escribe no se muestra a las demás.',
      ],
      kept: [
        'Lo que una persona me dice a solas se queda conmigo. Solo lo digo a las demás si usted me dice que sí.',
        'Lo que una persona me escribe no se muestra a las demás.',
      ],
      judged: [
        'Si una persona me dice un secreto, puedo pedirle que lo cuente a las demás. Yo no lo cuento por ella.',
        'Si un secreto estorba nuestro trabajo, digo que así no puedo seguir. No digo por qué.',
        'Lo que una persona me escribe no se muestra a las demás.',
      ],
    },
  },
  document: {
    title: (p) => `Entre sesiones con ${p.name}`,
    version: (p) => `Versión ${p.number}, ${p.when}`,
    page: (p) => `Página ${p.at} de ${p.all}`,
    help: 'Si no puede esperar',
  },
  wishes: {
    title: 'Lo que usted quiere',
    ifMissed: 'Si falta a una sesión y no sé nada de usted, por favor:',
    missed: { call: 'llámeme', write: 'escríbame', letter: 'mándeme una carta', wait: 'espéreme' },
    notSaid: 'Aún no lo dijo.',
    stopping: 'Si quiere dejarlo, ¿qué haría más fácil decírmelo?',
  },
};
