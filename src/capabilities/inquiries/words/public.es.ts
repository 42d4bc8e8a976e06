import type { PublicBase } from './public.en.ts';
import type { Voice } from './public-shapes.ts';

const by = (voice: Voice, one: string, several: string): string => (voice === 'i' ? one : several);

/** Lo que lee quien busca ayuda; véase `public.en.ts`. */
export const es: PublicBase = {
  and: 'y',
  or: 'o',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  helpNow: {
    title: 'Si no puede esperar',
    more: 'Más personas que responden ahora',
    otherCountry: 'Estoy en otro país',
    button: 'Necesito ayuda ahora',
    keptBelow: 'Lo que escribió se guarda. Está abajo.',
    kept: 'Sus palabras siguen aquí.',
    keptMore: (p) =>
      `Todavía no se envió nada a ${p.from}. Puede seguir con su mensaje cuando quiera. Dirá que necesita ayuda pronto.`,
    goOn: 'Seguir con mi mensaje',
    marked: 'Su mensaje está marcado: dirá que necesita ayuda pronto.',
  },
  footer: {
    cookies:
      'Esta página no usa cookies. No le dice a otro sitio que usted estuvo aquí. Su navegador aún puede mostrarla en el historial.',
    leave:
      '«Salir de esta página» le lleva a otro sitio al instante. No puede borrar el historial de su navegador.',
    comeBack: 'Tengo un código',
    write: (p) => `Escribir a ${p.from}`,
  },
  contact: {
    title: (p) => `Escribir a ${p.from}`,
    heading: (p) => by(p.voice, 'Aquí puede escribirme.', 'Aquí puede escribirnos.'),
    promise: (p) =>
      by(
        p.voice,
        `Si escribe ahora, le respondo a más tardar ${p.due}.`,
        `Si escribe ahora, le respondemos a más tardar ${p.due}.`,
      ),
    notAtOnce: 'Nadie lo ve en el momento de pulsar Enviar.',
    promiseMore: 'De noche nadie lee esto. Nadie lo ve en el momento de pulsar Enviar.',
    cover: (p) => `${p.who} no está hasta ${p.until}. Hasta entonces ${p.cover} lee los mensajes.`,
    away: (p) => `${p.who} no está hasta ${p.until}.`,
    far: (p) =>
      `${by(p.voice, 'No puedo', 'No podemos')} responder pronto. Estas personas y lugares pueden ser más rápidos. Puede usarlos y también escribir aquí.`,
    noDate: (p) =>
      `${by(p.voice, 'No puedo', 'No podemos')} decir cuándo tendrá respuesta. Por ahora no hay días de trabajo. Puede escribir, y sus palabras se guardan.`,
    places: 'Lugares de ayuda',
    full: (p) =>
      `${by(p.voice, 'No tengo', 'No tenemos')} espacio libre ${p.until === '' ? 'por ahora' : `hasta ${p.until}`}.`,
    referral: (p) => `Solo ${by(p.voice, 'puedo', 'podemos')} empezar con personas que envía un médico.`,
    licensed: (p) => `${by(p.voice, 'Puedo', 'Podemos')} atender a personas que están en ${p.where}.`,
    formats: (p) =>
      p.online && p.inPerson
        ? 'Podemos vernos en persona o por internet.'
        : p.online
          ? 'Nos vemos por internet.'
          : 'Nos vemos en persona.',
    payment: (p) => `Formas de pago: ${p.ways}.`,
    anyway: (p) =>
      by(
        p.voice,
        'Escriba de todos modos: le responderé y le diré quién tiene espacio.',
        'Escriba de todos modos: le responderemos y le diremos quién tiene espacio.',
      ),
    write: (p) =>
      by(
        p.voice,
        'Escríbame: le responderé. Si no tengo espacio, le diré quién tiene.',
        'Escríbanos: le responderemos. Si no tenemos espacio, le diremos quién tiene.',
      ),
    room: (p) => (p.voice === 'i' ? 'Tengo espacio ahora: vea cuándo' : 'Vea quién tiene espacio ahora'),
    someoneElse: 'Escribo por otra persona',
    otherLanguage: 'Read this page in English',
    answersIn: (p) => `Esta consulta responde en ${p.language}.`,
    helpInYours: 'Ayuda ahora, en español.',
    languages: (p) => `Puede escribir en ${p.languages}.`,
    notYet: 'Escribir aquí todavía no le hace cliente.',
    nobody: {
      heading: 'Ahora nadie responde aquí.',
      body: 'Solo le haríamos esperar. Por eso esta página no recibe mensajes por ahora. Usted no hizo nada mal.',
      who: 'Estas personas responden ahora, de día y de noche.',
      yours: 'Aquí están sus palabras. No se enviaron. Puede copiarlas y guardarlas.',
    },
  },
  form: {
    summary: 'Todas sus palabras están aquí. Por favor, mire esto otra vez.',
    summaryEmpty: 'Por favor, mire esto otra vez.',
    old: 'Esta página llevaba mucho tiempo abierta. Todas sus palabras están aquí. Por favor, pulse Enviar otra vez.',
    changed:
      'Esta página ya se envió una vez. Lo que ve aquí ahora no se ha enviado. Pulse Enviar y llegará como un mensaje nuevo.',
    trap: 'Deje esto vacío',
    called: '¿Qué nombre prefiere?',
    calledHint: 'Cualquier nombre. Puede dejarlo vacío.',
    words: '¿Qué quiere decirnos?',
    wordsHint: 'Bastan pocas palabras. También puede dejarlo vacío.',
    ways: '¿Qué formas de contacto son seguras?',
    waysHint:
      'Solo se usará lo que usted marque. Si alguien puede mirar su teléfono o correo, lo más seguro es el código.',
    way: { email: 'Correo electrónico', phone: 'Una llamada', text: 'Un mensaje de texto' },
    code: 'No me contacten. Denme un código y yo vuelvo.',
    codeHint: 'La respuesta le espera en este sitio.',
    email: 'Su correo electrónico',
    emailWords: '¿Qué puede decir el correo?',
    emailPlain: 'La respuesta misma',
    emailPlainHint: 'El correo no es privado. Otros pueden leerlo.',
    emailNeutral: 'Solo un enlace a la respuesta',
    emailNeutralHint: (p) => `El correo no dirá de qué se trata. Llega de «${p.from}».`,
    number: 'Su número de teléfono',
    textNumber: 'El número para mensajes de texto',
    when: { phone: '¿Cuándo es seguro llamar?', text: '¿Cuándo es seguro escribirle?' },
    whenHint: 'Si no marca ninguna: a cualquier hora.',
    whenAny: 'A cualquier hora',
    whenWeekly: 'Algunos días o a algunas horas',
    whenOnce: 'Solo a una hora de hoy',
    days: 'Días',
    from: 'Desde',
    until: 'Hasta',
    timeHint: (p) => `Por ejemplo, 14:30. Son horas de: ${p.zone}.`,
    message: 'Si no contesta, ¿es seguro dejar un mensaje?',
    messageYes: 'Sí, dejen un mensaje',
    messageNo: 'Ningún mensaje',
    who: { phone: '¿Se puede decir quién llama?', text: '¿Se puede decir quién escribe?' },
    whoYes: 'Sí, digan el nombre',
    whoNo: 'No, no lo digan',
    see: '¿Quién puede ver esto?',
    seeHint: (p) =>
      p.cover === ''
        ? 'Un colega puede ayudar cuando nadie más puede.'
        : `${p.cover} ayuda cuando alguien no está.`,
    nobodyElse: 'No lo muestren a nadie más',
    nobodyElseHint: (p) => `Así solo lo lee ${p.who}, y puede tardar más.`,
    more: 'Diga algo más, si quiere',
    moreHint: 'Puede saltarse todo esto. Ayuda a encontrar el lugar adecuado para usted.',
    topics: '¿De qué se trata?',
    times: '¿Qué horas le vendrían bien?',
    place: '¿Dónde está usted?',
    placeHint: 'La ciudad o el estado. Un terapeuta solo puede atender en algunos lugares.',
    payment: '¿Cómo pagaría?',
    language: '¿En qué idioma prefiere hablar?',
    format: '¿Cómo le gustaría que nos viéramos?',
    formats: { in_person: 'En persona', online: 'Por internet', either: 'Las dos cosas me sirven' },
    wishes: '¿Desea algo en especial de un terapeuta?',
    help: '¿Algo de esto le ayudaría mientras espera?',
    helps: {
      book: 'Un libro',
      group: 'Un grupo',
      faith: 'Alguien de mi fe',
      job_line: 'Una línea de ayuda de mi trabajo',
    },
    send: 'Enviar',
    errors: {
      no_way: 'Marque una forma de contactarle, o pida un código.',
      no_email: 'Escriba un correo, como nombre@example.org.',
      no_number: 'Escriba el número de teléfono completo.',
      no_days: 'Marque los días seguros, o escriba las horas.',
      no_times: 'Escriba las dos horas, como 14:00 y 15:30.',
      time_passed: 'Esta hora ya pasó. Escriba una hora más tarde de hoy.',
      talk_number: 'Hablarán por teléfono. Marque «Una llamada» y escriba el número.',
      long_words:
        'Es más de lo que podemos recibir de una vez. Envíe primero una parte. Justo después puede escribir más.',
    },
  },
  someone: {
    title: 'Por alguien que le importa',
    heading: 'Usted quiere ayudar a alguien.',
    stay: 'Quédese a su lado si puede. No hacen falta palabras perfectas. Pregunte: «¿Quieres hacerte daño?». Preguntar no hace mal.',
    call: 'Si está en peligro, llame a un número de arriba. Pueden llamar con el altavoz puesto y el teléfono en medio.',
    can: 'Lo que un terapeuta puede decirle',
    canBody: 'Un terapeuta puede escucharle. Puede decirle qué hacer después y quién tiene espacio.',
    cannot: 'Lo que un terapeuta no puede decirle',
    cannotBody:
      'Un terapeuta nunca dice si alguien escribió, vino o es cliente. Ni siquiera a la familia. Así todos pueden confiar, y usted también.',
    themselves: 'Esa persona puede escribir por su cuenta',
    themselvesBody:
      'Lo mejor es que escriba esa persona. No tiene que dar un nombre. Usted puede estar a su lado.',
    themselvesLink: (p) => `La página para escribir a ${p.from}`,
    form: 'O puede escribir usted',
    words: '¿Qué quiere preguntar o contar?',
    wordsHint: 'Cuente solo lo que a esa persona le parecería bien.',
    ways: '¿Qué formas de contacto son seguras para usted?',
    other: 'La otra persona',
    otherHint: 'Nadie la contactará si no dijo que sí.',
    otherCalled: '¿Qué nombre prefiere esa persona?',
    otherAgreed: 'Dijo que sí. Quiere que la contacten así:',
    otherAgreedHint: 'Un número o una dirección, y cuándo es seguro. Déjelo vacío si no se lo preguntó.',
  },
  asks: {
    title: 'Pregunte a varios terapeutas a la vez',
    lead: 'Lo cuenta una sola vez. Preguntamos por usted a terapeutas de aquí que tienen espacio, y ninguno sabe quién es usted hasta que elige a uno.',
    link: 'Preguntarles',
    instead: 'O escriba a quien lleva esta red. El formulario está abajo.',
    own: 'Su petición: a quién preguntamos, y quién tiene espacio',
    hasRoom: 'Alguien tiene espacio para usted. Usted elige en la página de su petición, con calma.',
  },
  tries: {
    link: 'Lleve la cuenta de a quién pregunta',
    more: 'Una lista solo para usted: a quién llamó o escribió, cuándo, y quién respondió. Tiene también una carta corta para mandar.',
  },
  comeBack: {
    title: 'Volver con su código',
    heading: 'Su código',
    body: 'Escriba el código de su mensaje, de su petición o de su lista. Cada código abre la página en la que está. No importan las mayúsculas ni los espacios.',
    label: 'Código',
    hint: 'Por ejemplo: bamo tiku reno lasi',
    button: 'Ver mi página',
    wrongTitle: 'No encontramos ese código.',
    wrong: 'Mire otra vez cada letra. Son cuatro palabras cortas.',
    tooManyTitle: 'Pruebe otra vez más tarde.',
    lost: 'Si perdió el código de un mensaje, puede escribir otra vez. Será un mensaje nuevo. Una lista no se puede encontrar sin su código.',
    tooMany:
      'Hubo demasiados intentos desde aquí. En una hora puede probar otra vez. También puede escribir de nuevo ahora.',
  },
  notFound: {
    title: 'No está aquí',
    heading: 'Aquí no hay ninguna página.',
    body: 'Puede que la dirección tenga un pequeño error. Mírela otra vez.',
    message: 'No hay un mensaje en esta dirección. Si tiene un código, puede usarlo.',
    help: 'Si necesita hablar con alguien, estas personas responden ahora.',
  },
  away: {
    heading: 'Esta página no está por ahora.',
    body: 'Es de nuestro lado. Volverá pronto. Nada de lo que envió se ha perdido.',
  },
  trouble: {
    title: 'Aún no se envió',
    heading: 'Su mensaje aún no se envió.',
    body: 'Algo salió mal de nuestro lado. Todas sus palabras están aquí. Espere un poco y pulse Enviar otra vez.',
    words: 'Sus palabras',
  },
};
