export { append, readBack, type RecordedLine, type TrailFilter } from './store.ts';
export { recordLook } from './looking.ts';
export { chainDue, unchained } from './chain.ts';
export { verifyTrail, type Find, type Head, type Verified } from './verify.ts';
export { trailRoutes, type TrailParts } from './routes.ts';
export { paths as auditPaths } from './paths.ts';
export { actionSays, trailWords } from './words/index.ts';
export { auditHoldings } from './holdings.ts';
