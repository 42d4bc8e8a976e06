import { type Context, Hono } from 'hono';
import { answersPeople, networksOf, thisPractice } from '#accounts';
import { type Refusal, isRefused } from '#kit/outcome';
import { isUuid } from '#kit/ids';
import type { Work } from '#kit/work';
import { add } from '../actions/add.ts';
import { change } from '../actions/change.ts';
import { confirm } from '../actions/confirm.ts';
import { offerPlace } from '../actions/offer.ts';
import { retire, unretire } from '../actions/retire.ts';
import { seedStarter } from '../actions/seed.ts';
import { fieldsFrom, typedFrom } from '../forms.ts';
import { listView } from '../list-view.ts';
import { type Done, type Refused, deskPlacesPage } from '../pages/desk.ts';
import { type FormRefusal, placeForm } from '../pages/form.ts';
import { offerSection } from '../pages/of-network.ts';
import { paths, patterns } from '../paths.ts';
import type { ResourceFields } from '../rules/kinds.ts';
import { keptIn } from '../forms.ts';
import { narrowingFrom } from '../rules/narrowing.ts';
import { resource } from '../store.ts';
import { listWords, wordsIn } from '../words/index.ts';
import { importRoutes } from './import.ts';
import { listRoutes, ofNetworkPage } from './list.ts';
import { type DeskPlacesDeps, type StaffEnv, asStaff } from './staff.ts';

async function listPage(deps: DeskPlacesDeps, c: Context<StaffEnv>, refused?: Refused): Promise<Response> {
  const lang = deps.lang(c);
  const view = await asStaff(c, deps.source, listView);
  const query = new URLSearchParams(c.req.query());
  const words = wordsIn(lang);
  const known = [...Object.keys(words.done), ...Object.keys(listWords(lang).done)];
  const done = known.find((one): one is Done => one === c.req.query('done'));
  const place = c.req.query('place') ?? '';
  const main = deskPlacesPage({
    ...view,
    lang,
    mayChange: answersPeople(c.get('staff')),
    narrowing: narrowingFrom(query),
    open: query.get('in') ?? undefined,
    done: refused ? undefined : done,
    ...(isUuid(place) && { place }),
    refused,
  });
  return deps.page(c, { title: words.desk.title, main }, refused ? 409 : 200);
}

/** Writes down a place, and offers it where that was ticked. */
async function addAndOffer(work: Work, fields: ResourceFields, typed: URLSearchParams) {
  const outcome = await add(work, fields, typed.get('checked') === 'yes');
  if (isRefused(outcome)) return outcome;
  await work.flush();
  for (const { id: network } of await networksOf(work))
    if (typed.get(`offer-${network}`) === 'yes') await offerPlace(work, { place: outcome.id, network });
  return outcome;
}

function formRoutes(deps: DeskPlacesDeps, app: Hono<StaffEnv>): void {
  type Shown = { typed: URLSearchParams; id?: string; refused?: FormRefusal };
  const form = async (c: Context<StaffEnv>, shown: Shown) => {
    const lang = deps.lang(c);
    const { addTitle, changeTitle } = wordsIn(lang).form;
    const title = shown.id === undefined ? addTitle : changeTitle;
    const { networks, resources, offers } = await asStaff(c, deps.source, listView);
    const one = resources.find(({ id }) => id === shown.id);
    const more = one ? { below: offerSection(one, { lang, networks, offers }) } : { networks };
    return deps.page(c, { title, main: placeForm({ lang, ...shown, ...more }) }, shown.refused ? 422 : 200);
  };
  const save = async (c: Context<StaffEnv>, id?: string): Promise<Response> => {
    const typed = new URLSearchParams(await c.req.text());
    const checked = typed.get('checked') === 'yes';
    const outcome = await asStaff(c, deps.source, async (work) => {
      const { country } = await thisPractice(work);
      const fields = fieldsFrom(typed, country);
      return id === undefined ? addAndOffer(work, fields, typed) : change(work, id, fields, checked);
    });
    if (!isRefused(outcome)) {
      // Where it stands in a long list.
      const kept = { pairs: [], fold: fieldsFrom(typed, '').kind };
      return c.redirect(paths.afterwards(id === undefined ? 'added' : 'changed', undefined, kept), 303);
    }
    const { refused } = outcome;
    if (refused === 'not_there') return c.notFound();
    if (refused === 'of_network')
      return (await ofNetworkPage(deps, c, id ?? '', { refused })) ?? c.notFound();
    return form(c, { typed, refused, ...(id !== undefined && { id }) });
  };
  app.get(patterns.newPlace, (c) => form(c, { typed: new URLSearchParams() }));
  app.post(patterns.newPlace, (c) => save(c));
  app.get(patterns.place, async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const found = await asStaff(c, deps.source, (work) => resource(work, id));
    if (!found) return c.notFound();
    return (await ofNetworkPage(deps, c, id)) ?? form(c, { typed: typedFrom(found), id });
  });
  app.post(patterns.place, (c) => (isUuid(c.req.param('id')) ? save(c, c.req.param('id')) : c.notFound()));
}

/** `/desk/places` and everything below it. */
export function deskPlacesRoutes(deps: DeskPlacesDeps): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.get(patterns.deskPlaces, (c) => listPage(deps, c));

  type Outcome = { id: string; forAll?: boolean } | Refusal<Refused>;
  type Act = (work: Work, id: string, form: URLSearchParams) => Promise<Outcome>;
  const facts: readonly { at: `${string}/:id/${string}`; act: Act; done: Done }[] = [
    {
      at: patterns.confirmation,
      act: (work, id, form) => confirm(work, id, form.get('seen') ?? undefined),
      done: 'confirmed',
    },
    { at: patterns.retirement, act: retire, done: 'retired' },
    { at: patterns.returnToUse, act: unretire, done: 'unretired' },
  ];
  for (const fact of facts) {
    app.post(fact.at, async (c) => {
      const id = c.req.param('id') ?? '';
      if (!isUuid(id)) return c.notFound();
      const form = new URLSearchParams(await c.req.text());
      const outcome = await asStaff(c, deps.source, (work) => fact.act(work, id, form));
      if (isRefused(outcome))
        return outcome.refused === 'not_there' ? c.notFound() : listPage(deps, c, outcome.refused);
      return c.redirect(
        paths.afterwards(outcome.forAll === true ? 'confirmed_for_all' : fact.done, undefined, keptIn(form)),
        303,
      );
    });
  }

  app.post(patterns.starter, async (c) => {
    await asStaff(c, deps.source, async (work) => seedStarter(work, (await thisPractice(work)).country));
    return c.redirect(`${paths.deskPlaces()}?done=seeded`, 303);
  });

  // Before the form's routes: 'import' would be taken for an id.
  importRoutes(deps, app);
  listRoutes(deps, app);
  formRoutes(deps, app);
  return app;
}
