import type { TriesWords } from './tries.en.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

export const es: TriesWords = {
  link: 'Lleve la cuenta de a quién pregunta',
  begin: {
    title: 'A quién pregunta',
    lead: 'Encontrar terapeuta puede costar muchas llamadas. Esta lista lleva la cuenta: a quién preguntó, cuándo, y quién respondió.',
    private: (p) =>
      `No hace falta nombre ni cuenta. ${p.from} no lee esta lista, y no escribe a nadie de ella.`,
    forWhom: '¿Para quién es?',
    me: 'Para mí',
    someone: 'Para otra persona',
    called: 'Un nombre, si quiere',
    calledHint: 'Solo lo ve usted, aquí.',
    sought: '¿Qué busca?',
    soughtHint: 'Puede saltarse todo esto. Las cartas que usted manda lo muestran, y nada más.',
    age: '¿Para qué edad?',
    parts: '¿Cuándo le iría bien?',
    meeting: '¿Cómo prefiere las citas?',
    language: '¿En qué idioma?',
    paying: '¿Cómo pagaría?',
    unsaid: 'Sin decir',
    button: 'Empezar mi lista',
    change: 'Guardar',
    changeTitle: 'Lo que busca',
    often: 'Se empezaron muchas listas desde aquí en la última hora. Espere un poco y pulse otra vez.',
    again: '¿Ya tiene una lista?',
    againMore: 'Escriba su código, y aquí está otra vez.',
    code: 'El código de su lista',
    open: 'Ver mi lista',
  },
  sought: {
    ages: {
      children: 'un niño o una niña',
      teens: 'un o una adolescente',
      adults: 'una persona adulta',
      older_adults: 'una persona mayor',
    },
    parts: { morning: 'por la mañana', afternoon: 'por la tarde', evening: 'al final del día' },
    meeting: { in_person: 'en persona', online: 'en línea', either: 'en persona o en línea' },
    paying: {
      insurance: 'con seguro',
      self: 'por mi cuenta',
      low_fee: 'por mi cuenta, si cuesta poco',
      ask: 'todavía no sé',
    },
    payingTold: {
      insurance: 'con seguro',
      self: 'sin seguro',
      low_fee: 'sin seguro; necesita un precio bajo',
      ask: 'no se sabe todavía',
    },
    names: { age: 'Para', parts: 'Cuándo', meeting: 'Cómo', language: 'Idioma', paying: 'Pago' },
    nothing: 'Todavía no se dijo nada.',
  },
  list: {
    title: (p) => (p.called === '' ? 'A quién pregunta' : `A quién pregunta por ${p.called}`),
    glance: (p) =>
      [
        p.tried === 1 ? 'Hay una persona en su lista.' : `Hay ${p.tried} personas en su lista.`,
        p.answered === 0 ? 'Nadie respondió todavía.' : plural(p.answered, 'Una respondió.', 'respondieron.'),
        p.room === 0 ? '' : plural(p.room, 'Una tiene espacio.', 'tienen espacio.'),
      ]
        .filter(Boolean)
        .join(' '),
    empty: 'Todavía no hay nadie en su lista.',
    emptyMore: 'Anote a la primera persona. Basta un nombre.',
    room: 'Alguien tiene espacio.',
    roomMore: 'Mire abajo cómo se empieza.',
    groups: {
      room: 'Tiene espacio',
      ring: 'Le pide que llame',
      named: 'Nombró a otra persona',
      again: 'Sin noticias desde hace días',
      waiting: 'A la espera de respuesta',
      full: 'Ahora no tiene espacio',
      let_be: 'Lo dejó así',
    },
    fair: (p) =>
      `${p.days === 1 ? 'Pasó un día hábil' : `Pasaron ${p.days} días hábiles`}. Puede probar otra vez, o dejarlo así.`,
    fairDate: 'Llegó el día que usted anotó. Puede probar otra vez, o dejarlo así.',
    againFrom: (p) => `Si no sabe nada, puede probar otra vez desde el ${p.when}.`,
    ringFrom: (p) => `Para llamar: el ${p.when}.`,
    tried: {
      rang: (when) => `Usted llamó el ${when}.`,
      voicemail: (when) => `Usted dejó un mensaje el ${when}.`,
      mail: (when) => `Usted mandó un correo el ${when}.`,
      form: (when) => `Usted escribió en su página el ${when}.`,
      letter: (when) => `Usted mandó una carta el ${when}.`,
    },
    saidHere: 'Respondió a su carta:',
    saidOnly: 'Respondió a su carta.',
    roomNext: 'Ya puede llamar o escribirle.',
    reply: {
      from: 'Desde cuándo',
      begin: 'Cómo empezar',
      other: 'Pregunte a',
      otherWay: 'Cómo llegar',
      number: 'Número',
      when: 'Cuándo',
    },
    mark: 'En qué quedó',
    letter: 'Una carta',
    about: (p) => `: ${p.whom}`,
    steps: {
      again: 'Hoy probé otra vez',
      let_be: 'Dejarlo así',
      add_named: (p) => `Poner a ${p.whom} en mi lista`,
    },
    add: 'Anotar a alguien más',
    addFirst: 'Anotar a la primera persona',
    removed: (p) => `${p.whom} ya no está en su lista.`,
    putBack: 'Volver a ponerlo',
    full: 'Hay 60 en esta lista. Quite primero a alguien.',
    keep: 'Volver a esta lista',
    keepMore:
      'Anote el código, o toda la dirección. Quien tenga uno de los dos ve esta lista, y nada de lo que usted mandó a otras personas. Si pierde los dos, nadie puede encontrarla por usted.',
    code: 'El código de su lista',
    codeAt: 'Escríbalo aquí:',
    address: 'La dirección de esta página',
    mails: '¿Le escribimos?',
    mailsOff:
      'Podemos mandarle un correo cuando sea hora de probar otra vez, o cuando alguien responda a su carta.',
    mailsOn: (p) => `Los avisos van a ${p.address}.`,
    mailsAsk: 'Pedir avisos por correo',
    mailsChange: 'Cambiar o parar los avisos',
    looksFor: 'Lo que busca',
    change: 'Cambiarlo',
    end: 'Borrar esta lista',
    kept: 'Si nadie abre esta lista en un año, se borra sola.',
    hard: 'Quien no tiene espacio se lo dice a todo el mundo. No es por usted.',
  },
  one: {
    title: '¿En qué quedó?',
    whom: '¿A quién preguntó?',
    whomHint: 'Basta un nombre.',
    byWay: '¿Cómo?',
    byWays: {
      rang: 'Llamé',
      voicemail: 'Dejé un mensaje de voz',
      mail: 'Mandé un correo',
      form: 'Escribí en su página',
      letter: 'Mandé una carta',
    },
    on: '¿Qué día?',
    onHint: 'Si lo deja vacío, es hoy.',
    came: '¿En qué quedó?',
    outcomes: {
      waiting: 'Todavía no hay respuesta',
      room: 'Tiene espacio',
      ring: 'Me pidió que llame',
      named: 'Nombró a otra persona',
      full: 'Ahora no tiene espacio',
      let_be: 'Lo dejo así',
    },
    againOn: 'Probar otra vez el',
    againOnHint: 'Si le dijeron un día. Puede quedar vacío.',
    reach: 'Su número o su correo',
    reachHint: 'Para tenerlo a mano. Puede quedar vacío.',
    note: 'Una nota para usted',
    noteHint: 'Solo la ve usted.',
    more: 'Más: su número, una nota',
    add: 'Ponerlo en mi lista',
    save: 'Guardar',
    remove: 'Quitarlo de mi lista',
    back: 'Volver a mi lista',
    again: 'Por favor, mire esto otra vez. Lo que escribió está aquí.',
    errors: {
      no_whom: 'Escriba a quién preguntó. Basta un nombre.',
      no_day: 'Elija un día, hoy o antes.',
      no_again: 'Elija un día, o déjelo vacío.',
      long: 'Acorte esto un poco.',
      too_many: 'Hay 60 en esta lista. Quite primero a alguien.',
    },
  },
  letter: {
    title: (p) => `Una carta para ${p.whom}`,
    lead: 'La manda usted, desde su correo o su teléfono. Nosotros no le mandamos nada.',
    words: 'La carta',
    hint: 'Cámbiela como quiera, y cópiela. El enlace es solo para esta persona.',
    link: 'Lo que muestra el enlace',
    linkMore:
      'Solo esto, y tres botones: tengo espacio, ahora no, llámeme. Ningún nombre, y nada de su lista.',
    mail: 'Abrirla en mi correo',
    text: 'Abrirla como mensaje de texto',
    copy: 'O pulse en la carta, elija todo, y cópiela.',
    subject: '¿Tiene espacio?',
    body: (p) => `Buenos días:

Busco terapeuta${p.someone ? ' para alguien cercano' : ''}. ¿Tiene espacio?
${p.lines === '' ? '' : `\n${p.lines}\n`}
Puede responder aquí con un solo toque, sin cuenta:
${p.link}

O responda a este mensaje. Gracias por leerlo.`,
    text160: (p) => `Buenos días. Busco terapeuta. ¿Tiene espacio? Un toque para responder: ${p.link}`,
    sent: 'Cuando la haya mandado, anótelo en su lista.',
  },
  mails: {
    title: 'Avisos por correo',
    lead: 'Un aviso corto cuando sea hora de probar otra vez, o cuando alguien responda a su carta. Dice «Su lista» y un enlace, y nada más. Cuatro avisos como mucho, cada varios días. Puede pararlos con un toque.',
    none: 'Este sitio no manda avisos. El código y la dirección de su lista le traen de vuelta.',
    safe: 'Dé solo una dirección segura. Quien lea ese correo puede abrir su lista.',
    address: 'Su correo',
    addressError: 'Escriba un correo, como nombre@example.org.',
    often: 'Esto se pidió muchas veces en la última hora. Pruebe más tarde.',
    ask: 'Sí, escríbanme',
    on: (p) => `Los avisos van a ${p.address}.`,
    stop: 'No más avisos',
    never: 'Esta lista no es mía',
    neverMore: 'Quizá alguien escribió su dirección por error. Un toque, y ninguna lista le escribe más.',
    stopped: 'No llegarán más avisos. La dirección está borrada.',
    mail: {
      where: (p) => ({
        subject: 'Su lista',
        body: `Este aviso es automático. Alguien lo pidió con esta dirección.

Su lista está aquí:
${p.link}

Si no es suya, o no quiere más avisos:
${p.mails}`,
      }),
      reminder: (p) => ({
        subject: 'Su lista',
        body: `Este aviso es automático. Usted lo pidió.

Puede mirar su lista otra vez, o dejarlo así:
${p.link}

No más avisos:
${p.mails}`,
      }),
      reply: (p) => ({
        subject: 'Su lista',
        body: `Este aviso es automático. Usted lo pidió.

Hay algo nuevo en su lista:
${p.link}

No más avisos:
${p.mails}`,
      }),
    },
  },
  end: {
    title: '¿Borrar esta lista?',
    body: 'Todo lo que hay en ella se va, ahora y para siempre. Los enlaces de sus cartas ya no muestran nada.',
    button: 'Borrarla',
    keep: 'Dejarla',
    done: 'Su lista está borrada.',
    doneMore: 'Aquí no queda nada de ella.',
  },
  gone: {
    title: 'Aquí no hay ninguna lista.',
    body: 'Quizá la dirección tiene una falta, o la lista se borró. Si tiene el código, puede usarlo.',
    letter: 'Esta carta ya terminó.',
    letterBody: 'No se le pide nada más. Gracias por mirar.',
    begin: 'Empezar una lista, o escribir un código',
  },
  room: {
    title: '¿Tiene espacio?',
    lead: 'Alguien busca terapeuta, y le escribió. Esta página es solo para usted. No hace falta cuenta.',
    seeks: 'Lo que busca',
    ask: 'Un toque es una respuesta. Aquí mismo puede cambiarla después.',
    buttons: { room: 'Tengo espacio', full: 'Ahora no', ring: 'Llámeme, por favor' },
    done: {
      room: 'Gracias. Esa persona lee: tiene espacio.',
      full: 'Gracias. Esa persona lee: ahora no.',
      ring: 'Gracias. Esa persona lee: llame, por favor.',
    },
    more: {
      room: 'Si quiere: cómo se empieza',
      full: 'Si quiere: a quién más preguntar',
      ring: 'Si quiere: cuándo llamar',
    },
    from: '¿Desde cuándo?',
    fromHint: 'Como «desde enero», o «los martes a las 4».',
    begin: '¿Cómo se empieza?',
    beginHint: 'Como «llámeme al 212 555 0142». Hasta 120 letras.',
    other: 'Pregunte a …',
    otherHint: 'El nombre de alguien que quizá tenga espacio.',
    otherWay: '¿Cómo se llega a esa persona?',
    number: 'Su número para esto',
    when: '¿Cuándo es buena hora?',
    save: 'Decírselo',
    saved: 'Esa persona ya lo lee.',
    change: 'O cambie su respuesta',
    about:
      'Solo lo lee quien le mandó esto. Por favor, no escriba nada sobre esa persona. No tenemos su nombre, y no le mandamos nada a usted.',
  },
};
