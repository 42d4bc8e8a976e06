import type { UiWords } from './en.ts';

export const es: UiWords = {
  skip: 'Ir a la página',
  leave: 'Salir de esta página',
  leaveHint: 'O pulse Mayús tres veces.',
  menu: 'Principal',
  list: 'Lista',
  keys: 'Teclas',
  keysTitle: 'Qué hacen las teclas',
  keysHint:
    'Las teclas descansan mientras escribe en un campo. Ctrl y Enter allí hacen lo mismo que Enter fuera.',
  keysOff: 'Desactivar las teclas',
  keysOn: 'Activar las teclas',
  close: 'Cerrar',
  seen: 'Leí todo el mensaje',
  seenWaits: 'Podrá enviar cuando todo el mensaje haya estado en pantalla.',
};
