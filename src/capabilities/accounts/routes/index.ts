import type { Hono } from 'hono';
import { sameOrigin } from '#kit/http/same-origin';
import { notFromHere } from '../pages/sign-in.ts';
import { deviceRoutes } from './devices.ts';
import { invitationRoutes } from './invitations.ts';
import { type AccountParts, speak } from './parts.ts';
import { signInRoutes } from './sign-in.ts';
import { type StaffEnv, requireStaff } from './staff.ts';

export type { AccountParts } from './parts.ts';
export { type Staff, type StaffEnv, requireStaff } from './staff.ts';

/**
 * Signing in and out, invitations, and under `/desk` the devices. Guards every form of these, and every page under
 * `/desk`, so it must be called before other rooms put their routes there.
 */
export function accountRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  for (const path of ['/sign-in/*', '/sign-out', '/invitations/*', '/desk/*']) {
    app.use(path, async (c, next) => {
      c.header('cache-control', 'no-store');
      const refused = (): Response | Promise<Response> => {
        const { lang, words } = speak(parts, c);
        return c.html(parts.publicFrame(c, { title: words.again, lang, main: notFromHere(words) }), 403);
      };
      return sameOrigin(parts.baseUrl, refused)(c, next);
    });
  }
  signInRoutes(app, parts);
  invitationRoutes(app, parts);
  app.use('/desk/*', requireStaff(parts));
  deviceRoutes(app, parts);
}
