import type { Context, Hono } from 'hono';
import { type StaffEnv, answerersOnly, asMember, formOf, thisPractice } from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { letterPaths } from '#letters';
import type { Html } from '#ui';
import { closingOnPaper } from '../actions/paper.ts';
import { type DoorHash, shutDoor } from '../actions/door.ts';
import {
  type OfEnding,
  type Worried,
  answerCard,
  closeKindly,
  heardItMyself,
  isTheirs,
  keepTimes,
} from '../actions/tend.ts';
import { deskList, deskOne } from '../desk-view.ts';
import { goodbyeNote, keepGoodbyeNote } from '../notes-store.ts';
import { listPage } from '../pages/desk-list.ts';
import { type DeskOnePage, deskOnePage, notePage } from '../pages/desk-one.ts';
import { paths } from '../paths.ts';
import { wordsIn } from '#kit/wording/length';
import { FITS, WORRIES } from '../rules/reasons.ts';
import { ending } from '../store.ts';
import { type DeskWords, deskWords } from '../words/index.ts';

export type C = Context<StaffEnv>;

export type EndingDeskParts = {
  readonly source: WorkSource;
  readonly frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
  readonly doorHash: DoorHash;
  readonly doorAddress: string;
  readonly worried: Worried;
  /** Where the steps that were opened about somebody are. */
  readonly stepsHref: (concernId: string) => string;
};

const CURRENT = paths.list();

async function showList(parts: EndingDeskParts, c: C): Promise<Response> {
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const seen = await deskList(work, memberId);
    const people = seen.read.length + seen.open.length + seen.back.length + seen.forget.length;
    await recordLook(work, {
      action: 'list.looked',
      subject: 'list',
      subjectId: 'endings',
      detail: { people },
    });
    return seen;
  });
  const { locale } = view.staff.practice;
  const { title } = deskWords(locale);
  return c.html(parts.frame(c, { title, locale, main: listPage(view), current: CURRENT }));
}

type Given = Pick<DeskOnePage, 'refused' | 'typed'>;

const doneOf = (c: C): DeskOnePage['done'] =>
  (Object.keys(deskWords('en').done) as (keyof DeskWords['done'])[]).find(
    (one) => one === c.req.query('done'),
  );

async function showOne(parts: EndingDeskParts, c: C, id: string, given: Given = {}): Promise<Response> {
  const { doorAddress } = parts;
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const found = await deskOne(work, { id, memberId, doorAddress });
    if (found) work.record({ action: 'ending.looked', subject: 'ending', subjectId: id });
    return found;
  });
  if (!view) return c.notFound();
  const { locale } = view.staff.practice;
  const { concernId } = view.ending;
  const stepsHref = concernId === null ? undefined : parts.stepsHref(concernId);
  const done = given.refused === undefined ? doneOf(c) : undefined;
  const main = deskOnePage({ view, done, stepsHref, ...given });
  const { title } = deskWords(locale);
  const status = given.refused === undefined ? 200 : 422;
  return c.html(parts.frame(c, { title, locale, main, current: CURRENT }), status);
}

/** E6 both, or it comes back as it was. */
async function postAnswer(parts: EndingDeskParts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const fits = FITS.find((one) => one === form.get('fits'));
  const worry = WORRIES.find((one) => one === form.get('worry'));
  if (fits === undefined || worry === undefined)
    return showOne(parts, c, id, { refused: 'asked', typed: form });
  const made = await asMember(parts, c, (work, { memberId }) =>
    answerCard(work, { id, memberId, fits, worry }, parts.worried),
  );
  if (isRefused(made)) return c.notFound();
  return c.redirect(
    made.concernId === null ? paths.ending(id, 'answered') : parts.stepsHref(made.concernId),
    303,
  );
}

async function postClose(parts: EndingDeskParts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const words = (form.get('words') ?? '').slice(0, 5000);
  const made = await asMember(parts, c, (work, { memberId }) =>
    closeKindly(work, { id, memberId, words }, parts.doorHash),
  );
  if (!isRefused(made)) return c.redirect(paths.ending(id, 'closed'), 303);
  return showOne(parts, c, id, { refused: made.refused, typed: form });
}

async function postPaper(parts: EndingDeskParts, c: C, id: string): Promise<Response> {
  const { doorAddress } = parts;
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const view = await deskOne(work, { id, memberId, doorAddress });
    return view && closingOnPaper(work, { id, memberId, underIt: view.underIt });
  });
  if (!made) return c.notFound();
  return isRefused(made)
    ? showOne(parts, c, id, { refused: made.refused })
    : c.redirect(letterPaths.letter(made.id), 303);
}

type Press = (work: Work, given: OfEnding) => Promise<{ id: string } | { refused: 'not_there' | 'freed' }>;

/** E10 E7 its therapist may shut a door that they left open. */
async function shut(work: Work, { id, memberId }: OfEnding): ReturnType<Press> {
  const found = await ending(work, id);
  if (!found || !(await isTheirs(work, found, memberId))) return { refused: 'not_there' };
  await shutDoor(work, id);
  return { id };
}

/** E3 the automatic note, each therapist's own. */
function noteRoutes(app: Hono<StaffEnv>, parts: EndingDeskParts): void {
  const show = async (c: C, given: { typed?: string; saved: boolean }): Promise<Response> => {
    const { locale, kept } = await asMember(parts, c, async (work, { memberId }) => ({
      locale: (await thisPractice(work)).locale,
      kept: await goodbyeNote(work, memberId),
    }));
    const words = deskWords(locale);
    const tooLong = given.typed !== undefined;
    const main = notePage({ words, typed: given.typed ?? kept, saved: given.saved, tooLong });
    const page = parts.frame(c, { title: words.note.title, locale, main, current: CURRENT });
    return c.html(page, tooLong ? 422 : 200);
  };
  app.get('/desk/endings/note', (c) => show(c, { saved: c.req.query('done') === 'saved' }));
  app.post('/desk/endings/note', async (c) => {
    const typed = ((await formOf(c)).get('words') ?? '').slice(0, 2000);
    if (wordsIn(typed) > MOST_NOTE) return show(c, { typed, saved: false });
    await asMember(parts, c, (work, { memberId }) => keepGoodbyeNote(work, memberId, typed.trim()));
    return c.redirect(`${paths.note()}?done=saved`, 303);
  });
}

const MOST_NOTE = 60;

/** E7 `/desk/endings` and everything below it: each therapist's own. */
export function deskEndingRoutes(app: Hono<StaffEnv>, parts: EndingDeskParts): void {
  const only = answerersOnly({ ...parts, frame: (c, view) => parts.frame(c, { ...view, current: CURRENT }) });
  app.use('/desk/endings', only);
  app.use('/desk/endings/*', only);
  const one =
    (act: (parts: EndingDeskParts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  const press = (act: Press, done: keyof DeskWords['done']) =>
    one(async (_parts, c, id) => {
      const made = await asMember(parts, c, (work, { memberId }) => act(work, { id, memberId }));
      if (!('refused' in made)) return c.redirect(paths.ending(id, done), 303);
      return showOne(parts, c, id, { refused: made.refused });
    });
  app.get('/desk/endings', (c) => showList(parts, c));
  noteRoutes(app, parts);
  app.get(
    '/desk/endings/:id',
    one((_parts, c, id) => showOne(parts, c, id)),
  );
  app.post('/desk/endings/:id/answer', one(postAnswer));
  app.post('/desk/endings/:id/close', one(postClose));
  app.post('/desk/endings/:id/paper', one(postPaper));
  app.post('/desk/endings/:id/keep', press(keepTimes, 'kept'));
  app.post(
    '/desk/endings/:id/confirmed',
    press((work, given) => heardItMyself(work, given, parts.doorHash), 'confirmed'),
  );
  app.post('/desk/endings/:id/door/end', press(shut, 'shut'));
}
