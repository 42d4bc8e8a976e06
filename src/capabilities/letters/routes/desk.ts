import type { Hono } from 'hono';
import { type StaffEnv, answerersOnly, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { post, takeBackPosted, takeOffQueue } from '../actions/post.ts';
import { rewrite } from '../actions/write.ts';
import { gentleAsked, gentleFor, turnedGentle } from '../gentle.ts';
import { type LetterPage, letterPage } from '../pages/letter.ts';
import { queuePage } from '../pages/queue.ts';
import { paths } from '../paths.ts';
import { MOST_WORDS } from '../rules/standing.ts';
import { letterView, queueView } from '../view.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import type { C, LettersParts } from './desk-parts.ts';
import { letterheadRoutes } from './letterhead.ts';
import { newLetterRoutes } from './new.ts';
import { printRoutes } from './print.ts';

const CURRENT = paths.list();

const doneOf = (c: C): keyof DeskWords['done'] | undefined =>
  (Object.keys(deskWords('en').done) as (keyof DeskWords['done'])[]).find(
    (one) => one === c.req.query('done'),
  );

async function showQueue(parts: LettersParts, c: C): Promise<Response> {
  const { stillWanted } = parts;
  const view = await asMember(parts, c, (work, { memberId }) => queueView(work, { memberId, stillWanted }));
  const { locale } = view.staff.practice;
  const main = queuePage(view, doneOf(c));
  return c.html(parts.frame(c, { title: deskWords(locale).title, locale, main, current: CURRENT }));
}

async function showOne(
  parts: LettersParts,
  c: C,
  given: Pick<LetterPage, 'refused' | 'typed'> = {},
): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const { stillWanted } = parts;
  const shown = await asMember(parts, c, async (work, { memberId }) => {
    const found = await letterView(work, { id, memberId, stillWanted });
    if (!found) return undefined;
    work.record({ action: 'letter.looked', subject: 'letter', subjectId: id });
    const most = MOST_WORDS[found.letter.kind];
    const gentle = await gentleFor(work, { memberId, lang: found.lang, most, typed: given.typed });
    return { view: found, gentle };
  });
  if (!shown) return c.notFound();
  const { locale } = shown.view.staff.practice;
  const done = given.refused === undefined ? doneOf(c) : undefined;
  const main = letterPage({ ...shown, done, ...given });
  const page = parts.frame(c, { title: deskWords(locale).title, locale, main, current: CURRENT });
  return c.html(page, given.refused === undefined && !given.typed ? 200 : 422);
}

async function postWords(parts: LettersParts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  if (gentleAsked(form)) {
    await asMember(parts, c, (work, { memberId }) => turnedGentle(work, memberId, form));
    return showOne(parts, c, { typed: form });
  }
  const made = await asMember(parts, c, (work, { memberId }) =>
    rewrite(work, {
      id,
      memberId,
      words: (form.get('words') ?? '').slice(0, 5000),
      amount: (form.get('amount') ?? '').slice(0, 30),
    }),
  );
  if (!isRefused(made)) return c.redirect(paths.letter(id, 'changed'), 303);
  return showOne(parts, c, { refused: made.refused, typed: form });
}

async function postPosted(parts: LettersParts, c: C, id: string): Promise<Response> {
  const { stillWanted } = parts;
  const made = await asMember(parts, c, (work, { memberId }) => post(work, { id, memberId, stillWanted }));
  return isRefused(made)
    ? showOne(parts, c, { refused: made.refused })
    : c.redirect(paths.letter(id, 'posted'), 303);
}

async function postNotPosted(parts: LettersParts, c: C, id: string): Promise<Response> {
  const made = await asMember(parts, c, (work, { memberId }) => takeBackPosted(work, { id, memberId }));
  return isRefused(made)
    ? showOne(parts, c, { refused: made.refused })
    : c.redirect(paths.letter(id, 'undone'), 303);
}

async function postOff(parts: LettersParts, c: C, id: string): Promise<Response> {
  const made = await asMember(parts, c, (work, { memberId }) => takeOffQueue(work, { id, memberId }));
  return isRefused(made) ? showOne(parts, c, { refused: made.refused }) : c.redirect(paths.list('off'), 303);
}

/** LE7 `/desk/letters` and everything below it: each writer's own. */
export function deskLetterRoutes(app: Hono<StaffEnv>, parts: LettersParts): void {
  const only = answerersOnly({ ...parts, frame: (c, view) => parts.frame(c, { ...view, current: CURRENT }) });
  app.use('/desk/letters', only);
  app.use('/desk/letters/*', only);
  const one =
    (act: (parts: LettersParts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  app.get('/desk/letters', (c) => showQueue(parts, c));
  letterheadRoutes(app, parts);
  newLetterRoutes(app, parts);
  printRoutes(app, parts);
  app.get(
    '/desk/letters/:id',
    one((_parts, c) => showOne(parts, c)),
  );
  app.post('/desk/letters/:id/words', one(postWords));
  app.post('/desk/letters/:id/posted', one(postPosted));
  app.post('/desk/letters/:id/posted/undo', one(postNotPosted));
  app.post('/desk/letters/:id/taken-off', one(postOff));
}
