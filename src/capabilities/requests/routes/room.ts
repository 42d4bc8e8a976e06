import type { Context, Hono } from 'hono';
import { type PublicParts, type Visit, answerWith, inSlug, readForm, visitIn } from '#inquiries';
import { type Limit, within } from '#kit/http/limits';
import type { Work } from '#kit/work';
import { replyToLetter } from '../actions/reply-to-letter.ts';
import { replyTyped } from '../forms/list-typed.ts';
import { letterGonePage } from '../pages/deeds.ts';
import { type RoomView, roomPage } from '../pages/room.ts';
import { paths } from '../paths.ts';
import { type Try, type TryList, lockList, tryByLetter } from '../store-tries.ts';

/** Q8 more than anybody changes their mind in an hour. */
const PRESSED: Limit = { of: 'answers to one letter', most: 40, minutes: 60 };

type Here = { work: Work; visit: Visit; one: Try; list: TryList };

/** Whoever holds the link that a letter carries. It says nothing of whose list it is on. */
async function byLetter(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const [visit, one] = await Promise.all([
      visitIn(work, c, parts),
      tryByLetter(work, c.req.param('letter') ?? ''),
    ]);
    const list = one && (await lockList(work, one.listId));
    if (!one || !list) return answerWith(c, letterGonePage(visit.frame), 404);
    return act({ work, visit, one, list });
  });
}

async function press(c: Context, parts: PublicParts): Promise<Response> {
  const form = await readForm(c);
  const isWithin = await parts.source.forInstallation((work) =>
    within(work, parts.vault, PRESSED, c.req.param('letter') ?? ''),
  );
  return byLetter(c, parts, async (here) => {
    const { work, visit, one } = here;
    const { frame } = visit;
    const read = replyTyped(form);
    if (read && read.long.length > 0) return show(c, here, { reply: read.reply, long: read.long });
    if (read && isWithin) await replyToLetter(work, one, read.reply);
    const to = paths.inLang(frame, paths.room(frame.slug, one.link));
    const saved = form.get('said') === 'yes' ? `${to.includes('?') ? '&' : '?'}done=said` : '';
    return c.redirect(to + saved, 303);
  });
}

function show(c: Context, { visit, one, list }: Here, more: Partial<RoomView> = {}): Response {
  const page = roomPage(visit.frame, {
    letter: one.link,
    sought: list.sought,
    reply: one.reply,
    saved: c.req.query('done') === 'said',
    long: [],
    ...more,
  });
  return answerWith(c, page, more.long ? 422 : 200);
}

/** `/{practice}/room/{letter}`: nothing happens on GET, since programs open links too. */
export function roomRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/room/:letter'), (c) => byLetter(c, parts, async (here) => show(c, here)));
  app.post(at('/room/:letter'), (c) => press(c, parts));
}
