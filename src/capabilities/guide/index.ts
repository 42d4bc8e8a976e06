export { myGuideRoutes } from './routes/my.ts';
