import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { type Html, html, link } from '#ui';
import { addWay, saySafe, takeBackWay } from '../clients/ways.ts';
import {
  CHANNELS,
  NOTHING_SAID,
  type WayTyped,
  type WayWrong,
  asTyped,
  wayGiven,
  waySaid,
  wayTyped,
} from '../forms/way.ts';
import { wayErrors, wayFields } from '../pages/way-form.ts';
import { addressSays } from '../pages/way-lines.ts';
import { paths } from '../paths.ts';
import type { Channel } from '../rules/reaching.ts';
import { type Way, waysOf } from '../store.ts';
import { clientWords } from '../words/index.ts';
import { type C, type ClientDeskParts, atDesk } from './desk-parts.ts';
import { formIn } from './my-parts.ts';

const back = (c: C): Response => c.redirect(`${paths.client(c.req.param('id') ?? '')}?done=saved`, 303);

type Shown = { channel: Channel; way?: Way | undefined; typed: WayTyped; wrong: ReadonlySet<WayWrong> };

async function show(parts: ClientDeskParts, c: C, shown: Shown): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const { channel, way, typed, wrong } = shown;
  return atDesk(parts, c, async (_work, { lang, country }) => {
    const words = clientWords(lang);
    const form = {
      words: words.ways,
      again: words.new.again,
      channel,
      typed,
      wrong,
      known: way && addressSays(way, country),
    };
    const title = way ? words.ways.sayTitle : words.ways.addTitle[channel];
    const main = html`<p>${link(paths.client(id), words.page.backTo)}</p>
      <h1>${title}</h1>
      ${wayErrors(form)}
      <p>${words.ways.sayLead}</p>
      ${wayFormAt(id, { channel, way, fields: wayFields(form) })}`;
    const page = parts.frame(c, { title, locale: lang, main, current: paths.clients() });
    return c.html(page, wrong.size > 0 ? 422 : 200);
  });
}

function wayFormAt(id: string, given: { channel: Channel; way: Way | undefined; fields: Html }): Html {
  return given.way
    ? html`<form method="post" action="${paths.way(id, given.way.id)}" novalidate>${given.fields}</form>`
    : html`<form method="post" action="${paths.newWay(id, given.channel)}" novalidate>${given.fields}</form>`;
}

const wayIn = (parts: ClientDeskParts, c: C): Promise<Way | undefined> =>
  atDesk(parts, c, async (work) =>
    (await waysOf(work, [c.req.param('id') ?? ''])).find((one) => one.id === c.req.param('way')),
  );

const NONE: ReadonlySet<WayWrong> = new Set();

const channelIn = (c: C): Channel | undefined => CHANNELS.find((one) => one === c.req.param('channel'));

async function postNew(parts: ClientDeskParts, c: C): Promise<Response> {
  const channel = channelIn(c);
  if (!channel) return c.notFound();
  const typed = wayTyped(await formIn(c));
  const wrong = await atDesk(parts, c, async (work, { country, zone }) => {
    const read = wayGiven(typed, { channel, country, zone, source: 'staff' });
    if ('wrong' in read) return read.wrong;
    await addWay(work, c.req.param('id') ?? '', read.way);
    return undefined;
  });
  return wrong ? show(parts, c, { channel, typed, wrong }) : back(c);
}

async function postOne(parts: ClientDeskParts, c: C): Promise<Response> {
  const way = await wayIn(parts, c);
  if (!way) return c.notFound();
  const typed = wayTyped(await formIn(c));
  const done = await atDesk(parts, c, async (work, { zone }) => {
    const said = waySaid(typed, way.channel, zone);
    if (!said) return 'wrong' as const;
    return saySafe(work, { personId: way.personId, wayId: way.id, source: 'staff', said });
  });
  if (done === 'wrong') return show(parts, c, { channel: way.channel, way, typed, wrong: new Set(['from']) });
  return isRefused(done) ? c.notFound() : back(c);
}

/** P9 what a client told the therapist about how they may be reached. */
export function deskWayRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.get('/desk/clients/:id/ways/new/:channel', (c) => {
    const channel = channelIn(c);
    return channel ? show(parts, c, { channel, typed: NOTHING_SAID, wrong: NONE }) : c.notFound();
  });
  app.post('/desk/clients/:id/ways/new/:channel', (c) => postNew(parts, c));
  app.get('/desk/clients/:id/ways/:way', async (c) => {
    const way = await wayIn(parts, c);
    return way
      ? show(parts, c, { channel: way.channel, way, typed: asTyped(way), wrong: NONE })
      : c.notFound();
  });
  app.post('/desk/clients/:id/ways/:way', (c) => postOne(parts, c));
  app.get('/desk/clients/:id/ways/:way/taken-back', (c) => c.redirect(paths.client(c.req.param('id')), 303));
  app.post('/desk/clients/:id/ways/:way/taken-back', async (c) => {
    const { id: personId, way: wayId } = c.req.param();
    if (!isUuid(wayId)) return c.notFound();
    const done = await atDesk(parts, c, (work) => takeBackWay(work, { personId, wayId }));
    return isRefused(done) ? c.notFound() : back(c);
  });
}
