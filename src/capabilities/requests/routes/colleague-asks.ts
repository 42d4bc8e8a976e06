import type { Context, Hono } from 'hono';
import { practiceAt, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type ListedParts, listedBehind, openingPaths } from '#openings';
import { mailChosenAgain } from '../actions/hand-to-colleague.ts';
import { sayRoom } from '../actions/say.ts';
import { askedOf } from '../asked-store.ts';
import { colleagueAsks } from '../pages/colleague-asks.ts';
import type { AskedParts } from './asked.ts';

/** As many as stand on a page that somebody reads on a phone. */
const MOST = 20;

/** Q26 what stands on the page of a colleague without an account, which is of the room of openings. */
export const asksOfColleague: ListedParts['asks'] = async (work, { slug, link, memberId }) =>
  colleagueAsks({
    reader: await thisPractice(work),
    at: work.at,
    slug,
    link,
    all: await askedOf(work, memberId, MOST),
  });

/** What came of a press, as the page says it; undefined where nothing of theirs is meant. */
async function press(
  work: Work,
  given: { id: string; memberId: string; as: string | null },
): Promise<string | undefined> {
  const { id, memberId, as } = given;
  if (as === 'mail')
    return isRefused(await mailChosenAgain(work, { id, memberId })) ? undefined : 'chosen_mail';
  if (as !== 'yes' && as !== 'no') return undefined;
  const said = await sayRoom(work, { id, memberId, answer: as });
  if (!isRefused(said)) return as === 'yes' ? 'has_room' : 'no_room';
  return said.refused === 'no_opening' ? 'no_opening' : undefined;
}

/** `/{network}/colleague/{link}/asked/{id}`: a press on that page; behind a link that was made anew it leads nowhere (O13). */
export function colleagueAsksRoutes(app: Hono, { source }: Pick<AskedParts, 'source'>): void {
  app.post('/:slug/colleague/:link/asked/:id', async (c: Context) => {
    const [slug, link, id] = [c.req.param('slug') ?? '', c.req.param('link') ?? '', c.req.param('id') ?? ''];
    const as = new URLSearchParams(await c.req.text()).get('as');
    const practice = isUuid(id) ? await source.forInstallation((work) => practiceAt(work, slug)) : undefined;
    if (practice === undefined) return c.notFound();
    const done = await source.inPractice(practice, { kind: 'visitor' }, async (work) => {
      const whose = await listedBehind(work, link);
      if (!whose || whose.retiredAt !== null || whose.joinedAt === null) return undefined;
      return press(work.as({ kind: 'staff', id: whose.id }), { id, memberId: whose.id, as });
    });
    return done === undefined
      ? c.notFound()
      : c.redirect(`${openingPaths.listed(slug, link)}?done=${done}`, 303);
  });
}
