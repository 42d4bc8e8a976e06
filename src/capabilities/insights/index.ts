export { paths as insightPaths } from './paths.ts';
export { insightRoutes } from './routes.ts';
export { insightsNav } from './words/index.ts';
