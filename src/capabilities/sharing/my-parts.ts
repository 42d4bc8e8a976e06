import type { Context } from 'hono';
import type { Work, WorkSource } from '#kit/work';
import type { Html, Lang } from '#ui';

/** Who is signed in to their own pages. */
export type MyEnv = {
  Variables: {
    my: {
      practice: string;
      practiceName: string;
      slug: string;
      zone: string;
      personId: string;
      lang: Lang;
    };
  };
};

export type MyParts = {
  source: WorkSource;
  frame: (c: Context<MyEnv>, view: { title: string; main: Html; current?: string }) => Html;
};

export const MY = '/my/:slug';

export function asClient<T>(
  parts: Pick<MyParts, 'source'>,
  c: Context<MyEnv>,
  act: (work: Work) => Promise<T> | T,
): Promise<T> {
  const my = c.get('my');
  return parts.source.inPractice(my.practice, { kind: 'person', id: my.personId }, act);
}
