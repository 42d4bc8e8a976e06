import type { Context, Hono } from 'hono';
import { type Practice, type StaffEnv, asMember, member, practiceAt, thisPractice } from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Html } from '#ui';
import { say } from '../actions/confirm.ts';
import { chooseDigest, digestBehind } from '../actions/digest.ts';
import { tellPosting } from '../actions/posting.ts';
import { LINE, UNREAD } from '../actions/tell-writer.ts';
import { type Reach } from '../forms/audience.ts';
import { type Typed, offerTyped } from '../forms/offer.ts';
import { listedOne } from '../listed-store.ts';
import { type OfferForm, offerForm } from '../pages/form.ts';
import {
  digestEndPage,
  digestEndedPage,
  digestGonePage,
  postedAbove,
  postedPage,
  postingGonePage,
} from '../pages/list-serve.ts';
import { paths } from '../paths.ts';
import { type Posting, postingByLink } from '../postings-store.ts';
import { reachOf } from '../reach.ts';
import { isOpen } from '../rules/lasting.ts';
import { standingOf } from '../rules/listed.ts';
import { opening } from '../store.ts';
import { listServeWords } from '../words/index.ts';
import type { AskedParts } from './asked.ts';
import type { OpeningParts } from './desk.ts';

/** What was chosen: ISO, 1 to 7; null: no mail. */
export const weekdayTyped = (form: URLSearchParams): number | null => {
  const typed = form.get('weekday') ?? '';
  return /^[1-7]$/.test(typed) ? Number(typed) : null;
};

/** `/desk/digest`: whoever works here chooses the day of their own mail. */
export function deskDigestRoutes(app: Hono<StaffEnv>, parts: Pick<OpeningParts, 'source'>): void {
  app.post('/desk/digest', async (c) => {
    const weekday = weekdayTyped(new URLSearchParams(await c.req.text()));
    await asMember(parts, c, (work, { memberId }) => chooseDigest(work, memberId, weekday));
    return c.redirect(`${paths.openings()}?digest=${weekday ?? 0}`, 303);
  });
}

type Page = { readonly title: string; readonly main: Html; readonly status?: 200 | 404 | 409 | 422 };
type Here = {
  readonly work: Work;
  readonly practice: Practice;
  readonly slug: string;
  readonly link: string;
};

/** In the practice that the address names, whoever looks. */
async function inPractice(
  parts: AskedParts,
  c: Context,
  act: (here: Here, reach: Reach) => Promise<Page | { readonly to: string }>,
): Promise<Response> {
  const { slug = '', link = '' } = c.req.param() as { slug?: string; link?: string };
  const id = await parts.source.forInstallation((work) => practiceAt(work, slug));
  if (id === undefined) return c.notFound();
  const reach = await reachOf(parts.source, id);
  const { locale, page } = await parts.source.inPractice(id, { kind: 'visitor' }, async (work) => {
    const practice = await thisPractice(work);
    return { locale: practice.locale, page: await act({ work, practice, slug, link }, reach) };
  });
  if ('to' in page) return c.redirect(page.to, 303);
  return c.html(parts.frame(c, { title: page.title, lang: locale, main: page.main }), page.status ?? 200);
}

/** Ends the mails, or asks whether to. A mail program that presses for its reader follows no redirect (RFC 8058, 3.1). */
async function digestPage({ work, practice, slug, link }: Here, isPressed: boolean): Promise<Page> {
  const { locale } = practice;
  const { digest: words } = listServeWords(locale);
  const found = await digestBehind(work, link);
  if (!found) return { title: words.gone, main: digestGonePage(locale), status: 404 };
  if (!isPressed) return { title: words.endTitle, main: digestEndPage({ locale, slug, link }) };
  await chooseDigest(work.as({ kind: 'staff', id: found.memberId }), found.memberId, null);
  return { title: words.ended, main: digestEndedPage(locale) };
}

type Shown = { readonly typed?: Typed; readonly errors?: OfferForm['errors'] };

async function postingPage(here: Here, posting: Posting, reach: Reach, shown: Shown = {}): Promise<Page> {
  const { work, practice, slug, link } = here;
  const { locale } = practice;
  const { posting: words } = listServeWords(locale);
  const isListed = (await listedOne(work, posting.memberId)) !== undefined;
  const errors = shown.errors ?? [];
  const of = (name: string): string => posting.typed.get(name) ?? '';
  const main = offerForm({
    locale,
    typed: shown.typed ?? posting.typed,
    errors,
    reach,
    own: { whose: { slug, link, of: 'posting' }, network: isListed ? practice.name : undefined },
    title: words.title,
    above: postedAbove({ locale, line: of(LINE), unread: of(UNREAD) }),
  });
  return { title: words.title, main, status: errors.length === 0 ? 200 : 422 };
}

/** Who holds the link of the mail, while its writer still tells of openings here; told already, the page says so, and `undoes` takes it down. */
async function behind(
  here: Here,
  act: (posting: Posting) => Promise<Page | { readonly to: string }>,
  undoes = false,
): Promise<Page | { readonly to: string }> {
  const { work, practice } = here;
  const { posting: words } = listServeWords(practice.locale);
  const found = await postingByLink(work, here.link);
  const whose = found && (await member(work, found.memberId));
  if (!found || !whose || whose.left_at !== null)
    return { title: words.gone, main: postingGonePage(practice.locale), status: 404 };
  if (found.openingId === null) {
    const listed = await listedOne(work, found.memberId);
    // Off the list, they come back to it first.
    const isOff = listed && standingOf(listed) !== 'listed';
    return isOff ? { to: paths.listed(practice.slug, listed.link) } : act(found);
  }
  const { openingId, memberId } = found;
  if (undoes)
    await say(work.as({ kind: 'staff', id: memberId }), { id: openingId, memberId, standing: 'taken_down' });
  await work.flush();
  const told = await opening(work, openingId);
  const stands = told !== undefined && isOpen(told, work.at);
  return {
    title: stands ? words.toldTitle : words.endedTitle,
    main: postedPage({ reader: practice, slug: here.slug, link: here.link, told, isOpen: stands }),
  };
}

async function tell(
  here: Here,
  posting: Posting,
  reach: Reach,
  typed: Typed,
): Promise<Page | { to: string }> {
  const { work, practice, slug, link } = here;
  const again = (errors: OfferForm['errors']): Promise<Page> =>
    postingPage(here, posting, reach, { typed, errors });
  const read = offerTyped(typed, work.at.toZonedDateTimeISO(practice.zone).toPlainDate(), reach);
  if ('errors' in read) return again(read.errors);
  const listed = await listedOne(work, posting.memberId);
  if (listed?.page === '' && read.offer.begins.includes('page'))
    return again([{ field: 'begins', says: 'no_own_page' }]);
  const made = await tellPosting(work.as({ kind: 'staff', id: posting.memberId }), posting, read);
  if (isRefused(made) && made.refused === 'too_many') return again([{ field: 'places', says: 'too_many' }]);
  return { to: paths.posting(slug, link) };
}

/** Behind the links of mails: an opening that was told by one, and the end of the weekly one. Nothing happens on GET. */
export function listServeRoutes(app: Hono, parts: AskedParts): void {
  app.get('/:slug/digest/:link', (c) => inPractice(parts, c, (here) => digestPage(here, false)));
  app.post('/:slug/digest/:link', (c) => inPractice(parts, c, (here) => digestPage(here, true)));
  app.get('/:slug/posting/:link', (c) =>
    inPractice(parts, c, (here, reach) => behind(here, (one) => postingPage(here, one, reach))),
  );
  app.post('/:slug/posting/:link', async (c) => {
    const typed = new URLSearchParams(await c.req.text());
    const undoes = typed.get('as') === 'taken_down';
    return inPractice(parts, c, (here, reach) =>
      behind(here, (one) => tell(here, one, reach, typed), undoes),
    );
  });
}
