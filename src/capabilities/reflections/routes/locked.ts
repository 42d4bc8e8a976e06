import type { Hono } from 'hono';
import { type StaffEnv, asMember, freshProof } from '#accounts';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type FromPassphrase, beginBook } from '../actions/begin.ts';
import { closeBook, keepOpen } from '../actions/open.ts';
import { giveUp, recover } from '../actions/rekey.ts';
import { type OpenBook, openNote } from '../keys.ts';
import { beginPage, codePage } from '../pages/begin.ts';
import { listPage } from '../pages/list.ts';
import { type Refused, lockedPage, lostPage, recoverPage } from '../pages/locked.ts';
import { paths } from '../paths.ts';
import { asTyped, wrongWith } from '../rules/passphrase.ts';
import { bookOf, notesIn } from '../store.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import {
  type C,
  type Met,
  type ReflectionParts,
  answered,
  heldBy,
  here,
  hereOf,
  inBook,
  keepCookie,
  mayTry,
  newPassphrase,
  typedIn,
} from './parts.ts';

export const doneOf = (c: C): keyof DeskWords['done'] | undefined =>
  (Object.keys(deskWords('en').done) as (keyof DeskWords['done'])[]).find(
    (one) => one === c.req.query('done'),
  );

type Errors = readonly { name: string; refused: Refused }[];

/** Where the passphrase leads back to: pages of this room alone. */
const BACK = /^\/desk\/reflections(?:\/(?:new|all|keys|hold|[0-9a-f-]{36}(?:\/words)?))?$/;

/** Closed, begun nowhere, or not there: what stands in place of the page. @param back where the passphrase leads, if not here */
export async function otherwise(
  parts: ReflectionParts,
  c: C,
  is: Exclude<Met<unknown>['is'], 'open'>,
  back = c.req.path,
): Promise<Response> {
  if (is === 'not_there') return c.notFound();
  if (is === 'no_book') return c.req.method === 'GET' ? c.redirect(paths.begin(), 303) : c.notFound();
  const said = await here(parts, c);
  const status = c.req.method === 'GET' ? 200 : 422;
  return answered(parts, c, said, lockedPage(said.words, { back, done: doneOf(c) }), status);
}

async function showList(parts: ReflectionParts, c: C): Promise<Response> {
  const held = await heldBy(parts, c);
  const met = await inBook(parts, c, { held }, async (work, open, said) => ({
    said,
    notes: (await notesIn(work, open.book.id)).map((note) => openNote(work, open, note)),
  }));
  if (met.is !== 'open') return otherwise(parts, c, met.is);
  const { said, notes } = met.value;
  return answered(parts, c, said, listPage(said, { notes, done: doneOf(c) }));
}

async function postOpening(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const typed = form.get('back') ?? '';
  const back = BACK.test(typed) ? typed : paths.list();
  const held = await heldBy(parts, c, form);
  const met = await inBook(parts, c, { held }, () => true);
  if (met.is === 'open') return c.redirect(back, 303);
  if (met.is !== 'closed') return c.notFound();
  const said = await here(parts, c);
  const { trouble = 'wrong' } = held;
  return answered(
    parts,
    c,
    said,
    lockedPage(said.words, { back, refused: trouble }),
    trouble === 'wrong' ? 422 : 429,
  );
}

async function postClosing(parts: ReflectionParts, c: C): Promise<Response> {
  await asMember(parts, c, (work, { memberId }) => closeBook(work, memberId));
  keepCookie(parts, c);
  return c.redirect(paths.list('closed'), 303);
}

/** What is to be put right in a new passphrase that was typed twice. */
export function wrongNext(form: URLSearchParams): Errors {
  const [next, twice] = [form.get('next') ?? '', form.get('twice') ?? ''];
  const wrong = wrongWith(next);
  if (wrong) return [{ name: 'next', refused: wrong }];
  return asTyped(next) === asTyped(twice) ? [] : [{ name: 'twice', refused: 'differ' }];
}

async function showBegin(
  parts: ReflectionParts,
  c: C,
  given: { ticked: boolean; errors: Errors },
): Promise<Response> {
  const { book, said } = await asMember(parts, c, async (work, { memberId }) => ({
    book: await bookOf(work, memberId),
    said: await hereOf(work),
  }));
  if (book) return c.redirect(paths.list(), 303);
  return answered(parts, c, said, beginPage(said.words, given), given.errors.length > 0 ? 422 : 200);
}

/** F2 opened at once in this browser, with the code to be printed. */
async function openedWithCode(
  parts: ReflectionParts,
  c: C,
  made: (work: Work) => Promise<{ open: OpenBook; code: string } | { refused: string }>,
): Promise<Response | { refused: string }> {
  const { sessionId } = c.get('staff');
  const done = await asMember(parts, c, async (work) => {
    const found = await made(work);
    if ('refused' in found) return found;
    return { code: found.code, cookie: keepOpen(work, found.open, sessionId), said: await hereOf(work) };
  });
  if ('refused' in done) return done;
  keepCookie(parts, c, done.cookie);
  const house = new URL(parts.origin).host;
  return answered(parts, c, done.said, codePage(done.said.words, { code: done.code, house }));
}

async function postBegin(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const ticked = form.has('sure');
  const errors: Errors = [
    ...wrongNext(form),
    ...(ticked ? [] : [{ name: 'sure', refused: 'tick' } as const]),
  ];
  const { memberId } = c.get('staff');
  const there = await asMember(parts, c, (work) => bookOf(work, memberId));
  if (errors.length > 0 || there) return showBegin(parts, c, { ticked, errors });
  const passphrase = await newPassphrase(parts, form.get('next') ?? '');
  const made = await openedWithCode(parts, c, (work) => beginBook(work, { memberId, passphrase }));
  return 'refused' in made ? c.redirect(paths.list(), 303) : made;
}

async function showRecover(
  parts: ReflectionParts,
  c: C,
  given: { typed?: string; errors: Errors },
): Promise<Response> {
  const { book, said } = await asMember(parts, c, async (work, { memberId }) => ({
    book: await bookOf(work, memberId),
    said: await hereOf(work),
  }));
  if (!book) return otherwise(parts, c, 'no_book');
  return answered(parts, c, said, recoverPage(said.words, given), given.errors.length > 0 ? 422 : 200);
}

async function postRecover(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const typed = form.get('code') ?? '';
  const wrong = wrongNext(form);
  if (wrong.length > 0) return showRecover(parts, c, { typed, errors: wrong });
  if (!(await mayTry(parts, c)))
    return showRecover(parts, c, { typed, errors: [{ name: 'code', refused: 'too_many' }] });
  const { memberId } = c.get('staff');
  const next: FromPassphrase = await newPassphrase(parts, form.get('next') ?? '');
  const made = await openedWithCode(parts, c, (work) => recover(work, { memberId, code: typed, next }));
  if (!('refused' in made)) return made;
  if (made.refused === 'not_there') return c.notFound();
  return showRecover(parts, c, { typed, errors: [{ name: 'code', refused: 'wrong_code' }] });
}

async function showLost(parts: ReflectionParts, c: C, refused?: Refused): Promise<Response> {
  const { book, said } = await asMember(parts, c, async (work, { memberId }) => ({
    book: await bookOf(work, memberId),
    said: await hereOf(work),
  }));
  if (!book) return otherwise(parts, c, 'no_book');
  const main = lostPage(said.words, { held: book.heldAt !== null, refused });
  return answered(parts, c, said, main, refused === undefined ? 200 : 422);
}

async function postLost(parts: ReflectionParts, c: C): Promise<Response> {
  const sure = (await typedIn(c)).has('sure');
  const made = await asMember(parts, c, async (work, { memberId }) => {
    if (sure) return giveUp(work, memberId);
    return { refused: (await bookOf(work, memberId)) ? ('tick' as const) : ('not_there' as const) };
  });
  if (!isRefused(made)) {
    keepCookie(parts, c);
    return c.redirect(paths.begin(), 303);
  }
  return made.refused === 'not_there' ? c.notFound() : showLost(parts, c, made.refused);
}

/** `/desk/reflections`: opening and closing it, beginning, and what to do when something is lost. */
export function lockedRoutes(app: Hono<StaffEnv>, parts: ReflectionParts): void {
  app.get('/desk/reflections', (c) => showList(parts, c));
  app.post('/desk/reflections/opening', (c) => postOpening(parts, c));
  app.post('/desk/reflections/closing', (c) => postClosing(parts, c));
  const begins = freshProof(paths.begin(), { typed: true });
  app.get('/desk/reflections/begin', begins, (c) => showBegin(parts, c, { ticked: false, errors: [] }));
  app.post('/desk/reflections/begin', begins, (c) => postBegin(parts, c));
  app.get('/desk/reflections/code', (c) => showRecover(parts, c, { errors: [] }));
  app.post('/desk/reflections/code', (c) => postRecover(parts, c));
  // Whoever finds a desk that somebody left isn't to let their notes go.
  const loses = freshProof(paths.lost(), { typed: true });
  app.get('/desk/reflections/lost', loses, (c) => showLost(parts, c));
  app.post('/desk/reflections/lost', loses, (c) => postLost(parts, c));
}
