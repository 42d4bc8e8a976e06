import type { Context } from 'hono';
import type { StaffEnv } from '#accounts';
import type { WorkSource } from '#kit/work';
import type { Html, Lang } from '#ui';

export type C = Context<StaffEnv>;

export type DeskAppointmentParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
};
