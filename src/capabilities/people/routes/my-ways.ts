import type { Hono } from 'hono';
import { MY, type MyEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { addWay, saySafe, takeBackWay } from '../clients/ways.ts';
import { CHANNELS, NOTHING_SAID, type WayWrong, asTyped, wayGiven, waySaid, wayTyped } from '../forms/way.ts';
import { myWayPage, myWaysPage } from '../pages/my-ways.ts';
import { myClientPaths as paths } from '../paths.ts';
import type { Channel } from '../rules/reaching.ts';
import { waysOf } from '../store.ts';
import { myClientWords } from '../words/index.ts';
import { type MyC, type MyClientParts, formIn, mine } from './my-parts.ts';

const NONE: ReadonlySet<WayWrong> = new Set();

const channelIn = (c: MyC): Channel | undefined => CHANNELS.find((one) => one === c.req.param('channel'));

/** P9 P10 `/my/:slug/ways`: what is safe, for what and when, said by the client themselves. */
export function myWayRoutes(app: Hono<MyEnv>, parts: MyClientParts): void {
  app.get(`${MY}/ways`, (c) =>
    mine(parts, c, async (work, my) => {
      const done = (['saved', 'takenBack'] as const).find((one) => one === c.req.query('done'));
      const ways = await waysOf(work, [my.personId]);
      const main = myWaysPage({ ...my, ways, done });
      return parts.page(c, work, { title: myClientWords(my.lang).ways.title, main });
    }),
  );
  app.get(`${MY}/ways/new/:channel`, (c) => showNew(parts, c));
  app.post(`${MY}/ways/new/:channel`, (c) => postNew(parts, c));
  app.get(`${MY}/ways/:id`, (c) => showOne(parts, c));
  app.post(`${MY}/ways/:id`, (c) => postOne(parts, c));
  app.get(`${MY}/ways/:id/taken-back`, (c) => c.redirect(paths.ways(c.get('my').slug), 303));
  app.post(`${MY}/ways/:id/taken-back`, async (c) => {
    const wayId = c.req.param('id');
    if (!isUuid(wayId)) return c.notFound();
    const done = await mine(parts, c, (work, { personId }) => takeBackWay(work, { personId, wayId }));
    return isRefused(done) ? c.notFound() : c.redirect(`${paths.ways(c.get('my').slug)}?done=takenBack`, 303);
  });
}

async function showNew(
  parts: MyClientParts,
  c: MyC,
  shown = { typed: NOTHING_SAID, wrong: NONE },
): Promise<Response> {
  const channel = channelIn(c);
  if (!channel) return c.notFound();
  return mine(parts, c, (work, my) => {
    const main = myWayPage({ ...my, channel, ...shown });
    const title = myClientWords(my.lang).ways.addTitle[channel];
    return parts.page(c, work, { title, main, status: shown.wrong.size > 0 ? 422 : 200 });
  });
}

async function postNew(parts: MyClientParts, c: MyC): Promise<Response> {
  const channel = channelIn(c);
  if (!channel) return c.notFound();
  const typed = wayTyped(await formIn(c));
  const wrong = await mine(parts, c, async (work, { personId, zone, country }) => {
    const read = wayGiven(typed, { channel, country, zone, source: 'person' });
    if ('wrong' in read) return read.wrong;
    await addWay(work, personId, read.way);
    return undefined;
  });
  if (wrong) return showNew(parts, c, { typed, wrong });
  return c.redirect(`${paths.ways(c.get('my').slug)}?done=saved`, 303);
}

async function showOne(
  parts: MyClientParts,
  c: MyC,
  shown?: { typed: ReturnType<typeof wayTyped>; wrong: ReadonlySet<WayWrong> },
): Promise<Response> {
  return mine(parts, c, async (work, my) => {
    const way = (await waysOf(work, [my.personId])).find(({ id }) => id === c.req.param('id'));
    if (!way) return c.notFound();
    const { typed, wrong } = shown ?? { typed: asTyped(way), wrong: NONE };
    const main = myWayPage({ ...my, channel: way.channel, way, typed, wrong });
    const title = myClientWords(my.lang).ways.addTitle[way.channel];
    return parts.page(c, work, { title, main, status: wrong.size > 0 ? 422 : 200 });
  });
}

async function postOne(parts: MyClientParts, c: MyC): Promise<Response> {
  const typed = wayTyped(await formIn(c));
  const done = await mine(parts, c, async (work, { personId, zone }) => {
    const way = (await waysOf(work, [personId])).find(({ id }) => id === c.req.param('id'));
    if (!way) return 'not_there' as const;
    const said = waySaid(typed, way.channel, zone);
    if (!said) return 'wrong' as const;
    await saySafe(work, { personId, wayId: way.id, source: 'person', said });
    return 'done' as const;
  });
  if (done === 'not_there') return c.notFound();
  if (done === 'wrong') return showOne(parts, c, { typed, wrong: new Set(['from']) });
  return c.redirect(`${paths.ways(c.get('my').slug)}?done=saved`, 303);
}
