import { type Context, Hono } from 'hono';
import { thisPractice, answersPeople } from '#accounts';
import { type Refusal, isRefused } from '#kit/outcome';
import { isUuid } from '#kit/ids';
import type { Work } from '#kit/work';
import { add } from '../actions/add.ts';
import { change } from '../actions/change.ts';
import { confirm } from '../actions/confirm.ts';
import { retire, unretire } from '../actions/retire.ts';
import { seedStarter } from '../actions/seed.ts';
import { fieldsFrom, typedFrom } from '../forms.ts';
import { type Done, deskPlacesPage } from '../pages/desk.ts';
import { type FormRefusal, placeForm } from '../pages/form.ts';
import { paths, patterns } from '../paths.ts';
import { resource, resources } from '../store.ts';
import { wordsIn } from '../words/index.ts';
import { importRoutes } from './import.ts';
import { type DeskPlacesDeps, type StaffEnv, asStaff } from './staff.ts';

type Refused = 'not_there' | 'retired' | 'last_one';

function listPage(deps: DeskPlacesDeps, c: Context<StaffEnv>, refused?: Refused): Promise<Response> {
  const lang = deps.lang(c);
  return asStaff(c, deps.source, async (work) => {
    const [practice, all] = await Promise.all([thisPractice(work), resources(work)]);
    return {
      slug: practice.slug,
      resources: all,
      on: work.at.toZonedDateTimeISO(practice.zone).toPlainDate(),
    };
  }).then((view) => {
    const words = wordsIn(lang);
    const done = Object.keys(words.done).find((known): known is Done => known === c.req.query('done'));
    const main = deskPlacesPage({
      ...view,
      lang,
      mayChange: answersPeople(c.get('staff')),
      done: refused ? undefined : done,
      refused,
    });
    return deps.page(c, { title: words.desk.title, main }, refused ? 409 : 200);
  });
}

function formRoutes(deps: DeskPlacesDeps, app: Hono<StaffEnv>): void {
  type Shown = { typed: URLSearchParams; id?: string; refused?: FormRefusal };
  const form = (c: Context<StaffEnv>, shown: Shown) => {
    const lang = deps.lang(c);
    const { addTitle, changeTitle } = wordsIn(lang).form;
    const title = shown.id === undefined ? addTitle : changeTitle;
    return deps.page(c, { title, main: placeForm({ lang, ...shown }) }, shown.refused ? 422 : 200);
  };
  const save = async (c: Context<StaffEnv>, id?: string): Promise<Response> => {
    const typed = new URLSearchParams(await c.req.text());
    const checked = typed.get('checked') === 'yes';
    const outcome = await asStaff(c, deps.source, async (work) => {
      const { country } = await thisPractice(work);
      const fields = fieldsFrom(typed, country);
      return id === undefined ? add(work, fields, checked) : change(work, id, fields, checked);
    });
    if (!isRefused(outcome))
      return c.redirect(`${paths.deskPlaces()}?done=${id === undefined ? 'added' : 'changed'}`, 303);
    if (outcome.refused === 'not_there') return c.notFound();
    return form(c, { typed, refused: outcome.refused, ...(id !== undefined && { id }) });
  };
  app.get(patterns.newPlace, (c) => form(c, { typed: new URLSearchParams() }));
  app.post(patterns.newPlace, (c) => save(c));
  app.get(patterns.place, async (c) => {
    const id = c.req.param('id');
    const found = isUuid(id) ? await asStaff(c, deps.source, (work) => resource(work, id)) : undefined;
    return found ? form(c, { typed: typedFrom(found), id }) : c.notFound();
  });
  app.post(patterns.place, (c) => (isUuid(c.req.param('id')) ? save(c, c.req.param('id')) : c.notFound()));
}

/** `/desk/places` and everything below it. */
export function deskPlacesRoutes(deps: DeskPlacesDeps): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.get(patterns.deskPlaces, (c) => listPage(deps, c));

  type Act = (work: Work, id: string) => Promise<{ id: string } | Refusal<Refused>>;
  const facts: readonly { at: `${string}/:id/${string}`; act: Act; done: Done }[] = [
    { at: patterns.confirmation, act: confirm, done: 'confirmed' },
    { at: patterns.retirement, act: retire, done: 'retired' },
    { at: patterns.returnToUse, act: unretire, done: 'unretired' },
  ];
  for (const fact of facts) {
    app.post(fact.at, async (c) => {
      const id = c.req.param('id') ?? '';
      if (!isUuid(id)) return c.notFound();
      const outcome = await asStaff(c, deps.source, (work) => fact.act(work, id));
      if (!isRefused(outcome)) return c.redirect(`${paths.deskPlaces()}?done=${fact.done}`, 303);
      return outcome.refused === 'not_there' ? c.notFound() : listPage(deps, c, outcome.refused);
    });
  }

  app.post(patterns.starter, async (c) => {
    await asStaff(c, deps.source, async (work) => seedStarter(work, (await thisPractice(work)).country));
    return c.redirect(`${paths.deskPlaces()}?done=seeded`, 303);
  });

  // Before the form's routes: 'import' would be taken for an id.
  importRoutes(deps, app);
  formRoutes(deps, app);
  return app;
}
