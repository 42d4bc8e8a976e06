import type { Context, Hono } from 'hono';
import { type PublicParts, answerWith, readForm } from '#inquiries';
import { isRefused } from '#kit/outcome';
import { STEPS, stepWith, tellOf } from '../actions/keep-tries.ts';
import { tryTyped, typedFrom } from '../forms/try-typed.ts';
import { letterPage } from '../pages/letter.ts';
import { listGonePage } from '../pages/deeds.ts';
import { type TryForm, oneTryPage } from '../pages/try-form.ts';
import { paths } from '../paths.ts';
import { type Try, triesOf } from '../store-tries.ts';
import { type Here, byLink, toList, todayOf } from './visit.ts';

type On = Here & { readonly one: Try };

/** One try of the list that the address names; what was taken off it isn't there. */
function byTry(c: Context, parts: PublicParts, act: (on: On) => Promise<Response>): Promise<Response> {
  return byLink(c, parts, async (here) => {
    const id = c.req.param('try') ?? '';
    const one = (await triesOf(here.work, here.list.id)).find((each) => each.id === id);
    if (!one || one.removedAt !== null) return answerWith(c, listGonePage(here.visit.frame), 404);
    return act({ ...here, one });
  });
}

function showOne({ c, visit, list, one }: On, form?: TryForm): Response {
  const { typed, errors } = form ?? { typed: typedFrom(one), errors: [] };
  const page = oneTryPage(visit.frame, { typed, errors, link: list.link, id: one.id, whom: one.whom });
  return answerWith(c, page, errors.length > 0 ? 422 : 200);
}

async function save(c: Context, parts: PublicParts): Promise<Response> {
  const typed = await readForm(c);
  return byTry(c, parts, async (on) => {
    const read = tryTyped(typed, todayOf(on.visit));
    if ('errors' in read) return showOne(on, { typed, errors: read.errors });
    const done = await tellOf(on.work, { list: on.list, id: on.one.id, told: read.told });
    return isRefused(done) ? answerWith(c, listGonePage(on.visit.frame), 404) : toList(on);
  });
}

async function press(c: Context, parts: PublicParts): Promise<Response> {
  const as = (await readForm(c)).get('as');
  return byLink(c, parts, async (here) => {
    const { work, visit, list } = here;
    const id = c.req.param('try') ?? '';
    const step = STEPS.find((one) => one === as);
    if (step === undefined) return toList(here);
    const done = await stepWith(work, { list, id, step, today: todayOf(visit).toString() });
    if (isRefused(done) && done.refused === 'not_there') return answerWith(c, listGonePage(visit.frame), 404);
    if (step !== 'remove') return toList(here);
    const to = paths.inLang(visit.frame, paths.list(visit.frame.slug, list.link));
    return c.redirect(`${to}${to.includes('?') ? '&' : '?'}off=${encodeURIComponent(id)}`, 303);
  });
}

/** One try on a list: what came of it, and a letter. */
export function oneTryRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/tries/:link/try/:try'), (c) => byTry(c, parts, async (on) => showOne(on)));
  app.post(at('/tries/:link/try/:try'), (c) => save(c, parts));
  app.post(at('/tries/:link/try/:try/step'), (c) => press(c, parts));
  app.get(at('/tries/:link/try/:try/letter'), (c) =>
    byTry(c, parts, async ({ work, visit: { frame }, list, one }) => {
      const address = work.origin + paths.room(frame.slug, one.link);
      return answerWith(c, letterPage(frame, { list, one, address }));
    }),
  );
}
