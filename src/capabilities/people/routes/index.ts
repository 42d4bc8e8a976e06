/** This room's pages: of clients at the desk, and on clients' own pages. */
export { type ClientDeskParts } from './desk-parts.ts';
export { clientDeskRoutes } from './desk-clients.ts';
export { childrenPages, myClientLinks, myClientRoutes } from './my.ts';
export { type MyClientParts } from './my-parts.ts';
export { type Reading } from '../pages/way-lines.ts';
export { paths as clientPaths } from '../paths.ts';
export { AREAS, mayMeet, type Area, type Sight } from '../rules/sight.ts';
export { clientWords, myClientWords } from '../words/index.ts';
