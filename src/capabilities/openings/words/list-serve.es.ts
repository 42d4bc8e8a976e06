import type { ListServeWords } from './list-serve.en.ts';

export const es: ListServeWords = {
  digest: {
    title: 'Quién tiene espacio, por correo',
    lead: 'Una vez por semana, por la mañana. No llega nada cuando nadie anunció espacios.',
    day: '¿Qué día?',
    none: 'Ningún correo',
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    save: 'Guardar',
    saved: (day) => `Cada ${day} recibe un correo con quién tiene espacio.`,
    ended: 'Ya no llega ese correo.',
    endTitle: '¿No recibir más correos con quién tiene espacio?',
    endBody: 'Todo lo demás queda igual: sus espacios y los correos que preguntan por ellos.',
    end: 'No más correos de estos',
    again: 'Si los quiere otra vez, elija un día en la página de sus espacios.',
    gone: 'Este enlace ya no lleva a nada',
    goneBody: 'No se le envía ese correo.',
  },
  howTo: (address) =>
    `También puede anunciar un espacio por correo. Escriba a ${address}, con una línea así:`,
  example: 'ESPACIOS: 2, noches, en línea, CA, adolescentes',
  mail: (p) => ({
    subject: `Quién tiene espacio en ${p.where}`,
    body: `Esta nota es automática.

${p.lines.join('\n\n')}${p.more > 0 ? `\n\nY ${p.more} más:\n${p.page}` : ''}

${p.still === '' ? '' : `${p.still}\n\n`}${p.tell}

No más correos de estos:
${p.end}`,
  }),
  line: (p) => `${p.name}: ${p.summary}. Confirmado ${p.confirmed}.${p.way === '' ? '' : `\n${p.way}`}`,
  fresh: 'Nuevo: ',
  tell: (p) =>
    `¿Tiene espacio? Responda a este correo con una línea como «${p.example}», o anúncielo aquí:\n${p.page}`,
  tellOnPage: (p) => `¿Tiene espacio? Anúncielo aquí:\n${p.page}`,
  still: (p) =>
    `Hace tiempo que no sabemos de usted. Si quiere seguir recibiendo estos correos, pulse una vez aquí; si no, terminan solos:\n${p.page}`,
  posting: {
    title: '¿Anunciar este espacio?',
    wrote: 'Usted escribió:',
    nothing: 'Todavía no se anunció nada. Mire si está bien, y pulse el botón del final.',
    unread: 'Esto no lo entendimos. Póngalo donde corresponde, o déjelo:',
    toldTitle: 'Su espacio está anunciado',
    endedTitle: 'Este espacio terminó',
    ended: 'Ya no se nombra a nadie. Puede abrirlo de nuevo en la página de sus espacios.',
    told: 'Termina a las dos semanas si no lo confirma. Antes recibe un correo.',
    gone: 'Este enlace ya no lleva a nada',
    goneBody: 'Tiene más de dos semanas. Escriba otra vez, o anuncie el espacio en su página.',
  },
  postingMail: (p) => ({
    subject: 'Su espacio: una pulsación lo anuncia',
    body: `Esta nota es automática.

Usted escribió: ${p.line}

Lo leímos así: ${p.summary}.${p.unread === '' ? '' : `\nEsto no lo entendimos: ${p.unread}.`}

Todavía no se anunció nada. Mírelo, cambie lo que no esté bien, y pulse una vez:
${p.link}

Si no fue usted, no haga nada, y no pasa nada.`,
  }),
  postingsMail: (p) => ({
    subject: 'Sus espacios: una pulsación anuncia cada uno',
    body: `Esta nota es automática.

Llegaron varios correos suyos en una hora. Todavía no se anunció nada de ellos. Mire cada uno, cambie lo que no esté bien, y pulse una vez.

${p.lines
  .map(
    (one) =>
      `Usted escribió: ${one.line}\nLo leímos así: ${one.summary}.${one.unread === '' ? '' : `\nEsto no lo entendimos: ${one.unread}.`}\n${one.link}`,
  )
  .join(
    '\n\n',
  )}${p.held === 0 ? '' : `\n\n${p.held === 1 ? 'Un correo sonaba como si dijera' : `${p.held} correos sonaban como si dijeran`} algo de un cliente. Por eso no se contó nada de eso, y no guardamos nada. Basta una línea así:\n${p.example}`}${p.more === 0 ? '' : `\n\n${p.more === 1 ? 'Llegó uno más, y lo dejamos fuera.' : `Llegaron ${p.more} más, y los dejamos fuera.`} Si falta uno suyo, escríbalo otra vez.`}

Si no fue usted, no haga nada, y no pasa nada.`,
  }),
  heldMail: (p) => ({
    subject: 'Su espacio: aún sin anunciar',
    body: `Esta nota es automática.

Gracias por anunciar un espacio. Su correo sonaba como si dijera algo de un cliente. Por eso no se contó nada de él, y no guardamos nada.

Un espacio habla solo de usted: cuántas personas, cuándo, cómo, para quién. Basta una línea así:
${p.example}

Si no había ningún cliente en él, escriba esa línea sola.`,
  }),
};
