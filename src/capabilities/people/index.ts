export { allow, changeWays, mayWeReach, meet, stop } from './actions.ts';
export { consent, consentOf, endConsent, type Consent } from './consents.ts';
export { hold } from './held.ts';
export { knownAt, knownNames, type Known } from './known.ts';
export { mayReach, type Channel, type Purpose, type Reach } from './rules/reaching.ts';
export {
  dueForErasure,
  erase,
  insertStop as stopAddress,
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
