import type { Hono } from 'hono';
import { MY, type MyEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { guardiansOf } from '../clients/guardians.ts';
import { HELPER_MAY, agreeToHelper, endHelper, nameHelper, namedHelpers } from '../clients/helpings.ts';
import { type HelperTyped, type HelperWrong, helperWording, myHelpersPage } from '../pages/my-helpers.ts';
import { myClientPaths as paths } from '../paths.ts';
import { persons } from '../store.ts';
import { myClientWords } from '../words/index.ts';
import { type MyC, type MyClientParts, formIn, mine } from './my-parts.ts';

const NOTHING: HelperTyped = { called: '', reach: '', may: [] };

type Shown = { typed: HelperTyped; wrong: ReadonlySet<HelperWrong> };

export function helperTyped(form: URLSearchParams): HelperTyped {
  const may = form.getAll('may');
  return {
    called: (form.get('called') ?? '').trim().slice(0, 120),
    reach: (form.get('reach') ?? '').trim().slice(0, 200),
    may: HELPER_MAY.filter((one) => may.includes(one)),
  };
}

async function guardiansSeen(work: Work, personId: string) {
  const all = await guardiansOf(work, personId);
  const known = await persons(
    work,
    all.map(({ guardianId }) => guardianId),
  );
  return all.map(({ guardianId, sight }) => ({ called: known.get(guardianId)?.called ?? '', sight }));
}

function show(parts: MyClientParts, c: MyC, shown?: Shown): Promise<Response> {
  return mine(parts, c, async (work, my) => {
    const { typed, wrong } = shown ?? { typed: NOTHING, wrong: new Set<HelperWrong>() };
    const [helpers, guardians] = await Promise.all([
      namedHelpers(work, my.personId),
      guardiansSeen(work, my.personId),
    ]);
    const done = (['saved', 'ended'] as const).find((one) => one === c.req.query('done'));
    const main = myHelpersPage({ ...my, helpers, guardians, typed, wrong, done });
    const title = myClientWords(my.lang).helpers.title;
    return parts.page(c, work, { title, main, status: wrong.size > 0 ? 422 : 200 });
  });
}

/** P14 `/my/:slug/helpers`: who may help, by the client's own yes, which they can take back in one press. */
export function myHelperRoutes(app: Hono<MyEnv>, parts: MyClientParts): void {
  app.get(`${MY}/helpers`, (c) => show(parts, c));
  app.post(`${MY}/helpers`, async (c) => {
    const form = await formIn(c);
    const typed = helperTyped(form);
    const wrong = new Set<HelperWrong>();
    if (typed.called === '') wrong.add('called');
    if (typed.may.length === 0) wrong.add('may');
    if (form.get('agree') !== 'yes') wrong.add('agree');
    if (wrong.size > 0) return show(parts, c, { typed, wrong });
    await mine(parts, c, async (work, { personId, lang }) => {
      const id = nameHelper(work, { personId, ...typed, by: 'client' });
      await work.flush();
      const wording = helperWording(lang, typed.called, typed.may);
      await agreeToHelper(work, { personId, id, wording });
    });
    return c.redirect(`${paths.helpers(c.get('my').slug)}?done=saved`, 303);
  });
  app.post(`${MY}/helpers/:id/yes`, async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const done = await mine(parts, c, async (work, { personId, lang }) => {
      const found = (await namedHelpers(work, personId)).find((one) => one.id === id);
      // What isn't there is refused there; the wording is of nobody then.
      const wording = found ? helperWording(lang, found.called, found.may) : '';
      return agreeToHelper(work, { personId, id, wording });
    });
    return isRefused(done) ? c.notFound() : c.redirect(`${paths.helpers(c.get('my').slug)}?done=saved`, 303);
  });
  app.post(`${MY}/helpers/:id/end`, async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const done = await mine(parts, c, (work, { personId }) => endHelper(work, { personId, id }));
    return isRefused(done) ? c.notFound() : c.redirect(`${paths.helpers(c.get('my').slug)}?done=ended`, 303);
  });
  for (const deed of ['yes', 'end'])
    app.get(`${MY}/helpers/:id/${deed}`, (c) => c.redirect(paths.helpers(c.get('my').slug), 303));
}
