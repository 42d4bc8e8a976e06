export { PERSON_DIED, PERSON_ERASED, PERSON_STOPPED, WAY_TAKEN_BACK } from './events.ts';
export { allow, changeWays, mayWeReach, meet, stillSafe, stop, wayNamed, waysFor } from './actions.ts';
export { consent, consentOf, consentsFor, endConsent, type Consent } from './consents.ts';
export { beginCare, caresOf, endCare, lastInCare, takeBackCare, type Care } from './clients/care.ts';
export { actsFor, agreesFor, guardiansOf, mayActFor, noteGuardian } from './clients/guardians.ts';
export { type WhoAgrees, isAgreed, mayAgree } from './rules/who-agrees.ts';
export { helpersOf, nameHelper } from './clients/helpings.ts';
export { comeTogether, togetherWith, type Together } from './clients/together.ts';
export { saySafe } from './clients/ways.ts';
export { noteBirthday, youngOf } from './clients/young.ts';
export { AREAS, clientPaths, clientDeskRoutes, clientWords, mayMeet } from './routes/index.ts';
export { childrenPages, myClientLinks, myClientRoutes, myClientWords } from './routes/index.ts';
export {
  type Area,
  type ClientDeskParts,
  type MyClientParts,
  type Reading,
  type Sight,
} from './routes/index.ts';
export { addressSays, wayAtDesk } from './pages/way-lines.ts';
export { liftStop, stopsOf, type StopState } from './stops.ts';
export { monthsToAskAbout } from './rules/asking-again.ts';
export { hold, holdsOn, liftHold, type Hold } from './holds.ts';
export { knownAt, knownNames, type Known } from './known.ts';
export { mailAddress } from './rules/mail-address.ts';
export { type Channel, type Purpose, type Reach } from './rules/reaching.ts';
export { askErasure, dueForErasure, erase, erasureOf, keepAfterAll } from './erasing.ts';
export { lockErasure, noteErasure, setErasure, type Erasure, type Wish } from './erasing.ts';
export { erasurePlan, recordKept, type PlanLine, type RetentionFacts } from './rules/retention.ts';
export { normalised } from './addresses.ts';
export { markBounced, persons, recognise, personsAt, waysOf } from './store.ts';
export { type NewWay, type Person, type Way } from './store.ts';
export { peopleHoldings } from './holdings.ts';
