import type { MailWords } from './mail.en.ts';

/** Los correos que la gente recibe; véase `mail.en.ts`. */
export const mail: MailWords = {
  acknowledgement: {
    neutral: (p) => ({
      subject: 'Su mensaje',
      body: `Su mensaje llegó. Esta nota es automática.

Aquí puede ver qué sigue:
${p.link}

Si no fue usted quien escribió, dígalo aquí y no llegará nada más:
${p.notMe}`,
    }),
    plain: (p) => ({
      subject: 'Su mensaje',
      body: `Hola:

Su mensaje a ${p.from} llegó. Tendrá respuesta a más tardar ${p.due}. No tiene que hacer nada hasta entonces.

Esta nota es automática. Una persona leerá sus palabras.

Aquí puede ver qué sigue, escribir más o parar:
${p.link}

El código de su mensaje: ${p.code}

Si no fue usted quien escribió, dígalo aquí y no llegará nada más:
${p.notMe}`,
    }),
  },
  answer: {
    neutral: (p) => ({
      subject: 'Su mensaje',
      body: `Hay una respuesta a su mensaje. Puede leerla aquí:
${p.link}`,
    }),
    plain: (p) => ({
      subject: 'Su mensaje',
      body: `${p.words}${p.places ? `\n\n${p.places}` : ''}

Puede responder aquí:
${p.link}`,
    }),
  },
  delay: {
    neutral: (p) => ({
      subject: 'Su mensaje',
      body: `Esta nota es automática. Hay novedades sobre su mensaje. Puede leerlas aquí:
${p.link}`,
    }),
    plain: (p) => ({
      subject: 'Su mensaje',
      body: `Esta nota es automática.

Le dijimos que tendría respuesta a más tardar ${p.missed}. No fue así. Lo sentimos. No es por usted.

${p.who ? `Ahora ${p.who} se ocupa de su mensaje.` : 'Su mensaje sigue aquí.'} La nueva fecha es: ${p.next}.

Si no puede esperar: ${p.helpNow}

Aquí puede ver otros lugares de ayuda, escribir más o parar:
${p.link}`,
    }),
  },
  laterCheck: {
    neutral: (p) => ({
      subject: 'Su mensaje',
      body: `Esta nota es automática. Usted dijo que podíamos preguntar una vez: ¿encontró a alguien?

Puede decirlo aquí, o dejarlo así:
${p.link}`,
    }),
  },
  staff: {
    nudge: (p) => ({
      subject: p.late ? `Una persona espera su respuesta a más tardar ${p.due}` : 'Alguien espera',
      body: `A una persona se le dijo que tendría respuesta a más tardar ${p.due}.

${p.link}`,
    }),
    steppingIn: (p) => ({
      subject: 'Se le pide que intervenga',
      body: `Un colega no pudo responder a tiempo. A la persona se le dijo que ahora tendrá respuesta a más tardar ${p.due}.

${p.link}`,
    }),
    unanswered: (p) => ({
      subject: 'Alguien sigue esperando',
      body: `Una respuesta prometida no salió y nadie está previsto para intervenir. A la persona se le dijo la verdad y una nueva fecha: ${p.due}.

${p.link}`,
    }),
    window: (p) => ({
      subject: 'Una hora segura para llamar',
      body: `Se puede llamar a alguien con seguridad desde: ${p.opens}. Después puede no ser seguro.

${p.link}`,
    }),
    endedInNeed: (p) => ({
      subject: 'Alguien pidió ayuda y luego pidió parar',
      body: `Alguien pulsó "Necesito ayuda ahora". Luego pidió que no se le contacte. Vio los números que responden enseguida. Por favor, lea lo que escribió. Nadie puede escribirle ni llamarle; si le preocupa, ahí están sus pasos.

${p.link}`,
    }),
    helpNow: (p) => ({
      subject: 'Alguien pide ayuda ahora',
      body: `Alguien pulsó "Necesito ayuda ahora". Vio los números que responden enseguida. Por favor, mire lo que escribió antes que nada.

${p.link}`,
    }),
    dailyNote: ({ people, minutes, toRead, toReach, link }) => {
      const waiting = people === 1 ? 'Una persona espera' : `${people} personas esperan`;
      const much = minutes === 1 ? 'Un minuto, más o menos.' : `Unos ${minutes} minutos.`;
      const read =
        toRead === 1
          ? 'Una cosa que le enviaron aún no está leída'
          : `${toRead} cosas que le enviaron aún no están leídas`;
      const reach =
        toReach === 1
          ? 'Hay algo que hacer hoy por una sesión sin encuentro'
          : `Hay algo que hacer hoy por ${toReach} sesiones sin encuentro`;
      const says = [
        ...(people > 0 ? [`${waiting}. ${much}`] : []),
        ...(toRead > 0 ? [`${read}.`] : []),
        ...(toReach > 0 ? [`${reach}.`] : []),
      ];
      const subject = people > 0 ? waiting : toRead > 0 ? 'Algo para leer' : 'Algo que hacer';
      return { subject, body: `${says.join('\n\n')}\n\n${link}` };
    },
    nobodySignsIn: (p) => ({
      subject: 'Hay personas esperando y nadie entra',
      body: `Nadie ha entrado desde hace unos días de trabajo, y hay personas que esperan respuesta. ¿Están todos bien?

${p.link}`,
    }),
    notSent: (p) => ({
      subject: 'Su respuesta no llegó',
      body: `Un correo con su respuesta volvió o no pudo salir. Puede que la persona no sepa que usted escribió. Su lugar en la lista está abierto otra vez.

${p.link}`,
    }),
  },
};
