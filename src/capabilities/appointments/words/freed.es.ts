import type { FreedWords } from './freed.en.ts';

export const freedEs: FreedWords = {
  mail: (p) => ({
    neutral: {
      subject: 'Hay una hora libre',
      body: `Este aviso es automático. Usted pidió saber cuándo se libera una hora.

${p.when}

Se la guardamos a usted y, como mucho, a otras dos personas hasta ${p.until}. Es para quien diga que sí primero. Si no le viene bien, no tiene que hacer nada.

Esto abre una página con un botón:
${p.link}`,
    },
    plain: {
      subject: 'Se ha liberado una cita antes',
      body: `Este aviso es automático. Usted pidió saber cuándo se libera una hora con ${p.who}.

${p.when}

Se la guardamos a usted y, como mucho, a otras dos personas hasta ${p.until}. Es para quien diga que sí primero. Si no le viene bien, no tiene que hacer nada.

Esto abre una página con un botón:
${p.link}`,
    },
  }),
  gone: (p) => ({
    neutral: {
      subject: 'Sobre la hora que estaba libre',
      body: `Este aviso es automático.

Otra persona dijo que sí un poco antes: ${p.when}. No tiene nada que ver con usted.

Conserva su lugar en la lista. Le avisaremos cuando se libere otra.`,
    },
  }),
  list: {
    title: 'Una cita antes',
    intro:
      'Cuando alguien no puede venir, su hora queda libre. Podemos preguntarle si la quiere. Nada se reserva hasta que usted diga que sí.',
    how: 'Preguntamos a tres personas como mucho a la vez. Les guardamos la hora 45 minutos. Nunca le preguntamos de noche ni en las tres últimas horas antes.',
    with: (who) => `Con ${who}`,
    chooseWho: '¿Con quién?',
    days: '¿Qué días le vienen bien?',
    daysHint: 'Déjelos todos vacíos si le sirve cualquier día.',
    weekdays: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado', 'Domingo'],
    parts: '¿En qué parte del día?',
    partsHint: 'Déjelas todas vacías si le sirve cualquiera.',
    partNames: {
      morning: 'Antes del mediodía',
      midday: 'De mediodía a 5 de la tarde',
      evening: 'Después de las 5 de la tarde',
    },
    notice: '¿Con cuánto tiempo necesita saberlo?',
    notices: { 3: 'Me bastan unas horas', 24: 'Un día', 48: 'Dos días' },
    urgency: '¿Cuánto le ayudaría?',
    urgencies: {
      hard_time: 'Mucho. Lo estoy pasando mal',
      would_help: 'Me ayudaría',
      if_it_suits: 'Solo si me viene bien',
    },
    place: 'Si la toma, ¿qué pasa con su próxima sesión?',
    places: { yes: 'Esta ocupa su lugar', no: 'La conservo. Esta es una más' },
    way: '¿Cómo podemos preguntarle?',
    byMail: (address) => `Por correo a ${address}`,
    wayHint: 'El aviso dice que hay una hora libre y cuándo. Nada más.',
    noWay:
      'Todavía no podemos escribirle, así que no podemos preguntarle. Dé a su terapeuta un correo que sea seguro.',
    put: 'Póngame en la lista',
    change: 'Guardar',
    off: 'Sáqueme de la lista',
    on: 'Usted está en la lista.',
    since: (when) => `En ella desde: ${when}.`,
    saved: 'Guardado. Le avisaremos cuando se libere una hora.',
    isOff: 'Ya no está en la lista. Puede volver cuando quiera.',
    nobody: 'Todavía no hay nadie aquí con quien tenga citas.',
    asked: 'Libre ahora',
    choose: 'Elija una opción, por favor.',
    hardTime: 'Si no puede esperar, arriba en esta página hay ayuda ahora mismo.',
  },
  offer: {
    title: '¿Quiere esta hora?',
    when: (p) => `${p.when}, con ${p.who}`,
    until: (until) => `Se guarda hasta ${until}. Es para quien diga que sí primero.`,
    moves: (before) => `Ocupa el lugar de su sesión del ${before}.`,
    extra: 'Sus otras sesiones quedan como están.',
    fee: (fee) => `Su próxima sesión es pronto, así que cambiarla cuesta ${fee}.`,
    yes: 'Sí, la quiero',
    no: 'No, esta no',
    noHint: 'En cualquier caso sigue en la lista.',
    yours: 'Es suya.',
    yoursMore: (when) => `Tiene una sesión el ${when}.`,
    taken: 'Otra persona dijo que sí un poco antes.',
    takenMore: 'No tiene nada que ver con usted. Conserva su lugar y le avisaremos cuando se libere otra.',
    past: 'Esta hora ya pasó.',
    pastMore: 'Conserva su lugar y le avisaremos cuando se libere otra.',
    others: 'Ahora se guarda para otras personas.',
    othersMore: 'Conserva su lugar. Si nadie la toma, cualquiera puede reservarla.',
    stillFree: 'Ya no se la guardamos, pero quizá siga libre.',
    look: 'Ver horas libres',
    declined: 'De acuerdo. Sigue en la lista.',
    more: 'El costo ha cambiado desde que abrió esta página. Mírelo otra vez, por favor.',
    toMine: 'Ir a mis citas',
  },
  desk: {
    title: 'Quién querría una cita antes',
    intro:
      'Los clientes se apuntan aquí. Cuando se libera una hora, un aviso les pregunta, de tres en tres; usted no tiene que hacer nada. Nada se reserva sin un sí.',
    nobody: 'Nadie espera una cita antes.',
    noMail: 'No hay servidor de correo, así que no se puede preguntar a nadie.',
    columns: ['Quién', 'Con', 'Cuánto ayudaría', 'Cuándo', 'Aviso', 'Desde'],
    anyTime: 'cualquier hora',
    urgencies: { hard_time: 'mucho', would_help: 'algo', if_it_suits: 'si viene bien' },
    notices: { 3: 'unas horas', 24: 'un día', 48: 'dos días' },
    parts: { morning: 'antes del mediodía', midday: 'de mediodía a 5', evening: 'después de las 5' },
    back: 'Volver al calendario',
    freed: 'Horas que se liberaron',
    noneFreed: 'Ninguna que esté por venir.',
    states: {
      asking: (p) =>
        p.count === 1
          ? `se pregunta a una persona, hasta ${p.until}`
          : `se pregunta a ${p.count} personas, hasta ${p.until}`,
      waiting: 'se pregunta a las siguientes por la mañana',
      taken: 'tomada',
      free: 'libre para cualquiera',
    },
  },
};
