import type { TrayWords } from './tray.en.ts';

export const tray: TrayWords = {
  title: 'Correo enviado',
  intro:
    'No hay servidor de correo. Copie cada mensaje, envíelo desde su propio correo y pulse «Ya lo envié».',
  introServer: 'Lo que salió, lo más nuevo primero.',
  empty: 'Todavía no ha salido nada.',
  nothingToPass: 'Nada espera para ser copiado.',
  waiting: 'Para copiar y enviar',
  team: 'A su equipo',
  teamHint: 'Están aquí para leerlos. Nadie tiene que enviarlos.',
  before: 'Lo ya enviado, y lo de antes',
  to: 'Para',
  address: 'Dirección',
  subject: 'Asunto',
  text: 'Texto',
  copy: 'Copiar',
  copyText: 'Copiar el texto',
  copied: 'Copiado',
  sentIt: 'Ya lo envié',
  done: 'Quedó marcado como enviado por usted.',
  show: 'Ver el texto',
  linkHint: 'El enlace abre la página propia de esta persona. Envíelo solo a ella y no lo abra aquí.',
  notNow: 'Ya no se puede contactar a esta persona así. No lo envíe.',
  toPerson: 'a una persona que escribió',
  toTeam: 'a su equipo',
  state: {
    sent: 'enviado',
    tray: 'espera para ser copiado',
    team: 'está aquí para leerlo',
    passed: (when) => `enviado por usted: ${when}`,
    due: 'sale pronto',
    dueAt: (when) => `sale: ${when}`,
    comesAt: (when) => `estará aquí: ${when}`,
    held: 'no enviado',
    failed: 'no se pudo enviar',
    bounced: 'volvió',
  },
  goesBy: 'Espera en Correo enviado para que usted lo copie y lo envíe.',
  toCopy: (count) =>
    count === 1
      ? 'Un correo espera que lo copie y lo envíe'
      : `${count} correos esperan que los copie y los envíe`,
  sent: (name) => `Su respuesta a ${name} pasa a Correo enviado, para que usted la copie y la envíe.`,
  leaves: (p) =>
    `Su respuesta (${p.kind}) pasa a Correo enviado ${p.when}, para que usted la copie y la envíe.`,
};
