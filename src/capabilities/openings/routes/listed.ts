import type { Context, Hono } from 'hono';
import { type Practice, member, practiceAt, thisPractice } from '#accounts';
import { readsMail } from '#channels';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { STANDINGS, say } from '../actions/confirm.ts';
import { chooseDigest } from '../actions/digest.ts';
import { describeListed, joinList, leaveList, listedBehind, makeLinkAnew } from '../actions/listed.ts';
import { offer, reoffer } from '../actions/offer.ts';
import { aboutTyped } from '../forms/listed.ts';
import { type Typed, offerTyped, startingFrom, typedFrom } from '../forms/offer.ts';
import type { ListedColleague } from '../listed-store.ts';
import { type OfferForm, offerForm } from '../pages/form.ts';
import {
  type ListedView,
  leavePage,
  leftPage,
  linkSentPage,
  listedGone,
  listedPage,
} from '../pages/listed.ts';
import type { Html } from '#ui';
import { paths } from '../paths.ts';
import { standingOf } from '../rules/listed.ts';
import { opening, openingsOf } from '../store.ts';
import { listedWords, openingWords } from '../words/index.ts';
import type { AskedParts } from './asked.ts';
import { digestOf } from '../digests-store.ts';
import { digestSaid } from '../pages/list-serve.ts';
import { weekdayTyped } from './list-serve.ts';

/** What the room of requests has to say on this page: for whom they are asked, and what they said. */
export type ListedParts = AskedParts & {
  readonly asks: (
    work: Work,
    whose: { readonly slug: string; readonly link: string; readonly memberId: string },
  ) => Promise<Html | false>;
};

type Here = {
  readonly asks: ListedParts['asks'];
  readonly work: Work;
  readonly c: Context;
  readonly practice: Practice;
  readonly colleague: ListedColleague;
};

type Act = (here: Here) => Promise<Answer>;
type Answer =
  | { readonly to: string }
  | { readonly title: string; readonly main: ListedMain; status?: 200 | 404 | 409 | 422 };
type ListedMain = ReturnType<typeof listedPage>;

/** In the network that the address names, as the colleague who holds the link. It leads nowhere once they have left. */
async function behind(parts: ListedParts, c: Context, act: Act): Promise<Response> {
  const id = await parts.source.forInstallation((work) => practiceAt(work, c.req.param('slug') ?? ''));
  if (id === undefined) return c.notFound();
  const { locale, answer } = await parts.source.inPractice(id, { kind: 'visitor' }, async (work) => {
    const practice = await thisPractice(work);
    const colleague = await listedBehind(work, c.req.param('link') ?? '');
    const as = colleague && work.as({ kind: 'staff', id: colleague.id });
    return {
      locale: practice.locale,
      answer: as ? await act({ asks: parts.asks, work: as, c, practice, colleague }) : undefined,
    };
  });
  const frame = (title: string, main: ListedMain) => parts.frame(c, { title, lang: locale, main });
  if (answer && 'to' in answer) return c.redirect(answer.to, 303);
  if (answer) return c.html(frame(answer.title, answer.main), answer.status ?? 200);
  return c.html(frame(listedWords(locale).own.goneTitle, listedGone(locale)), 404);
}

async function viewOf({ asks, work, practice, colleague }: Here): Promise<ListedView> {
  const [whose, openings] = await Promise.all([member(work, colleague.id), openingsOf(work, colleague.id)]);
  const { slug, name: network } = practice;
  const [digest, address] = [await digestOf(work, colleague.id), await readsMail(work)];
  return {
    reader: practice,
    at: work.at,
    slug,
    network,
    name: whose?.name ?? '',
    colleague,
    openings,
    asks: await asks(work, { slug, link: colleague.link, memberId: colleague.id }),
    listServe: { weekday: digest?.weekday, address: address ?? '' },
  };
}

async function show(here: Here, more: Pick<ListedView, 'typed' | 'wrong'> = {}): Promise<Answer> {
  const { c, practice } = here;
  const { own } = listedWords(practice.locale);
  const done = { ...own.done, ...openingWords(practice.locale).done };
  const shown = await viewOf(here);
  const said =
    c.req.query('done') === 'digest'
      ? digestSaid(practice.locale, shown.listServe.weekday)
      : Object.entries(done).find(([name]) => name === c.req.query('done'))?.[1];
  const view = { ...shown, said, ...more };
  const isInvited = standingOf(here.colleague) === 'invited';
  return {
    title: isInvited ? own.invitedTitle(practice.name) : own.title(practice.name),
    main: listedPage(view),
    status: more.wrong === undefined ? 200 : 422,
  };
}

const back = ({ practice, colleague }: Here, done: string): Answer => ({
  to: `${paths.listed(practice.slug, colleague.link)}?done=${done}`,
});

/** They may tell of openings once they are on the list. */
const listed =
  (act: Act): Act =>
  (here) =>
    standingOf(here.colleague) === 'listed' ? act(here) : show(here);

const NOWHERE = { networks: [], colleagues: [] } as const;

type Again = { id?: string | undefined; typed?: Typed; errors?: OfferForm['errors'] };

async function form({ work, practice, colleague }: Here, given: Again): Promise<Answer> {
  const [last] = await openingsOf(work, colleague.id, 1);
  const found = given.id === undefined ? undefined : await opening(work, given.id);
  if (given.id !== undefined && found?.memberId !== colleague.id)
    return { title: '', main: listedGone(practice.locale), status: 404 };
  const { locale, slug, name: network } = practice;
  const { form: words } = openingWords(locale);
  const blank = startingFrom(practice, last, NOWHERE);
  const typed = given.typed ?? (found ? typedFrom(found, found.audience) : blank);
  const errors = given.errors ?? [];
  const own = { whose: { slug, link: colleague.link }, network };
  return {
    title: given.id === undefined ? words.newTitle : words.changeTitle,
    main: offerForm({ locale, typed, errors, reach: NOWHERE, id: given.id, own }),
    status: errors.length === 0 ? 200 : 422,
  };
}

async function save(here: Here, typed: Typed, id: string | undefined): Promise<Answer> {
  const { work, practice, colleague } = here;
  const read = offerTyped(typed, work.at.toZonedDateTimeISO(practice.zone).toPlainDate(), NOWHERE);
  const again = { typed, id };
  if ('errors' in read) return form(here, { ...again, errors: read.errors });
  if (read.offer.begins.includes('page') && colleague.page === '')
    return form(here, { ...again, errors: [{ field: 'begins', says: 'no_own_page' }] });
  const memberId = colleague.id;
  const made =
    id === undefined
      ? await offer(work, { memberId, ...read })
      : await reoffer(work, { id, memberId, ...read });
  if (!isRefused(made)) return back(here, id === undefined ? 'offered' : 'changed');
  return form(here, { ...again, errors: [{ field: 'places', says: 'too_many' }] });
}

async function leave(parts: ListedParts, c: Context): Promise<Response> {
  const as = new URLSearchParams(await c.req.text()).get('as');
  return behind(parts, c, async ({ work, practice, colleague }) => {
    const never = as === 'never';
    await leaveList(work, colleague.id, never ? 'never' : 'asked');
    const { own } = listedWords(practice.locale);
    const wasInvited = standingOf(colleague) === 'invited';
    // No redirect: a mail program that presses for its reader follows none (RFC 8058, 3.1).
    return {
      title: wasInvited ? own.declinedTitle : own.leftTitle,
      main: leftPage({ locale: practice.locale, network: practice.name, wasInvited, never }),
    };
  });
}

/** `/{network}/colleague/{link}`: a colleague without an account, from the invitation to leaving. Nothing happens on GET. */
export function listedRoutes(app: Hono, parts: ListedParts): void {
  const at = '/:slug/colleague/:link';
  const typedOf = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text());
  app.get(at, (c) => behind(parts, c, (here) => show(here)));
  app.post(`${at}/join`, (c) =>
    behind(parts, c, async (here) => {
      await joinList(here.work, here.colleague.id);
      return back(here, 'joined');
    }),
  );
  app.get(`${at}/leave`, (c) =>
    behind(parts, c, async (here) => {
      const view = await viewOf(here);
      return { title: listedWords(here.practice.locale).own.leave, main: leavePage(view) };
    }),
  );
  app.post(`${at}/leave`, (c) => leave(parts, c));
  app.post(`${at}/about`, async (c) => {
    const typed = await typedOf(c);
    return behind(parts, c, async (here) => {
      const read = aboutTyped(typed);
      if ('wrong' in read) return show(here, { typed, wrong: read.wrong });
      describeListed(here.work, here.colleague, read);
      return back(here, 'saved');
    });
  });
  app.post(`${at}/digest`, async (c) => {
    const weekday = weekdayTyped(await typedOf(c));
    return behind(
      parts,
      c,
      listed(async (here) => {
        await chooseDigest(here.work, here.colleague.id, weekday);
        return back(here, 'digest');
      }),
    );
  });
  app.post(`${at}/link`, (c) =>
    behind(parts, c, async (here) => {
      await makeLinkAnew(here.work, here.colleague);
      const { locale } = here.practice;
      return { title: listedWords(locale).own.linkTitle, main: linkSentPage(locale) };
    }),
  );
  openingsBehind(app, parts, at);
}

function openingsBehind(app: Hono, parts: ListedParts, at: string): void {
  const idOf = (c: Context): string | undefined => {
    const id = c.req.param('id') ?? '';
    return isUuid(id) ? id : undefined;
  };
  const typedOf = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text());
  app.get(`${at}/openings/new`, (c) =>
    behind(
      parts,
      c,
      listed((here) => form(here, {})),
    ),
  );
  app.post(`${at}/openings/new`, async (c) => {
    const typed = await typedOf(c);
    return behind(
      parts,
      c,
      listed((here) => save(here, typed, undefined)),
    );
  });
  app.get(`${at}/openings/:id`, (c) => {
    const id = idOf(c);
    return id === undefined
      ? c.notFound()
      : behind(
          parts,
          c,
          listed((here) => form(here, { id })),
        );
  });
  app.post(`${at}/openings/:id`, async (c) => {
    const [id, typed] = [idOf(c), await typedOf(c)];
    return id === undefined
      ? c.notFound()
      : behind(
          parts,
          c,
          listed((here) => save(here, typed, id)),
        );
  });
  app.post(`${at}/openings/:id/standing`, async (c) => {
    const [id, typed] = [idOf(c), await typedOf(c)];
    if (id === undefined) return c.notFound();
    const standing = STANDINGS.find((one) => one === typed.get('as')) ?? 'still';
    return behind(
      parts,
      c,
      listed(async (here) => {
        const said = await say(here.work, { id, memberId: here.colleague.id, standing });
        return isRefused(said)
          ? { title: '', main: listedGone(here.practice.locale), status: 404 }
          : back(here, said.standing);
      }),
    );
  });
}
