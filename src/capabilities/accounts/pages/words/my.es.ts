import type { MyWords } from './my.en.ts';

export const myEs: MyWords = {
  title: 'Su página',
  openTitle: (practice) => `Su página con ${practice}`,
  openBody:
    'Pulse el botón para abrirla en este dispositivo. Queda abierta aquí dos semanas desde su última visita.',
  openShared:
    '¿Otras personas usan este dispositivo? Entonces cierre su página al terminar: abajo está «Cerrar mi página».',
  openButton: 'Abrir mi página',
  usedTitle: 'Este enlace ya no sirve',
  usedBody: 'Ya se usó o se acabó su tiempo. No pasa nada. Aquí puede pedir uno nuevo.',
  whoseTitle: '¿Qué página?',
  noneTitle: 'Su página no está abierta en este dispositivo',
  noneBody: 'Use el enlace que le dio su terapeuta, o pídale uno nuevo.',
  askTitle: (practice) => `Abrir su página con ${practice}`,
  askBody: 'Le mandamos un enlace al correo que dio para esto. No hay contraseña.',
  email: 'Su correo',
  emailWanted: 'Escriba su correo, como nombre@example.org.',
  send: 'Mándenme un enlace',
  sent: 'Si ese es un correo que usted dio aquí, el enlace va en camino. Sirve durante una hora.',
  sentMore:
    '¿No llegó nada? Mire también en el correo no deseado. Si nunca dio un correo, o ya no es seguro, pida a su terapeuta un enlace en papel.',
  tooMany: 'Hubo muchos intentos desde aquí. Espere diez minutos y pruebe otra vez.',
  again: 'Por favor, mire esto otra vez',
  notKept:
    'Su página se cerró mientras tanto. Abajo está lo que escribió: cópielo y abra su página otra vez.',
  signOut: 'Cerrar mi página',
  signOutBody: 'Así nadie más que use este dispositivo puede abrirla.',
  signedOutTitle: 'Su página está cerrada',
  signedOutBody:
    'Nadie puede abrirla en este dispositivo sin un enlace. La lista de páginas visitadas del navegador se queda; puede borrarla allí.',
  switch: 'Su otra página',
};
