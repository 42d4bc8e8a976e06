/** What a page for people who reach out is made of, for the pages of other rooms: they stand in the same frame, and ask in the same words. */
export { wayFields, type WayFields } from './pages/way-fields.ts';
export { notFoundPage } from './pages/deeds.ts';
export { nobodyAnswersPage } from './pages/contact.ts';
export { nobodyAnswers } from './nobody-answers.ts';
export { promisesOf } from './promises.ts';
export { type FormError, waysOffered, waysTyped } from './forms/contact.ts';
export { posted } from './forms/typed.ts';
export { publicWords } from './words/public.ts';
export { signed } from './rules/signed.ts';
export { newToken } from './forms/token.ts';
