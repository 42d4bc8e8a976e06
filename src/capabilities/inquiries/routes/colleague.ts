import type { Context, Hono } from 'hono';
import { type Limit, within } from '#kit/http/limits';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { askColleague } from '../actions/ask-colleague.ts';
import { askElsewhere, hearElsewhere, saidHere } from '../actions/ask-elsewhere.ts';
import { lookForRoom } from '../actions/look-for-room.ts';
import { type Asked, type Passes, askedById } from '../asked-colleagues.ts';
import { NOTHING_PASSES, isTooLong, passesTyped } from '../forms/passes.ts';
import { type Named, namedTo } from '../named.ts';
import { askElsewherePage } from '../pages/ask-elsewhere.ts';
import { paths } from '../paths.ts';
import { mayAsk } from '../rules/asking.ts';
import { needInWords } from '../words/need.ts';
import { readForm } from './contact.ts';
import { type Here, back, mayWrite, fullOf, status, theirs } from './status.ts';
import { masked } from './status-view.ts';
import { type PublicParts, answerWith, isAway, practiceOf } from './visit.ts';
import { whileErasing } from './while-erasing.ts';

type Shown = { typed: Passes; tooLong?: boolean; instead?: readonly Named[] };

/** I21 what would be passed on to a colleague of another practice. */
async function preview(here: Here, to: Named, shown: Shown): Promise<Response> {
  const { c, work, visit, found } = here;
  const said = await saidHere(work, found);
  const page = askElsewherePage(visit.frame, {
    link: found.link,
    to,
    called: said.called,
    ways: said.ways.flatMap((way) =>
      way.channel === 'post' ? [] : [{ id: way.id, channel: way.channel, masked: masked(way) }],
    ),
    words: said.words,
    need: needInWords(found.need, visit.frame.lang),
    helpNow: found.helpNowAt !== null,
    alone: found.privateTo !== null,
    typed: shown.typed,
    tooLong: shown.tooLong === true,
    instead: shown.instead,
  });
  return answerWith(c, page, shown.tooLong === true || shown.instead ? 422 : 200);
}

const colleague = async ({ work, found }: Here, openingId: string): Promise<Named | undefined> =>
  (await namedTo(work, found)).find((one) => one.opening === openingId);

const to = ({ c, visit }: Here, path: string): Response => c.redirect(paths.inLang(visit.frame, path), 303);

/** Whom they ask for is of another practice: it is seen first. Whoever isn't is asked from their own page. */
async function look(here: Here): Promise<Response> {
  const found = await colleague(here, here.c.req.query('opening') ?? '');
  const isElsewhere = found?.home !== undefined && !found.noAccount && mayAsk(here.found);
  if (!isElsewhere) return back(here);
  return (await whileErasing(here)) ?? preview(here, found, { typed: NOTHING_PASSES });
}

type Pressed = { openingId: string; passes: Passes; isSure: boolean; isWithin: boolean };

/** `going`: the yes is written down, and the rest is done in transactions of its own. */
type Done = Response | { going: Asked };

async function press(here: Here, { openingId, passes, isSure, isWithin }: Pressed): Promise<Done> {
  const { work, found, visit } = here;
  const one = await colleague(here, openingId);
  if (!one) return here.c.notFound();
  if (one.home === undefined) return askHere(here, openingId, passes);
  const erasing = await whileErasing(here);
  if (erasing) return erasing;
  if (!isSure) return to(here, paths.askFor(visit.frame.slug, found.link, openingId));
  if (isTooLong(passes)) return preview(here, one, { typed: passes, tooLong: true });
  if (!isWithin) return status(here, { wrong: 'much' });
  const asked = await askElsewhere(work, { inquiryId: found.id, openingId, passes });
  if (isRefused(asked)) return here.c.notFound();
  return asked.page === '' ? { going: asked } : to(here, asked.page);
}

/** I19 of the same practice. What they wrote for somebody else, who has no room any more, comes along. */
async function askHere(here: Here, openingId: string, { anew }: Passes): Promise<Response> {
  const done = await askColleague(here.work, { inquiryId: here.found.id, openingId, anew });
  if (!isRefused(done)) return back(here);
  if (done.refused !== 'no_room') return here.c.notFound();
  return status(here, { noRoom: true, full: new Set([openingId]) });
}

/** Takes them there at once; where that can't be, a job does it in a moment, and their page says so. */
async function arrive(
  c: Context,
  parts: PublicParts,
  { asked, pressed }: { asked: Asked; pressed: Pressed },
): Promise<Response> {
  const practice = await practiceOf(parts, c.req.param('slug') ?? '');
  if (practice !== undefined) {
    await hearElsewhere(parts.source, { practice, asked: asked.id }).catch((error: unknown) => {
      if (!isAway(error)) throw error;
    });
  }
  const full = await fullOf(c, parts);
  return theirs(c, parts, async (here) => {
    const now = await askedById(here.work, asked.id);
    if (now && now.page !== '') return to(here, now.page);
    const named = await namedTo(here.work, here.found);
    const one = named.find((each) => each.opening === asked.openingId);
    if (!one || !now?.refusedAt) return back(here);
    const instead = named.filter(({ opening }) => opening !== asked.openingId && full?.has(opening) !== true);
    return preview(here, one, { typed: pressed.passes, instead });
  });
}

async function ask(c: Context, parts: PublicParts): Promise<Response> {
  const form = await readForm(c);
  const openingId = form.get('opening') ?? '';
  if (!isUuid(openingId)) return c.notFound();
  const isWithin = await mayWrite(c, parts);
  const pressed = { openingId, passes: passesTyped(form), isSure: form.get('sure') === 'yes', isWithin };
  let asked: Asked | undefined;
  const response = await theirs(c, parts, async (here) => {
    asked = undefined;
    const done = await press(here, pressed);
    if (done instanceof Response) return done;
    asked = done.going;
    return back(here);
  });
  return asked === undefined ? response : arrive(c, parts, { asked, pressed });
}

/** More than anybody looks in an hour. */
const LOOKED: Limit = { of: 'who has room, on one page', most: 20, minutes: 60 };

/** I23 looks who has room now. Found, they stand on the page; to load it again names nobody. */
async function lookWhoHasRoom(c: Context, parts: PublicParts): Promise<Response> {
  const isWithin = await parts.source.forInstallation((work) =>
    within(work, parts.vault, LOOKED, c.req.param('link') ?? ''),
  );
  let looking: string | undefined;
  const response = await theirs(c, parts, async (here) => {
    const erasing = await whileErasing(here);
    looking = erasing || !isWithin ? undefined : here.found.id;
    return erasing ?? back(here);
  });
  const practice = await practiceOf(parts, c.req.param('slug') ?? '');
  if (looking === undefined || practice === undefined) return response;
  const named = await lookForRoom(parts.source, practice, looking);
  return theirs(c, parts, async ({ visit: { frame }, found: { link } }) => {
    const page = named > 0 ? paths.status(frame.slug, link) : paths.foundNobody(frame.slug, link);
    // What was found is told where it was pressed.
    return c.redirect(`${paths.inLang(frame, page)}#room`, 303);
  });
}

/** *Ask Ruth for me*, and who has room now. To open a link asks for nobody. */
export function colleagueRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/m/:link/colleague'), (c) => theirs(c, parts, look));
  app.post(at('/m/:link/colleague'), (c) => ask(c, parts));
  app.get(at('/m/:link/room'), (c) => theirs(c, parts, async (here) => back(here)));
  app.post(at('/m/:link/room'), (c) => lookWhoHasRoom(c, parts));
}
