import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient } from '#accounts';
import { REASONS, type Reason } from '#agreements';
import { childrenPages } from '#people';
import { helpLinesOf, helpNowResources } from '#resources';
import type { Deed as Line, Html } from '#ui';
import { freedTimes } from '../beside.ts';
import { answeredPage, viewOf } from '../pages/answered.ts';
import { laterPage, nowPage, soonPage } from '../pages/distress.ts';
import { newsFor } from '../news.ts';
import { homePage, nobodyPage, whomPage } from '../pages/home.ts';
import { type When, guidePaths } from '../paths.ts';
import { type Answer, answerTo } from '../rules/answer.ts';
import { type Asking, type Here, asking, here, hrefsFor } from '../view.ts';
import { distressWords, guideWords } from '../words/index.ts';

type C = Context<MyEnv>;
type Page = { title: string; main: Html; numbers?: false };

/** `/my/:slug`, and `/my/:slug/about/…`: the answer to each of eleven reasons. */
export function myGuideRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  app.get(MY, (c) =>
    show(parts, c, async (from, path) => {
      const children = await childrenPages(from.work, from.my);
      if (from.whom) return homeOf(await asking({ ...from, whom: from.whom }), children);
      return withNobody(from, path, children);
    }),
  );
  // A crisis and "now" are one page: whoever needs somebody reads no more than that.
  for (const path of [`${MY}/about/crisis`, `${MY}/about/distress/now`])
    app.get(path, (c) => showNow(parts, c));
  for (const when of ['soon', 'later'] as const)
    app.get(`${MY}/about/distress/${when}`, (c) => showAbout(parts, c, (about) => distressOf(about, when)));
  app.get(`${MY}/about/:reason`, (c) => {
    const reason = REASONS.find((one) => one === c.req.param('reason'));
    if (reason === undefined) return c.notFound();
    return showAbout(parts, c, (about) => answerOf(about, reason));
  });
}

function show(
  parts: MyParts,
  c: C,
  make: (from: Here, path: (memberId: string) => string) => Promise<Page>,
): Promise<Response> {
  const path = (memberId: string): string => `${c.req.path}?with=${encodeURIComponent(memberId)}`;
  return asClient(parts, c, (work, my) => {
    const made = here(work, my, c.req.query('with')).then((from) => make(from, path));
    return parts.page(c, work, made);
  });
}

/** G10 about one therapist: of several, it is asked first which. */
function showAbout(parts: MyParts, c: C, make: (about: Asking) => Promise<Page>): Promise<Response> {
  return show(parts, c, async (from, path) => {
    const { whom } = from;
    return whom ? make(await asking({ ...from, whom })) : withNobody(from, path);
  });
}

/** Of several therapists none is named yet; or there is none. */
async function withNobody(
  from: Here,
  path: (memberId: string) => string,
  children: readonly Line[] = [],
): Promise<Page> {
  const { title } = guideWords(from.my.lang);
  if (from.all.length > 0) return { title, main: whomPage(from, path, children) };
  return { title, main: nobodyPage(from, await hrefsFor(from), children) };
}

async function homeOf(about: Asking, children: readonly Line[]): Promise<Page> {
  const { my, agreement, moment } = about;
  const [news, hrefs] = await Promise.all([newsFor(about), hrefsFor(about)]);
  const answers = Object.fromEntries(
    REASONS.map((reason) => [reason, answerTo(reason, agreement, moment)]),
  ) as Record<Reason, Answer>;
  return { title: guideWords(my.lang).title, main: homePage({ ...about, answers, news, hrefs, children }) };
}

async function answerOf(about: Asking, reason: Reason): Promise<Page> {
  const mail = about.agreement.reasons[reason].ways.includes('email');
  return answeredPage(about, reason, await hrefsFor(about, { mail }));
}

async function distressOf(about: Asking, when: Exclude<When, 'now'>): Promise<Page> {
  const { work, my, whom } = about;
  const [hrefs, freed] = await Promise.all([
    hrefsFor(about, { room: when === 'soon' }),
    when === 'soon' ? freedTimes(work, whom.memberId, my) : [],
  ]);
  const answer = answerTo('distress', about.agreement, about.moment);
  const view = viewOf(about, answer, hrefs);
  const main =
    when === 'soon'
      ? soonPage({ ...view, book: answerTo('book', about.agreement, about.moment), freed })
      : laterPage(view);
  return { title: distressWords(my.lang)[when].title, main };
}

/** G7 whoever opens it is asked nothing and told on to nobody. */
function showNow(parts: MyParts, c: C): Promise<Response> {
  return show(parts, c, async (from) => {
    const { my, whom, at, work } = from;
    const [all, about] = await Promise.all([helpNowResources(work), whom && asking({ ...from, whom })]);
    const lines = helpLinesOf(all, from.staff.practice, { lang: my.lang, at: work.at });
    const backTo = guidePaths.about(my.slug, 'distress', at.memberId);
    const said = about && viewOf(about, answerTo('crisis', about.agreement, about.moment), () => undefined);
    const main = nowPage({ lang: my.lang, slug: my.slug, lines, backTo, about: said });
    // Its own numbers are all of them.
    return { title: distressWords(my.lang).now.title, main, numbers: false };
  });
}
