import type { diedEn } from './died.en.ts';

export const diedEs: typeof diedEn = {
  died: {
    link: 'Este cliente ha fallecido',
    list: 'Clientes que han fallecido',
    title: (name) => `¿Ha fallecido ${name}?`,
    lead: 'Si le dieron esa noticia, anótela aquí, y todo se detiene de inmediato.',
    what: [
      'Ya no le llega ningún correo, recordatorio ni carta, tampoco los que estaban por salir.',
      'A su escritorio no llega ninguna tarjeta ni pregunta sobre esta persona.',
      'Su página se cierra.',
      'Las próximas sesiones se cancelan. No cuesta nada, y no se avisa a nadie.',
      'Si a una sesión viene también otra persona, la sesión sigue en pie: revísela en su calendario.',
    ],
    kept: 'Lo que se escribió se conserva el tiempo que pide la ley.',
    button: 'Anotar que falleció',
    back: 'Volver a su página',
    noted: (when) => `Se anotó ${when} que falleció. Ya no se le envía nada.`,
    forYou: 'Lo sentimos. No tiene que llevarlo a solas: un colega o su supervisor pueden acompañarle.',
    mistake: 'Fue un error',
    mistakeHint:
      'Vuelve a ser su cliente y se le puede contactar como antes. Las sesiones, los planes y su página no vuelven por sí solos.',
    takeBack: 'Deshacerlo',
    takenBack: 'Se ha deshecho.',
  },
};
