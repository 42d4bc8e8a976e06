import type { ErasingWords } from './erasing.en.ts';
import type { Voice } from './public-shapes.ts';

const kinds: ErasingWords['desk']['kinds'] = {
  name: 'Su nombre',
  ways: 'Direcciones y números',
  words: 'Lo que escribió, y las notas sobre ello',
  answers: 'Lo que se le dijo',
  mails: 'Correos que llegaron y salieron',
  recordings: 'Grabaciones',
  page: 'Su página, su enlace y su código',
  consents: 'Lo que aceptó, y cuándo',
  times: 'Que alguien escribió, y cuándo',
  trail: 'El registro: quién hizo qué, sin palabras',
  hashes: 'Marcas por las que se reconocen un «no me escriban» y los correos ya vistos',
};

const because: ErasingWords['desk']['because'] = {
  record: (p) => `los expedientes de clientes se conservan: ${p.source}`,
  not_known: 'no conocemos aquí una regla para los expedientes de clientes: debe decidirlo su consulta',
  proof: 'para mostrar lo que se aceptó; las palabras son de la consulta',
  figures: 'para sus cifras, sin nombre',
  account: 'para mostrar quién hizo qué; no contiene palabras',
  stays_stopped: 'para no escribir a quien dijo basta; de ellas no se puede leer nada',
};

const desk: ErasingWords['desk'] = {
  link: 'Sus datos: dar, conservar, borrar',
  title: 'Sus datos',
  back: { inquiries: 'Volver al mensaje', clients: 'Volver a la ficha' },
  give: 'Todo sobre esta persona',
  giveMore:
    'Un archivo para leer o imprimir, o como datos para otro programa. Pide que haya entrado hace poco, y el registro lo anota.',
  forWhom: '¿Para qué es?',
  practice: 'Para el archivo de la consulta',
  practiceHint: 'Todo: notas, pasos de seguridad y quién miró, y lo que escribió quien ayuda a esta persona.',
  person: 'Una copia para la persona',
  personHint:
    'Lo que escribió y lo que se le dijo, cómo se le puede contactar y lo que se guarda sobre ella. Sin palabras de otras personas. Qué parte puede reservarse la consulta lo decide usted.',
  notes: 'Con las notas propias del equipo',
  safety: 'Con los pasos de seguridad',
  form: '¿En qué forma?',
  page: 'Una página para leer',
  json: 'Datos (JSON)',
  download: 'Hacer el archivo',
  hold: 'No dejar que se borre',
  holdMore:
    'Por una queja o un asunto legal. Mientras siga puesto, no se borra nada de esta persona, ni a mano ni por el tiempo.',
  holdKind: '¿Por qué?',
  holdKinds: { legal: 'Un asunto legal', complaint: 'Una queja', safety: 'Un paso de seguridad' },
  reason: 'En pocas palabras',
  reasonHint: 'Para sus colegas. No está en una copia para la persona.',
  reasonEmpty: 'Escriba unas palabras, para que un colega sepa por qué.',
  setHold: 'Conservar',
  heldBy: (p) => `${p.kind}. Puesto por ${p.who}, ${p.when}.`,
  nobody: 'la casa',
  heldSafety: 'Lo que pertenece a un paso de seguridad se conserva, también después de cerrarlo.',
  lift: 'Ya no conservar',
  held: 'No se puede borrar nada mientras esto siga puesto.',
  erase: 'Borrar a esta persona',
  eraseMore:
    'De inmediato y para siempre. Lo que esté abierto con ella termina, y nada de lo que espera salir sale.',
  plan: 'Lo que se va y lo que queda',
  eraseFirst: 'Mire primero qué se va, qué queda y por qué. Mirar no borra nada.',
  eraseLook: 'Borrar a esta persona…',
  backToData: 'Volver a sus datos',
  kind: 'Qué',
  fate: 'Qué pasa con ello',
  kinds,
  gone: 'se borra',
  kept: (p) => `queda, ${p.because}`,
  keptUntil: (p) => `queda hasta el ${p.until}, porque ${p.because}`,
  because,
  minors: 'De quien era menor de edad puede que deba conservarse más tiempo. Esto no es consejo legal.',
  keptNow: (p) => `Su expediente se conserva hasta el ${p.until}. Ese día se borra solo.`,
  dueThen: 'Borrar ese día',
  checked: 'Lo he mirado: nada nos obliga a conservarlo.',
  checkedFirst: 'Marque que lo ha mirado, o déjelo conservado.',
  sure: 'Sí, borrar a esta persona ahora',
  asked: (p) => `Pidió el ${p.when} que se borre. Se hace el ${p.due}, salvo que lo retire.`,
  askedHeld: (p) => `Pidió el ${p.when} que se borre. Se hace cuando ya nada lo impida.`,
  erased: (p) => `Borrado: ${p.when}, ${p.by}.`,
  by: {
    time: 'por el plazo de la consulta',
    person: 'como lo pidió',
    staff: (p) => `por ${p.who}`,
  },
  already: 'Esta persona ya fue borrada.',
};

const ownOf = (voice: Voice): ErasingWords['own']['i'] => {
  const one = voice === 'i';
  const holds = one ? 'guardo' : 'guardamos';
  const erases = one ? 'Borraré' : 'Borraremos';
  const asked = one ? 'Usted me pidió borrar esto.' : 'Usted nos pidió borrar esto.';
  return {
    link: `Lo que ${holds} sobre usted`,
    save: 'Guardarlo',
    saveMore: 'Un archivo guardado se queda en este teléfono o computadora. Otros que lo usen pueden leerlo.',
    page: 'Como página para leer o imprimir',
    json: 'Como datos (JSON)',
    erase: 'Por favor, bórrenlo',
    title: 'Por favor, bórrenlo',
    body: `${erases} lo que usted escribió, lo que se le dijo, su nombre y cómo contactarle. Su página y su código dejarán de funcionar.`,
    waits: 'Si todavía espera una respuesta, no la recibirá. Puede escribir de nuevo cuando quiera.',
    stays: 'Lo que queda',
    staysMore:
      'Que alguien escribió, y cuándo, sin nombre. Lo que usted aceptó. Quién miró, sin sus palabras. Y una marca para no escribir a una dirección que dijo basta. Puede que la ley pida guardar una parte más tiempo; entonces se dice aquí.',
    days: (p) =>
      `Se hace ${p.days} días después de pulsar. Hasta entonces esta página no muestra palabras, y usted puede retirarlo aquí.`,
    button: 'Borrarlo',
    back: 'Volver a su mensaje',
    soon: (p) => `${asked} Ya no estará a más tardar ${p.due}.`,
    later: `${asked} Por ahora hay que conservarlo. Se irá en cuanto se pueda.`,
    hidden: 'Aquí sus palabras ya no se ven.',
    keepTitle: 'Si no fue usted, o cambió de idea',
    keep: 'No borrarlo',
  };
};

export const erasingEs: ErasingWords = {
  desk,
  own: { i: ownOf('i'), we: ownOf('we') },
  mail: (p) => ({
    subject: 'Su mensaje',
    body: `Esta nota es automática. Se pidió algo en su página.

Si fue usted, no tiene que hacer nada. Si no, puede retirarlo aquí:
${p.link}`,
  }),
};
