import type { Hono } from 'hono';
import { type StaffEnv, asMember } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { removeNote, rewriteNote, showAgain, writeNote } from '../actions/write.ts';
import { type Note, type OpenBook, openNote } from '../keys.ts';
import { type NoteErrors, type NoteForm, formPage, notePage } from '../pages/note.ts';
import type { Refused } from '../pages/locked.ts';
import { allPage } from '../pages/list.ts';
import { paths } from '../paths.ts';
import { dayTyped } from '../rules/showing.ts';
import { NOTHING, type NoteWords, PARTS, wrongWithWords } from '../rules/words.ts';
import { noteIn, notesIn } from '../store.ts';
import { doneOf, otherwise } from './locked.ts';
import {
  type C,
  type Held,
  type ReflectionParts,
  answered,
  heldBy,
  here,
  hereOf,
  inBook,
  typedIn,
} from './parts.ts';

function wordsIn(form: URLSearchParams): NoteWords {
  const of = (name: string): string => (form.get(name) ?? '').replaceAll('\r\n', '\n');
  const parts = Object.fromEntries(PARTS.map((part) => [part, of(part)]));
  return { ...NOTHING, ...parts, label: of('label').trim() };
}

/** F5 the same form with everything typed, and the passphrase beside it where they had closed. */
async function formAgain(
  parts: ReflectionParts,
  c: C,
  view: Omit<NoteForm, 'errors'> & { held: Held; errors?: NoteErrors },
): Promise<Response> {
  const { trouble } = view.held;
  const errors: NoteErrors = [
    ...(trouble ? [{ name: 'passphrase', refused: trouble } as const] : []),
    ...(view.errors ?? []),
  ];
  const said = await here(parts, c);
  return answered(parts, c, said, formPage(said.words, { ...view, errors }), 422);
}

async function showNew(parts: ReflectionParts, c: C): Promise<Response> {
  const held = await heldBy(parts, c);
  const met = await inBook(parts, c, { held }, (work, _open, said) => ({ said, id: work.uuid() }));
  if (met.is !== 'open') return otherwise(parts, c, met.is);
  const { said, id } = met.value;
  const form = { id, words: NOTHING, showOn: '', closed: false, errors: [] };
  return answered(parts, c, said, formPage(said.words, form));
}

async function postNew(parts: ReflectionParts, c: C): Promise<Response> {
  const form = await typedIn(c);
  const given = form.get('id') ?? '';
  const [words, typed] = [wordsIn(form), form.get('show_on') ?? ''];
  const held = await heldBy(parts, c, form);
  const { today, id } = await asMember(parts, c, async (work) => ({
    today: (await hereOf(work)).today,
    id: isUuid(given) ? given : work.uuid(),
  }));
  const showOn = dayTyped(typed, today);
  const wrong = wrongWithWords(words);
  const errors: NoteErrors = [
    ...(wrong ? [{ name: 'open', refused: wrong } as const] : []),
    ...(showOn === undefined ? [{ name: 'show_on', refused: 'day' } as const] : []),
  ];
  const met = await inBook(parts, c, { held }, (work, open) =>
    errors.length > 0 ? undefined : writeNote(work, open, { id, words, showOn: showOn ?? '' }),
  );
  if (met.is === 'no_book') return c.notFound();
  if (met.is === 'open' && met.value && !isRefused(met.value))
    return c.redirect(paths.note(met.value.id, 'kept'), 303);
  return formAgain(parts, c, { id, words, showOn: typed, closed: met.is !== 'open', held, errors });
}

async function showWords(parts: ReflectionParts, c: C, id: string): Promise<Response> {
  const held = await heldBy(parts, c);
  const met = await inBook(parts, c, { held, noteId: id }, async (work, open, said) => ({
    said,
    note: await opened(work, open, id),
  }));
  if (met.is !== 'open') return otherwise(parts, c, met.is);
  const { said, note } = met.value;
  if (!note) return c.notFound();
  const form = { of: id, id, words: note.words, showOn: '', closed: false, errors: [] };
  return answered(parts, c, said, formPage(said.words, form));
}

async function postWords(parts: ReflectionParts, c: C, id: string): Promise<Response> {
  const form = await typedIn(c);
  const words = wordsIn(form);
  const held = await heldBy(parts, c, form);
  const met = await inBook(parts, c, { held, noteId: id }, (work, open) =>
    rewriteNote(work, open, { id, words }),
  );
  if (met.is === 'no_book' || met.is === 'not_there') return c.notFound();
  if (met.is === 'closed') return formAgain(parts, c, { of: id, id, words, showOn: '', closed: true, held });
  if (!isRefused(met.value)) return c.redirect(paths.note(id, 'kept'), 303);
  const { refused } = met.value;
  if (refused === 'not_there') return c.notFound();
  const errors: NoteErrors = [{ name: 'open', refused }];
  return formAgain(parts, c, { of: id, id, words, showOn: '', closed: false, held, errors });
}

async function opened(work: Work, open: OpenBook, id: string): Promise<Note | undefined> {
  const note = await noteIn(work, open.book.id, id);
  return note && openNote(work, open, note);
}

type Wrong = { readonly refused: Refused; readonly typed?: string };

async function showOne(
  parts: ReflectionParts,
  c: C,
  id: string,
  given: { held: Held; wrong?: Wrong },
): Promise<Response> {
  const { held, wrong } = given;
  const met = await inBook(parts, c, { held, noteId: id }, async (work, open, said) => ({
    said,
    note: await opened(work, open, id),
    held: open.book.heldAt !== null,
  }));
  if (met.is !== 'open') return otherwise(parts, c, met.is);
  const { said, note } = met.value;
  if (!note) return c.notFound();
  const page = { note, held: met.value.held, done: wrong ? undefined : doneOf(c), ...wrong };
  return answered(parts, c, said, notePage(said, page), wrong ? 422 : 200);
}

async function postAgain(parts: ReflectionParts, c: C, id: string): Promise<Response> {
  const form = await typedIn(c);
  const typed = form.get('show_on') ?? '';
  const held = await heldBy(parts, c, form);
  const met = await inBook(parts, c, { held, noteId: id }, async (work, open, { today }) => {
    const showOn = dayTyped(typed, today);
    return showOn === undefined ? ('day' as const) : showAgain(work, open, { id, showOn });
  });
  if (met.is !== 'open') return otherwise(parts, c, met.is, paths.note(id));
  if (met.value === 'day') return showOne(parts, c, id, { held, wrong: { refused: 'day', typed } });
  return isRefused(met.value)
    ? c.notFound()
    : c.redirect(paths.note(id, typed.trim() === '' ? 'read' : 'kept'), 303);
}

async function postDeletion(parts: ReflectionParts, c: C, id: string): Promise<Response> {
  const held = await heldBy(parts, c, await typedIn(c));
  const met = await inBook(parts, c, { held, noteId: id }, (work, open) => removeNote(work, open, { id }));
  if (met.is !== 'open') return otherwise(parts, c, met.is, paths.note(id));
  if (!isRefused(met.value)) return c.redirect(paths.list('deleted'), 303);
  if (met.value.refused === 'not_there') return c.notFound();
  return showOne(parts, c, id, { held, wrong: { refused: 'held' } });
}

async function showAll(parts: ReflectionParts, c: C): Promise<Response> {
  const held = await heldBy(parts, c);
  const met = await inBook(parts, c, { held }, async (work, open, said) => ({
    said,
    notes: (await notesIn(work, open.book.id)).map((note) => openNote(work, open, note)),
  }));
  if (met.is !== 'open') return otherwise(parts, c, met.is);
  return answered(parts, c, met.value.said, allPage(met.value.said, met.value.notes));
}

/** `/desk/reflections/new`, `/all` and everything under one note. */
export function noteRoutes(app: Hono<StaffEnv>, parts: ReflectionParts): void {
  const one =
    (act: (parts: ReflectionParts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  app.get('/desk/reflections/new', (c) => showNew(parts, c));
  app.post('/desk/reflections/new', (c) => postNew(parts, c));
  app.get('/desk/reflections/all', (c) => showAll(parts, c));
  app.get(
    '/desk/reflections/:id',
    one(async (_parts, c, id) => showOne(parts, c, id, { held: await heldBy(parts, c) })),
  );
  app.get('/desk/reflections/:id/words', one(showWords));
  app.post('/desk/reflections/:id/words', one(postWords));
  app.post('/desk/reflections/:id/again', one(postAgain));
  app.post('/desk/reflections/:id/deletion', one(postDeletion));
}
