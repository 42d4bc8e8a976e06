import type { bringEn } from './bring.en.ts';

/** Véase `bring.en.ts`. */
export const bringEs: typeof bringEn = {
  bringPage: {
    title: 'Clientes de un archivo',
    lead: 'Un archivo con un cliente en cada línea, como lo guardan otros programas (CSV). Verá lo que entra antes de que entre.',
    unasked:
      'Lo que dice el archivo sobre cómo contactarles se anota como no preguntado. No se envía nada a nadie hasta preguntarle.',
    file: 'El archivo',
    look: 'Mirarlo',
    noFile: 'Elija antes un archivo.',
    tooLarge: 'El archivo pasa de 2 MB. Guárdelo por partes.',
    unreadable:
      'No se encontró ninguna línea. Debe ser un archivo CSV, con los nombres de las columnas en la primera línea.',
    columns: '¿Qué hay en cada columna?',
    column: (p) => (p.example === '' ? p.title : `${p.title} (como «${p.example}»)`),
    is: {
      none: 'Dejarla fuera',
      called: 'Nombre completo',
      first: 'Nombre',
      last: 'Apellidos',
      email: 'Correo',
      phone: 'Teléfono',
      text: 'Número para mensajes',
      post: 'Dirección postal',
    },
    nameWanted: 'Diga en qué columna está el nombre.',
    again: 'Mirar otra vez',
    would: (n) => (n === 1 ? 'Entraría un cliente.' : `Entrarían ${n} clientes.`),
    preview: 'Quién entraría',
    row: 'Línea',
    ways: 'Cómo contactarle, sin preguntar',
    noWays: 'Nada',
    unread: (cell) => `queda fuera: «${cell}»`,
    first: (n) => `Los primeros ${n}.`,
    stayOut: 'Quién quedaría fuera',
    why: 'Por qué',
    because: {
      no_name: 'No tiene nombre.',
      twice: 'Está dos veces en el archivo.',
      here: 'Alguien con este correo o número ya es cliente aquí.',
    },
    take: (n) => (n === 1 ? 'Traer a un cliente' : `Traer a ${n} clientes`),
    done: (n) =>
      n === 1
        ? 'Entró un cliente. Aún no se le preguntó nada.'
        : `Entraron ${n} clientes. Aún no se les preguntó nada.`,
  },

  agesPage: {
    title: 'Clientes menores: edades',
    lead: '¿Desde qué edad da un cliente su propio permiso para la terapia, y desde cuál es mayor de edad?',
    known: (p) => `Nosotros nombramos ${p.age}: ${p.source}.`,
    unknown:
      'Para su lugar no conocemos la edad. Hasta que la escriba aquí, nadie puede aceptar por un cliente menor, ni él mismo.',
    careful:
      'Las leyes piden más que una edad. Pregunte a su colegio o a un abogado y escriba aquí lo que vale.',
    agreesAt: 'Da su propio permiso desde',
    ofAgeAt: 'Es mayor de edad desde',
    hint: 'En años. Vacío: lo que nombramos arriba.',
    wanted: 'Escriba una edad en años.',
    source: 'De dónde viene la primera edad',
    sourceHint: 'La ley por su nombre, o quién le aconsejó.',
    sourceWanted: 'Escriba de dónde viene esta edad.',
    save: 'Guardar',
    saved: 'Guardado.',
  },
};
