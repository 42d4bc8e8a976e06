import type { Hono } from 'hono';
import { type StaffEnv, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { answerQuiet } from '../actions/quiet.ts';
import { paths } from '../paths.ts';
import type { C, OutreachParts } from './desk-parts.ts';

async function post(parts: OutreachParts, c: C): Promise<Response> {
  const form = await formOf(c);
  const [personId, aboutId] = [form.get('person') ?? '', form.get('about') ?? ''];
  const says = (['later', 'leave'] as const).find((one) => one === form.get('says'));
  if (says === undefined || !isUuid(personId) || !isUuid(aboutId)) return c.notFound();
  const done = await asMember(parts, c, (work, { memberId }) =>
    answerQuiet(work, { personId, memberId, aboutId, says }),
  );
  return isRefused(done) ? c.notFound() : c.redirect(paths.list(says), 303);
}

/** L15 what is said to the question on the list. */
export function quietRoutes(app: Hono<StaffEnv>, parts: OutreachParts): void {
  app.post('/desk/outreach/quiet', (c) => post(parts, c));
}
