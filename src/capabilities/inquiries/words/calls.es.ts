import type { DeskWords } from './desk.en.ts';

export const rang: DeskWords['rang'] = {
  number: 'Llame al',
  script: 'Lo que puede decir a un contestador',
  noScript: 'No deje mensaje. Si contesta otra persona, no diga por qué llama.',
  spokenNo: 'Un no, de palabra',
  reached: 'Hablé con la persona',
  messageLeft: 'Dejé un mensaje',
  noAnswer: 'No contestó',
  note: 'Lo que se dijo',
  noteHint: 'Solo para esta lista. Puede quedar vacío.',
  theirChoice:
    'Eligió cómo se le puede contactar, y el teléfono no está entre ello. Escríbale: la respuesta espera en su página.',
  addNumber: 'Un número que usted conoce',
  addNumberHint: 'De la grabación, o porque se lo dijo.',
  keepNumber: 'Guardar este número',
  numberKept: 'El número está aquí ahora.',
  noNumber: 'No dio ningún número.',
  tried: (p) => `${p.name} llamó: ${p.when}, ${p.outcome}.`,
  outcome: { reached: 'habló con la persona', message_left: 'dejó un mensaje', no_answer: 'no contestó' },
  done: {
    reached: 'Anotado: habló con la persona.',
    message_left: 'Anotado: dejó un mensaje.',
    no_answer: 'Anotado: no contestó.',
  },
  stays: 'Sigue en su lista hasta que alguien hable con ella.',
};

export const call: DeskWords['call'] = {
  title: 'Anotar una llamada',
  intro: 'Alguien dejó un mensaje de voz. Bastan dos campos.',
  number: 'Número',
  numberWrong: 'Mire otra vez el número. Debe tener al menos cinco cifras.',
  words: 'Lo que dijo',
  called: 'Nombre, si lo dijo',
  when: '¿Cuándo es seguro llamar?',
  message: '¿Puede dejar un mensaje?',
  messageYes: 'Sí, lo dijo',
  messageNo: 'No',
  messageUnasked: 'No se preguntó',
  save: 'Poner en la lista',
  rang: (when) => `Llamó: ${when}.`,
  due: (when) => `Su promesa: a más tardar ${when}. La persona no la conoce.`,
  missed: (n) => (n === 1 ? 'Pasó una fecha sin respuesta.' : `Pasaron ${n} fechas sin respuesta.`),
  recording: 'La grabación, si la tiene',
  recordingHint:
    'Un archivo de sonido: WAV, MP3, M4A, AAC, OGG, Opus, AMR o 3GP. Hasta 10 MB, unos diez minutos.',
  again: 'Mire esto otra vez, por favor:',
  changed:
    'Esta página ya se anotó una vez. Lo que ve aquí ahora no está en la lista. Póngalo como otra llamada.',
  recordingWrong: {
    too_large: 'La grabación ocupa más de 10 MB. Elija una más pequeña o déjela. Lo que escribió sigue aquí.',
    no_sound:
      'Ese archivo no es un sonido que se pueda guardar aquí. Elija otro o déjelo. Lo que escribió sigue aquí.',
    again: '¿Sigue elegida la grabación? Si no, elíjala otra vez: muchos navegadores la sueltan.',
  },
  saved: 'Está en la lista, con su propia promesa.',
  takeBackUntil: (when) => `Puede deshacerlo hasta ${when}.`,
  takeBack: 'Deshacer esto',
  takenBack: 'Deshecho. No se guarda nada de lo que se dijo.',
  kept: {
    minutes_over: 'Ya pasaron los minutos para deshacerlo. Sigue en la lista.',
    told: 'Ya se le ha escrito, así que no se puede deshacer.',
    went_on: 'Ya ha pasado algo con ella, así que no se puede deshacer.',
  },
};
