import type { Context, Hono } from 'hono';
import { type StaffEnv, answersPeople, asMember, staffing } from '#accounts';
import { readsMail } from '#channels';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { STANDINGS, say } from '../actions/confirm.ts';
import { offer, reoffer } from '../actions/offer.ts';
import { type Typed, offerTyped, startingFrom, typedFrom } from '../forms/offer.ts';
import { type OfferForm, offerForm } from '../pages/form.ts';
import { colleaguesLink } from '../pages/colleagues.ts';
import { type Done, type OpeningsView, openingsPage } from '../pages/list.ts';
import { paths } from '../paths.ts';
import { reachOf } from '../reach.ts';
import { digestOf } from '../digests-store.ts';
import { withHomes } from '../listed-homes.ts';
import { isSeenHere } from '../rules/offer.ts';
import { openHere, opening, openingsOf } from '../store.ts';
import { type Locale, openingWords } from '../words/index.ts';
import { signedBy } from '../words/summary.ts';

type C = Context<StaffEnv>;

export type OpeningParts = {
  source: WorkSource;
  /** What stands above the list, whom this member is asked for; and below it. Of a room that this one doesn't know. */
  around: (work: Work, memberId: string, locale: Locale) => Promise<Pick<OpeningsView, 'above' | 'below'>>;
  frame: (c: C, view: { title: string; locale: Locale; main: Html; current: string }) => Html;
};

async function showList(parts: OpeningParts, c: C): Promise<Response> {
  const me = c.get('staff');
  const view = await asMember(parts, c, async (work) => {
    const [staff, mine, all] = await Promise.all([
      staffing(work),
      openingsOf(work, me.memberId),
      openHere(work),
    ]);
    const around = await parts.around(work, me.memberId, staff.practice.locale);
    const others = await withHomes(
      work,
      all.filter((one) => one.memberId !== me.memberId && isSeenHere(one.audience)),
    );
    const [digest, address] = [await digestOf(work, me.memberId), await readsMail(work)];
    return {
      at: work.at,
      around,
      staff,
      mine,
      others,
      listServe: { weekday: digest?.weekday, address: address ?? '' },
    };
  });
  const { practice } = view.staff;
  const words = openingWords(practice.locale);
  const page = c.req.query('page');
  const main = openingsPage({
    reader: practice,
    at: view.at,
    listServe: view.listServe,
    digestChosen: c.req.query('digest') !== undefined,
    ...view.around,
    ...(practice.kind === 'network' && { above: colleaguesLink(practice.locale) }),
    mine: view.mine,
    others: view.others.filter((one) => one.home !== null || view.staff.member(one.memberId) !== undefined),
    nameOf: (one) => (one.home ? signedBy(one.home) : (view.staff.member(one.memberId)?.name ?? '')),
    mayOffer: answersPeople(me),
    done: Object.keys(words.done).find((known): known is Done => known === c.req.query('done')),
    page: page === 'full' || page === 'room' ? page : undefined,
  });
  return c.html(
    parts.frame(c, { title: words.title, locale: practice.locale, main, current: paths.openings() }),
  );
}

async function showForm(
  parts: OpeningParts,
  c: C,
  given: { typed?: Typed; errors?: OfferForm['errors']; id?: string },
): Promise<Response> {
  const me = c.get('staff');
  const reach = await reachOf(parts.source, me.practice);
  const { practice, found, last } = await asMember(parts, c, async (work) => ({
    practice: (await staffing(work)).practice,
    found: given.id === undefined ? undefined : await opening(work, given.id),
    last: (await openingsOf(work, me.memberId, 1))[0],
  }));
  if (given.id !== undefined && found?.memberId !== me.memberId) return c.notFound();
  const typed =
    given.typed ?? (found ? typedFrom(found, found.audience) : startingFrom(practice, last, reach));
  const { locale } = practice;
  const errors = given.errors ?? [];
  const { form } = openingWords(locale);
  const title = given.id === undefined ? form.newTitle : form.changeTitle;
  const main = offerForm({ locale, typed, errors, reach, id: given.id });
  const status = errors.length === 0 ? 200 : 422;
  return c.html(parts.frame(c, { title, locale, main, current: paths.openings() }), status);
}

async function save(parts: OpeningParts, c: C, id?: string): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text());
  const { memberId, practice } = c.get('staff');
  const reach = await reachOf(parts.source, practice);
  const outcome = await asMember(parts, c, async (work) => {
    const { zone } = (await staffing(work)).practice;
    const read = offerTyped(typed, work.at.toZonedDateTimeISO(zone).toPlainDate(), reach);
    if ('errors' in read) return read;
    return id === undefined ? offer(work, { memberId, ...read }) : reoffer(work, { id, memberId, ...read });
  });
  const again = { typed, ...(id !== undefined && { id }) };
  if ('errors' in outcome) return showForm(parts, c, { ...again, errors: outcome.errors });
  if (!isRefused(outcome))
    return c.redirect(`${paths.openings()}?done=${id === undefined ? 'offered' : 'changed'}`, 303);
  if (outcome.refused === 'not_there') return c.notFound();
  return showForm(parts, c, { ...again, errors: [{ field: 'places', says: 'too_many' }] });
}

async function saySo(parts: OpeningParts, c: C, id: string): Promise<Response> {
  const asked = new URLSearchParams(await c.req.text()).get('as');
  const standing = STANDINGS.find((one) => one === asked) ?? 'still';
  const { memberId } = c.get('staff');
  const said = await asMember(parts, c, (work) => say(work, { id, memberId, standing }));
  if (isRefused(said)) return c.notFound();
  const page = said.page === undefined ? '' : `&page=${said.page}`;
  return c.redirect(`${paths.openings()}?done=${said.standing}${page}`, 303);
}

/** `/desk/openings` and everything below it. Who may only look was asked before (`answerersOnly`). */
export function deskOpeningRoutes(app: Hono<StaffEnv>, parts: OpeningParts): void {
  const withId =
    (act: (parts: OpeningParts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  app.get('/desk/openings', (c) => showList(parts, c));
  app.get('/desk/openings/new', (c) => showForm(parts, c, {}));
  app.post('/desk/openings/new', (c) => save(parts, c));
  app.get(
    '/desk/openings/:id',
    withId((_parts, c, id) => showForm(parts, c, { id })),
  );
  app.post(
    '/desk/openings/:id',
    withId((_parts, c, id) => save(parts, c, id)),
  );
  app.post('/desk/openings/:id/standing', withId(saySo));
}
