import type { Context } from 'hono';
import type { Role } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { Lang } from '../rules/kinds.ts';

/** Who is signed in, set by the middleware of `app` before any of these routes. */
export type Staff = { practice: string; memberId: string; role: Role; name: string };
export type StaffEnv = { Variables: { staff: Staff } };

export type DeskPlacesDeps = {
  source: WorkSource;
  lang: (c: Context<StaffEnv>) => Lang;
  /** The layout of signed-in pages around `main`. */
  page: (
    c: Context<StaffEnv>,
    view: { title: string; main: Html },
    status: 200 | 409 | 422,
  ) => Response | Promise<Response>;
};

export function asStaff<T>(
  c: Context<StaffEnv>,
  source: WorkSource,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const { practice, memberId } = c.get('staff');
  return source.inPractice(practice, { kind: 'staff', id: memberId }, act);
}
