import type { Context } from 'hono';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { MyPage } from '../my/pages-here.ts';

/** A client on their own page: the practice, and who they are in it. */
export type MyEnv = { Variables: { my: MyPage } };

export type MyView = {
  title: string;
  main: Html;
  status?: 200 | 403 | 404 | 409 | 422;
  numbers?: false;
  /** Where it is told that this page has changed, for one that waits for a word. */
  live?: string;
};

/** What the rooms' pages for clients are handed by `app`. */
export type MyParts = {
  source: WorkSource;
  /**
   * Help now on top, then the page. `status` where it isn't 200; `numbers` is false where the page itself is all of them.
   * A view that is still on its way is asked for together with the frame: one question less to wait for.
   */
  page: (c: Context<MyEnv>, work: Work, view: MyView | Promise<MyView>) => Promise<Response>;
  /** What a page whose view names `live` listens to: told to look again when something changed in the practice and `isNews` says that it is for them. */
  lookAgain: (c: Context<MyEnv>, isNews: (work: Work) => Promise<boolean>) => Response;
};

/** Where a client's page at one practice begins, or what of a child's page a guardian meets (`name~id`); behind the gate. */
export const MY = '/my/:slug{[a-z0-9][a-z0-9~-]+}';

/** Whoever has this page open: the client whose it is, or a guardian for them. */
export const holderOf = (my: MyPage): string => my.acting?.guardianId ?? my.personId;

/** Does `act` as whoever has this page open. */
export function asClient<T>(
  parts: Pick<MyParts, 'source'>,
  c: Context<MyEnv>,
  act: (work: Work, my: MyPage) => Promise<T> | T,
): Promise<T> {
  const my = c.get('my');
  return parts.source.inPractice(my.practice, { kind: 'person', id: holderOf(my) }, (work) => act(work, my));
}
