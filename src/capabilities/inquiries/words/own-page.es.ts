import type {
  AskingWords,
  DeedsWords,
  OwnPageWords,
  PageWords,
  SentWords,
  StoryWords,
} from './own-page.en.ts';
import type { Voice } from './public-shapes.ts';

const eitherFor =
  (voice: Voice) =>
  (one: string, several: string): string =>
    voice === 'i' ? one : several;

const sent = (voice: Voice): SentWords => {
  const by = eitherFor(voice);
  const can = by('Puedo', 'Podemos');
  return {
    title: 'Su mensaje',
    sent: 'Su mensaje está aquí.',
    sentHelper: 'Gracias por escribir. Su mensaje está aquí.',
    promise: (p) => `Tendrá respuesta a más tardar ${p.due}.`,
    promiseAgain: (p) => `La nueva fecha: tendrá respuesta a más tardar ${p.due}.`,
    promiseMore:
      'No tiene que hacer nada hasta entonces. Si empeora, no espere: use los números de arriba. De noche nadie lee esto.',
    promiseMoreTalk:
      'Eso vale para lo que escribió. Si empeora, no espere: use los números de arriba. De noche nadie lee esto.',
    urgent: {
      said: 'Usted dijo que necesita ayuda pronto.',
      call: 'Por favor, llame ahora:',
      numbers: 'Por favor, use ahora los números de arriba.',
      seen: {
        not_at_once: 'Aquí nadie ve esto al instante.',
        not_now: 'Aquí nadie ve esto en este momento.',
        not_tonight: 'Aquí nadie ve esto esta noche.',
      },
      promiseMore: 'Si necesita ayuda ahora, no espere hasta entonces.',
    },
    noDate: `No ${by('puedo', 'podemos')} decir cuándo tendrá respuesta. Sus palabras se guardan.`,
    lookedAt: 'Una persona mira esto cada día de trabajo.',
    lookedAtMore:
      'No tiene que hacer nada. Si empeora, no espere: use los números de arriba. De noche nadie lee esto.',
    code: 'El código de su mensaje',
    requestCode: 'El código de su petición',
    codeMore:
      'Anótelo, o repítalo unas veces en voz baja. Con él puede volver desde cualquier teléfono o computadora.',
    codeWhere: 'Escríbalo en',
    codeOnly: `No le ${by('contactaré', 'contactaremos')}. La respuesta estará en esta página.`,
    mail: `Cómo se vería un correo ${by('mío', 'nuestro')}`,
    mailFrom: 'De',
    mailSubject: 'Asunto',
    subject: 'Su mensaje',
    mailMore:
      'Mire también en el correo no deseado. Si no llega ninguno, vuelva aquí con su código: la respuesta estará aquí.',
    ring: (p) => `${can} llamar al número que termina en ${p.masked}.`,
    text: (p) => `${can} escribirle al número que termina en ${p.masked}.`,
    email: (p) => `${can} escribirle a ${p.masked}.`,
    safeTimes: (p) => `Usted dijo que esto es seguro: ${p.window}.`,
    anyTime: 'A cualquier hora.',
    message: `${can} dejar un mensaje.`,
    noMessage: `No ${by('dejo', 'dejamos')} mensajes.`,
    saysWho: `${can} decir quién ${by('soy', 'somos')}.`,
    saysNobody: `No ${by('diré', 'diremos')} a otros quién ${by('soy', 'somos')}.`,
    wait: 'Mientras espera',
    waitBody: `Puede usar cualquiera de estos ahora. No tiene que ${by('esperarme', 'esperarnos')}.`,
    places: 'Lugares de ayuda',
  };
};

const story = (voice: Voice): StoryWords => {
  const by = eitherFor(voice);
  const sorry = by('Lo siento.', 'Lo sentimos.');
  return {
    history: 'Qué ha pasado',
    states: { done: 'Hecho', now: 'Ahora', next: 'Después' },
    came: (p) => `Su mensaje llegó: ${p.when}.`,
    missed: (p) =>
      `Le ${by('dije', 'dijimos')} que tendría respuesta a más tardar ${p.due}. No fue así. ${sorry} No es por usted.`,
    stepsIn: (p) => `Ahora ${p.who} se ocupa de su mensaje.`,
    rang: (p) => `${by('Llamé', 'Llamamos')}: ${p.when}.`,
    rangReached: (p) => `Hablamos: ${p.when}.`,
    rangMessage: (p) => `${by('Llamé y dejé', 'Llamamos y dejamos')} un mensaje: ${p.when}.`,
    askFor: {
      heading: 'Quién tiene espacio',
      button: (p) => `Preguntar a ${p.name} por mí`,
      more: (p) =>
        `${p.name} lee lo que usted escribió aquí, y usted tendrá una fecha. No cuenta nada dos veces.`,
      noRoom: 'Ya no tiene espacio, y no es por usted. Puede preguntar a otra persona o escribir aquí abajo.',
    },
    ringBack: 'Puede devolver la llamada o escribir aquí abajo.',
    answeredAt: (p) => `${by('Respondí', 'Respondimos')}: ${p.when}.`,
    ended: {
      found_someone: `Usted ${by('me', 'nos')} dijo que encontró a alguien.`,
      please_stop: `Usted ${by('me', 'nos')} pidió parar.`,
    },
    windowMissed: `La hora que dio ya pasó y no le ${by('encontré', 'encontramos')}. ${sorry} ¿Hay otra hora segura?`,
    windowLink: 'Dar otra hora',
  };
};

const page = (voice: Voice): PageWords => {
  const by = eitherFor(voice);
  return {
    answer: 'La respuesta',
    answers: 'Las respuestas',
    answerBy: (p) => `${p.who}, ${p.when}`,
    answerPlaces: 'Lugares de ayuda',
    yours: 'Lo que usted escribió',
    yoursEmpty: 'Dejó las palabras vacías. Está bien.',
    write: 'Escribir más',
    writeAnswered: 'Responder',
    writeHint: 'Nadie lee esto al instante. Si no puede esperar, use los números de arriba.',
    writeHelpNow: 'Necesito ayuda pronto',
    writeEmpty: 'Escriba primero unas palabras.',
    writeMuch:
      'En esta hora ha escrito mucho, y todo está aquí. Lo que acaba de escribir espera en este campo: envíelo dentro de un rato. Si no puede esperar, use los números de arriba.',
    send: 'Enviar',
    ways: `Cambiar cómo ${by('puedo', 'podemos')} contactarle`,
    found: 'Encontré a alguien',
    theyFound: 'Esa persona encontró a alguien',
    stop: by('Por favor, pare', 'Por favor, paren'),
    other: 'Qué más puede hacer',
    print: 'Puede imprimir esta página.',
    closed: {
      found_someone: `Encontró a alguien. ${by('Me alegra, y no volveré', 'Nos alegra, y no volveremos')} a escribir sobre esto.`,
      please_stop: by('Ya paré. No le contactaré más.', 'Hemos parado. No le contactaremos más.'),
      other: 'Este mensaje está cerrado.',
    },
    tried: {
      said: by(
        'Intenté comunicarme con usted y no pude. No pasa nada. Sus palabras están guardadas. Dígame que está aquí y lo intento otra vez.',
        'Intentamos comunicarnos con usted y no pudimos. No pasa nada. Sus palabras están guardadas. Díganos que está aquí y lo intentamos otra vez.',
      ),
      here: by('Aquí estoy. Por favor, inténtelo otra vez.', 'Aquí estoy. Por favor, inténtenlo otra vez.'),
    },
    reopen: 'Si cambia de idea, escriba aquí. Será un mensaje nuevo.',
    tidy: 'Cierre esta página al terminar. En un teléfono compartido, use «Salir de esta página».',
  };
};

const asking = (voice: Voice): AskingWords => {
  const by = eitherFor(voice);
  const can = by('Puedo', 'Podemos');
  return {
    helper: {
      ends: (p) =>
        `Esta página termina ${p.days} días después de la respuesta. Es así siempre que se escribe por otra persona. No dice nada de ella.`,
      ended: 'Gracias por preocuparse. Desde ahora, esta página ya no muestra nada más.',
      anew: 'Siempre puede escribir otra vez. Será un mensaje nuevo.',
    },
    later: {
      ask: `¿${can} preguntarle una vez, en dos semanas, si encontró a alguien?`,
      askHint: 'Por correo, si dijo que es seguro. Si no, solo en esta página. Puede dejarlo así.',
      save: 'Guardar esto',
      willAsk: (p) =>
        `Usted dijo que ${by('puedo', 'podemos')} preguntarle una vez si encontró a alguien: ${p.when}.`,
      dont: by('No me pregunte', 'No me pregunten'),
      question: '¿Encontró a alguien?',
      questionMore: 'También puede dejar esto así.',
      yes: 'Sí, encontré',
      no: 'No, todavía no',
      saidNo: 'Todavía no encontré a alguien.',
    },
    still: {
      title: '¿Esto sigue siendo seguro?',
      body: (p) => `Usted lo dijo hace ${p.months} meses.`,
      yes: 'Sí, sigue siendo seguro',
      change: 'No, cambiarlo',
    },
  };
};

const deeds = (voice: Voice): DeedsWords => {
  const by = eitherFor(voice);
  return {
    ways: {
      title: `Cómo ${by('puedo', 'podemos')} contactarle`,
      heading: '¿Qué formas de contacto son seguras ahora?',
      now: 'Ahora',
      keep: 'Dejar esto como está',
      keepHint: 'Lo que no marque termina al guardar. Abajo puede añadir una forma o cambiarla.',
      body: 'Lo que diga aquí reemplaza lo que dijo antes.',
      save: 'Guardar esto',
    },
    withdrawal: {
      title: 'Terminar',
      found: {
        heading: '¿Encontró a alguien?',
        body: `Qué bien. Entonces ${by('cierro', 'cerramos')} su mensaje. No le llegará nada más sobre esto.`,
        button: 'Sí, encontré a alguien',
      },
      theyFound: {
        heading: '¿Esa persona encontró a alguien?',
        body: `Qué bien. Entonces ${by('cierro', 'cerramos')} su mensaje. No le llegará nada más sobre esto.`,
        button: 'Sí, encontró a alguien',
      },
      stop: {
        heading: by('¿Paro?', '¿Paramos?'),
        body: 'Entonces nadie de aquí volverá a contactarle, de ninguna forma. Aún puede volver a su página con su código.',
        button: by('Sí, por favor pare', 'Sí, por favor paren'),
      },
      talk: (p: { when: string }) =>
        `Así también se cancela su primera charla: ${p.when}. No le cuesta nada.`,
      back: 'No, volver a mi mensaje',
    },
    notMe: {
      title: 'No fui yo',
      heading: '¿Alguien usó su correo?',
      body: `${by('Me', 'Nos')} llegó un mensaje con su correo. Si no fue usted, dígalo aquí. No ${by('escribiré', 'escribiremos')} más a esta dirección.`,
      bodyHere: `${by('Me', 'Nos')} llegó un mensaje con su correo. Si no fue usted, dígalo aquí. Entonces no le llega nada más de este mensaje. Para parar todo a su dirección, use el enlace que está en el correo mismo.`,
      button: 'No fui yo',
      done: `Gracias. No ${by('volveré', 'volveremos')} a escribirle.`,
      doneHere: 'Gracias. No le llega nada más de este mensaje.',
      doneMore: 'No tiene que hacer nada más.',
      closed: 'Aquí no hay nada más que ver.',
      changed: '¿Cambió de idea?',
      changedMore:
        'Entonces un nuevo mensaje con su correo puede tener respuesta por correo otra vez. Nada le llega por sí solo.',
      lift: by('Puede escribirme otra vez', 'Pueden escribirme otra vez'),
      lifted: `Gracias. Si usted escribe otra vez, ${by('puedo', 'podemos')} responder por correo.`,
    },
  };
};

/** Las palabras de la página propia de una persona; véase `own-page.en.ts`. */
export const ownPageEs = (voice: Voice): OwnPageWords => ({
  status: { ...sent(voice), ...story(voice), ...page(voice) },
  ...asking(voice),
  ...deeds(voice),
});
