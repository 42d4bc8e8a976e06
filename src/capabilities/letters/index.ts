export { paths as letterPaths } from './paths.ts';
export { LETTER_NOT_POSTED, LETTER_POSTED } from './events.ts';
export { writeLetter } from './actions/write.ts';
export {
  forgetLettersOf,
  letGoOfLetters,
  letterNotPosted,
  letterNotWanted,
  noLettersTo,
  type StillWanted,
} from './actions/post.ts';
export { gentleAsked, gentleFor, turnedGentle, type Gentle } from './gentle.ts';
export { gentleAround, gentleBeside } from './pages/gentle.ts';
export { letterHoldings } from './holdings.ts';
export { lettersBeside } from './routes/beside.ts';
export { deskLetterRoutes } from './routes/desk.ts';
export { type LettersParts, type Place } from './routes/desk-parts.ts';
export { letterAbout, letterById, lettersOfOthers, type Letter } from './store.ts';
export { lettersNav } from './words/index.ts';
