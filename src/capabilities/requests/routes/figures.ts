import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, isTied, networksOf, practicesHere, thisPractice } from '#accounts';
import type { WorkSource } from '#kit/work';
import { openingPaths } from '#openings';
import type { Html } from '#ui';
import { paths } from '../ask-paths.ts';
import { figuresHere } from '../figures-view.ts';
import { type FiguresView, figuresPage } from '../pages/figures.ts';
import { figuresWords } from '../words/index.ts';

type C = Context<StaffEnv>;

export type FiguresParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
};

/** A network's figures, for a practice that it says is in it. */
async function ofNetwork(
  { source }: FiguresParts,
  network: string,
  practice: string,
): Promise<FiguresView['networks']> {
  return source.inPractice(network, { kind: 'system' }, async (work) => {
    const isHere = (await practicesHere(work)).some((one) => one.id === practice && isTied(one));
    if (!isHere) return [];
    const { name, zone } = await thisPractice(work);
    return [{ name, stretches: await figuresHere(work, zone) }];
  });
}

/** `/desk/asked-for`: of the network that one coordinates, or of those that one's practice is in. No names, so for everyone here. */
export function figuresRoutes(app: Hono<StaffEnv>, parts: FiguresParts): void {
  app.get(paths.figures(), async (c) => {
    const here = await asMember(parts, c, async (work) => {
      const { locale, kind, name, zone } = await thisPractice(work);
      const own = kind === 'network' ? [{ name, stretches: await figuresHere(work, zone) }] : [];
      return { locale, own, others: (await networksOf(work)).map(({ id }) => id) };
    });
    const networks: FiguresView['networks'][number][] = [...here.own];
    for (const id of here.others) networks.push(...(await ofNetwork(parts, id, c.get('staff').practice)));
    const { locale } = here;
    const main = figuresPage({ locale, networks });
    const { title } = figuresWords(locale);
    return c.html(parts.frame(c, { title, locale, main, current: openingPaths.openings() }));
  });
}
