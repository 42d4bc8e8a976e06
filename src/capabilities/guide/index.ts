export { myGuideRoutes } from './routes.ts';
