import type { Context } from 'hono';
import type { StaffEnv } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';

export type C = Context<StaffEnv>;

export type OutreachParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
  /** L15 who said goodbye to this therapist: they didn't stop without a word. Of a room that stands above this one. */
  saidGoodbye: (work: Work, memberId: string) => Promise<ReadonlySet<string>>;
  /** Whether somebody else who works here may not see this person: then nor may they see that there is a worry. */
  isPrivate: (work: Work, given: { personId: string; memberId: string }) => Promise<boolean>;
};
