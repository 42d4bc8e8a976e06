export { openConcern, type Worry } from './actions/open.ts';
export { doStep } from './actions/step.ts';
export { closeConcern } from './actions/close.ts';
export { writeChecklist } from './actions/write-checklist.ts';
export { safetyAbout, type AboutView } from './view.ts';
export { aboutBlock } from './pages/concern.ts';
export { safetyRoutes, type SafetyParts } from './routes.ts';
export { paths as safetyPaths } from './paths.ts';
export { safetyWords, type SafetyWords } from './words/index.ts';
