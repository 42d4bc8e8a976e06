export { allow, changeWays, mayWeReach, meet, stillSafe, stop } from './actions.ts';
export { consent, consentOf, endConsent, type Consent } from './consents.ts';
export { liftStop, stopsOf, type StopState } from './stops.ts';
export { monthsToAskAbout } from './rules/asking-again.ts';
export { hold } from './held.ts';
export { knownAt, knownNames, type Known } from './known.ts';
export { mailAddress } from './rules/mail-address.ts';
export { type Channel, type Purpose, type Reach } from './rules/reaching.ts';
export { dueForErasure, erase, setErasure } from './erasing.ts';
export {
  markBounced,
  normalised,
  persons,
  recognise,
  personsAt,
  waysOf,
  type NewWay,
  type Person,
  type Way,
} from './store.ts';
