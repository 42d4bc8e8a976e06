import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Work } from '#kit/work';
import { listed } from './listing.ts';
import { type Inquiry } from './store.ts';

type Pairs = readonly (readonly [string, string])[];

type Look = <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;

/** What is asked of the pages (test/porch.ts). */
type Door = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form: Pairs): Promise<Response>;
  tokenOf(path: string, seconds?: number): Promise<string>;
  open(slug: string): Promise<{ look: Look }>;
  close(): Promise<void>;
};

/** The public pages for the tests of one file, and what those ask of them. */
export function publicPages<Porch extends Door>(open: () => Promise<Porch>) {
  let opened: Porch | undefined;
  let count = 0;
  before(async () => {
    opened = await open();
  });
  after(() => opened?.close());
  const porch = (): Porch => opened ?? assert.fail('asked for before the tests began');
  const post: Door['post'] = (path, form) => porch().post(path, form);
  const tokenOf = (slug: string, page = '', read = 20): Promise<string> =>
    porch().tokenOf(`/${slug}${page}`, read);
  const newSlug = (): string => `okafor-${(count += 1)}`;
  return {
    porch,
    post,
    tokenOf,
    newSlug,
    get: ((path, headers) => porch().get(path, headers)) as Door['get'],
    solo: async (): Promise<{ slug: string; look: Look; inquiries: () => Promise<Inquiry[]> }> => {
      const slug = newSlug();
      const { look } = await porch().open(slug);
      const standing = ['waiting', 'automatic', 'closed', 'answered'] as const;
      return { slug, look, inquiries: () => look((work) => listed(work, { standing, most: 50 })) };
    },
    /** Writes by the form; the way to the page of one's own. */
    write: async (slug: string, more: Pairs = [['ways', 'code']]): Promise<string> => {
      const sent = await post(`/${slug}/messages`, [
        ['token', await tokenOf(slug)],
        ['words', 'I can’t sleep.'],
        ...more,
      ]);
      assert.equal(sent.status, 303, await sent.text());
      return sent.headers.get('location') ?? '';
    },
  };
}
