import type { AskingWords } from './asking.en.ts';

export const askingEs: AskingWords = {
  page: {
    title: (p) => `Preguntar a ${p.name} por mí`,
    lead: (p) =>
      `${p.who} recibe lo que usted marque o escriba aquí, y nada más. ${p.here} solo ve que usted está en buenas manos.`,
    nothingYet: 'No sale nada antes de que pulse el botón del final.',
    called: (p) => `Mi nombre: ${p.called}`,
    ways: (p) => `¿Cómo puede ${p.name} comunicarse con usted?`,
    waysHint:
      'En las horas y de la forma que usted dijo aquí. Si no marca nada, la respuesta estará en una página suya.',
    way: {
      email: (p) => `Correo a ${p.masked}`,
      phone: (p) => `Llamar al número que termina en ${p.masked}`,
      text: (p) => `Enviar un mensaje al número que termina en ${p.masked}`,
    },
    noWays: 'Allí tendrá una página y un código. Nadie le contactará.',
    words: (p) => `¿Qué puede leer ${p.name}?`,
    own: 'Lo que escribí y marqué aquí',
    look: 'Verlo',
    anew: (p) => `O escríbale de nuevo a ${p.name}`,
    anewHint: 'Puede dejarlo vacío. Nadie lo lee al momento. Si no puede esperar, use los números de arriba.',
    helpNow: (p) => `Usted dijo que necesita ayuda pronto. ${p.name} también lo sabrá.`,
    alone: (p) => `Usted pidió que no lo vea nadie más. Allí también solo lo ve ${p.name}.`,
    send: (p) => `Sí, preguntar a ${p.name}`,
    instead: (p) => `Preguntar mejor a ${p.name}`,
    insteadMore: (p) => `${p.name} recibe lo que está marcado y escrito arriba.`,
    any: {
      ways: '¿Cómo pueden comunicarse con usted?',
      words: '¿Qué se puede leer?',
      anew: 'O escriba de nuevo',
    },
    noRoom: (p) => `${p.name} ya no tiene espacio`,
    noRoomMore: 'No es por usted. No se envió nada, y lo que escribió sigue aquí.',
    noOther:
      'Nadie más de quienes se nombraron tiene espacio ahora. En su página puede ver quién tiene espacio, o escribir allí.',
  },
  own: {
    full: 'Ahora no tiene espacio.',
    theirs: (p) => `Usted eligió a ${p.name}, que ahora atiende su mensaje.`,
    there: (p) => `Usted eligió a ${p.name}. Lo que sigue está en su página allí.`,
    page: (p) => `La página de ${p.name}`,
    thereLink: 'Ir a mi página allí',
    onItsWay: (p) => `Usted eligió a ${p.name}. Está en camino. Mire aquí otra vez en un minuto.`,
    comeBack: 'Si eso no resulta, puede volver: pregunte a otra persona, o escriba aquí. Cuenta como nuevo.',
    ended: 'Usted eligió a un colega, que ahora tiene su mensaje.',
    before: 'Primero verá qué se envía. No sale nada sin su sí.',
    since: 'Quién tiene espacio ahora',
    look: 'Ver quién tiene espacio ahora',
    lookMore: 'Puede que la lista haya cambiado.',
    nobody: 'Nadie más tiene espacio en este momento. Puede mirar otra vez otro día.',
  },
  desk: {
    short: 'En buenas manos',
    title: 'En buenas manos',
    elsewhere: (p) => `En buenas manos desde el ${p.day}. Aquí no queda nada por hacer.`,
    here: (p) =>
      `En buenas manos desde el ${p.day}: eligió a ${p.name}. Puede seguir leyendo, porque quienes responden aquí leen toda la lista.`,
    alone: 'Eligió a un colega, y ahora solo esa persona lo ve.',
    line: (p) => `${p.called}: desde el ${p.day}`,
  },
  note: (p) => `Eligió a ${p.name}, a quien ${p.from} había nombrado.`,
};
