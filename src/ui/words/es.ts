import type { UiWords } from './en.ts';

export const es: UiWords = {
  skip: 'Ir a la página',
  leave: 'Salir de esta página',
  leaveHint: 'O pulse Mayús tres veces.',
  menu: 'Principal',
  list: 'Lista',
  keys: 'Teclas',
  keysTitle: 'Qué hacen las teclas',
  keyMeanings: [
    ['j', 'la persona siguiente de la lista'],
    ['k', 'la anterior'],
    ['1–5', 'los tipos de respuesta, de izquierda a derecha'],
    ['Enter', 'enviar, o guardar y seguir'],
    ['u', 'deshacer, mientras haya algo que deshacer'],
    ['c', 'anotar una llamada'],
    ['f', 'buscar a alguien'],
    ['r', 'tras llamar: hablé con la persona'],
    ['m', 'tras llamar: dejé un mensaje'],
    ['n', 'tras llamar: no contestó'],
    ['t', 'dejar de llamar, después de tres intentos'],
    ['Esc', 'volver a la lista'],
    ['?', 'esta lista'],
  ],
  keysHint:
    'Las teclas descansan mientras escribe en un campo. Ctrl y Enter allí hacen lo mismo que Enter fuera.',
  keysOff: 'Desactivar las teclas',
  keysOn: 'Activar las teclas',
  close: 'Cerrar',
  seen: 'Leí todo el mensaje',
  seenWaits: 'Podrá enviar cuando todo el mensaje haya estado en pantalla.',
};
