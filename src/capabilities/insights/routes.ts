import type { Context, Hono } from 'hono';
import { type StaffEnv, answerersOnly, asMember } from '#accounts';
import type { WorkSource } from '#kit/work';
import { type Html, type Pen, openPen } from '#ui';
import { tableFile } from './file.ts';
import { figuresPage } from './pages/figures.ts';
import { paths } from './paths.ts';
import { PERIODS, type Period } from './rules/quarters.ts';
import { type FiguresView, figuresHere } from './view.ts';
import { type Lang, insightWords } from './words/index.ts';

type C = Context<StaffEnv>;

export type InsightParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
};

const DEFAULT: Period = 'year';

const periodOf = (c: C): Period => PERIODS.find((one) => one === c.req.query('period')) ?? DEFAULT;

const viewFor = (parts: InsightParts, c: C): Promise<FiguresView> =>
  asMember(parts, c, (work, { memberId }) => figuresHere(work, { memberId, period: periodOf(c) }));

async function show(parts: InsightParts, c: C, pen: Pen): Promise<Response> {
  const view = await viewFor(parts, c);
  const main = figuresPage(view, pen);
  const { title } = insightWords(view.lang);
  return c.html(parts.frame(c, { title, locale: view.lang, main, current: paths.figures() }));
}

async function giveFile(parts: InsightParts, c: C): Promise<Response> {
  const view = await viewFor(parts, c);
  return c.body(tableFile(view), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${insightWords(view.lang).csv.name}"`,
  });
}

/** IN4 `/desk/insights` and the same as a table: for who answers people, each with their own beside the practice's. */
export function insightRoutes(app: Hono<StaffEnv>, parts: InsightParts): void {
  const only = answerersOnly({
    ...parts,
    frame: (c, view) => parts.frame(c, { ...view, current: paths.figures() }),
  });
  let pen: Promise<Pen> | undefined;
  app.get('/desk/insights', only, async (c) => show(parts, c, await (pen ??= openPen())));
  app.get('/desk/insights.csv', only, (c) => giveFile(parts, c));
}
