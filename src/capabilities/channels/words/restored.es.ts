import type { RestoredWords } from './restored.en.ts';

export const restoredEs: RestoredWords = {
  title: 'Recuperado de una copia',
  notice: (when) => `Esta consulta se recuperó de una copia de ${when}. Todavía no sale ningún correo.`,
  open: 'Ver qué hacer y dejar salir el correo',
  what: (when) =>
    `Algo le pasó a la máquina, y todo lo de aquí se recuperó de una copia hecha ${when}. Lo que llegó después falta aquí. Una parte ya se había enviado.`,
  stepsTitle: 'Antes de que el correo vuelva a salir',
  steps: [
    'Mira en tu programa de correo: ¿quién escribió desde entonces y qué se respondió? El correo de la carpeta vigilada vuelve a entrar aquí por sí solo.',
    'Escucha otra vez tu buzón de voz y anota las llamadas.',
    'Mira tu lista. A quien sepas que ya respondiste, márcalo como respondido.',
  ],
  codes:
    'Quien escribió en tu página después de esa hora tiene un enlace que ya no abre nada. Puede escribir otra vez.',
  waits: (count) =>
    count === 0
      ? 'No espera ningún correo.'
      : count === 1
        ? 'Espera un correo. Puede que ya haya salido.'
        : `Esperan ${count} correos. Puede que algunos ya hayan salido.`,
  leave: 'Dejar salir el correo',
  leaveHint:
    'De cada uno se vuelve a preguntar: nadie que ya tenga respuesta o se haya retirado recibe otro.',
  drop: 'Descartar lo que espera y luego dejar salir el correo',
  dropHint:
    'No se envía nada de lo que espera. Quien iba a recibir una respuesta vuelve a estar en tu lista.',
  notYou: 'Alguien que responde a las personas aquí puede dejar salir el correo.',
  over: 'El correo sale como siempre.',
  back: 'A la lista',
};
