import type { DoorWords } from './door.en.ts';

export const doorEs: DoorWords = {
  title: 'La puerta está abierta',
  lead: 'Usted tiene un código, de una carta o de una página. No necesita una cuenta, y no tiene que explicar nada.',
  code: 'Su código',
  codeHint: 'Cuatro palabras cortas. Las mayúsculas y los guiones no importan.',
  ask: '¿Qué quiere?',
  wants: {
    come_back: 'Quiero volver',
    question: 'Tengo una pregunta',
    forget: 'Por favor, olvídenme',
  },
  forgetHint: 'Le preguntamos una vez, por una vía que usó antes, si fue usted.',
  words: '¿Quiere decir algo más?',
  wordsHint: 'Puede dejarlo vacío.',
  called: '¿Cómo podemos llamarle?',
  calledHint: 'Puede dejarlo vacío.',
  how: '¿Cómo podemos responderle?',
  howHint:
    'Dé solo lo que es seguro. Si no da nada, la respuesta le espera en una página. La página siguiente muestra su código.',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  send: 'Enviar',
  summary: 'Mire esto otra vez, por favor',
  errors: {
    noCode: 'Escriba su código, por favor.',
    code: 'Este código no lleva a ningún sitio. Mírelo otra vez: quizá falla una letra.',
    wants: 'Elija una, por favor.',
    email: 'Esto aún no es una dirección de correo.',
    phone: 'Esto aún no es un número de teléfono.',
    long: 'Es muy largo. Hágalo más corto, por favor.',
    tooMany:
      'Se probaron muchos códigos hace poco. Pruebe otra vez dentro de una hora. Lo que escribió no se pierde.',
  },
  asked: {
    title: 'Le preguntamos una vez',
    body: 'Va un correo a una dirección que usted dio antes, si hay una que sea segura. Pulse el botón que hay en él. Entonces se borra lo que se puede borrar.',
    none: 'Si mañana no ha llegado ningún correo, vuelva aquí y elija “Tengo una pregunta”.',
  },
  now: 'Nadie lee esto enseguida. Si está en peligro, use los números de esta página.',
};
