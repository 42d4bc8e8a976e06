import { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { html } from '#ui';
import { solo } from '../desk.fixture.ts';
import { deskRoutes } from '../index.ts';

/** A desk as it is asked and answers: what is seen, and what is done with a form. */
export async function deskPages(porch: Parameters<typeof solo>[0], role: 'owner' | 'front_desk' = 'owner') {
  const here = await solo(porch);
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice: here.practice, memberId: here.owner, role } as StaffEnv['Variables']['staff']);
    await next();
  });
  deskRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.list}${view.main}` });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
    (await app.request(path, { headers })).text();
  const post = (path: string, form: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(form).toString() });
  return { ...here, get, post };
}
