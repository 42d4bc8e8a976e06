import type { Context, Hono } from 'hono';
import { member, practiceAt, thisPractice } from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { STANDINGS, say } from '../actions/confirm.ts';
import { askedGone, askedPage } from '../pages/asked.ts';
import { paths } from '../paths.ts';
import { opening, openingByLink } from '../store.ts';
import { openingWords } from '../words/index.ts';

export type AskedParts = {
  source: WorkSource;
  frame: (c: Context, view: { title: string; lang: 'en' | 'es'; main: Html }) => Html;
};

type Found = { readonly id: string; readonly memberId: string };

/** In the practice that the address names, as whoever holds the link. Undefined where it leads nowhere now. */
async function byLink<T>(
  parts: AskedParts,
  c: Context,
  act: (work: Work, found: Found) => Promise<T>,
): Promise<T | Response> {
  const slug = c.req.param('slug') ?? '';
  const practice = await parts.source.forInstallation((work) => practiceAt(work, slug));
  if (practice === undefined) return c.notFound();
  const { locale, done } = await parts.source.inPractice(practice, { kind: 'visitor' }, async (work) => {
    const found = await openingByLink(work, c.req.param('link') ?? '');
    const isHere = found && (await member(work, found.memberId)) !== undefined;
    return {
      locale: (await thisPractice(work)).locale,
      done: isHere ? { value: await act(work.as({ kind: 'staff', id: found.memberId }), found) } : undefined,
    };
  });
  if (done) return done.value;
  const { gone } = openingWords(locale).asked;
  return c.html(parts.frame(c, { title: gone, lang: locale, main: askedGone(locale) }), 404);
}

async function show(parts: AskedParts, c: Context): Promise<Response> {
  const seen = await byLink(parts, c, async (work, { id, memberId }) => {
    const [practice, whose, found] = await Promise.all([
      thisPractice(work),
      member(work, memberId),
      opening(work, id),
    ]);
    return { practice, whose, found };
  });
  if (seen instanceof Response) return seen;
  const { practice, whose, found } = seen;
  if (!found || !whose) return c.notFound();
  const { slug = '', link = '' } = c.req.param() as { slug?: string; link?: string };
  const words = openingWords(practice.locale);
  const page = c.req.query('page');
  const main = askedPage({
    reader: practice,
    slug,
    link,
    name: whose.name,
    opening: found,
    done: STANDINGS.find((one) => one === c.req.query('done')),
    page: page === 'full' || page === 'room' ? page : undefined,
  });
  return c.html(parts.frame(c, { title: words.asked.title, lang: practice.locale, main }));
}

/** `/{practice}/openings/{link}`: what the mail that asks leads to. Nothing happens on GET: programs open links too. */
export function askedRoutes(app: Hono, parts: AskedParts): void {
  app.get('/:slug/openings/:link', (c) => show(parts, c));
  app.post('/:slug/openings/:link', async (c) => {
    const asked = new URLSearchParams(await c.req.text()).get('as');
    const standing = STANDINGS.find((one) => one === asked) ?? 'still';
    const said = await byLink(parts, c, (work, found) => say(work, { ...found, standing }));
    if (said instanceof Response) return said;
    if (isRefused(said)) return c.notFound();
    const page = said.page === undefined ? '' : `&page=${said.page}`;
    // Led on, so that loading the page again takes no second place away.
    return c.redirect(
      `${paths.asked(c.req.param('slug'), c.req.param('link'))}?done=${said.standing}${page}`,
      303,
    );
  });
}
