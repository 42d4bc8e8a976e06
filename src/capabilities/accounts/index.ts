export { openPractice, WHOLE_PRACTICE, type NewPractice } from './actions/open.ts';
export { addColleague } from './actions/add-colleague.ts';
export { arrange, setHours } from './actions/arrange.ts';
export { beAway, beBack } from './actions/be-away.ts';
export { staffing, type Staffing } from './staffing.ts';
export {
  practiceAt,
  slugTaken,
  thisPractice,
  members,
  member,
  type Practice,
  type Member,
  type Role,
  type Hours,
} from './store.ts';
export { DEFAULT_SETTINGS, DEFAULT_TERMS, type Settings, type Terms } from './rules/settings.ts';
export { isWorking, workingMinutesBetween, type Calendar } from './rules/working-time.ts';
export {
  isFarOff,
  nextAtChosenHour,
  nextWorkingMorning,
  nudgeTimes,
  promiseDue,
  resume,
  type DuePromise,
} from './rules/promise.ts';
export { holidaysOf, isHolidayPlace } from './rules/holidays.ts';
