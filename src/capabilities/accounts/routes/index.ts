import type { Hono, MiddlewareHandler } from 'hono';
import { sameOrigin } from '#kit/http/same-origin';
import { notFromHere } from '../pages/sign-in.ts';
import { deviceRoutes } from './devices.ts';
import { invitationRoutes } from './invitations.ts';
import { type AccountParts, speak } from './parts.ts';
import { proofRoutes } from './proof.ts';
import { signInRoutes } from './sign-in.ts';
import { type StaffEnv, requireStaff } from './staff.ts';

export type { AccountParts } from './parts.ts';
export { freshProof, isMachineProved } from './proof.ts';
export type { Staff, StaffEnv } from './staff.ts';

/**
 * Signing in and out, invitations, and under `/desk` the devices. Guards every form of these, and every page under
 * `/desk`, so it must be called before other rooms put their routes there.
 */
export function accountRoutes(app: Hono<StaffEnv>, parts: AccountParts): void {
  for (const path of ['/sign-in/*', '/sign-out', '/invitations/*', '/desk/*']) {
    app.use(path, neverStored, ownPagesOnly(parts));
  }
  signInRoutes(app, parts);
  invitationRoutes(app, parts);
  app.use('/desk/*', requireStaff(parts));
  proofRoutes(app, parts);
  deviceRoutes(app, parts);
}

/** What stands at a desk stays out of every cache: the back button of a shared computer must find nothing. */
const neverStored: MiddlewareHandler<StaffEnv> = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
};

function ownPagesOnly(parts: AccountParts): MiddlewareHandler<StaffEnv> {
  return sameOrigin(parts.baseUrl, (c) => {
    const { lang, words } = speak(parts, c);
    return c.html(parts.publicFrame(c, { title: words.again, lang, main: notFromHere(words) }), 403);
  });
}
