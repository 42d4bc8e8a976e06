export { append, readBack, type RecordedLine, type TrailFilter } from './store.ts';
export { recordLook } from './looking.ts';
export { chainDue, unchained } from './chain.ts';
export { verifyTrail, type Find, type Head, type Verified } from './verify.ts';
