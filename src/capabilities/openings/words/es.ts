import type { OpeningWords } from './en.ts';

export const es: OpeningWords = {
  title: 'Espacios',
  lead: 'Quién tiene espacio, dicho entre ustedes. Un no amable puede nombrar a un colega que lo tenga.',
  offer: 'Tengo espacio',
  mine: 'Los míos',
  colleagues: 'De colegas',
  empty: 'Nadie de aquí ha anunciado un espacio.',
  emptyHint: 'Son veinte segundos. Termina a las dos semanas si no dice que sigue igual.',
  past: 'Terminados',
  onlyLooks: 'Los terapeutas anuncian sus propios espacios. Usted puede verlos.',
  ends: (p) => `Termina ${p.when} si no se confirma.`,
  confirmedAt: (p) => `Confirmado: ${p.when}.`,
  namedOften: 'Se nombró a tres personas. Se vuelve a nombrar cuando usted diga que sigue libre.',
  named: (count) =>
    count === 0
      ? 'Todavía no se nombró a nadie.'
      : count === 1
        ? 'Se nombró a una persona.'
        : `Se nombró a ${count} personas.`,
  ended: { full: 'Completo', taken_down: 'Retirado', lapsed: 'Terminó solo', left: 'Terminado' },
  say: {
    still: 'Sigue libre',
    fewer: 'Uno menos',
    full: 'Completo',
    taken_down: 'Retirar',
    again: 'Abrir de nuevo',
    change: 'Cambiar',
  },
  done: {
    offered: 'Su espacio está anunciado. Termina a las dos semanas si no lo confirma.',
    changed: 'Cambiado, y confirmado por dos semanas.',
    still: 'Confirmado por dos semanas.',
    fewer: 'Uno menos. Confirmado por dos semanas.',
    full: 'Completo. Ya no se nombra a nadie.',
    taken_down: 'Retirado. Ya no se nombra a nadie.',
  },
  pageFull:
    'Su página dice ahora que no hay espacio. Quien escriba recibe respuesta igual, y ahí está su lista de espera.',
  pageRoom: 'Su página dice ahora que hay espacio.',
  form: {
    newTitle: 'Tengo espacio',
    changeTitle: 'Cambiar este espacio',
    lead: 'Lo leen personas y colegas. Nada sobre un cliente va aquí.',
    places: '¿Para cuántas personas?',
    startsOn: '¿Desde cuándo?',
    startsOnHint: 'Vacío quiere decir ahora.',
    days: '¿Qué días?',
    daysHint: 'Ninguno quiere decir cualquiera.',
    parts: '¿A qué hora?',
    formats: '¿Cómo se ven?',
    area: 'Dónde, en pocas palabras',
    areaHint: 'Una zona, como «Brooklyn Heights». No su dirección.',
    licensedIn: 'En línea, para personas en',
    licensedInHint: 'Donde tiene licencia, con comas.',
    ages: '¿Para quién?',
    topics: 'Con qué trabaja',
    topicsHint: 'Ninguno quiere decir cualquiera.',
    languages: 'Idiomas',
    payers: 'Seguros que acepta',
    payersHint: 'Con comas. Vacío quiere decir que no se dice.',
    feeFrom: 'Precio desde',
    feeTo: 'hasta',
    sliding: 'Precio según ingresos',
    begins: '¿Cómo empiezan?',
    phone: 'Su número para esto',
    note: 'Una línea suya',
    noteHint: 'Sobre lo que ofrece, nada sobre un cliente. Hasta 140 letras.',
    noteOk: 'Esto no trata de ningún cliente',
    more: 'Más: temas, idiomas, seguros, precio',
    save: 'Anunciarlo',
    saveChange: 'Guardar y confirmar',
    cancel: 'Volver a los espacios',
    again: 'Por favor, mire esto otra vez.',
  },
  errors: {
    places: 'Escriba para cuántas personas: de 1 a 20.',
    no_format: 'Marque en persona, en línea o ambos.',
    home_address: 'Eso parece una dirección. Escriba solo la zona.',
    no_phone: 'Escriba el número al que pueden llamar, o desmarque «Me llaman».',
    fees: 'Escriba el precio en números, el menor primero.',
    no_way: 'Marque cómo empiezan.',
    note_long: 'Son más de 140 letras. Acórtelo un poco.',
    client_details:
      'Eso suena como si tratara de un cliente. Por favor, quítelo; si no es así, marque la casilla de abajo y guarde otra vez.',
    past: 'Elija un día desde hoy, o déjelo vacío.',
    too_many: 'Ya tiene cinco espacios. Retire o cambie uno primero.',
  },
  places: (count) => (count === 1 ? '1 lugar' : `${count} lugares`),
  from: (p) => `desde ${p.when}`,
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'],
  parts: { morning: 'por la mañana', afternoon: 'por la tarde', evening: 'al final del día' },
  formats: { in_person: 'en persona', online: 'en línea' },
  inArea: (p) => `en persona, ${p.area}`,
  onlineIn: (p) => `en línea, para personas en ${p.where}`,
  takes: (p) => `acepta ${p.payers}`,
  sliding: 'precio según ingresos',
  worksWith: (p) => `trabaja con ${p.topics}`,
  confirmed: (p) => `confirmado ${p.when}`,
  begins: { page: 'Escriben en nuestra página', call: 'Me llaman' },
  choosing: {
    legend: 'Colegas con espacio',
    hint: 'Cada uno va con una manera de empezar. Quite a quien no encaje.',
    none: 'Ningún colega ha anunciado un espacio que encaje.',
    more: (count) => (count === 1 ? 'Uno más que encaja' : `${count} más que encajan`),
  },
  askedFor: (name) => `Pidió a ${name}, a quien se nombró en la respuesta.`,
  mail: (p) => ({
    subject: 'Su espacio: ¿sigue igual?',
    body: `Este aviso es automático.

Usted dijo a sus colegas: ${p.summary}.

Termina el ${p.ends} si no dice que sigue igual. Basta pulsar una vez aquí; no hace falta entrar:
${p.link}

Si no hace nada, termina solo.`,
  }),
  asked: {
    title: '¿Sigue igual este espacio?',
    lead: (p) => `${p.name}, usted dijo a sus colegas:`,
    gone: 'Este enlace ya no lleva a nada',
    goneBody: 'Un correo más nuevo trae un enlace más nuevo. O entre y mire en Espacios.',
  },
};
