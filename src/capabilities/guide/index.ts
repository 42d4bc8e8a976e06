export { myGuideRoutes } from './routes/my.ts';
export { publishedGuide } from './routes/published.ts';
export { guidePaths } from './paths.ts';
export type { Beside } from './beside.ts';
