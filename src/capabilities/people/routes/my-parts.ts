import type { Context } from 'hono';
import { type MyEnv, type MyPage, type MyParts, asClient } from '#accounts';
import { thisPractice } from '#accounts';
import type { GivenAs } from '#kit/http/as-file';
import type { Work } from '#kit/work';
import type { Html, Lang } from '#ui';
import type { PlanLine } from '../rules/retention.ts';

/** What this room's pages for clients are handed by `app`, beside what every room's are: what other rooms hold. */
export type MyClientParts = MyParts & {
  copies: {
    shown: (work: Work, person: string, lang: Lang) => Promise<Html>;
    file: (work: Work, person: string, as: { lang: Lang; form: GivenAs }) => Promise<string>;
  };
  erasing: {
    /** What would go and what would stay. */
    plan: (work: Work, personId: string) => Promise<readonly PlanLine[]>;
    ask: (work: Work, personId: string) => Promise<void>;
    keep: (work: Work, personId: string) => Promise<void>;
  };
};

export type MyC = Context<MyEnv>;

/** Acts as the client, with what every page of theirs says. */
export function mine<T>(
  parts: MyClientParts,
  c: MyC,
  act: (work: Work, here: MyPage & { at: Temporal.Instant; country: string }) => Promise<T>,
): Promise<T> {
  return asClient(parts, c, async (work, my) => {
    const { country } = await thisPractice(work);
    return act(work, { ...my, at: work.at, country });
  });
}

const LONGEST_FORM = 20_000;

/** A form of ours; what isn't one has no fields. */
export async function formIn(c: Context): Promise<URLSearchParams> {
  if (Number(c.req.header('content-length') ?? '0') > LONGEST_FORM) return new URLSearchParams();
  const text = await c.req.text();
  const fields = new URLSearchParams(text.length > LONGEST_FORM ? '' : text);
  // PostgreSQL can't hold NUL, and no keyboard types it.
  return new URLSearchParams([...fields].map(([name, value]) => [name, value.replaceAll('\0', '')]));
}
