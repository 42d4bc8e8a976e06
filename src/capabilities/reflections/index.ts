export { beginBook as beginReflections } from './actions/begin.ts';
export { closeBook as closeReflections } from './actions/open.ts';
export { attendReflections, sealOfMember } from './actions/leave.ts';
export { writeNote as writeReflection } from './actions/write.ts';
export { paths as reflectionPaths } from './paths.ts';
export { reflectionLine } from './routes/desk-line.ts';
export { reflectionRoutes } from './routes/index.ts';
export { reflectionsNav } from './words/index.ts';
