/** A client's own page: how it is opened, and what the rooms' pages on it are handed. */
export { MY, type MyEnv, type MyParts, asClient, holderOf } from '../routes/my-env.ts';
export { closeMyPage, endOffers, offerMyPage } from './offer.ts';
export { pageOf as myPageOf, myPagesOf, type MyPage } from './pages-here.ts';
export { myPaths } from './paths.ts';
export { myGate } from '../routes/my.ts';
export { myDeviceRoutes } from '../routes/my-devices.ts';
export { closeMyPageForm } from '../pages/my.ts';
