import type { Context, Hono, MiddlewareHandler } from 'hono';
import { type SignIn, type StaffEnv, accountPaths, memberships } from '#accounts';
import { closeReflections } from '#reflections';
import type { WorkSource } from '#kit/work';

/**
 * Whoever signs out closes their private notes with it, wherever they had them open. Asked before the sign-in is gone, done once it is:
 * a sign-out that was refused closes nothing.
 */
export function closesAtSignOut(
  app: Hono<StaffEnv>,
  { source, signIn }: { source: WorkSource; signIn: SignIn },
): void {
  const closes: MiddlewareHandler = async (c: Context, next) => {
    const who = c.req.method === 'POST' ? await signIn.whoIs(c.req.raw.headers) : undefined;
    await next();
    if (!who || c.res.status !== 303) return;
    const works = await source.forInstallation((work) => memberships(work, who.userId));
    for (const { practice, memberId } of works)
      await source.inPractice(practice, { kind: 'staff', id: memberId }, (work) =>
        closeReflections(work, memberId),
      );
  };
  app.use(accountPaths.signOut(), closes);
}
