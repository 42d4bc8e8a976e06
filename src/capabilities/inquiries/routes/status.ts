import type { Context, Hono } from 'hono';
import { type Way, stillSafe, waysOf } from '#people';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { zoneInWords } from '#kit/wording/time';
import { answerLaterCheck } from '../actions/found-someone.ts';
import { askMeLater, dontAskLater } from '../actions/later-check.ts';
import { hasEnded } from '../actions/helping.ts';
import type { SafeWay } from '../actions/receive.ts';
import { pageOpened, signOfLife } from '../actions/tried.ts';
import { reachMeSo, withdraw, writeBack } from '../actions/write-back.ts';
import { type FormError, waysOffered, waysTyped } from '../forms/contact.ts';
import { MOST_WORDS, NOTHING_TYPED, type Typed, posted } from '../forms/typed.ts';
import {
  type EndBy,
  helperEndedPage,
  notFoundPage,
  nothingMorePage,
  waysPage,
  withdrawalPage,
} from '../pages/deeds.ts';
import { type StatusView, statusPage } from '../pages/status.ts';
import { paths } from '../paths.ts';
import { type Inquiry, inquiryByLink } from '../store.ts';
import { readForm } from './contact.ts';
import { fullNow } from '../room-now.ts';
import { safeWays } from '../safe-ways.ts';
import { publicWords } from '../words/public.ts';
import { whose } from '../whose.ts';
import { reachSentence, statusView } from './status-view.ts';
import {
  type BookedTalk,
  type PublicParts,
  type Visit,
  answerWith,
  inSlug,
  isAway,
  practiceOf,
  visitIn,
} from './visit.ts';
import { whileErasing } from './while-erasing.ts';

export type Here = {
  c: Context;
  work: Work;
  visit: Visit;
  found: Inquiry;
  /** In a network: the page of the request that this is. */
  requestTo?: string | undefined;
  /** The first talk that is booked with it. */
  talk?: BookedTalk | undefined;
};

/** The message behind a link, and nothing about it where the link is wrong. */
export async function byLink(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const found = await inquiryByLink(work, c.req.param('link') ?? '');
    const visit = await visitIn(work, c, parts, found && { own: found.locale });
    if (!found) return answerWith(c, notFoundPage(visit.frame, 'message'), 404);
    const { slug } = visit.frame;
    const requestTo = visit.frame.asksTo === '' ? undefined : await parts.asks.own(work, slug, found.id);
    const talk = await parts.bookedTalk?.(work, found, visit);
    return act({ c, work: work.as(whose(found)), visit, found, requestTo, talk });
  });
}

/** A message whose page is shut for good: it was somebody else's, or a helper's view has ended (I14). */
export const isShut = (found: Inquiry, at: Temporal.Instant): boolean =>
  found.closedBecause === 'not_me' || hasEnded(found, at);

/** As `byLink`, for a message that still belongs to whom it was sent to. */
export function theirs(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return byLink(c, parts, async (here) =>
    here.found.closedBecause === 'not_me'
      ? answerWith(c, nothingMorePage(here.visit.frame))
      : hasEnded(here.found, here.work.at)
        ? answerWith(c, helperEndedPage(here.visit.frame))
        : act(here),
  );
}

/** I10 as `theirs`, for a form of the page: whoever sends it is there. A GET proves nothing, since programs open links. */
function theirDeed(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return theirs(c, parts, async (here) => {
    const found = await signOfLife(here.work, here.found);
    await here.work.flush();
    return act({ ...here, found });
  });
}

type Written = Pick<StatusView, 'typed' | 'helpNowTicked' | 'wrong' | 'noRoom'> & {
  /** I23 which of the colleagues who were named have no room now, where it was asked. */
  full?: ReadonlySet<string> | undefined;
};

const AS_IT_STANDS: Written = { typed: '', helpNowTicked: false, wrong: undefined, noRoom: false };

export async function status(here: Here, more: Partial<Written> = {}): Promise<Response> {
  const given = { ...AS_IT_STANDS, ...more };
  const erasing = await whileErasing(here);
  if (erasing) return erasing;
  if (here.c.req.raw.method === 'GET') await pageOpened(here.work, here.found);
  const shown = await statusView(here.work, here.visit, here.found, {
    ...given,
    foundNobody: here.c.req.query('room') === 'none',
  });
  const view = { ...shown, requestTo: here.requestTo ?? '', talk: here.talk?.shown };
  return answerWith(here.c, statusPage(here.visit.frame, view), given.noRoom || given.wrong ? 422 : 200);
}

export const back = ({ c, visit, found }: Here): Response =>
  c.redirect(paths.inLang(visit.frame, paths.status(visit.frame.slug, found.link)), 303);

/** More than anybody writes in an hour; a machine that never stops would slow the desk of the whole practice. */
const WRITTEN: Limit = { of: 'messages on one page', most: 40, minutes: 60 };

export const mayWrite = (c: Context, parts: PublicParts): Promise<boolean> =>
  parts.source.forInstallation((work) => within(work, parts.vault, WRITTEN, c.req.param('link') ?? ''));

async function write(here: Here, form: URLSearchParams, isWithin: boolean): Promise<Response> {
  const words = (form.get('words') ?? '').replace(/\r\n?/g, '\n');
  const helpNow = form.get('help_now') === 'yes';
  const again = { typed: words, helpNowTicked: helpNow };
  if (words.length > MOST_WORDS) return status(here, { ...again, wrong: 'long' });
  // Who needs help soon is heard, however much they wrote before.
  if (!isWithin && !helpNow) return status(here, { ...again, wrong: 'much' });
  // "I need help soon" says enough by itself.
  const said = words.trim() === '' && helpNow ? '…' : words;
  const done = await writeBack(here.work, { inquiryId: here.found.id, words: said, cameBy: 'page', helpNow });
  return isRefused(done) ? status(here, { ...again, wrong: 'empty' }) : back(here);
}

/** What may be kept as it is. A way whose mail came back isn't offered. */
async function presentWays({ work, found }: Here): Promise<Way[]> {
  return (await waysOf(work, [found.personId])).filter((way) => !way.bounced && way.channel !== 'post');
}

type WaysTold = { typed: Typed; errors: readonly FormError[]; ticked: readonly string[] };

async function ways(here: Here, { typed, errors, ticked }: WaysTold): Promise<Response> {
  const { practice, frame } = here.visit;
  const story = { visit: here.visit, words: publicWords(frame) };
  const present = (await presentWays(here)).map((way) => ({
    id: way.id,
    sentence: reachSentence(story, way) ?? '',
  }));
  const zone = zoneInWords(here.work.at, practice.zone, frame.lang);
  const fields = { typed, errors, offered: waysOffered(practice), zone };
  const page = waysPage(frame, here.found.link, fields, { ways: present, ticked });
  return answerWith(here.c, page, errors.length > 0 ? 422 : 200);
}

/** What was typed takes the place of a kept way of its kind. */
const afresh = (kept: readonly SafeWay[], typed: readonly SafeWay[]): SafeWay[] => [
  ...kept.filter((way) => !typed.some((one) => one.channel === way.channel)),
  ...typed,
];

async function changeWays(here: Here, form: URLSearchParams): Promise<Response> {
  const { typed } = posted(form);
  const isHelper = here.found.helpsId !== null;
  const ticked = form.getAll('keep');
  const kept = safeWays((await presentWays(here)).filter((way) => ticked.includes(way.id)));
  const read = waysTyped(typed, here.visit, isHelper ? 'helper' : 'person');
  const errors = read.errors.filter((error) => kept.length === 0 || error.says !== 'no_way');
  if (errors.length > 0) return ways(here, { typed, errors, ticked });
  await reachMeSo(here.work, { inquiryId: here.found.id, ways: afresh(kept, read.value) });
  return back(here);
}

async function later(here: Here, form: URLSearchParams): Promise<Response> {
  const { work, visit, found } = here;
  const inquiryId = found.id;
  const words = publicWords(visit.frame).later;
  const say = form.get('say');
  if (say === 'ask' && form.get('later') === 'yes')
    await askMeLater(work, { inquiryId, wording: `${words.ask} ${words.askHint}` });
  if (say === 'dont') await dontAskLater(work, inquiryId);
  if (say === 'yes' || say === 'no')
    await answerLaterCheck(work, { inquiryId, found: say === 'yes', said: words.saidNo });
  return back(here);
}

const endBy = (text: string | null | undefined): EndBy =>
  text === 'found_someone' ? 'found_someone' : 'please_stop';

/** Before the page is read: each colleague who was named is asked about in a transaction of their own practice. */
export async function fullOf(c: Context, parts: PublicParts): Promise<ReadonlySet<string> | undefined> {
  try {
    const practice = await practiceOf(parts, c.req.param('slug') ?? '');
    return practice === undefined
      ? undefined
      : await fullNow(parts.source, practice, c.req.param('link') ?? '');
  } catch (error) {
    // The page itself says that the database is away.
    if (isAway(error)) return undefined;
    throw error;
  }
}

/** A person's own page and what can be done from it. A link in a mail never acts by being opened. */
export function statusRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/m/:link'), async (c) => {
    const full = await fullOf(c, parts);
    return theirs(c, parts, (here) => status(here, { full }));
  });
  app.get(at('/m/:link/here'), (c) => theirs(c, parts, async (here) => back(here)));
  app.post(at('/m/:link/here'), (c) => theirDeed(c, parts, async (here) => back(here)));
  app.get(at('/m/:link/messages'), (c) => theirs(c, parts, async (here) => back(here)));
  app.post(at('/m/:link/messages'), async (c) => {
    const form = await readForm(c);
    const isWithin = await mayWrite(c, parts);
    return theirDeed(c, parts, (here) => write(here, form, isWithin));
  });
  app.get(at('/m/:link/later-check'), (c) => theirs(c, parts, async (here) => back(here)));
  app.post(at('/m/:link/later-check'), async (c) => {
    const form = await readForm(c);
    return theirDeed(c, parts, (here) => later(here, form));
  });
  app.get(at('/m/:link/ways'), (c) =>
    theirs(c, parts, async (here) => ways(here, { typed: NOTHING_TYPED, errors: [], ticked: [] })),
  );
  app.post(at('/m/:link/ways'), async (c) => {
    const form = await readForm(c);
    return theirDeed(c, parts, (here) => changeWays(here, form));
  });
  app.get(at('/m/:link/withdrawal'), (c) =>
    theirs(c, parts, async ({ visit, found, talk }) =>
      answerWith(
        c,
        withdrawalPage(visit.frame, found.link, {
          because: endBy(c.req.query('because')),
          isHelper: found.helpsId !== null,
          talk: talk?.when,
        }),
      ),
    ),
  );
  app.post(at('/m/:link/withdrawal'), async (c) => {
    const form = await readForm(c);
    return theirs(c, parts, async (here) => {
      await withdraw(here.work, { inquiryId: here.found.id, because: endBy(form.get('because')) });
      return back(here);
    });
  });
  app.post(at('/m/:link/ways/still-safe'), (c) =>
    theirDeed(c, parts, async (here) => {
      stillSafe(here.work, here.found.personId);
      return back(here);
    }),
  );
}
