/** What is said on the answering machine, piece by piece: `rules/greeting.ts` chooses and counts. */
const NUMBERS = {
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  es: ['', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
};

type Voice = 'i' | 'we';

const en = {
  hello: (from: string) => `Hello, this is ${from}.`,
  away: (voice: Voice, until: string) => `${voice === 'i' ? 'I am' : 'We are'} away until ${until}.`,
  notNow: (voice: Voice) => `${voice === 'i' ? 'I' : 'We'} can’t pick up now.`,
  within: (voice: Voice, days: number) =>
    `Leave your name and number. You will hear from ${voice === 'i' ? 'me' : 'us'} within ${NUMBERS.en[days] ?? days} working ${days === 1 ? 'day' : 'days'}.`,
  by: (voice: Voice, day: string) =>
    `Leave your name and number. You will hear from ${voice === 'i' ? 'me' : 'us'} by ${day}.`,
  nobody: 'No one listens to messages here at the moment.',
  helpNow: (emergency: string, crisis: string) =>
    crisis === '' ? `In danger, call ${emergency}.` : `If you can’t wait, call ${emergency}, or ${crisis}.`,
  write: (address: string) => `You can also write: ${address}.`,
  thanks: 'Thank you for calling.',
};

const es: typeof en = {
  hello: (from) => `Hola, habla ${from}.`,
  away: (voice, until) => `${voice === 'i' ? 'Estoy' : 'Estamos'} fuera hasta el ${until}.`,
  notNow: (voice) => `Ahora no ${voice === 'i' ? 'puedo' : 'podemos'} contestar.`,
  within: (voice, days) =>
    `Deje su nombre y número. ${voice === 'i' ? 'Le llamaré' : 'Le llamaremos'} en ${NUMBERS.es[days] ?? days} ${days === 1 ? 'día laborable' : 'días laborables'}.`,
  by: (voice, day) =>
    `Deje su nombre y número. ${voice === 'i' ? 'Le llamaré' : 'Le llamaremos'} a más tardar el ${day}.`,
  nobody: 'Por ahora nadie escucha mensajes aquí.',
  helpNow: (emergency, crisis) =>
    crisis === ''
      ? `En peligro, llame al ${emergency}.`
      : `Si no puede esperar, llame al ${emergency}, o al ${crisis}.`,
  write: (address) => `También puede escribir: ${address}.`,
  thanks: 'Gracias por llamar.',
};

export type GreetingWords = typeof en;

export const greetingWords = (locale: 'en' | 'es'): GreetingWords => (locale === 'es' ? es : en);
