import type { PaperWords } from './paper.en.ts';

const hello = (name: string): string => (name === '' ? 'Hola:' : `Hola, ${name}:`);

export const paperEs: PaperWords = {
  title: 'Carta',
  byHand: 'Para copiar a mano. Firme con su nombre.',
  amount: 'Importe:',
  closing: (p) =>
    [
      hello(p.name),
      `Le escribo para contarle qué pasa ahora. Nuestro trabajo queda en pausa, y cerraré su expediente el ${p.closesOn}. No tiene que hacer nada para eso. No tiene que ver con lo que pienso de usted.`,
      p.comeBack ||
        'Puede volver cuando quiera. Llame o escríbame, y buscamos una primera hora. No tiene que explicar nada.',
      p.records ||
        'Sus datos quedan a salvo conmigo el tiempo que pide la ley. Puede pedir una copia con una llamada o una carta.',
      ...(p.places.length === 0 ? [] : [['Si quiere hablar con otra persona:', ...p.places].join('\n')]),
      ...(p.help.length === 0 ? [] : [['Si necesita ayuda ahora mismo:', ...p.help].join('\n')]),
      'Le deseo lo mejor.',
      p.from,
    ].join('\n\n'),
  bill: (p) =>
    [
      hello(p.name),
      'Aquí está la factura de nuestras horas. Si algo no está bien, o si ahora le viene mal pagarla, dígamelo. Ya veremos cómo.',
      p.from,
    ].join('\n\n'),
};
