import type { ProofWords } from './proof.en.ts';

export const proofEs: ProofWords = {
  again: 'Por favor, revise esto',

  haveCode: 'Tengo un código de reserva',
  recoveryTitle: 'Entrar con un código de reserva',
  recoveryBody: 'Use uno de los códigos que imprimió o anotó. Cada uno sirve una vez.',
  code: 'Código de reserva',
  codeHint: 'Por ejemplo: bamo tiku reno lasi fupe dogi. Las mayúsculas y los espacios no importan.',
  codeUnknown: 'No conocemos este código. Mire otra vez las letras o tome el siguiente de su lista.',
  useCode: 'Usar este código',
  otherWay: 'Entrar de otra manera',
  tooManyCodes:
    'Hubo muchos intentos desde aquí. Espere una hora y vuelva a intentarlo. Los enlaces por correo y las llaves de acceso siguen sirviendo.',

  codesHead: 'Códigos de reserva',
  codesBody:
    'Diez códigos en papel, para el día en que no tenga a mano ni el correo ni el teléfono. Con cada uno entra una vez.',
  codesLeft: (n) =>
    n === 0 ? 'Ahora no tiene códigos.' : n === 1 ? 'Queda 1 código.' : `Quedan ${n} códigos.`,
  makeCodes: 'Hacer diez códigos',
  makeNewCodes: 'Hacer diez códigos nuevos; los de antes dejan de servir',
  codesTitle: 'Sus códigos de reserva',
  codesShown: 'Se muestran solo ahora. Imprímalos o anótelos. Los que tenía antes ya no sirven.',
  codesOf: (house) => `Códigos para ${house}`,
  codesUse: 'Guárdelos donde guarda las llaves, no en el teléfono con el que entra.',
  codesKept: 'Ya los tengo',
  copy: 'Copiar',
  copied: 'Copiado',
  print: 'Imprimir',

  proofTitle: 'Muestre que es usted, por favor',
  proofBody:
    'Se trata de llaves o de datos que salen. Se pregunta otra vez quién está ahí, para que no baste una pantalla abierta. Después vuelve a donde estaba.',
  proofByPasskey: 'Usar mi llave de acceso',
  passkeyUnknown: 'No funcionó. Inténtelo otra vez o use otra manera.',
  proofByMail: 'Enviarme un enlace',
  proofMailHint: 'Llega a su propia dirección. Ábralo en este navegador.',
  proofSent: 'Un enlace va en camino. Sirve durante 10 minutos.',
  proofSentMore: 'Ábralo en este navegador: le lleva de vuelta a donde estaba.',
  proofAgain: 'Otra manera, u otro enlace',
  proofTooMany: 'Ya van varios enlaces en camino. Mire en su correo o espere diez minutos.',
  proofNoWay:
    'Aquí no hay servidor de correo, y usted no tiene una llave de acceso ni un código que valga para esto. Pida un enlace a quien cuida la máquina: «npm run sign-in». También puede salir y entrar otra vez con él.',
  proveFirst: 'Para cambiar algo aquí, muestre primero que es usted. Entró hace ya un rato.',
  proveNow: 'Mostrar que soy yo',

  endOthers: 'Cerrar todos los demás',
  lastSeen: (when) => `visto por última vez ${when}`,
};
