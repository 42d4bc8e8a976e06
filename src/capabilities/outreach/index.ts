export { absences, type Absent } from './counting.ts';
export { paths as outreachPaths } from './paths.ts';
export { beginPlan } from './actions/begin.ts';
export {
  endPlansOfDead,
  endPlansOfMember,
  forgetOutreachOf,
  heardByMail,
  heardFrom,
  heardHowItWent,
  heardOfBooking,
  heardOfWays,
  outreachNotSent,
  outreachStillWanted,
} from './actions/end.ts';
export { letterForStepPosted, letterForStepTakenBack, letterForStepWanted } from './actions/paper.ts';
export { attendOutreach, letRest } from './actions/replan.ts';
export { outreachBeside } from './routes/beside.ts';
export { outreachHoldings } from './holdings.ts';
export { deskOutreachRoutes } from './routes/desk.ts';
export { outreachSetUpRoutes } from './routes/usual.ts';
export { myOutreachRoutes, notesLink } from './routes/my.ts';
export { openPlan, planAfter, planById as outreachPlan, plansOfOthers } from './store.ts';
export { outreachToDo } from './to-do.ts';
export { outreachNav } from './words/index.ts';
