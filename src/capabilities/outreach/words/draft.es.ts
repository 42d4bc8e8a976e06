import type { DraftWords } from './draft.en.ts';

const hello = (name: string): string => (name === '' ? 'Hola:' : `Hola, ${name}:`);
const line = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

export const draftEs: DraftWords = {
  greet: hello,
  email: ({ name, from, day, own }) =>
    [
      hello(name),
      line(`El ${day} no coincidimos, y pensé en usted.`, own),
      'Puede elegir otra hora en su página, o escribirme allí. Si algo que dije o hice le puso difícil venir, me gustaría saberlo. Si quiere parar, también está bien. No pasa nada, y no hace falta que responda.',
      from,
    ].join('\n\n'),
  call: ({ name, from, day, own }) =>
    line(
      `${hello(name)} le habla ${from}; el ${day} no coincidimos y quería saber cómo está.`,
      own,
      'Venga, llame o escriba cuando quiera.',
    ),
  voicemail: ({ from, saysWho }) =>
    saysWho
      ? `Hola, le habla ${from}. Llámeme cuando le venga bien, por favor. Gracias.`
      : 'Hola. Llame a este número cuando le venga bien, por favor. Gracias.',
  letter: ({ name, from, day, own }) =>
    [
      hello(name),
      line(`El ${day} no coincidimos, y no he sabido de usted desde entonces. Está bien así.`, own),
      'No volveré a escribirle sobre esto. Mi puerta sigue abierta: puede volver el mes que viene o en dos años, con una llamada o una carta. Si quiere una última sesión, para ver lo que ha hecho y por dónde seguir, me alegraría.',
      'Le deseo lo mejor.',
      from,
    ].join('\n\n'),
};
