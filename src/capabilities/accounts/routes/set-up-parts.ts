import { answersPeople } from '../rules/roles.ts';
import type { Context, MiddlewareHandler } from 'hono';
import type { Work, WorkSource } from '#kit/work';
import type { Html, Lang } from '#ui';
import { type Whose, notYoursPage } from '../pages/set-up-page.ts';
import { thisPractice } from '../store.ts';
import type { Staff, StaffEnv } from './staff.ts';

/** What the set-up of every room is handed by `app`. `app` must already have asked `requireStaff` for `/desk/*`. */
export type SetUpParts = {
  source: WorkSource;
  frame: (c: Context<StaffEnv>, view: { title: string; locale: Lang; main: Html }) => Html;
};

/** Where is looked through what lies ahead of somebody who is away then, or gone; undefined where nothing does. */
export type LeavesBehind = (work: Work, memberId: string) => Promise<string | undefined>;

type C = Context<StaffEnv>;

/** Acts in the practice of who is signed in, as them. */
export function asMember<T>(
  parts: Pick<SetUpParts, 'source'>,
  c: C,
  act: (work: Work, staff: Staff) => Promise<T> | T,
): Promise<T> {
  const staff = c.get('staff');
  return parts.source.inPractice(staff.practice, { kind: 'staff', id: staff.memberId }, (work) =>
    act(work, staff),
  );
}

/** What somebody did with their own way in. */
export function recordOwn(parts: Pick<SetUpParts, 'source'>, c: C, action: string): Promise<void> {
  return asMember(parts, c, (work, { memberId }) =>
    work.record({ action, subject: 'member', subjectId: memberId }),
  );
}

export const isOwner = (c: C): boolean => c.get('staff').role === 'owner';

/** Only owners post here; everyone else is told so and by whom it can be done. Whoever works here may look. */
export function ownersOnly(parts: SetUpParts): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isOwner(c)) return next();
    return notYours(parts, c);
  };
}

/** Lets through those who answer people: the front desk is told that it isn't theirs, and whose it is. */
export function answerersOnly(parts: SetUpParts): MiddlewareHandler<StaffEnv> {
  return async (c, next) => (answersPeople(c.get('staff')) ? next() : notYours(parts, c, 'answerers'));
}

export async function notYours(parts: SetUpParts, c: C, whose: Whose = 'owners'): Promise<Response> {
  const { locale } = await asMember(parts, c, thisPractice);
  return c.html(parts.frame(c, { ...notYoursPage(locale, whose), locale }), 403);
}
