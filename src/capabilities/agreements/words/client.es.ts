import type { ClientWords } from './client.en.ts';

export const es: ClientWords = {
  listTitle: 'Cuándo puede escribir o llamar',
  none: 'Aquí aún no hay nada escrito para usted. Por favor, pregunte en la próxima sesión.',
  notWritten: (p) =>
    `${p.name} aún no ha escrito cómo funciona esto. Por favor, pregunte en la próxima sesión.`,
  agreed: (p) => `Usted aceptó esto ${p.when}. Vale para usted.`,
  notAgreed:
    'Por favor, lea esto. Si algo no está claro, o no le va bien, hable de ello en la próxima sesión.',
  changedTitle: 'Algo cambió',
  changed: (p) =>
    `${p.name} cambió esto después de que usted aceptó ${p.when}. Lo que se le prometió sigue hasta que acepte lo nuevo.`,
  was: 'Para usted, ahora:',
  now: 'Si acepta:',
  gone: 'Si acepta, esto ya no se dice.',
  old: 'Lo que vale ahora para usted, palabra por palabra',
  whole: 'Todo el texto nuevo',
  noHurry: 'No tiene que aceptar hoy. Puede hablarlo antes.',
  agreeTitle: '¿Acepta?',
  tick: 'Lo leí, y acepto',
  agree: 'Acepto',
  wishesTitle: 'Dos preguntas, si quiere',
  wishesFor: (p) => `${p.name} lee lo que diga aquí. Puede dejar las dos vacías, y cambiarlas cuando quiera.`,
  severalHint: 'Puede elegir más de una.',
  stoppingHint:
    'Puede dejarlo cuando quiera. Hay quien prefiere escribir una línea, y quien prefiere que le pregunten.',
  keep: 'Guardar esto',
  kept: (p) => `Guardado. ${p.name} ya puede leerlo.`,
  thanks: 'Gracias. Esto vale desde ahora.',
  again: 'Por favor, mire esto otra vez',
  print: 'Para imprimir',
  pdf: 'Como PDF',
  errors: {
    tick: 'Marque la casilla si acepta. Si no, para usted no cambia nada.',
    wait_or_reach:
      'Marcó «espéreme», y también una forma de contactarle. Por favor, elija una cosa o la otra.',
    too_long: 'Es más largo de lo que podemos guardar. Por favor, hágalo un poco más corto.',
    not_theirs: 'Aquí su sí no cuenta. Abajo dice quién acepta esto.',
    changed: 'El texto cambió mientras lo leía, así que aún no aceptó nada. Por favor, mírelo otra vez.',
  },
  young: {
    title: 'Quién acepta esto',
    forYou: (p) => `${p.who} acepta esto por usted. Aquí puede leerlo.`,
    notYou: (p) => `Lo acepta ${p.who}. Aquí puede leerlo.`,
    both: (p) => `Tienen que aceptar los dos: ${p.who}. Vale cuando lo hayan hecho ambos.`,
    otherMissing:
      'Tienen que aceptar dos tutores. El otro aún no está anotado aquí; por favor, pregunte en la consulta.',
    nobody: 'Aquí no hay nadie anotado que pueda aceptarlo. Por favor, pregunte en la consulta.',
    unknownAge:
      'La consulta aún no ha dicho desde qué edad se acepta esto. Hasta entonces no puede nadie. Por favor, pregunte en la próxima sesión.',
    grown: 'Un tutor aceptó esto por usted. Ahora ya tiene edad para decirlo. Hasta entonces, vale.',
    themself: (p) => `${p.child} ya tiene edad para aceptar esto, y nadie lo hace en su lugar.`,
    tick: (p) => `Lo leí, y acepto por ${p.child}`,
    agreed: (p) => `Esto se aceptó ${p.when}, y vale.`,
    changed: (p) =>
      `${p.name} cambió esto después de que se aceptó ${p.when}. Lo que se prometió sigue hasta que se acepte lo nuevo.`,
    waits: (p) => `Usted aceptó ${p.when}. Vale cuando también haya aceptado el otro tutor.`,
    thanks: 'Gracias. Vale cuando también haya aceptado el otro tutor.',
  },
  publicIntro: (p) => `Con esto pueden contar los clientes de ${p.name} entre sesiones.`,
};
