import type { Hono, MiddlewareHandler } from 'hono';
import { type StaffEnv, answersPeople } from '#accounts';
import { keyRoutes } from './keys.ts';
import { lockedRoutes } from './locked.ts';
import { noteRoutes } from './notes.ts';
import type { ReflectionParts } from './parts.ts';

/** F1 for the front desk there is no such room: that it is somebody's would say that there are notes. */
const answerersAlone: MiddlewareHandler<StaffEnv> = async (c, next) =>
  answersPeople(c.get('staff')) ? next() : c.notFound();

/** `/desk/reflections` and everything below it: each therapist's own. */
export function reflectionRoutes(app: Hono<StaffEnv>, parts: ReflectionParts): void {
  app.use('/desk/reflections', answerersAlone);
  app.use('/desk/reflections/*', answerersAlone);
  lockedRoutes(app, parts);
  keyRoutes(app, parts);
  noteRoutes(app, parts);
}
