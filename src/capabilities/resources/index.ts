export { seedStarter } from './actions/seed.ts';
export { add } from './actions/add.ts';
export { change } from './actions/change.ts';
export { confirm } from './actions/confirm.ts';
export { retire, unretire } from './actions/retire.ts';
export { importResources, tryImport } from './actions/import.ts';
export { helpNowResources, resource, resources } from './store.ts';
export { AGES, COSTS, KINDS, TOPICS, isHelpNow } from './rules/kinds.ts';
export type { Age, CostKind, Kind, Resource, ResourceFields, Topic } from './rules/kinds.ts';
export {
  carriesEnoughForANo,
  suggest,
  type HelpWanted,
  type Need,
  type Suggestion,
} from './rules/suggesting.ts';
export { helpNowReady, lacks, nags, standingOn, type Lack, type Standing } from './rules/confirming.ts';
export { countriesWithHelp, helpNow, practiceHelpNow, type HelpLine } from './rules/helplines.ts';
export { waysOf, type Way } from './rules/ways.ts';
export { planImport, type ImportPlan, type RowRefused } from './hsds/import.ts';
export type { GivenFile } from './hsds/read.ts';
export { hsds, type HsdsService } from './hsds/export.ts';
export { helpNowBrief, helpNowPage, helpNumbers, countriesPage } from './pages/help-now.ts';
export { placesPage, shownToVisitors, wayLink } from './pages/places.ts';
export { publicPlacesRoutes, type PublicPlacesDeps, type PublicPlacesView } from './routes/public.ts';
export { deskPlacesRoutes } from './routes/desk.ts';
export type { DeskPlacesDeps, Staff, StaffEnv } from './routes/staff.ts';
export { paths as placesPaths } from './paths.ts';
export { wordsIn as resourceWordsIn, type ResourceWords } from './words/index.ts';
export { helpNowIsReady, numbersStepRoutes, numbersStepSays } from './routes/numbers-step.ts';
