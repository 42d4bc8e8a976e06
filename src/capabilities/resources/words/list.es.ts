import type { Because } from '../rules/one-list.ts';
import type { ListWords } from './list.en.ts';

export const listEs: ListWords = {
  ofPractice: (names) =>
    `Los lugares de ${names} también están aquí. Cuando alguien de ustedes confirma uno de ellos, vale para todos.`,
  ofNetwork:
    'Esta es la lista de toda la red. Cuando una consulta confirma un lugar, vale para todas. Los números de emergencia y las líneas de crisis quedan en cada consulta.',
  from: (network) => `De ${network}`,
  by: (who) => `por ${who}`,
  byUs: 'por ustedes',
  youSaid: 'Ustedes dijeron que algo no está bien.',
  offered: (network) => `Ofrecido a ${network}`,
  taken: (network) => `En la lista de ${network}`,
  declined: (network) => `${network} no lo tomó.`,
  also: { own: 'su propia lista', network: (network) => `la lista de ${network}` },
  twice: (p) => {
    const which = p.isOwn ? 'Se muestra el suyo' : 'Se muestra este';
    const why: Record<Because, string> = {
      help_now: 'es uno de sus números de ayuda inmediata',
      whole: 'dice más',
      later: 'es el que se revisó más tarde',
      own: 'es el propio',
      first: 'llegó primero',
    };
    return `${which}: ${why[p.because]}. También está en ${p.other}.`;
  },
  look: 'Verlo',
  hide: 'Ocultar',
  show: 'Mostrar otra vez',
  hiddenCaption: 'Ocultos aquí',
  hidden: (network) => `De ${network}. Desde aquí no se envía a nadie allí.`,
  hiddenOne: (p) => `De ${p.network}. El mismo lugar todavía se muestra: está en ${p.other}.`,
  retiredHere: (network) => `De ${network}. Ustedes retiraron el mismo lugar de su propia lista.`,
  offers: {
    title: 'Ofrecidos por las consultas',
    lead: 'Tome lo que es bueno para todos. Cada uno llega con la última revisión que se le hizo.',
    none: 'No hay nada por tomar.',
    by: 'De',
    looked: (date) => `Lo revisaron el ${date}.`,
    neverLooked: 'Todavía no lo han confirmado.',
    have: 'Ya hay un lugar así en su lista.',
    take: 'Tomarlo',
    decline: 'Ahora no',
    takeAfterAll: 'Tomarlo de todos modos',
    caption: 'Lo que ofrecieron las consultas',
    declinedCaption: 'Lo que usted no tomó',
  },
  doubts: {
    count: (count) =>
      count === 1
        ? 'Alguien dice que algo no está bien en un lugar.'
        : `Las consultas dicen que algo no está bien en ${count} lugares.`,
    line: (p) => `${p.who}: «${p.line}»`,
    until: 'Queda aquí hasta que usted cambie o confirme el lugar.',
  },
  place: {
    back: 'Volver a la lista',
    change: (network) => `Solo ${network} cambia lo que dice.`,
    confirmed: 'Confirmado',
    wrongTitle: 'Algo no está bien',
    wrong: '¿Qué no está bien?',
    wrongHint: 'Una línea, para quien cuida la lista. No escriba nada sobre un cliente.',
    say: (network) => `Decírselo a ${network}`,
    said: (line) => `Ustedes dijeron: «${line}»`,
    takeBack: 'Retirarlo',
    offerTitle: 'Para más que su consulta',
    offer: (network) => `Ponerlo en la lista de ${network}`,
    offerMeans: 'Quien cuida esa lista lo mira primero. Después lo tienen todos allí.',
    takeBackOffer: 'Retirar la oferta',
  },
  done: {
    confirmed_for_all: 'Confirmado hoy, para toda la red.',
    hidden: 'Oculto. Desde aquí no se envía a nadie allí.',
    hidden_one: 'Oculto. El mismo lugar todavía se muestra: está en otra lista.',
    shown: 'Se muestra otra vez.',
    doubted: 'Dicho. Quien cuida la lista lo ve.',
    not_doubted: 'Retirado.',
    offered: 'Ofrecido. Quien cuida la lista lo mira.',
    not_offered: 'La oferta está retirada.',
    taken: 'Tomado. Ahora lo tiene toda la red.',
    declined: 'No tomado. Puede tomarlo de todos modos, abajo.',
  },
  refusals: {
    of_network: 'Este lugar es de una red. Puede ocultarlo o decir qué no está bien.',
    changed_meanwhile: 'Su número o dirección acaba de cambiar. Por favor, mire otra vez.',
    line_missing: 'Escriba en una línea qué no está bien.',
    line_too_long: 'Pasa de 200 letras. Acórtelo un poco.',
  },
};
