import type { Lang } from '#ui';

/** The few sentences that belong to no room. */
const en = {
  home: {
    title: 'Use the link your therapist gave you.',
    body: 'Each therapist here has a page of their own. If you don’t have the link, ask them for it. If you can’t wait, these people answer now.',
  },
  notFound: {
    title: 'There is nothing here.',
    body: 'The address may be mistyped, or what was here was closed. If you were looking for help, you are in the right place to ask: the numbers on this page answer now.',
  },
  away: {
    title: 'This page needs a moment.',
    body: 'Something behind it is away, usually for less than a minute. Wait a little, and try again.',
    notSent:
      'Something behind this page is away, usually for less than a minute. Nothing was sent yet. What you typed is still here: wait a little, and send it again. It will not be sent twice.',
  },
  bug: {
    title: 'Something went wrong on our side.',
    body: 'It is not you. Go back and try again in a few minutes. What you typed is still in your browser.',
  },
  unsound: {
    title: 'This could not be read.',
    body: 'What was sent here is not something that our forms send. Nothing was kept. Go back, load the page again, and send it once more.',
  },
  tooLong: {
    title: 'This was too long to send.',
    body: 'Nothing was kept. Go back: what you typed is still in your browser. Make it shorter, or send it in two parts.',
  },
  tooSlow: {
    title: 'This did not arrive whole.',
    body: 'The line was too slow, or it stopped. Nothing was kept. Go back: what you typed is still in your browser. Send it again where the line is better.',
  },
  typed: 'What you wrote',
  sendAgain: 'Send it again',
  helpNow: 'If you can’t wait',
  otherCountry: 'I’m in another country',
  moreNumbers: 'More numbers, and where else to turn',
  inDanger: 'If you are in danger, call the emergency number of the place where you are.',
  signOut: 'Sign out',
};

const es: typeof en = {
  home: {
    title: 'Use el enlace que le dio su terapeuta.',
    body: 'Aquí cada terapeuta tiene su propia página. Si no tiene el enlace, pídaselo. Si no puede esperar, estas personas responden ahora.',
  },
  notFound: {
    title: 'Aquí no hay nada.',
    body: 'Puede que la dirección esté mal escrita, o que lo que había se haya cerrado. Si buscaba ayuda, los números de esta página responden ahora.',
  },
  away: {
    title: 'Esta página necesita un momento.',
    body: 'Algo no responde, casi siempre por menos de un minuto. Espere un poco y vuelva a intentarlo.',
    notSent:
      'Algo detrás de esta página no responde, casi siempre por menos de un minuto. Todavía no se envió nada. Lo que escribió sigue aquí: espere un poco y envíelo otra vez. No se enviará dos veces.',
  },
  bug: {
    title: 'Algo falló de nuestro lado.',
    body: 'No es culpa suya. Vuelva atrás y pruebe en unos minutos. Lo que escribió sigue en su navegador.',
  },
  unsound: {
    title: 'Esto no se pudo leer.',
    body: 'Lo que llegó no es algo que envíen nuestros formularios. No se guardó nada. Vuelva atrás, cargue la página otra vez y envíelo de nuevo.',
  },
  tooLong: {
    title: 'Esto era demasiado largo.',
    body: 'No se guardó nada. Vuelva atrás: lo que escribió sigue en su navegador. Acórtelo, o envíelo en dos partes.',
  },
  tooSlow: {
    title: 'Esto no llegó entero.',
    body: 'La línea iba muy lenta o se cortó. No se guardó nada. Vuelva atrás: lo que escribió sigue en su navegador. Envíelo otra vez donde la línea sea mejor.',
  },
  typed: 'Lo que escribió',
  sendAgain: 'Enviarlo otra vez',
  helpNow: 'Si no puede esperar',
  moreNumbers: 'Más números y otros lugares',
  otherCountry: 'Estoy en otro país',
  inDanger: 'Si está en peligro, llame al número de emergencia del lugar donde está.',
  signOut: 'Salir',
};

export const frameWords = (lang: Lang): typeof en => (lang === 'es' ? es : en);

const operatorEn = {
  title: 'The practices here',
  body: 'You keep the machine. You see how many, and never what anybody wrote.',
  practices: 'Practices',
  slug: 'Page',
  opened: 'Opened',
  staff: 'People who work there',
  waiting: 'People who wait',
  empty: 'There is no practice yet.',
  more: 'More practices',
  invite: 'Invite a new practice',
  linkTitle: 'An invitation for a new practice',
  linkBody: 'It works once, for two weeks. It is shown only now: give it to whoever opens the practice.',
  link: 'The link',
  back: 'Back to the practices',
  notByMail:
    'A link by mail does not open this page. Print one on the machine, with “npm run sign-in -- name@example.org”, or use a passkey that you added after such a link.',
};

const operatorEs: typeof operatorEn = {
  title: 'Las consultas de aquí',
  body: 'Usted cuida la máquina. Ve cuántas, y nunca lo que alguien escribió.',
  practices: 'Consultas',
  slug: 'Página',
  opened: 'Abierta',
  staff: 'Personas que trabajan allí',
  waiting: 'Personas que esperan',
  empty: 'Todavía no hay ninguna consulta.',
  more: 'Más consultas',
  invite: 'Invitar una consulta nueva',
  linkTitle: 'Una invitación para una consulta nueva',
  linkBody: 'Sirve una vez, durante dos semanas. Se muestra solo ahora: désela a quien abre la consulta.',
  link: 'El enlace',
  back: 'Volver a las consultas',
  notByMail:
    'Un enlace por correo no abre esta página. Imprima uno en la máquina, con «npm run sign-in -- nombre@example.org», o use una llave de acceso que añadió después de un enlace así.',
};

export const operatorWords = (lang: Lang): typeof operatorEn => (lang === 'es' ? operatorEs : operatorEn);
