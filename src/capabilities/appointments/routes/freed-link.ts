import type { Context, Hono } from 'hono';
import { formOf, myPaths } from '#accounts';
import {
  type Frame,
  type PublicParts,
  SLUG,
  answerWith,
  discreet,
  framed,
  inSlug,
  visitIn,
} from '#inquiries';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { html, link } from '#ui';
import { sayNo, sayYes } from '../actions/say-freed.ts';
import { diary } from '../diary.ts';
import { type FreedTime, type Offer, freedTimes, offer } from '../freed-store.ts';
import { offerView } from '../freed-view.ts';
import { offerPage } from '../pages/sooner.ts';
import { paths } from '../paths.ts';
import { freedWords } from '../words/freed.ts';
import { mineWords } from '../words/index.ts';
import { readerOf } from '../words/times.ts';

/** AP43 where the mail about a free time leads. It was mailed to a way that its reader calls safe; it opens nothing else. */

type Found = { readonly asked: Offer; readonly freed: FreedTime };
type At = { c: Context; work: Work; frame: Frame; secret: string; found: Found };

async function behind(work: Work, secret: string): Promise<Found | undefined> {
  const asked = await offer(work, { link: secret });
  const freed = asked && (await freedTimes(work, [asked.freedId])).get(asked.freedId);
  return freed && { asked, freed };
}

const inLink = (c: Context, parts: PublicParts, act: (at: At) => Promise<Response>): Promise<Response> =>
  inSlug(c, parts, async (work) => {
    const secret = c.req.param('link') ?? '';
    const found = await behind(work, secret);
    const { staff } = await diary(work);
    const reader = found && (await readerOf(work, staff, found.asked.personId));
    const { frame } = await visitIn(work, c, parts, reader && { own: reader.locale });
    if (!found) return answerWith(c, gone(frame), 404);
    return act({ c, work: work.as({ kind: 'person', id: found.asked.personId }), frame, secret, found });
  });

function gone(frame: Frame) {
  const { link: words } = mineWords(frame.lang);
  return framed(frame, {
    title: words.gone,
    main: html`<h1>${words.gone}</h1>
      <p>${words.goneBody}</p>
      <p>${words.rest} ${link(myPaths.home(frame.slug), words.page)}</p>`,
  });
}

async function show({ c, work, frame, secret, found }: At, isMore = false): Promise<Response> {
  const book = await diary(work);
  const reader = await readerOf(work, book.staff, found.asked.personId);
  const view = await offerView(work, found.asked, found.freed, {
    book,
    reader,
    at: { link: secret },
    isMore,
  });
  const main = offerPage(view, { times: paths.mineChoose(frame.slug), mine: paths.mine(frame.slug) });
  const { offer: words } = freedWords(reader.locale);
  return answerWith(c, framed(frame, { title: words.title, main }), isMore ? 422 : 200);
}

async function say(at: At): Promise<Response> {
  const { c, work, frame, secret, found } = at;
  const form = await formOf(c);
  const offerId = found.asked.id;
  const shown = Number(form.get('fee') ?? 0);
  const shownFee = Number.isSafeInteger(shown) ? shown : 0;
  const done =
    form.get('say') === 'yes'
      ? await sayYes(work, { offerId, by: 'email', shownFee })
      : await sayNo(work, offerId);
  if (isRefused(done) && done.refused === 'costs_more') return show(at, true);
  return c.redirect(paths.freed(frame.slug, secret), 303);
}

export function freedLinkRoutes(app: Hono, parts: PublicParts): void {
  const at = `${SLUG}/free-time/:link`;
  app.use(`${SLUG}/free-time/*`, discreet);
  app.get(at, (c) => inLink(c, parts, (here) => show(here)));
  app.post(at, (c) => inLink(c, parts, say));
}
