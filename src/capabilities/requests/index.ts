export { triesPart, triesRoutes } from './tries-routes.ts';
export { lookAfterListsDue } from './actions/look-after-lists.ts';
export { listMailStillWanted } from './actions/list-mails.ts';
export { triesHoldings } from './holdings.ts';
export { paths as triesPaths } from './paths.ts';
