import type { Context, Hono } from 'hono';
import { type MyEnv, type MyParts, asClient, formOf } from '#accounts';
import { isRefused } from '#kit/outcome';
import { cantMakeIt } from '../actions/cant-make-it.ts';
import { comeAfterAll } from '../actions/stay-away.ts';
import { undo } from '../actions/undo.ts';
import { pressedFrom } from '../forms/cant-make-it.ts';
import { ownDetail } from '../mine-view.ts';
import { cancelPage } from '../pages/mine.ts';
import { paths } from '../paths.ts';
import { mineWords } from '../words/index.ts';

type C = Context<MyEnv>;

const show = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const detail = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!detail) return c.notFound();
    const { title } = mineWords(my.lang).cancel;
    return parts.page(c, work, { title, main: cancelPage({ detail, slug: my.slug }) });
  });

const post = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const detail = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!detail) return c.notFound();
    const { id } = detail.found;
    const said = await cantMakeIt(work, { id, personId: my.personId, ...pressedFrom(await formOf(c)) });
    if (said === 'nothing') return c.redirect(paths.mineOne(my.slug, id), 303);
    if ('done' in said) return c.redirect(paths.mineOne(my.slug, id, said.done), 303);
    const { title } = mineWords(my.lang).cancel;
    const main = cancelPage({ detail, slug: my.slug, again: said.again });
    return parts.page(c, work, { title, main, status: 409 });
  });

const come = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const detail = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!detail) return c.notFound();
    const { id } = detail.found;
    const made = await comeAfterAll(work, { id, personId: my.personId });
    return c.redirect(paths.mineOne(my.slug, id, isRefused(made) ? undefined : 'coming'), 303);
  });

const postUndo = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const detail = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!detail) return c.notFound();
    const { id } = detail.found;
    const made = await undo(work, { id, by: { personId: my.personId } });
    const done = !isRefused(made) ? 'undone' : made.refused === 'taken' ? 'no_longer_free' : 'late';
    const isGone = !isRefused(made) && made.what === 'booked';
    return c.redirect(isGone ? paths.mine(my.slug) : paths.mineOne(my.slug, id, done), 303);
  });

/** AP6 AP7 AP18 a client can't come, comes after all, or takes back what they did. */
export function cancelRoutes(app: Hono<MyEnv>, parts: MyParts, at: (path: string) => string): void {
  app.get(at('/:id/cancellation'), (c) => show(parts, c));
  app.post(at('/:id/cancellation'), (c) => post(parts, c));
  app.post(at('/:id/coming'), (c) => come(parts, c));
  app.post(at('/:id/undo'), (c) => postUndo(parts, c));
}
