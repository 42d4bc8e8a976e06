export { allow, changeWays, mayWeReach, meet, stillSafe, stop } from './actions.ts';
export { consent, consentOf, endConsent, type Consent } from './consents.ts';
export { insertStop as stopAddress, liftStop, stopsOf, type StopState } from './stops.ts';
export { monthsToAskAbout } from './rules/asking-again.ts';
export { hold } from './held.ts';
export { knownAt, knownNames, type Known } from './known.ts';
export { mayReach, type Channel, type Purpose, type Reach } from './rules/reaching.ts';
export {
  dueForErasure,
  erase,
  markBounced,
  normalised,
  persons,
  recognise,
  personsAt,
  setErasure,
  waysOf,
  wayNow,
  type NewWay,
  type Person,
  type Way,
} from './store.ts';
