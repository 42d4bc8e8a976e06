export { myGuideRoutes } from './routes/my.ts';
export { publishedGuide } from './routes/published.ts';
export { answeredPage } from './pages/answered.ts';
export { asking, here, hrefsFor } from './view.ts';
export { guidePaths } from './paths.ts';
