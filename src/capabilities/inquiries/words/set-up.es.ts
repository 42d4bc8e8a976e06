import { type InquirySetUpWords, setUpEn } from './set-up.en.ts';

const setUpEs: InquirySetUpWords = {
  body: 'Una línea suya está bajo el nombre en su página. Puede dejarla vacía.',
  welcome: 'Una línea suya',
  welcomeHint: 'Por ejemplo: «Trabajo con adultos, en inglés y español.» Como mucho 400 letras.',
  welcomeWanted: 'Escriba como mucho 400 letras.',
  action: 'Guardar y encender la luz',
  lookAt: 'Ver su página',
  greetingHead: 'Un saludo para su contestador',
  greetingBody: (words) =>
    `Léalo en voz alta y grábelo: ${words} palabras dichas, 25 segundos como mucho. Sale de su promesa, de las ausencias y de sus números. Vuelva a mirarlo cuando algo cambie.`,
  says: { welcome: 'una línea suya', none: 'sin línea propia' },
  templates: {
    title: 'Sus propias palabras para responder',
    body: 'Cada respuesta se abre con estas palabras; usted aún las cambia antes de enviar.',
    own: 'sus propias palabras',
    builtIn: 'las palabras de la casa',
    words: 'Palabras',
    hint: '{hello} será «Hola, Nour:» o «Hola:». {from} será su nombre.',
    wanted: 'Escriba las palabras, como mucho 4000 letras. Para volver, use las de la casa.',
    useBuiltIn: 'Usar las palabras de la casa',
    all: 'Todas las plantillas',
    few: 'Unas palabras',
    kinds: {
      yes: 'Sí, hablemos',
      no: 'Un no amable',
      list: 'Un lugar en mi lista de espera',
      question: 'Antes, una pregunta',
      rang: 'Llamé',
    },
    reasons: {
      full: 'no hay espacio libre',
      not_my_field: 'no es mi campo',
      not_licensed_there: 'sin licencia allí',
      not_this_age: 'no esta edad',
      referral_only: 'necesita que un médico derive',
    },
    languages: { en: 'inglés', es: 'español' },
  },
};

export const inquirySetUpWords = (locale: 'en' | 'es'): InquirySetUpWords =>
  locale === 'es' ? setUpEs : setUpEn;
