import type { Context } from 'hono';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { MyPage } from '../my/pages-here.ts';

/** A client on their own page: the practice, and who they are in it. */
export type MyEnv = { Variables: { my: MyPage } };

export type MyView = { title: string; main: Html; status?: 200 | 404 | 409 | 422; numbers?: false };

/** What the rooms' pages for clients are handed by `app`. */
export type MyParts = {
  source: WorkSource;
  /**
   * Help now on top, then the page. `status` where it isn't 200; `numbers` is false where the page itself is all of them.
   * A view that is still on its way is asked for together with the frame: one question less to wait for.
   */
  page: (c: Context<MyEnv>, work: Work, view: MyView | Promise<MyView>) => Promise<Response>;
};

/** Where a client's page at one practice begins; behind the gate. */
export const MY = '/my/:slug{[a-z0-9][a-z0-9-]{1,60}}';

/** Does `act` as the client whose page it is. */
export function asClient<T>(
  parts: Pick<MyParts, 'source'>,
  c: Context<MyEnv>,
  act: (work: Work, my: MyPage) => Promise<T> | T,
): Promise<T> {
  const my = c.get('my');
  return parts.source.inPractice(my.practice, { kind: 'person', id: my.personId }, (work) => act(work, my));
}
