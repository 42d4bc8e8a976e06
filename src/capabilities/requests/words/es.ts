import type { RequestWords } from './en.ts';

const NUMBERS = ['ningún', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const number = (count: number): string => NUMBERS[count] ?? String(count);
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const es: RequestWords = {
  who: {
    somebody: 'una persona',
    children: 'un niño o una niña',
    teens: 'una persona adolescente',
    adults: 'una persona adulta',
    older_adults: 'una persona mayor',
  },
  either: 'en persona o en línea',
  orOnline: 'en persona o, si no, en línea',
  orFarther: (near) => `${near} o más lejos`,
  orPaying: (payer) => `${payer} u otra forma de pago`,
  inRegion: (where) => `en ${where}`,
  near: (where) => `cerca de ${where}`,
  asksFor: (sentence) => `Pregunté a varios terapeutas a la vez. Se les dijo: ${sentence}.`,
  begin: {
    title: 'Pregunte a varios terapeutas a la vez',
    lead: 'Lo cuenta una sola vez. Preguntamos por usted a terapeutas que tienen espacio. Ninguno sabe quién es usted hasta que elige a uno.',
    steps: 'Son tres pasos cortos. Después ve lo que se les dirá, antes de que preguntemos a nadie.',
    button: 'Empezar',
    many: 'En la última hora se empezaron muchas peticiones desde aquí. Pulse el botón otra vez un poco más tarde. Si no puede esperar, los números de arriba responden ahora.',
    kept: 'Lo que escribe se guarda siete días en una dirección propia. La ve al empezar.',
  },
  kept: 'Lo que escribe se guarda siete días en la dirección de esta página. Si lo deja ahora, vuelva a ella. Quien abra esta dirección puede verlo.',
  progress: ({ step, of }) => `Paso ${step} de ${of}`,
  next: 'Seguir',
  back: 'Un paso atrás',
  again: 'Por favor, mire esto otra vez.',
  need: {
    title: '¿Para quién es, y dónde?',
    age: '¿Para quién es?',
    ages: {
      children: 'Un niño o una niña',
      teens: 'Una persona adolescente',
      adults: 'Una persona adulta',
      older_adults: 'Una persona mayor',
    },
    format: '¿Cómo le gustaría que fueran las citas?',
    formats: { in_person: 'En persona', online: 'En línea', either: 'Cualquiera de las dos' },
    region: '¿En qué estado está?',
    regionHint: 'En línea, un terapeuta solo puede atender donde tiene licencia.',
    area: '¿Cerca de qué barrio?',
    areaHint: 'Solo el barrio. Déjelo vacío si no importa.',
  },
  times: {
    title: '¿Cuándo, y quién paga?',
    parts: '¿Cuándo podría venir?',
    partsHint: 'Si no marca nada, es a cualquier hora.',
    insurance: 'Su seguro, si quiere usarlo',
    insuranceHint: 'Solo el nombre, como «Aetna». Déjelo vacío si paga usted.',
    language: '¿En qué idioma?',
    topics: '¿De qué se trata?',
    topicsHint: 'Solo si quiere. Lo que marque se dice a los terapeutas a quienes preguntamos.',
    widen: 'Si nadie que encaje tiene espacio, ¿podemos ampliar la búsqueda?',
    widenHint: 'La licencia, la edad y el idioma quedan siempre como usted dijo.',
    widenOrder: 'Vamos paso a paso, en este orden.',
    widenings: {
      farther: 'Más lejos',
      online: 'También en línea',
      paying: 'Otras formas de pago, si no aceptan mi seguro',
    },
  },
  you: {
    title: '¿Cómo le puede llegar una respuesta?',
    lead: 'Los terapeutas a quienes preguntamos no ven nada de esto. Solo le llega a quien usted elija. Quien lleva esta red ve su nombre y cómo contactarle, pero no sus palabras. Así alguien puede responderle aunque nadie tenga espacio.',
    called: '¿Cómo quiere que le llamemos?',
    calledHint: 'Cualquier nombre, o ninguno.',
    words: 'Sus palabras para quien elija',
    wordsHint: 'Solo si quiere. Nadie lo lee al momento. Si no puede esperar, use los números de arriba.',
    ways: '¿Cómo podemos contactarle sin riesgo?',
  },
  look: {
    title: 'Esto es lo que se les dirá',
    tell: 'Les diremos:',
    nothingElse: 'Nada más. Ni nombre, ni dirección, ni sus palabras.',
    who: 'Preguntamos a la vez hasta a cinco terapeutas que tienen espacio. Si ninguno puede, preguntamos a los cinco siguientes.',
    seen: '¿Quién puede verlo?',
    anyone: 'Cualquier terapeuta de aquí que encaje',
    only: 'Solo quienes yo marque',
    onlyMore: 'Si ninguno tiene espacio, se le avisa. Entonces usted decide quién más puede verlo.',
    names: 'Dijeron a esta red que tienen espacio',
    noneHere:
      'Ahora mismo ningún terapeuta de aquí ha dicho que tenga un espacio que encaje. Puede preguntar igual. Alguien de esta red le responde.',
    wantsWho: 'Elija quién puede verlo.',
    wantsName: 'Marque al menos un nombre, o elija cualquier terapeuta que encaje.',
    further: (steps) =>
      `Si no queda nadie que encaje a quien preguntar, ampliamos la búsqueda, como usted permitió: ${steps.join(', luego ')}.`,
    furtherBy: { farther: 'más lejos', online: 'en línea', paying: 'otras formas de pago' },
    due: (when) => `Tendrá respuesta a más tardar ${when}, también si nadie tiene espacio.`,
    send: 'Preguntarles',
    sendAlone: 'Enviar mi petición',
    change: 'Cambiar algo',
    wants: 'Antes de preguntarles, díganos cómo le puede llegar una respuesta.',
    many: 'En la última hora llegaron muchas peticiones desde aquí. Lo que escribió está guardado: envíelo un poco más tarde. Si no puede esperar, los números de arriba responden ahora.',
  },
  page: {
    title: 'Su petición',
    told: 'Se les dijo:',
    askedFor: 'Usted preguntó por:',
    looking: (count) =>
      count === 1
        ? 'Esperamos la respuesta de un terapeuta.'
        : `Esperamos la respuesta de ${number(count)} terapeutas.`,
    next: 'Por ahora nadie de quienes preguntamos tiene espacio. Preguntamos a los siguientes en cuanto alguien diga que tiene.',
    tookBack: 'Alguien tenía espacio y ya no lo tiene. Lo sentimos. No es por usted.',
    namedLeft: 'Solo preguntamos a quienes usted marcó.',
    namedNo: 'Nadie de quienes usted marcó tiene espacio ahora.',
    widened: {
      farther: ({ area }) =>
        `No quedaba nadie cerca de ${area} a quien preguntar. Como usted permitió, ahora preguntamos también más lejos.`,
      online: () =>
        'No quedaba nadie que atienda en persona a quien preguntar. Como usted permitió, ahora preguntamos también en línea.',
      paying: ({ payer }) =>
        `No quedaba nadie que acepte ${payer} a quien preguntar. Como usted permitió, ahora preguntamos también a quienes tienen otras formas de pago.`,
    },
    paysSelf: (payer) => `no acepta ${payer}`,
    so: 'Lo que ha pasado hasta ahora',
    steps: {
      sent: ({ when }) => `${when}: usted preguntó.`,
      asked: ({ when, count }) =>
        `${when}: preguntamos a ${count === 1 ? 'un terapeuta' : `${number(count)} terapeutas`}.`,
      room: ({ when, count }) =>
        count === 1
          ? `${when}: uno dijo que tiene espacio.`
          : `${when}: ${number(count)} dijeron que tienen espacio.`,
      noRoom: ({ when, count }) =>
        count === 1
          ? `${when}: uno dijo que ahora no tiene espacio.`
          : `${when}: ${number(count)} dijeron que ahora no tienen espacio.`,
      noMore: ({ when }) => `${when}: uno que tenía espacio ya no lo tiene. Lo sentimos.`,
      missed: ({ when }) => `Iba a tener respuesta a más tardar ${when}. No fue así.`,
      due: ({ when }) => `Tendrá respuesta a más tardar ${when}.`,
      choose: 'Usted elige, con calma.',
      chosen: ({ when }) => `${when}: usted eligió.`,
    },
    missed: (when) =>
      `Dijimos que tendría respuesta a más tardar ${when}. No fue así, y lo sentimos. No es por usted. Nadie ha dicho que sí todavía. Ahora se ocupa quien lleva esta red.`,
    places: 'Lugares a los que acudir mientras tanto',
    more: {
      title: '¿Podemos ampliar la búsqueda?',
      others: 'Preguntar también a otros',
      farther: 'Preguntar también más lejos',
      online: 'Preguntar también en línea',
      paying: 'Preguntar también por otras formas de pago',
      told: (sentence) => `Se les dice: ${sentence}`,
    },
    nobody:
      'Ningún terapeuta de aquí ha dicho que tenga un espacio que encaje. Alguien de esta red lee su petición y le responde.',
    due: (when) => `Tendrá respuesta a más tardar ${when}, también si nadie tiene espacio.`,
    until: 'No tiene que hacer nada hasta entonces.',
    meanwhile: 'Si empeora, no espere. Los números de arriba responden ahora.',
    yeses: (count) => (count === 1 ? 'Uno tiene espacio' : `${count} tienen espacio`),
    choose: (count) =>
      count === 1
        ? 'Si le conviene, elija a esta persona. Solo entonces sabrá quién es usted. No hay prisa, y no tiene que llamar a nadie.'
        : 'Elija a quien le convenga. Solo entonces esa persona sabrá quién es usted. A los demás se les dan las gracias, y usted no tiene que llamar a nadie.',
    chooseOf: (name) => `Elegir a ${name}`,
    licence: (where) => `Cuando nos veamos en línea, estaré en ${where}`,
    licenceWanted: 'Marque que estará en un lugar donde tiene licencia.',
    chosen: (name) => `Eligió a ${name}`,
    handing: 'Sus palabras van de camino. Mire otra vez en un minuto.',
    withColleague: (due) =>
      `Esa persona ya puede leer su nombre y sus palabras. Le contactará de la manera que usted dijo que es segura. ${due}`,
    withColleagueHere: (due) =>
      `Esa persona ya puede leer su nombre y sus palabras. Usted no dio ninguna forma de contactarle, así que la respuesta llega a su página de aquí. ${due}`,
    orElse: (when) => `Si eso no pasa a más tardar ${when}, esta red se ocupa.`,
    reached: 'Nos dijo que ya se puso en contacto con usted. Sus palabras ya no se guardan aquí.',
    handed:
      'Ya tiene sus palabras. Su página con esa persona dice cuándo tendrá respuesta, y tiene su propio código para volver.',
    theirPage: (name) => `Ir a su página con ${name}`,
    gone: 'Esa persona ya no tiene espacio. No es por usted.',
    withdrawn:
      'Usted terminó esta petición. Ya no se pregunta a nadie. Puede preguntar otra vez cuando quiera.',
    again: 'Preguntar otra vez',
    answered: 'Alguien de esta red le ha respondido.',
    read: 'Leer la respuesta',
    own: 'Escribir más, cambiar cómo le contactamos, o parar',
    ownEnded: 'Su página aquí: escribir, o ver qué se guarda de usted',
  },
  asked: {
    title: 'Alguien busca terapeuta',
    lead: ({ network }) => `${network} pregunta por una persona. Esto es todo lo que hay por ahora:`,
    wasAsked: ({ network }) => `${network} preguntó por:`,
    fits: 'Su espacio encaja. Si dice que tiene espacio, puede que le elijan; entonces sabrá quién es, y no antes.',
    yes: 'Tengo espacio',
    no: 'Ahora no',
    saidYes: 'Dijo que tiene espacio. Solo tendrá noticias si le eligen.',
    saidNo: 'Dijo: ahora no. Gracias.',
    changed: 'Puede cambiarlo hasta que elijan.',
    openingEnded: 'Su espacio terminó, así que su sí ya no vale. Gracias.',
    letGo: 'Todavía no ha elegido. No hace falta que le guarde el espacio.',
    released: 'Ya tiene quien le atienda. Gracias; no debe nada.',
    taken: 'Le eligieron. Está en su mesa.',
    handed: 'Le eligieron. Es esta persona.',
    handedHint: 'Contacte pronto, solo por las vías que están aquí. Guarde esta página para usted.',
    handedBy: (when) => `Si no lo hizo a más tardar el ${when}, la red se ocupa.`,
    called: 'Nombre',
    unnamed: 'No dio ningún nombre.',
    ways: 'Cómo puede contactar',
    noWay: 'No dio ninguna vía. Mira su página; pida a la red que responda allí.',
    words: 'Lo que escribió',
    reach: 'Ya hubo contacto',
    reachHint: 'Cuando hayan hablado. Entonces su nombre, sus vías y sus palabras ya no se muestran aquí.',
    reachYes: 'Sí, ya hablamos',
    cannot: 'Al final no puedo',
    cannotHint: 'Está bien así. Se pregunta a otros, y la persona lo sabe.',
    cannotYes: 'Preguntar a otros',
    reached: 'Ya hubo contacto. Gracias. Su nombre y sus palabras ya no se muestran aquí.',
    gaveBack: 'Dijo que al final no puede. Ahora se pregunta a otros. Gracias por decirlo.',
    noOpening:
      'Su espacio terminó, así que un sí no se puede contar. Ábralo de nuevo primero, en la página de sus espacios.',
    gone: 'Este enlace ya no lleva a ninguna parte',
    goneBody:
      'Un correo más nuevo trae un enlace más nuevo. Si tiene cuenta, entre para ver qué le preguntaron.',
  },
  desk: {
    title: '¿Quién tiene espacio?',
    lead: 'Personas que buscan terapeuta, por sus redes. Se le dice una frase, y quién es solo si le eligen.',
    none: 'No se pregunta por nadie.',
    noneHint: 'Cuando alguien busca terapeuta y su espacio encaja, recibe un correo, y está aquí.',
    open: 'Mirar',
    soFar: {
      asked: ({ count, when }) =>
        count === 1
          ? `Se preguntó a un terapeuta, ${when}.`
          : `Se preguntó a ${number(count)} terapeutas, la última vez ${when}.`,
      room: ({ name, when }) => `${name} tiene espacio, dicho ${when}.`,
      chose: ({ name, when }) => `Eligió a ${name}, ${when}.`,
      no: (count) => (count === 1 ? 'Uno dijo: ahora no.' : `${begun(number(count))} dijeron: ahora no.`),
    },
    link: (count) => (count === 1 ? 'Una persona busca terapeuta' : `${count} personas buscan terapeuta`),
  },
  mail: ({ network, sentence, link }) => ({
    subject: '¿Tiene espacio?',
    body: `Esta nota es automática.

${network} pregunta: ${sentence}.

Si tiene espacio, dígalo aquí. Basta un toque, sin entrar con clave:
${link}

Si no hace nada, mañana se pregunta a otros.`,
  }),
  mailOfSeveral: ({ asks, desk }) => ({
    subject: `¿Tiene espacio? Preguntan ${asks.length} personas`,
    body: `Esta nota es automática.

${begun(number(asks.length))} personas preguntan por usted. Diga de cada una si tiene espacio. Basta un toque, sin entrar con clave.

${asks.map((one) => `${one.network === '' ? 'Alguien busca' : `${one.network} pregunta`}: ${one.sentence}.\n${one.link}`).join('\n\n')}

${desk === '' ? '' : `Todas están en su mesa:\n${desk}\n\n`}Si no hace nada, mañana se pregunta a otros.`,
  }),
  chosenMail: ({ network, due, link }) => ({
    subject: 'Le eligieron',
    body: `Esta nota es automática.

Usted dijo a ${network} que tiene espacio, y le eligieron. Quién es, y cómo contactar, está aquí:
${link}

Contacte ${due === '' ? 'pronto' : `a más tardar el ${due}`}, por favor, y dígalo allí cuando lo haya hecho. Si al final no puede, dígalo allí también, y se pregunta a otros.`,
  }),
  news: ({ link }) => ({
    subject: 'Hay algo nuevo en su página',
    body: `Esta nota es automática.

Hay algo nuevo en su página:
${link}`,
  }),
  reminder: ({ link }) => ({
    subject: 'Su página',
    body: `Esta nota es automática. Llega una sola vez.

En su página hay algo que elegir, con calma. No tiene que hacerlo:
${link}`,
  }),
  letGo: ({ network, sentence, link }) => ({
    subject: 'No hace falta guardar el espacio',
    body: `Esta nota es automática.

Usted dijo que tiene espacio para alguien por quien preguntó ${network}: ${sentence}.

En dos semanas no ha elegido. Ya no hace falta que le guarde el espacio. Si se lo da a otra persona, diga aquí «Ahora no»:
${link}

Si no hace nada, todavía puede elegirle.`,
  }),
};
