export { sharingPaths } from './paths.ts';
export { deskSharingRoutes, type DeskSharingParts } from './routes/desk.ts';
export { mySharingRoutes } from './routes/my.ts';
export { sharedStillWanted } from './actions/tend.ts';
export { forgetCutFilesDue } from './files/receive.ts';
export { eraseShared } from './erasing.ts';
export { isShare, notShownTo } from './store.ts';
export { sharedNav } from './words/index.ts';
export { sharingHoldings } from './holdings.ts';
