import type { PracticeWords } from './practice.en.ts';

export const practiceEs: PracticeWords = {
  title: 'Todo lo de la consulta',
  body: 'Un archivo ZIP: cada tabla como líneas de JSON, una página para leer por cada cincuenta personas, y las grabaciones y los correos como archivos aparte.',
  careful:
    'Quien tenga el archivo lee las palabras de todos. Guárdelo donde solo usted pueda abrirlo, y bórrelo cuando ya no lo necesite.',
  more: 'Lo que queda fuera: contraseñas, llaves, enlaces y códigos que abren páginas, y lo que se mostró solo a un colega.',
  time: 'Mil personas tardan unos segundos; veinte mil, cerca de un minuto. El archivo llega mientras se hace; si se corta, pídalo otra vez.',
  noted: 'El registro anota que usted lo tomó.',
  button: 'Hacer el archivo',
  back: 'Volver a los ajustes',
  notYours: 'Solo quien dirige la consulta puede sacar todo.',
  index: 'Lo que hay aquí',
  hidden: (count) =>
    count === 1
      ? 'Una fila es solo para un colega, y no está aquí.'
      : `${count} filas son solo para un colega, y no están aquí.`,
  people: 'Personas',
  person: 'Una persona',
  tables: 'Tablas, como líneas de JSON',
  rows: (count) => (count === 1 ? '1 fila' : `${count} filas`),
  files: (count) => (count === 1 ? '1 grabación o correo' : `${count} grabaciones y correos`),
};
