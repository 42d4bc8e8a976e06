import type { Base, Said } from '../rules/counted.ts';
import type { InsightWords } from './en.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const base = ({ of, isLeast }: Base): string => (isLeast ? `al menos ${of}` : `${of}`);
const hours = (count: number): string => (count === 1 ? '1 hora de trabajo' : `${count} horas de trabajo`);
const short = (count: number): string => (count === 1 ? '1 hora' : `${count} horas`);
const weeks = (count: number): string => (count === 1 ? '1 semana' : `${count} semanas`);

export const es: InsightWords = {
  nav: 'Cifras',
  title: 'Cifras',
  lead: 'Cómo les va a quienes le escriben o le llaman, y a clientes que dejan de venir. No se nombra a nadie, y no se dice nada de menos de cinco.',
  period: {
    ask: '¿Qué tiempo?',
    options: { quarter: 'Este trimestre', year: 'Los últimos cuatro trimestres', all: 'Todo' },
    show: 'Mostrar',
  },
  file: 'Guardar como tabla (CSV)',
  print: 'Imprimir',
  none: 'Aquí habrá cifras.',
  noneMore:
    'Cada una empieza cuando hay cinco del mismo tipo: cinco promesas cumplidas o no, cinco personas que escribieron, cinco que faltaron a una sesión. Hasta entonces no hay nada que hacer.',
  noneList: 'Lo que habrá aquí',
  notYet: (p) => `Todavía no se muestra, porque hay menos de cinco del mismo tipo: ${p.what}.`,
  whose: { title: 'De quién', own: 'Lo suyo', practice: 'De la consulta', alone: 'Aquí' },
  quarter: 'Trimestre',
  all: 'Todo junto',
  share: {
    promises: {
      title: 'Promesas cumplidas',
      sentence: (amount) => `Promesas cumplidas: ${amount}.`,
      counts:
        'Una promesa es la fecha en que alguien iba a saber de usted. Cuenta en el momento en que la respuesta de una persona salió hacia ella, o en que pasó la fecha. Es de quien respondió; si pasó la fecha, de quien la tenía.',
    },
    answered: {
      title: 'Quiénes tuvieron respuesta',
      sentence: (amount) =>
        `Personas que escribieron o llamaron y tienen respuesta de una persona: ${amount}.`,
      counts:
        'No se cuenta a quien retiró antes su mensaje, lo que se apartó, ni a quien espera antes de la fecha que se le dijo. Una respuesta cuyo correo volvió no lo es.',
    },
    named: {
      title: 'Respuestas con un no que nombraron a un colega con sitio',
      sentence: (amount) => `Respuestas con un no que nombraron a un colega con sitio: ${amount}.`,
      counts:
        'De las que salieron. Cada no lleva ayuda inmediata y un lugar al que acudir; esto trata de un sitio libre. Lo que se borró no se cuenta.',
    },
    found: {
      title: 'Encontraron a alguien a las dos semanas',
      sentence: (amount) =>
        `Personas a las que podemos preguntar y nos dijeron que encontraron a alguien: ${amount}.`,
      counts:
        'De quienes dijeron tras un no que podemos preguntar, pasadas dos semanas. Quien no contestó puede haber encontrado a alguien también.',
    },
    soon: {
      title: 'Una primera palabra en los tres días después de faltar a una sesión',
      sentence: (amount) => `Veces en que una primera llamada, correo o carta salió en tres días: ${amount}.`,
      counts:
        'No se cuenta a quien dio señales en esos días, ni cuando la primera estaba pensada para más tarde. Los días libres cuentan como los demás.',
    },
    said: {
      title: 'Finales que se dijeron',
      sentence: (amount) => `Finales que se dijeron, como despedida o pausa: ${amount}.`,
      counts:
        'Los otros son en silencio: no hay nada más previsto tras una sesión a la que faltaron, y no se supo más. Si más tarde se sabe de la persona, ya no es un final.',
    },
    filled: {
      title: 'Horas liberadas que se ocuparon',
      sentence: (amount) => `Horas liberadas que se ocuparon: ${amount}.`,
      counts: 'De las que alguien dejó y se ofrecieron a quienes querían una hora antes.',
    },
  },
  amount: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        return said.yes === 0 ? `ninguna de ${said.of}` : `${said.yes} de ${said.of}`;
      case 'nearly_all':
        return `de ${base(said.base)}, faltan menos de cinco`;
      case 'hardly_any':
        return `menos de cinco de ${base(said.base)}`;
      case 'about':
        return `unas ${said.ofTen} de cada 10, de ${base(said.base)}`;
      case 'few':
      case 'one':
      case 'base':
        return '';
    }
  },
  cell: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        return `${said.yes} de ${said.of} (${percent(said.yes / said.of)})`;
      case 'nearly_all':
        return `de ${base(said.base)}, faltan menos de cinco`;
      case 'hardly_any':
        return `menos de cinco de ${base(said.base)}`;
      case 'about':
        return `unas ${said.ofTen} de cada 10, de ${base(said.base)}`;
      case 'base':
        return `${base(said.base)} en total; no se muestra cuántas`;
      case 'one':
        return 'no se muestra: sería de un solo colega';
      case 'few':
        return 'muy pocas para mostrarlas';
    }
  },
  short: (said: Said): string => {
    switch (said.kind) {
      case 'exactly':
        return `${said.yes} de ${said.of}`;
      case 'nearly_all':
        return 'casi todas';
      case 'hardly_any':
        return 'menos de 5';
      case 'about':
        return `${said.ofTen} de cada 10`;
      case 'few':
      case 'one':
      case 'base':
        return '';
    }
  },
  untold: {
    base: (p) => `Hubo ${base(p.base)}. No se muestra cuántas de cada modo: diría algo de menos de cinco.`,
    one: 'Lo de la consulta no se muestra: sin lo suyo, sería de un solo colega.',
    few: 'Muy pocas para mostrarlas.',
  },
  hours: {
    title: 'Horas de trabajo hasta la primera respuesta',
    half: (p) => `La mitad de las personas tuvo respuesta en ${hours(p.hours)}.`,
    halfUnknown: 'Menos de la mitad tiene respuesta todavía.',
    counts:
      'Desde que alguien escribió o llamó hasta la primera respuesta de una persona que salió hacia ella, en las horas de trabajo de la consulta tal como son ahora. Quien espera todavía también cuenta.',
    brackets:
      'La mitad de las personas en tantas horas de trabajo; entre paréntesis una cuarta parte y tres cuartas partes, donde hay cinco en cada una.',
    cell: (p) =>
      p.half === undefined
        ? 'aún no la mitad'
        : p.quarter === undefined
          ? short(p.half)
          : `${short(p.half)} (${p.quarter} a ${p.threeQuarters ?? 'aún no'})`,
    short,
  },
  studies: {
    title: 'Junto a estudios publicados',
    lead: 'Otros contaron si alguien respondía. Ninguno midió horas, y cada uno preguntó de otro modo: fíjese en el orden de tamaño, y en nada más.',
    columns: { study: 'Quién preguntó', what: 'Qué se contó', share: 'Parte', source: 'Fuente' },
    here: 'Aquí: una respuesta de una persona',
    rows: {
      chicago: {
        who: 'Correos a 725 terapeutas de Chicago',
        what: 'alguna respuesta',
        short: 'Chicago, por correo',
      },
      newYork: {
        who: '640 mensajes de voz a 320 terapeutas de Nueva York',
        what: 'alguna llamada de vuelta, según quién parecía preguntar',
        short: 'Nueva York, por voz',
      },
      listed: {
        who: '396 profesionales en listas del estado de Nueva York',
        what: 'una cita ofrecida',
        short: 'Estado de N. York, listas',
      },
    },
    share: (p) => (p.from === p.to ? percent(p.from) : `${Math.round(p.from * 100)} a ${percent(p.to)}`),
    seenAt: (p) => `${p.source} (${p.at})`,
  },
  returns: {
    title: 'Se supo otra vez de ellos tras faltar a una sesión',
    sentence: (p) => `A las ${weeks(p.weeks)} se había sabido del ${percent(1 - p.share)}.`,
    counts:
      'Desde la sesión a la que faltaron hasta una señal de vida: una cita, una sesión, una palabra, también una despedida. A quien no ha vuelto se le sigue hasta hoy, y no se deja fuera. Cada escalón son cinco personas o más; termina donde no se puede seguir a cinco.',
    axis: 'Semanas desde la sesión',
    after: 'Se supo después de',
    noStep: 'igual',
    weeks: (count) => (count === 0 ? 'Al principio' : weeks(count)),
    percent,
  },
  drawn: {
    bars: (p) => `${p.title}: un dibujo con una barra por línea; la tabla de abajo dice lo mismo.`,
    stairs: (p) => `${p.title}: un dibujo que baja con cada semana; la tabla de abajo dice lo mismo.`,
    pale: 'Pálido: en algún punto de ahí.',
    both: 'Lleno: lo suyo. Con borde: de la consulta.',
    bothLines: 'Línea entera: lo suyo. A trazos: de la consulta.',
  },
  table: (p) => `${p.title}, en una tabla`,
  how: 'Cómo se hacen estas cifras',
  howLines: [
    'No se dice nada de menos de cinco personas, ni nada de lo que eso se pueda calcular restando una cifra de otra. Por eso una parte está exacta, o como «faltan menos de cinco», o redondeada a décimas.',
    'Usted lee lo suyo y lo de la consulta en conjunto. Lo de un terapeuta no se muestra a nadie más, y donde lo de la consulta sin lo suyo sería de un solo colega, tampoco lo de la consulta.',
    'El tiempo va por trimestres. Lo contado puede cambiar: llega una respuesta, alguien se borra.',
    'Son para que usted las mire, no para medirle. Pocas dicen poco.',
  ],
  csv: {
    columns: [
      'Cifra',
      'De quién',
      'Tiempo',
      'De',
      'De al menos',
      'Cuántas',
      'Parte en %',
      'Horas de trabajo',
      'En palabras',
    ],
    name: 'cifras.csv',
  },
};
