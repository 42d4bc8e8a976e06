export { openPractice, WHOLE_PRACTICE, type NewPractice } from './actions/open.ts';
export {
  practiceAt,
  slugTaken,
  thisPractice,
  members,
  member,
  type Practice,
  type Member,
  type Role,
} from './store.ts';
export { DEFAULT_SETTINGS, DEFAULT_TERMS, type Settings, type Terms } from './rules/settings.ts';
