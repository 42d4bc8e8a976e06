import type { Hono } from 'hono';
import { type StaffEnv, thisPractice } from '#accounts';
import { safetyPaths } from '#safety';
import { isRefused, refuse } from '#kit/outcome';
import { checkConflict } from '../actions/conflict.ts';
import { noteNumber } from '../actions/note-number.ts';
import { stopTrying } from '../actions/tried.ts';
import { closeList } from '../actions/waiting-list.ts';
import { worried } from '../actions/worried.ts';
import { deskView, openView, seenLines, shownAtDesk } from '../desk-view.ts';
import { listView } from '../waiting-list-view.ts';
import { numberHeard } from '../forms/call.ts';
import { MOST_SHOWN } from '../pages/desk-extras.ts';
import { said } from '../pages/desk-list.ts';
import { waitingListPage } from '../pages/waiting-list.ts';
import { paths } from '../paths.ts';
import { promisesOf } from '../promises.ts';
import { recordText } from '../record.ts';
import { deskWords } from '../words/index.ts';
import { type C, type DeskParts, KINDS, inDesk, looksAtList, showOpen, withIdIn } from './desk-show.ts';

async function getRecord(parts: DeskParts, c: C, id: string): Promise<Response> {
  const text = await inDesk(parts, c, async (work, staff) => {
    const view = await deskView(work, staff.memberId, 'waiting');
    const open = await openView(work, view, id);
    if (!open) return undefined;
    work.record({ action: 'inquiry.copied', subject: 'inquiry', subjectId: id });
    return recordText(view, open, await promisesOf(work, id));
  });
  return text === undefined ? c.notFound() : c.text(text, 200, { 'cache-control': 'no-store' });
}

async function postConcern(parts: DeskParts, c: C, id: string): Promise<Response> {
  const done = await inDesk(parts, c, async (work, { memberId }) =>
    (await shownAtDesk(work, memberId, id))
      ? worried(work, { inquiryId: id, memberId })
      : refuse('not_there'),
  );
  return isRefused(done) ? c.notFound() : c.redirect(safetyPaths.concern(done.concernId), 303);
}

async function postConflict(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const typed = (form.get('who') ?? '').trim().slice(0, 200);
  const kind = KINDS.find((one) => one === form.get('answer'));
  const composer = kind ? { composer: { kind } } : {};
  const outcome = await inDesk(parts, c, async (work, { memberId }) => {
    const open = await shownAtDesk(work, memberId, id);
    if (!open) return undefined;
    const view = await deskView(work, memberId, 'waiting');
    if (typed === '') return { error: deskWords(view.staff.practice.locale).conflict.empty };
    const check = await checkConflict(work, open.inquiry, typed);
    const people = check.found.slice(0, MOST_SHOWN).map((one) => one.id);
    return { looked: { ...check, typed, seen: await seenLines(work, view, people) } };
  });
  if (!outcome) return c.notFound();
  return showOpen(parts, c, id, { ...composer, conflict: outcome }, outcome.error === undefined ? 200 : 422);
}

/** Asked for again (a reload, a second look): what was looked up stands in no address, so the check is empty. */
function getConflict(parts: DeskParts, c: C, id: string): Promise<Response> {
  return showOpen(parts, c, id, { conflict: { opened: true } }, 200);
}

/** Addresses that take a POST, and may answer it at once: asked for again, they lead back to the page. */
const DEEDS = [
  'answers',
  'answers/:answer/undo',
  'attempts',
  'hand-over',
  'aside',
  'client',
  'sorting',
  'tried',
  'concerns',
  'helper',
  'front-desk',
  'number',
];

async function postTried(parts: DeskParts, c: C, id: string): Promise<Response> {
  const done = await inDesk(parts, c, async (work, { memberId }) =>
    (await shownAtDesk(work, memberId, id)) ? stopTrying(work, { inquiryId: id }) : refuse('not_there'),
  );
  if (!isRefused(done)) return c.redirect(`${paths.desk()}?done=tried`, 303);
  const { refused } = done;
  if (refused === 'not_there') return c.notFound();
  return showOpen(
    parts,
    c,
    id,
    { composer: { kind: 'rang' }, notice: (_view, words) => said(words.refused[refused]) },
    409,
  );
}

async function postNumber(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const done = await inDesk(parts, c, async (work) => {
    const number = numberHeard(form, (await thisPractice(work)).country);
    return number ? noteNumber(work, { inquiryId: id, number }) : refuse('no_number');
  });
  if (!isRefused(done)) return c.redirect(`${paths.inquiry(id)}?answer=rang&done=number`, 303);
  if (done.refused === 'not_there') return c.notFound();
  const wrong = done.refused === 'no_number';
  const number = { typed: form.get('number') ?? '', message: form.get('message') ?? '' };
  return showOpen(
    parts,
    c,
    id,
    {
      composer: { kind: 'rang', number },
      notice: (_view, words) =>
        said(
          wrong
            ? words.call.numberWrong
            : done.refused === 'their_choice'
              ? words.rang.theirChoice
              : words.refused.closed,
          'light',
        ),
    },
    wrong ? 422 : 409,
  );
}

async function showList(parts: DeskParts, c: C): Promise<Response> {
  const view = await inDesk(parts, c, async (work, { memberId }) => {
    const seen = await listView(work, memberId);
    await looksAtList(work, 'waiting_list', seen.lines.length);
    return seen;
  });
  const told = c.req.query('done') === 'closed' ? (c.req.query('people') ?? '') : '';
  const closed = /^\d{1,4}$/.test(told) ? Number(told) : undefined;
  const { locale } = view.staff.practice;
  const main = waitingListPage(view, closed);
  return c.html(parts.frame(c, { title: deskWords(locale).list.title, locale, main, current: paths.list() }));
}

/** The smaller deeds on an inquiry, and the waiting list. */
export function deskMoreRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  const withId = withIdIn(parts);
  app.get('/desk/inquiries/:id/record', withId(getRecord));
  for (const deed of DEEDS) {
    app.get(
      `/desk/inquiries/:id/${deed}`,
      withId(async (_parts, c, id) => c.redirect(paths.inquiry(id), 303)),
    );
  }
  app.get('/desk/inquiries/:id/conflict-check', withId(getConflict));
  app.post('/desk/inquiries/:id/concerns', withId(postConcern));
  app.post('/desk/inquiries/:id/conflict-check', withId(postConflict));
  app.post('/desk/inquiries/:id/tried', withId(postTried));
  app.post('/desk/inquiries/:id/number', withId(postNumber));
  app.get(paths.list(), (c) => showList(parts, c));
  app.post(paths.closeList(), async (c) => {
    const people = await inDesk(parts, c, (work, { memberId }) => closeList(work, memberId));
    return c.redirect(`${paths.list()}?done=closed&people=${people}`, 303);
  });
}
