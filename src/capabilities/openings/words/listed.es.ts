import type { ListedWords } from './listed.en.ts';

export const es: ListedWords = {
  desk: {
    title: 'Colegas por correo',
    lead: 'Terapeutas que no tienen cuenta aquí. Anuncian espacios por correo y los mantienen al día con los enlaces que llegan en él.',
    link: 'Colegas por correo',
    none: 'Todavía no se invitó a nadie.',
    noneHint:
      'Invite a un colega con su nombre y su dirección. Recibe un correo, y está en la lista cuando pulsa.',
    invite: 'Invitar a un colega',
    inviteLead:
      'Recibe un solo correo. Cuenta de esta red y pregunta; no se envía nada más si no pulsa que sí.',
    name: 'Su nombre, como la gente lo conoce',
    email: 'Su dirección de correo',
    send: 'Invitar',
    standing: {
      invited: (p) =>
        p.count > 1
          ? `Con dos invitaciones, la última el ${p.when}. Aún no respondió.`
          : `Con invitación desde el ${p.when}. Aún no respondió.`,
      listed: 'En la lista.',
      heard: (when) => `Última noticia: ${when}.`,
      resting: {
        bounced: 'Fuera de la lista: los correos volvieron.',
        silent: 'Fuera de la lista: hace mucho que no hay noticias.',
      },
      left: {
        declined: (when) => `Dijo no, gracias, el ${when}.`,
        asked: (when) => `Dejó la lista el ${when}.`,
        never: (when) => `Pidió el ${when} que no le inviten más.`,
        taken_off: (when) => `Se quitó de la lista el ${when}.`,
      },
    },
    little: 'El último correo volvió, o no hubo noticias en un mes.',
    openings: (count) =>
      count === 0 ? 'Sin espacios ahora.' : count === 1 ? 'Un espacio.' : `${count} espacios.`,
    off: 'Quitar de la lista',
    offOf: (name) => `Quitar a ${name} de la lista`,
    offMeans: 'Sus espacios terminan enseguida y se olvida su dirección. No se le avisa por correo.',
    takeBack: 'Retirar la invitación',
    takeBackOf: (name) => `Retirar la invitación de ${name}`,
    takeBackMeans: 'El enlace del correo ya no lleva a nada entonces, y se olvida su dirección.',
    again: 'Invitar otra vez',
    done: {
      invited: 'La invitación va en camino.',
      off: 'Ya no está en la lista.',
      again: 'La segunda invitación va en camino.',
      link: 'Un correo con su enlace va en camino. Hay uno al día como mucho.',
    },
    errors: {
      name: 'Escriba su nombre.',
      email: 'Escriba una dirección como ruth@consulta.example.',
      no_mail:
        'Los colegas por correo necesitan un servidor de correo, y aquí no hay ninguno. Lo que se les envía no lo copia nadie a mano.',
      known: 'Esta dirección ya tiene invitación o está en la lista. Está en esta página.',
      stopped: 'Quien lee este buzón no quiere invitaciones de esta red. Llame, si se conocen.',
      lately:
        'Esta dirección recibió una invitación en los últimos siete días, o dos sin entrar en la lista. Llame, si se conocen.',
      too_many: 'Hoy ya salieron cuarenta invitaciones. Siga mañana, por favor; lo que escribió sigue aquí.',
    },
    setUpMail: 'Configurar el correo',
    sendLink: 'Enviarle otra vez su enlace',
    again_please: 'Mire esto otra vez, por favor.',
  },
  own: {
    invitedTitle: (network) => `${network} le invita`,
    invitedLead: (p) =>
      `${p.name}: las consultas de ${p.network} se cuentan quién tiene espacio. Así, quien busca ayuda sabe de alguien que lo tiene.`,
    means: [
      'Usted anuncia un espacio en veinte segundos. Sin cuenta y sin contraseña.',
      'Cada dos semanas recibe un correo que pregunta si sigue igual. Se responde con una pulsación.',
      'Su nombre y su espacio se pueden nombrar a quien busca ayuda, y en correos a colegas.',
      'Cuando alguien busca un terapeuta como usted, usted lee una frase sin nombre. Una pulsación dice sí o no.',
      'Cada correo trae cómo irse con una pulsación. Entonces sus espacios terminan y se olvida su dirección.',
    ],
    join: 'Sí, quiero estar en la lista',
    no: 'No, gracias',
    never: 'No, y no me escriban más',
    title: (network) => `Sus espacios en ${network}`,
    lead: (name) => `${name}: esta página es suya. Guarde el correo con su enlace y no lo muestre a nadie.`,
    resting: {
      bounced:
        'Está fuera de la lista, porque los correos volvieron. Una pulsación le pone de nuevo en ella.',
      silent:
        'Está fuera de la lista, porque hace mucho que no supimos de usted. Una pulsación le pone de nuevo en ella.',
    },
    yours: 'Sus espacios',
    back: 'Volver a la lista',
    none: 'Ahora no hay ningún espacio suyo anunciado.',
    little:
      'Hace tiempo que no sabemos de usted, o volvió un correo. Si no llega nada en doce semanas, los correos terminan solos.',
    stillHere: 'Sigo aquí',
    about: 'Cómo se le nombra y dónde empieza la gente',
    name: 'Su nombre, como la gente lo conoce',
    page: 'Su propia página, donde le pueden escribir',
    pageHint: 'Déjelo vacío si le llaman por teléfono.',
    save: 'Guardar',
    errors: {
      name: 'Escriba su nombre.',
      page: 'Escriba la dirección completa de su página, como https://consulta.example.',
    },
    again: 'Mire esto otra vez, por favor.',
    link: '¿Alguien más vio el enlace?',
    linkMeans:
      'Haga uno nuevo. Los enlaces anteriores a esta página, también este, ya no llevan a nada. El nuevo llega a su buzón.',
    linkAnew: 'Hacer un enlace nuevo',
    linkTitle: 'Un enlace nuevo va en camino',
    linkSent: 'Llega a su buzón. La dirección de esta página, y todo enlace anterior, ya no llevan a nada.',
    leave: 'Dejar la lista',
    leaveTitle: (network) => `¿Dejar la lista de ${network}?`,
    leaveMeans: 'Sus espacios terminan enseguida. Se olvida su dirección y ya no llega ningún correo.',
    leaveNever: 'Dejarla, y que no me inviten más',
    leaveNeverMeans:
      'Guardamos una marca que no se puede leer como dirección. Con ella, esta red ya no escribe a este buzón.',
    stay: 'Seguir en la lista',
    declinedTitle: 'Gracias por decirlo',
    declined: 'No está en ninguna lista, su dirección se olvidó y el enlace del correo ya no lleva a nada.',
    leftTitle: 'Está fuera de la lista',
    left: (network) =>
      `Sus espacios en ${network} terminaron y su dirección se olvidó. Si quiere volver, pida que le inviten.`,
    goneTitle: 'Este enlace ya no lleva a nada',
    gone: 'Quizá dejó la lista, o un correo más nuevo trae un enlace más nuevo.',
    done: {
      joined: 'Está en la lista. Anuncie un espacio cuando lo tenga.',
      saved: 'Guardado.',
      has_room: 'Usted dijo que tiene espacio. Solo tendrá noticias si le eligen.',
      no_room: 'Usted dijo: ahora no. Gracias.',
      no_opening: 'Su espacio terminó, así que un sí no puede contar. Ábralo primero otra vez, más abajo.',
      chosen_mail: 'El correo va camino de su buzón. Se envía una vez al día como mucho.',
    },
  },
  mails: {
    invitation: (p) => ({
      subject: `${p.network}: una invitación`,
      body: `${p.name}:

${p.by === '' ? 'Alguien' : p.by}, de ${p.network}, le invita, y escribió aquí su nombre y su dirección. Es una red de terapeutas que se cuentan quién tiene espacio. No hace falta ninguna cuenta.

Qué es, con un botón para el sí y otro para el no:
${p.link}

Si no hace nada, no pasa nada. Le escribimos una vez más como mucho.

Esta nota es automática.`,
    }),
    linkAgain: (p) => ({
      subject: `${p.network}: su enlace`,
      body: `Esta nota es automática.

${p.network} le envía otra vez el enlace a su página:
${p.link}

Guárdelo, y no lo muestre a nadie.`,
    }),
    newLink: (p) => ({
      subject: `${p.network}: su enlace nuevo`,
      body: `Esta nota es automática.

Alguien pulsó «Hacer un enlace nuevo» en su página. Aquí está:
${p.link}

Los enlaces anteriores ya no llevan a nada. Si no fue usted, otra persona tenía su enlace: ahora ya no.`,
    }),
    resting: (p) => ({
      subject: `${p.network}: por ahora está fuera de la lista`,
      body: `Esta nota es automática.

No tuvimos noticias suyas en doce semanas. Por eso, por ahora está fuera de la lista de ${p.network} y no llegan más correos.

Una pulsación le pone de nuevo:
${p.link}

Si no hace nada, queda así.`,
    }),
  },
};
