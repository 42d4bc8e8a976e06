export { seedStarter } from './actions/seed.ts';
export { add } from './actions/add.ts';
export { change } from './actions/change.ts';
export { confirm } from './actions/confirm.ts';
export { retire, unretire } from './actions/retire.ts';
export { importResources, tryImport } from './actions/import.ts';
export { helpNowResources, resource, resources } from './store.ts';
export { inReadersWords } from './data/reader-words.ts';
export { TOPICS } from './rules/kinds.ts';
export type { Age, CostKind, Kind, Resource, ResourceFields, Topic } from './rules/kinds.ts';
export { suggest, type HelpWanted, type Need, type Suggestion } from './rules/suggesting.ts';
export { helpNowReady, type Lack, type Standing } from './rules/confirming.ts';
export {
  countriesWithHelp,
  countryAsked,
  helpNow,
  practiceHelpNow,
  type HelpLine,
} from './rules/helplines.ts';
export { waysOf, type Way } from './rules/ways.ts';
export { type ImportPlan, type RowRefused } from './hsds/import.ts';
export type { GivenFile } from './hsds/read.ts';
export { type HsdsService } from './hsds/export.ts';
export { jobLineLink } from './pages/job-line.ts';
export { firstNumbers, helpNowPage, helpNumbers } from './pages/help-now.ts';
export { publicPlacesRoutes, type PublicPlacesDeps, type PublicPlacesView } from './routes/public.ts';
export { deskPlacesRoutes } from './routes/desk.ts';
export type { DeskPlacesDeps, Staff, StaffEnv } from './routes/staff.ts';
export { paths as placesPaths } from './paths.ts';
export { wordsIn as resourceWordsIn, type ResourceWords } from './words/index.ts';
export { helpNowIsReady, numbersStepRoutes, numbersStepSays } from './routes/numbers-step.ts';
export { resourceHoldings } from './holdings.ts';
export { OFFER_ANSWERED, SAY_PLACE, TELL_PLACES } from './jobs.ts';
export { offerAnsweredPayload, sayPlacePayload, tellPlacesPayload } from './jobs.ts';
export { askForList, loseList, offeredNoMore, tellPlaces } from './actions/tell-places.ts';
export { hearAnswered, hearPlace } from './actions/hear-place.ts';
