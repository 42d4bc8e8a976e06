/** What is computed from when people work: for other rooms. */
export { isWorking, workingMinutesBetween, type Calendar } from './working-time.ts';
export { isFarOff, nextAtChosenHour, nextWorkingMorning, nudgeTimes } from './promise.ts';
export { promiseDue, promiseOn, resume, type DuePromise } from './promise.ts';
export { workingDaysBefore, workingDaysBetween } from './working-days.ts';
export { holidaysOf } from './holidays.ts';
export { DEFAULT_TERMS, type Settings, type Terms } from './settings.ts';
export { answersPeople, type Role } from './roles.ts';
