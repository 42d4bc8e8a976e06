import type { ListServeWords } from './list-serve.en.ts';

export const es: ListServeWords = {
  digest: {
    title: 'Quién tiene plaza, por correo',
    lead: 'Una vez por semana, por la mañana. No llega nada cuando nadie anunció plazas.',
    day: '¿Qué día?',
    none: 'Ningún correo',
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    save: 'Guardar',
    saved: (day) => `Cada ${day} recibe un correo con quién tiene plaza.`,
    ended: 'Ya no llega ese correo.',
    endTitle: '¿No recibir más correos con quién tiene plaza?',
    endBody: 'Todo lo demás queda igual: sus plazas y los correos que preguntan por ellas.',
    end: 'No más correos de estos',
    gone: 'Este enlace ya no lleva a nada',
    goneBody: 'No se le envía ese correo.',
  },
  howTo: (address) => `También puede anunciar una plaza por correo. Escriba a ${address}, con una línea así:`,
  example: 'PLAZAS: 2, noches, en línea, CA, adolescentes',
  mail: (p) => ({
    subject: `Quién tiene plaza en ${p.where}`,
    body: `Esta nota es automática.

${p.lines.join('\n\n')}${p.more > 0 ? `\n\nY ${p.more} más:\n${p.page}` : ''}

${p.still === '' ? '' : `${p.still}\n\n`}${p.tell}

No más correos de estos:
${p.end}`,
  }),
  line: (p) => `${p.name}: ${p.summary}. Confirmado ${p.confirmed}.${p.way === '' ? '' : `\n${p.way}`}`,
  fresh: 'Nuevo: ',
  tell: (p) =>
    `¿Tiene plaza? Responda a este correo con una línea como «${p.example}», o anúnciela aquí:\n${p.page}`,
  tellOnPage: (p) => `¿Tiene plaza? Anúnciela aquí:\n${p.page}`,
  still: (p) =>
    `Hace tiempo que no sabemos de usted. Si quiere seguir recibiendo estos correos, pulse una vez aquí; si no, terminan solos:\n${p.page}`,
  posting: {
    title: '¿Anunciar esta plaza?',
    wrote: 'Usted escribió:',
    nothing: 'Todavía no se anunció nada. Mire si está bien, y pulse el botón del final.',
    unread: 'Esto no lo entendimos. Póngalo donde corresponde, o déjelo:',
    toldTitle: 'Su plaza está anunciada',
    told: 'Termina a las dos semanas si no la confirma. Antes recibe un correo.',
    gone: 'Este enlace ya no lleva a nada',
    goneBody: 'Tiene más de dos semanas. Escriba otra vez, o anuncie la plaza en su página.',
  },
  postingMail: (p) => ({
    subject: 'Su plaza: una pulsación la anuncia',
    body: `Esta nota es automática.

Usted escribió: ${p.line}

Lo leímos así: ${p.summary}.${p.unread === '' ? '' : `\nEsto no lo entendimos: ${p.unread}.`}

Todavía no se anunció nada. Mírelo, cambie lo que no esté bien, y pulse una vez:
${p.link}

Si no fue usted, no haga nada, y no pasa nada.`,
  }),
  heldMail: (p) => ({
    subject: 'Su plaza: aún sin anunciar',
    body: `Esta nota es automática.

Gracias por anunciar una plaza. Su correo sonaba como si dijera algo de un cliente. Por eso no se contó nada de él, y no guardamos nada.

Una plaza habla solo de usted: cuántas, cuándo, cómo, para quién. Basta una línea así:
${p.example}

Si no había ningún cliente en él, escriba esa línea sola.`,
  }),
};
