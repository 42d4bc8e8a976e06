import type { Context, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { sayWrong, takeBackDoubt } from '../actions/doubt.ts';
import { hide, showAgain } from '../actions/hide.ts';
import { answerOffered, offerPlace, takeBackOffer } from '../actions/offer.ts';
import { keptIn } from '../forms.ts';
import { listView } from '../list-view.ts';
import type { Done } from '../pages/desk.ts';
import { type LineRefusal, placeOfNetwork } from '../pages/of-network.ts';
import { paths, patterns } from '../paths.ts';
import type { Resource, Told } from '../rules/kinds.ts';
import { resource } from '../store.ts';
import { type DeskPlacesDeps, type StaffEnv, asStaff } from './staff.ts';

type C = Context<StaffEnv>;

const isOfNetwork = (one: Resource | undefined): one is Resource & { told: Told } =>
  one !== undefined && one.told !== null;

type Shown = { readonly typed?: string; readonly refused?: LineRefusal | 'of_network' };

/** The page of a place that a network told; undefined for everything else. */
export async function ofNetworkPage(
  deps: DeskPlacesDeps,
  c: C,
  id: string,
  shown: Shown = {},
): Promise<Response | undefined> {
  const found = await asStaff(c, deps.source, async (work) => {
    const one = await resource(work, id);
    return isOfNetwork(one) ? { one, ...(await listView(work)) } : undefined;
  });
  if (!found) return undefined;
  const main = placeOfNetwork({ ...found, lang: deps.lang(c), ...shown });
  const status = shown.refused === undefined ? 200 : shown.refused === 'of_network' ? 409 : 422;
  return deps.page(c, { title: found.one.name, main }, status);
}

/** What a practice says of a network's places and offers it of its own, and what the network makes of that. */
export function listRoutes(deps: DeskPlacesDeps, app: Hono<StaffEnv>): void {
  type Outcome = { id: string } | Refusal<'not_there'>;
  type Deed = { done: Done; act: (work: Work, id: string) => Promise<Outcome> };
  const does = (at: string, deedOf: (form: URLSearchParams) => Deed): void => {
    app.post(at, async (c) => {
      const id = c.req.param('id') ?? '';
      if (!isUuid(id)) return c.notFound();
      const form = new URLSearchParams(await c.req.text());
      const { done, act } = deedOf(form);
      const outcome = await asStaff(c, deps.source, (work) => act(work, id));
      return isRefused(outcome) ? c.notFound() : c.redirect(paths.afterwards(done, id, keptIn(form)), 303);
    });
  };
  does(patterns.hiding, () => ({ done: 'hidden', act: hide }));
  does(patterns.showing, () => ({ done: 'shown', act: showAgain }));
  does(patterns.offered, (form) => {
    const answer = form.get('as') === 'taken' ? 'taken' : 'declined';
    return { done: answer, act: (work, id) => answerOffered(work, id, answer) };
  });
  does(patterns.offer, (form) => {
    const network = form.get('network') ?? '';
    const isBack = form.get('as') === 'back';
    return {
      done: isBack ? 'not_offered' : 'offered',
      act: async (work, place) => {
        if (!isUuid(network)) return { refused: 'not_there' };
        return isBack ? takeBackOffer(work, { place, network }) : offerPlace(work, { place, network });
      },
    };
  });
  app.post(patterns.doubt, async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const form = new URLSearchParams(await c.req.text());
    const typed = form.get('line') ?? '';
    const isBack = form.get('as') === 'back';
    const outcome = await asStaff(c, deps.source, (work) =>
      isBack ? takeBackDoubt(work, id) : sayWrong(work, id, typed),
    );
    if (!isRefused(outcome)) return c.redirect(paths.afterwards(isBack ? 'not_doubted' : 'doubted', id), 303);
    const { refused } = outcome;
    if (refused === 'not_there') return c.notFound();
    return (await ofNetworkPage(deps, c, id, { typed, refused })) ?? c.notFound();
  });
}
