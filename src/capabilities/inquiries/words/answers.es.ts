import type { AnswerWords, NoReason } from './answers.en.ts';

/** Las palabras con que se abre una respuesta; véase `answers.en.ts`. */

type Given = Parameters<AnswerWords['yes']>[0];

/** Como habla la consulta de sí misma: quien trabaja a solas no escribe «nosotros» en la misma carta. */
const by = ({ voice }: Given, one: string, several: string): string => (voice === 'i' ? one : several);

const hello = (called: string): string => (called ? `Hola, ${called}:` : 'Hola:');

const because = (reason: NoReason, { voice, until, askedForThem, ofNetwork }: Given): string => {
  if (reason === 'full' && askedForThem === true)
    return 'Buscamos a alguien para usted. Hasta ahora ningún terapeuta de aquí ha dicho que sí. Eso tiene que ver con las agendas de ellos, no con usted.';
  if (reason === 'full' && ofNetwork === true)
    return 'Somos una red de terapeutas y no damos terapia, así que no podemos ser quienes le atiendan. No es por usted. Lo que sí podemos es decirle quién quizá pueda.';
  const one = voice === 'i';
  const others: Record<NoReason, string> = {
    full: `No ${one ? 'tengo' : 'tenemos'} ningún espacio libre ${until ? `antes de ${until}` : 'por ahora'}. Eso tiene que ver con ${one ? 'mi' : 'nuestra'} agenda, no con usted.`,
    not_my_field: `Lo que usted cuenta necesita a alguien que trabaje con ello cada día, y ese no es ${one ? 'mi' : 'nuestro'} campo. Usted merece a alguien que lo conozca bien. No es por usted.`,
    not_licensed_there: `Solo ${one ? 'puedo' : 'podemos'} trabajar con personas donde ${one ? 'tengo' : 'tenemos'} licencia, y donde usted vive no es uno de esos lugares. Es una regla de la licencia. No es por usted.`,
    not_this_age: `No ${one ? 'tengo' : 'tenemos'} formación para esta edad, y es importante que la ayuda sea la adecuada. No es por usted ni por la persona por quien escribe.`,
    referral_only: `Solo ${one ? 'puedo' : 'podemos'} empezar cuando un médico envía una orden. Es una regla de trabajo. No es por usted. Su médico puede escribirla, y usted puede volver con ella.`,
  };
  return others[reason];
};

const GAPS = { times: '[sus horas]', question: '[su pregunta]', words: '[sus palabras]' };

export const answers: AnswerWords = {
  gaps: GAPS,
  yes: (p) => `${hello(p.called)}

Gracias por escribir. Sí, hablemos.

${by(p, 'Puedo ofrecerle', 'Podemos ofrecerle')} una primera charla de unos 20 minutos. Estas horas están libres:

${GAPS.times}

${by(p, 'Dígame', 'Díganos')} cuál le conviene, o proponga otra. Puede contar lo que quiera o solo preguntar. Nada empieza hasta que ambas partes lo digamos.

${p.from}`,
  ofNetwork: (p) => `${hello(p.called)}

Gracias por escribirnos.

${GAPS.words}

Somos una red de terapeutas y no damos terapia. Puede volver a escribirnos cuando quiera.

${p.from}`,
  no: (p) => `${hello(p.called)}

Gracias por escribir y por ${by(p, 'confiarme', 'confiarnos')} sus palabras. Hace falta valor para pedir ayuda.

${because(p.reason, p)}

No ${by(p, 'quiero', 'queremos')} dejarle a solas con un no. Abajo hay personas y lugares que pueden ayudar. Algunos responden ahora mismo. Si uno no le sirve, pruebe el siguiente. Preguntar otra vez no molesta a nadie.

Si se hace demasiado, llame a uno de los números que responden a toda hora. No hace falta tener la certeza de que sea grave.

Le ${by(p, 'deseo lo mejor y espero', 'deseamos lo mejor y esperamos')} que pronto encuentre a la persona adecuada.

${p.from}`,
  list: (p) => `${hello(p.called)}

Gracias por escribir. Ahora no ${by(p, 'tengo', 'tenemos')} ningún espacio libre, y ${by(p, 'me', 'nos')} gustaría trabajar con usted cuando lo haya. ${by(p, 'Puedo', 'Podemos')} guardarle un lugar en la lista de espera.

Tendrá noticias en ${p.weeks} semanas, haya o no un lugar. Puede dejar la lista cuando quiera, y está bien buscar a otra persona mientras tanto.

${p.from}`,
  question: (p) => `${hello(p.called)}

Gracias por escribir. Antes de responder, una pregunta:

${GAPS.question}

Puede contestar con pocas palabras, o no contestar. Le ${by(p, 'escribiré', 'escribiremos')} de todos modos.

${p.from}`,
  reasons: {
    full: 'sin espacio libre',
    not_my_field: 'no es mi campo',
    not_licensed_there: 'sin licencia allí',
    not_this_age: 'no para esta edad',
    referral_only: 'hace falta orden médica',
  },
  spokenNo: (p) => {
    const named = p.places.length === 1 ? 'Un lugar que puede ayudar' : 'Dos lugares que pueden ayudar';
    const places =
      p.places.length > 0 ? ` ${named}: ${p.places.join('. Y: ')}. Puedo repetirlo despacio.` : '';
    const ways = {
      text: 'le mando una lista por mensaje de texto',
      email: 'le mando una lista por correo',
      code: 'dejo una lista con su código',
    };
    const how = p.offers.map((offer) => ways[offer]);
    const offered = how.length > 0 ? ` Si quiere, ${how.join(', o ')}.` : '';
    return `Hola, soy ${p.from}. ${p.rang ? 'Gracias por llamar' : 'Gracias por escribir'}, hace falta valor. Lo siento, ${p.ofNetwork ? 'aquí no damos terapia, así que no tengo espacio que ofrecer' : 'no tengo espacio libre'}, y no es por usted.${places}${offered}`;
  },
  bareVoicemail: (p) =>
    p.maySayWho
      ? `Hola, soy ${p.member}. Por favor, llámeme cuando pueda. Gracias.`
      : 'Hola. Por favor, llame a este número cuando pueda. Gracias.',
};
