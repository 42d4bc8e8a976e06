import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, member, practiceAt, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { openingPaths } from '#openings';
import type { Html } from '#ui';
import { handedIn } from '../handed-view.ts';
import { giveBack, reachedThem } from '../actions/hand-to-colleague.ts';
import { sayRoom } from '../actions/say.ts';
import { type Asked, askedByLink, askedOf } from '../asked-store.ts';
import { askedGone, askedPage, requestsPage } from '../pages/asked.ts';
import { paths } from '../ask-paths.ts';
import type { Handed } from '../pages/handed.ts';
import { colleagueAsksRoutes } from './colleague-asks.ts';
import { requestWords } from '../words/index.ts';

export type AskedParts = {
  source: WorkSource;
  frame: (c: Context, view: { title: string; lang: 'en' | 'es'; main: Html }) => Html;
};

const answerIn = (form: URLSearchParams): 'yes' | 'no' | undefined =>
  (['yes', 'no'] as const).find((one) => one === form.get('as'));

type Seen = { locale: 'en' | 'es'; found?: Asked; refused?: boolean; person?: Handed | undefined };

/** In the practice that the address names, as whoever holds the link of the mail. */
async function byLink(
  parts: AskedParts,
  c: Context,
  act: (work: Work, found: Asked) => Promise<boolean>,
): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const link = c.req.param('link') ?? '';
  const practice = await parts.source.forInstallation((work) => practiceAt(work, slug));
  if (practice === undefined) return c.notFound();
  const seen = await parts.source.inPractice(practice, { kind: 'visitor' }, async (work): Promise<Seen> => {
    const { locale } = await thisPractice(work);
    const found = await askedByLink(work, link);
    const whose = found && (await member(work, found.memberId));
    if (!found || !whose || whose.left_at !== null) return { locale };
    const theirs = work.as({ kind: 'staff', id: found.memberId });
    const refused = await act(theirs, found);
    await work.flush();
    const now = (await askedByLink(work, link)) ?? found;
    return { locale, refused, found: now, person: await handedIn(theirs, now) };
  });
  const { locale, found } = seen;
  const words = requestWords(locale).asked;
  if (!found)
    return c.html(parts.frame(c, { title: words.gone, lang: locale, main: askedGone(locale) }), 404);
  const network = await parts.source.inPractice(found.network, { kind: 'system' }, thisPractice);
  const full = seen.refused === true ? words.noOpening : '';
  const { person } = seen;
  const main = askedPage({ locale, slug, link, network: network.name, asked: found, full, person });
  return c.html(
    parts.frame(c, { title: words.title, lang: locale, main }),
    seen.refused === true ? 409 : 200,
  );
}

/** Q25 who was chosen without an account says how it went. Too late or twice, it changes nothing. */
async function afterwards(work: Work, id: string, as: string | null): Promise<boolean> {
  if (as === 'reached') await reachedThem(work, id);
  if (as === 'cannot') await giveBack(work, id);
  return false;
}

/** `/{practice}/asked/{link}`: what the mail to who is asked leads to. Nothing happens on GET: programs open links too. */
export function askedByMailRoutes(app: Hono, parts: AskedParts): void {
  colleagueAsksRoutes(app, parts);
  app.get('/:slug/asked/:link', (c) => byLink(parts, c, async () => false));
  app.post('/:slug/asked/:link', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const answer = answerIn(form);
    return byLink(parts, c, async (work, { id, memberId, handedAt }) => {
      if (handedAt !== null) return afterwards(work, id, form.get('as'));
      return answer === undefined ? false : isRefused(await sayRoom(work, { id, memberId, answer }));
    });
  });
}

type C = Context<StaffEnv>;

export type DeskParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
};

/** `/desk/requests`: whom one is asked for. Who doesn't answer people was asked before (`answerersOnly`). */
export function deskRequestRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  app.get('/desk/requests', async (c) => {
    const { locale, all } = await asMember(parts, c, async (work, { memberId }) => ({
      locale: (await thisPractice(work)).locale,
      all: await askedOf(work, memberId),
    }));
    const noOpening = c.req.query('said') === 'no_opening';
    const main = requestsPage({ locale, all, noOpening });
    const { title } = requestWords(locale).desk;
    return c.html(parts.frame(c, { title, locale, main, current: openingPaths.openings() }));
  });
  app.post('/desk/requests/:id', async (c) => {
    const id = c.req.param('id');
    const answer = answerIn(new URLSearchParams(await c.req.text()));
    if (!isUuid(id) || answer === undefined) return c.notFound();
    const said = await asMember(parts, c, (work, { memberId }) => sayRoom(work, { id, memberId, answer }));
    if (!isRefused(said)) return c.redirect(paths.requests(), 303);
    return said.refused === 'not_there' ? c.notFound() : c.redirect(paths.requests('no_opening'), 303);
  });
}
