export { sharingPaths } from './paths.ts';
export { deskSharingRoutes, type DeskSharingParts } from './routes/desk.ts';
export { mySharingRoutes } from './routes/my.ts';
