export { beginPractice, openPractice, type NewPractice } from './actions/open.ts';
export { setHours } from './actions/set-up.ts';
export { beAway } from './actions/be-away.ts';
export { noteIsDue, setNoteDue } from './note-due.ts';
export { staffing, type Staffing } from './staffing.ts';
export { changeSettings, changeTerms } from './actions/change.ts';
export { addColleague } from './actions/add-colleague.ts';
export { practiceAt, thisPractice, members, member, seen, type Member, type Practice } from './store.ts';
export { DEFAULT_TERMS, type Settings, type Terms } from './rules/settings.ts';
export { answersPeople, type Role } from './rules/roles.ts';
export { isWorking, workingMinutesBetween, type Calendar } from './rules/working-time.ts';
export {
  isFarOff,
  nextAtChosenHour,
  nextWorkingMorning,
  nudgeTimes,
  promiseDue,
  promiseOn,
  resume,
  type DuePromise,
} from './rules/promise.ts';
export { workingDaysBefore, workingDaysBetween } from './rules/working-days.ts';
export { holidaysOf } from './rules/holidays.ts';
export { MACHINE, signIn, type SignIn, type SignedIn } from './sign-in/index.ts';
export { invite, isSetUp, isOperator } from './invitations.ts';
export { endSetUpInvitations, type Invitation, type InvitationKind } from './invitations.ts';
export { memberships, oneCountry, practiceSlugs, type Membership } from './memberships.ts';
export { setUpRoutes, type SetUpRoutesParts } from './routes/set-up.ts';
export { answerersOnly, notYours, ownersOnly } from './routes/set-up-parts.ts';
export { asMember, isOwner, type SetUpParts } from './routes/set-up-parts.ts';
export { MEMBER_LEFT } from './events.ts';
export { stepPage, settingsPage, settingsFields, type Wants } from './pages/set-up-page.ts';
export { formOf } from './routes/parts.ts';
export { SET_UP_STEPS, stepAfter } from './rules/set-up-steps.ts';
export { accountRoutes, type AccountParts, type Staff, type StaffEnv } from './routes/index.ts';
export { freshProof, isMachineProved } from './routes/index.ts';
export { PROOF_MINUTES } from './rules/proof.ts';
export { paths as accountPaths } from './paths.ts';
export { setUpWords } from './pages/words/index.ts';
export { accountHoldings } from './holdings.ts';
