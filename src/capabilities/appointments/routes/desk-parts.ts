import type { Context } from 'hono';
import type { Staff, StaffEnv } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import type { Html, Lang } from '#ui';

export type C = Context<StaffEnv>;

export type DeskAppointmentParts = {
  source: WorkSource;
  /** Where whoever said that they missed each other goes on; undefined: nothing is to be done by them. */
  afterMissed?: (
    work: Work,
    given: { id: string; personId: string; staff: Staff },
  ) => Promise<string | undefined>;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
};
