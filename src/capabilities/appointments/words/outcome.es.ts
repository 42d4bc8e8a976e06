import type { OutcomeWords } from './outcome.en.ts';

export const outcomeEs: OutcomeWords = {
  title: '¿Cómo fue?',
  lead: 'Sesiones de los últimos siete días. Un toque cada una; se puede deshacer.',
  none: 'Aquí no queda nada pendiente.',
  count: (count) =>
    count === 1
      ? 'Una sesión ha terminado y nadie ha dicho cómo fue.'
      : `${count} sesiones han terminado y nadie ha dicho cómo fueron.`,
  look: '¿Cómo fue?',
  one: '¿Cómo fue?',
  someone: 'alguien sin nombre',
  about: (name) => `Con ${name}`,
  what: {
    met: 'Nos vimos',
    they_late: 'Llegó tarde',
    missed_each_other: 'No coincidimos',
    late_cancelled: 'Canceló tarde',
    i_late: 'Llegué tarde',
  },
  said: (p) => `${p.what}. Lo anotó ${p.by}, ${p.when}.`,
  undo: 'Deshacer',
  done: { kept: 'Está anotado.', undone: 'Está deshecho.' },
};
