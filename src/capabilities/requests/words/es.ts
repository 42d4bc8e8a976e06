import type { RequestWords } from './en.ts';

export const es: RequestWords = {
  who: {
    somebody: 'una persona',
    children: 'un niño o una niña',
    teens: 'una persona adolescente',
    adults: 'una persona adulta',
    older_adults: 'una persona mayor',
  },
  either: 'en persona o en línea',
  inRegion: (where) => `en ${where}`,
  near: (where) => `cerca de ${where}`,
  asksFor: (sentence) => `Pregunté a varios terapeutas a la vez. Se les dijo: ${sentence}.`,
  begin: {
    title: 'Pregunte a varios terapeutas a la vez',
    lead: 'Lo cuenta una sola vez. Preguntamos por usted a terapeutas que tienen sitio. Nadie sabe quién es usted hasta que elige a uno.',
    button: 'Empezar',
  },
  kept: 'Lo que escribe se guarda siete días en la dirección de esta página. Si lo deja ahora, vuelva a ella.',
  progress: ({ step, of }) => `Paso ${step} de ${of}`,
  next: 'Seguir',
  back: 'Un paso atrás',
  need: {
    title: '¿Para quién es, y dónde?',
    age: '¿Para quién es?',
    ages: {
      children: 'Un niño o una niña',
      teens: 'Una persona adolescente',
      adults: 'Una persona adulta',
      older_adults: 'Una persona mayor',
    },
    format: '¿Cómo le gustaría verse?',
    formats: { in_person: 'En persona', online: 'En línea', either: 'De las dos formas' },
    region: '¿En qué estado está?',
    regionHint: 'En línea, un terapeuta solo puede atender donde tiene licencia.',
    area: '¿Cerca de qué barrio?',
    areaHint: 'Solo el barrio. Déjelo vacío si no importa.',
  },
  times: {
    title: '¿Cuándo, y quién paga?',
    parts: '¿Cuándo podría venir?',
    partsHint: 'Ninguno quiere decir a cualquier hora.',
    insurance: 'Su seguro, si quiere usarlo',
    insuranceHint: 'Solo el nombre, como «Aetna». Déjelo vacío si paga usted.',
    language: '¿En qué idioma?',
    any: 'No importa',
    topics: '¿De qué se trata?',
    topicsHint: 'Solo si quiere. Lo que marque se dice a los terapeutas a quienes preguntamos.',
  },
  you: {
    title: '¿Cómo le puede llegar una respuesta?',
    lead: 'Los terapeutas a quienes preguntamos no ven nada de esto. Llega a quien usted elija. Quien lleva esta red ve cómo contactarle, para que alguien le responda aunque nadie tenga sitio. No ve sus palabras.',
    called: '¿Cómo quiere que le llamemos?',
    calledHint: 'Cualquier nombre, o ninguno.',
    words: 'Sus palabras para quien elija',
    wordsHint: 'Solo si quiere. También puede esperar hasta haber elegido.',
    ways: '¿Cómo podemos contactarle sin riesgo?',
  },
  look: {
    title: 'Esto es lo que se les dirá',
    tell: 'Les diremos:',
    nothingElse: 'Nada más. Ni nombre, ni dirección, ni sus palabras.',
    who: 'Preguntamos a la vez hasta a cinco terapeutas que tienen sitio. Si ninguno puede, preguntamos a los cinco siguientes.',
    due: (when) => `Tendrá respuesta antes del ${when}, también si nadie tiene sitio.`,
    send: 'Preguntarles',
    change: 'Cambiar algo',
    wants: 'Antes de preguntarles, díganos cómo le puede llegar una respuesta.',
    many: 'En la última hora llegaron muchas peticiones desde aquí. Lo que escribió está guardado: envíelo un poco más tarde. Si no puede esperar, los números de arriba responden ahora.',
  },
  page: {
    title: 'Su petición',
    told: 'Se les dijo:',
    looking: (count) => (count === 1 ? 'Un terapeuta está mirando.' : `${count} terapeutas están mirando.`),
    next: 'Nadie de quienes preguntamos tiene sitio. Preguntamos a los siguientes en cuanto alguien diga que tiene.',
    nobody:
      'Ningún terapeuta de aquí ha dicho que tenga un sitio que encaje. Alguien de esta red lee su petición y le responde.',
    due: (when) => `Tendrá respuesta antes del ${when}.`,
    meanwhile: 'Si empeora, no espere. Los números de arriba responden ahora.',
    yeses: (count) => (count === 1 ? 'Uno tiene sitio' : `${count} tienen sitio`),
    choose:
      'Elija a quien le convenga. Solo entonces sabe quién es usted. A los demás se les dan las gracias, y usted no debe llamar a nadie.',
    chooseOf: (name) => `Elegir a ${name}`,
    licence: (where) => `Cuando nos veamos en línea, estaré en ${where}`,
    licenceWanted: 'Marque que estará en un lugar donde tiene licencia.',
    chosen: (name) => `Eligió a ${name}`,
    handing: 'Sus palabras van de camino. Mire otra vez en un minuto.',
    withColleague: (due) =>
      `Ya puede leer su nombre y sus palabras. Le contactará de la manera que usted dijo que es segura. ${due}`,
    orElse: (when) => `Si eso no pasa antes del ${when}, esta red se ocupa.`,
    reached: 'Nos dijo que ya habló con usted. Sus palabras ya no se guardan aquí.',
    handed: 'Ya tiene sus palabras. Le responderá antes de la fecha de su página con esa persona.',
    theirPage: 'Su página con esa persona. Apunte la dirección: solo está aquí',
    gone: 'Ya no tiene sitio. Elija a otra persona.',
    withdrawn: 'Usted terminó esta petición. Ya no se pregunta a nadie.',
    answered: 'Alguien de esta red le ha respondido.',
    own: 'Escribir más, cambiar cómo contactarle, o parar',
  },
  asked: {
    title: 'Alguien busca terapeuta',
    lead: ({ network }) => `${network} pregunta por una persona. Esto es todo lo que hay por ahora:`,
    fits: 'Su espacio encaja. Si dice que tiene sitio, puede que le elijan; entonces sabrá quién es, y no antes.',
    yes: 'Tengo sitio',
    no: 'Ahora no',
    saidYes: 'Dijo que tiene sitio. Solo sabrá más si le eligen.',
    saidNo: 'Dijo: ahora no. Gracias.',
    changed: 'Puede cambiarlo hasta que elijan.',
    released: 'Ya tiene quien le atienda. Gracias; no debe nada.',
    taken: 'Le eligieron. Está en su mesa.',
    handed: 'Le eligieron. Esta persona es.',
    handedHint: 'Contacte pronto, solo por las vías que están aquí. Guarde esta página para usted.',
    called: 'Nombre',
    unnamed: 'No dio ningún nombre.',
    ways: 'Cómo puede contactar',
    noWay: 'No dio ninguna vía. Mira su página; pida a la red que responda allí.',
    words: 'Lo que escribió',
    reach: 'Ya hubo contacto',
    cannot: 'Al final no puedo',
    cannotHint: 'Entonces se pregunta a otros, y se le avisa. Está bien así.',
    reached: 'Ya hubo contacto. Gracias. Su nombre y sus palabras ya no se muestran aquí.',
    gaveBack: 'Dijo que al final no puede. Ahora se pregunta a otros. Gracias por decirlo.',
    gone: 'Este enlace ya no lleva a ninguna parte',
    goneBody: 'Entre para ver qué le preguntaron.',
  },
  desk: {
    title: '¿Quién tiene sitio?',
    lead: 'Personas que buscan terapeuta, por sus redes. Se le dice una frase, y quién es solo si le eligen.',
    none: 'No se pregunta por nadie.',
    open: 'Mirar',
    link: (count) => (count === 1 ? 'Una persona busca terapeuta' : `${count} personas buscan terapeuta`),
  },
  mail: ({ network, sentence, link }) => ({
    subject: '¿Tiene sitio?',
    body: `Esta nota es automática.

${network} pregunta: ${sentence}.

Si tiene sitio, dígalo aquí. Basta un toque, sin entrar con clave:
${link}

Si no hace nada, mañana se pregunta a otros.`,
  }),
  chosenMail: ({ network, link }) => ({
    subject: 'Le eligieron',
    body: `Esta nota es automática.

Usted dijo a ${network} que tiene sitio, y le eligieron. Quién es, y cómo contactar, está aquí:
${link}

Contacte pronto, por favor, y pulse allí cuando lo haya hecho. Si al final no puede, una pulsación lo dice.`,
  }),
  news: ({ link }) => ({
    subject: 'Hay algo nuevo en su página',
    body: `Esta nota es automática.

Hay algo nuevo en su página:
${link}`,
  }),
};
