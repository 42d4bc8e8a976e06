import type { Context } from 'hono';
import type { StaffEnv } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import type { StillWanted } from '../actions/post.ts';
import type { Lang } from '../words/index.ts';

export type C = Context<StaffEnv>;

/** A place to turn to, as it stands in a letter. */
export type Place = { readonly id: string; readonly name: string; readonly says: string };

export type LettersParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
  /** LE2 asked when a letter is shown, printed and said to be posted. */
  stillWanted: StillWanted;
  /** LE8 of a room that this one doesn't know: places that were confirmed, and numbers that answer at once. */
  places: (work: Work, lang: Lang) => Promise<readonly Place[]>;
  help: (work: Work, lang: Lang) => Promise<readonly { readonly says: string; readonly number: string }[]>;
  /** Whether a client is one that this member may write to. */
  mayWrite: (work: Work, given: { personId: string; memberId: string }) => Promise<boolean>;
};
