import type { WordingWords } from './wordings.en.ts';

const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

export const wordingsEs: WordingWords = {
  middle: {
    last_session: ({ day, own }) => [
      line(`El ${day} no coincidimos.`, own),
      'Si quiere, podemos vernos una última vez: para reunir lo que ha ganado y ver por dónde seguir. Usted elige el día. Si prefiere que no, también está bien.',
    ],
    no_hard_feelings: ({ day, own }) => [
      line(`El ${day} no coincidimos. Quiero que sepa que no pasa nada.`, own),
      'La gente deja de venir por muchas cosas. No tiene que explicar nada. Lo que hizo aquí es suyo.',
    ],
    something_said: ({ day, own }) => [
      line(`El ${day} no coincidimos, y pensé en mi parte.`, own),
      '¿Fue algo que dije o hice? Si fue así, lo siento, y me gustaría saberlo. Puede decírmelo en dos palabras, o no decirlo.',
    ],
    too_fast: ({ day, own }) => [
      line(`El ${day} no coincidimos. Tal vez fuimos muy rápido.`, own),
      'Si fue mucho de golpe, me toca a mí ir más despacio. Podemos dar pasos cortos, o solo hablar un rato. Usted marca el paso.',
    ],
    first_session: ({ day, own }) => [
      line(`Nos vimos por primera vez, y luego el ${day} no coincidimos.`, own),
      'Una primera charla puede salir mal. Tal vez no oí lo que venía a decir. Si quiere probar otra vez, escucharé mejor. Si prefiere ver a otra persona, le ayudo a buscarla.',
    ],
  },
  ends: {
    email: ['No hace falta que responda.'],
    letter: [
      'No volveré a escribirle sobre esto. Mi puerta sigue abierta, el mes que viene o en dos años.',
      'Le deseo lo mejor.',
    ],
  },
  text: ({ from, saysWho }) =>
    saysWho
      ? `Hola, le habla ${from}. Llame o escriba cuando le venga bien. No hace falta que responda.`
      : 'Hola. Llame a este número cuando le venga bien. No hace falta que responda.',
  voicemail: ({ name, from, day }) =>
    `${name === '' ? 'Hola' : `Hola, ${name}`}: le habla ${from}. El ${day} no coincidimos, y quería saber cómo está. Si quiere otra hora, llámeme cuando le venga bien. Si quiere parar, también está bien. Gracias.`,
};
