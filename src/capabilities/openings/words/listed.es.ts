import type { ListedWords } from './listed.en.ts';

export const es: ListedWords = {
  desk: {
    title: 'Colegas por correo',
    lead: 'Terapeutas que no tienen cuenta aquí. Anuncian plazas por correo y las mantienen al día con los enlaces que llegan en él.',
    link: 'Colegas por correo',
    none: 'Todavía no se invitó a nadie.',
    noneHint:
      'Invite a una colega con su nombre y su dirección. Recibe un correo, y está en la lista cuando pulsa.',
    invite: 'Invitar a un colega',
    inviteLead:
      'Recibe un solo correo. Cuenta de esta red y pregunta; no se envía nada más si no pulsa que sí.',
    name: 'Su nombre, como la gente lo conoce',
    email: 'Su dirección de correo',
    send: 'Invitar',
    standing: {
      invited: 'Con invitación. Aún no respondió.',
      listed: 'En la lista.',
      resting: {
        bounced: 'Fuera de la lista: los correos volvieron.',
        silent: 'Fuera de la lista: hace mucho que no hay noticias.',
      },
      left: {
        asked: 'Dejó la lista.',
        never: 'No quiere invitaciones.',
        taken_off: 'Se quitó de la lista.',
      },
    },
    little: 'El último correo volvió, o no hubo noticias en un mes.',
    openings: (count) =>
      count === 0 ? 'Sin plazas ahora.' : count === 1 ? 'Una plaza.' : `${count} plazas.`,
    off: 'Quitar de la lista',
    offOf: (name) => `Quitar a ${name} de la lista`,
    offMeans: 'Sus plazas terminan enseguida y se olvida su dirección. No se le avisa por correo.',
    again: 'Invitar otra vez',
    done: {
      invited: 'La invitación va en camino.',
      off: 'Ya no está en la lista.',
      again: 'La segunda invitación va en camino.',
    },
    errors: {
      name: 'Escriba su nombre.',
      email: 'Escriba una dirección como ruth@consulta.example.',
      known: 'Esta dirección ya tiene invitación o está en la lista. Mire abajo.',
      stopped: 'Quien lee este buzón no quiere invitaciones de esta red. Llame, si se conocen.',
      lately:
        'Esta dirección recibió una invitación en los últimos siete días, o dos sin entrar en la lista. Llame, si se conocen.',
      too_many: 'Ya van cuarenta invitaciones hoy. Siga mañana, por favor.',
    },
    noMail:
      'Aquí no hay servidor de correo, así que una invitación no llega a nadie. Espera hasta que lo haya.',
    again_please: 'Mire esto otra vez, por favor.',
  },
  own: {
    invitedTitle: (network) => `${network} le invita`,
    invitedLead: (p) =>
      `${p.name}: las consultas de ${p.network} se cuentan quién tiene plaza. Así, quien busca ayuda sabe de alguien que la tiene.`,
    means: [
      'Usted anuncia una plaza en veinte segundos. Sin cuenta y sin contraseña.',
      'Cada dos semanas recibe un correo que pregunta si sigue igual. Se responde con una pulsación.',
      'Su nombre y su plaza se pueden nombrar a quien busca ayuda, y en correos a colegas.',
      'Cuando alguien pregunta por usted, lee una frase sin nombre. Usted dice sí o no.',
      'Cada correo trae cómo irse con una pulsación. Entonces sus plazas terminan y se olvida su dirección.',
    ],
    join: 'Sí, quiero estar en la lista',
    no: 'No, gracias',
    never: 'No, y no me escriban más',
    title: (network) => `Sus plazas en ${network}`,
    lead: (name) => `${name}: esta página es suya. Guarde el correo con su enlace y no lo muestre a nadie.`,
    resting: {
      bounced:
        'Está fuera de la lista, porque los correos volvieron. Una pulsación le pone de nuevo en ella.',
      silent:
        'Está fuera de la lista, porque hace mucho que no supimos de usted. Una pulsación le pone de nuevo en ella.',
    },
    back: 'Volver a la lista',
    none: 'No ha anunciado ninguna plaza.',
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
      'Haga uno nuevo. Los enlaces anteriores a esta página ya no llevan a nada. El nuevo está en la dirección de la página que sigue, y en el próximo correo.',
    linkAnew: 'Hacer un enlace nuevo',
    leave: 'Dejar la lista',
    leaveTitle: (network) => `¿Dejar la lista de ${network}?`,
    leaveMeans: 'Sus plazas terminan enseguida. Se olvida su dirección y ya no llega ningún correo.',
    leaveNever: 'Dejarla, y que no me inviten más',
    leaveNeverMeans:
      'Guardamos una marca que no se puede leer como dirección. Con ella, esta red ya no escribe a este buzón.',
    stay: 'Seguir en la lista',
    leftTitle: 'Está fuera de la lista',
    left: (network) =>
      `Sus plazas en ${network} terminaron y su dirección se olvidó. Si quiere volver, pida que le inviten.`,
    goneTitle: 'Este enlace ya no lleva a nada',
    gone: 'Quizá dejó la lista, o un correo más nuevo trae un enlace más nuevo.',
    done: {
      joined: 'Está en la lista. Anuncie una plaza cuando la tenga.',
      saved: 'Guardado.',
      link: 'Esta página tiene ahora un enlace nuevo. Guarde su dirección.',
    },
  },
  mails: {
    invitation: (p) => ({
      subject: `${p.network}: una invitación`,
      body: `${p.name}:

${p.network} es una red de terapeutas que se cuentan quién tiene plaza. Alguien de allí escribió su nombre y su dirección, y le invita. No hace falta ninguna cuenta.

Qué es, con un botón para el sí y otro para el no:
${p.link}

Si no hace nada, no pasa nada. Le escribimos una vez más como mucho.

Esta nota es automática.`,
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
