import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyPage, type MyParts, asClient, formOf } from '#accounts';
import { caresOf } from '#people';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { bookHeld } from '../actions/book.ts';
import { type Wanted, holdTime, isTaken } from '../actions/hold.ts';
import { moveToHeld } from '../actions/move.ts';
import { type Diary, diary } from '../diary.ts';
import { type Chosen, choiceOf, chosen } from '../forms/choice.ts';
import { type Detail, nameOf, oneView, ownDetail, readerOn } from '../mine-view.ts';
import { type Option, choosePage, listPage, onePage } from '../pages/mine.ts';
import { mineForm, timesList } from '../pages/times.ts';
import { paths } from '../paths.ts';
import { calendarFile } from '../rules/ics.ts';
import type { FreeTime } from '../rules/free-times.ts';
import { appointmentsOf } from '../store.ts';
import { byDay, startOf, timesView } from '../times-view.ts';
import { mineWords } from '../words/index.ts';
import { zoneNote } from '../words/times.ts';
import { html } from '#ui';
import { cancelRoutes } from './mine-cancel.ts';
import { holdRoutes } from './mine-hold.ts';
import { myCalendarRoutes } from './mine-calendar.ts';
import { myLateRoutes } from './mine-late.ts';
import { reminderRoutes } from './mine-reminders.ts';
import { mySoonerRoutes } from './mine-sooner.ts';

type C = Context<MyEnv>;

const PAST = 20;

const showList = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const [book, ahead, past] = await Promise.all([
      diary(work),
      appointmentsOf(work, my.personId, { ahead: work.at }),
      appointmentsOf(work, my.personId, { before: work.at, most: PAST }),
    ]);
    const words = mineWords(my.lang);
    const reader = readerOn(my, book);
    const shown = (all: typeof ahead) => all.map((one) => oneView(one, book, reader, work.at));
    const acts = my.acting !== undefined;
    const main = listPage({
      words,
      lang: my.lang,
      slug: my.slug,
      ahead: shown(ahead),
      past: shown(past),
      acts,
    });
    return parts.page(c, work, { title: words.title, main });
  });

/** Everything that this client may book: with each who has them in care. */
async function options(work: Work, book: Diary, my: MyPage): Promise<(Option & Chosen)[]> {
  const words = mineWords(my.lang);
  const cares = await caresOf(work, { personId: my.personId });
  const here = cares.filter((care) => book.staff.therapists.some((one) => one.id === care.memberId));
  return here.flatMap(({ memberId }) =>
    book.kindsOf(memberId, 'existing').flatMap((kind) =>
      kind.formats.map((format) => {
        const what = { memberId, kindId: kind.id, format };
        const { option } = words.choose;
        const title = option.title({ kind: kind.name || words.usual, format: words.formats[format] });
        const body = option.body({ who: nameOf(book, memberId), minutes: kind.minutes });
        return { ...what, title, body, href: paths.mineChoose(my.slug, choiceOf(what)) };
      }),
    ),
  );
}

const isSame = (one: Chosen, other: Chosen): boolean =>
  one.memberId === other.memberId && one.kindId === other.kindId && one.format === other.format;

type Times = {
  readonly what: Chosen;
  readonly from?: string | undefined;
  readonly moves?: Detail | undefined;
};

/** The second tap; `next`: somebody was quicker, and these are near. */
async function showTimes(
  parts: MyParts,
  c: C,
  given: Times & { work: Work; my: MyPage; book: Diary; next?: readonly FreeTime[] },
): Promise<Response> {
  const { work, my, book, what, from, moves, next } = given;
  const words = mineWords(my.lang);
  const reader = readerOn(my, book);
  const own = moves && { ...book.kind(what.kindId, what.memberId), ...lengthFrom(moves) };
  const kind =
    own ??
    book.kindsOf(what.memberId, 'existing').find((one) => one.id === what.kindId) ??
    book.kind(null, '');
  const { memberId, format } = what;
  const view = await timesView(work, {
    book,
    reader,
    memberId,
    kind,
    format,
    from,
    without: { session: moves?.found },
  });
  const at = (date: string): string =>
    moves
      ? `${paths.mineMove(my.slug, moves.found.id)}?from=${date}`
      : paths.mineChoose(my.slug, { ...choiceOf(what), from: date });
  const list = timesList({
    words,
    view,
    at,
    form: mineForm(my.slug),
    fields: [...Object.entries(choiceOf(what)), ...(moves ? ([['moves', moves.found.id]] as const) : [])],
    zone: zoneNote(work.at, reader),
    taken: next && byDay(next, reader),
  });
  const title = moves ? words.choose.whenMove : words.choose.when;
  return parts.page(c, work, {
    title,
    main: html`<h1>${title}</h1>
      ${moves && html`<p>${words.hold.moves({ before: moves.view.when })}</p>`}${list}`,
    status: next ? 409 : 200,
  });
}

const lengthFrom = ({ found }: Detail) => ({ minutes: found.startsAt.until(found.endsAt).total('minutes') });

const choose = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const book = await diary(work);
    const all = await options(work, book, my);
    const asked = chosen((name) => c.req.query(name));
    const [only, ...others] = all;
    const what = (asked && all.find((one) => isSame(one, asked))) ?? (others.length === 0 ? only : undefined);
    if (what) return showTimes(parts, c, { work, my, book, what, from: c.req.query('from') });
    const words = mineWords(my.lang);
    const main = choosePage(words, all, c.req.query('over') !== undefined);
    return parts.page(c, work, { title: words.choose.title, main });
  });

const stands = ({ view }: Detail): boolean => !view.isOff && !view.isOver && !view.isAway;

const chooseMove = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const found = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!found) return c.notFound();
    if (!stands(found)) return c.redirect(paths.mineOne(my.slug, found.found.id), 303);
    const { memberId, kindId, format } = found.found;
    const what = { memberId, kindId, format };
    return showTimes(parts, c, { work, my, book: found.book, what, from: c.req.query('from'), moves: found });
  });

const hold = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const form = await formOf(c);
    const what = chosen((name) => form.get(name) ?? undefined);
    const startsAt = startOf(form.get('start') ?? '');
    if (!what || !startsAt) return c.redirect(paths.mineChoose(my.slug), 303);
    const moves = form.get('moves') ? await ownDetail(work, my, form.get('moves') ?? '') : undefined;
    if (form.get('moves') && (!moves || !stands(moves))) return c.notFound();
    const book = await diary(work);
    const all = await options(work, book, my);
    const isTheirs = moves ? moves.found.memberId === what.memberId : all.some((one) => isSame(one, what));
    if (!isTheirs) return c.notFound();
    const wanted: Wanted = {
      ...what,
      startsAt,
      personId: my.personId,
      whom: 'existing',
      moves: moves?.found,
    };
    const held = await holdTime(work, wanted);
    if (isTaken(held)) return showTimes(parts, c, { work, my, book, what, moves, next: held.next });
    if (isRefused(held)) return c.redirect(paths.mineChoose(my.slug), 303);
    return c.redirect(paths.mineHold(my.slug, held.id, moves?.found.id), 303);
  });

const confirm = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const form = await formOf(c);
    const what = chosen((name) => form.get(name) ?? undefined);
    const startsAt = startOf(form.get('start') ?? '');
    const [holdId, moves] = [form.get('hold') ?? '', form.get('moves') ?? ''];
    if (!what || !startsAt || !isUuid(holdId)) return c.redirect(paths.mineChoose(my.slug), 303);
    const by = { kind: 'client', id: my.personId, by: 'page' } as const;
    if (moves !== '') return confirmMove(c, { work, my, holdId, moves, fee: Number(form.get('fee') ?? 0) });
    const book = await diary(work);
    if (!(await options(work, book, my)).some((one) => isSame(one, what))) return c.notFound();
    const wanted: Wanted = { ...what, startsAt, personId: my.personId, whom: 'existing' };
    const made = await bookHeld(work, { holdId, wanted, personIds: [my.personId], by });
    if (isTaken(made)) return showTimes(parts, c, { work, my, book, what, next: made.next });
    if (isRefused(made)) return c.redirect(paths.mineChoose(my.slug), 303);
    return c.redirect(paths.mineOne(my.slug, made.id, 'booked'), 303);
  });

async function confirmMove(
  c: C,
  given: { work: Work; my: MyPage; holdId: string; moves: string; fee: number },
): Promise<Response> {
  const { work, my, holdId, moves, fee } = given;
  const found = await ownDetail(work, my, moves);
  if (!found) return c.notFound();
  const moved = await moveToHeld(work, {
    id: found.found.id,
    holdId,
    holder: my.personId,
    shownFee: Number.isSafeInteger(fee) ? fee : 0,
    by: { kind: 'client', id: my.personId, by: 'page' },
  });
  if (!isRefused(moved)) return c.redirect(paths.mineOne(my.slug, moved.id, 'moved'), 303);
  if (moved.refused === 'costs_more')
    return c.redirect(`${paths.mineHold(my.slug, holdId, found.found.id)}&more=1`, 303);
  return c.redirect((moved.refused === 'hold_over' ? paths.mineMove : paths.mineOne)(my.slug, moves), 303);
}

const DONE = ['booked', 'moved', 'cancelled', 'away', 'coming', 'undone', 'late', 'no_longer_free'] as const;

const showOne = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const found = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!found) return c.notFound();
    const words = mineWords(my.lang);
    const done = DONE.find((one) => one === c.req.query('done'));
    const main = onePage({ detail: found, slug: my.slug, done: done && words.done[done] });
    return parts.page(c, work, { title: words.one.title, main });
  });

const giveFile = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const found = await ownDetail(work, my, c.req.param('id') ?? '');
    if (!found || !stands(found)) return c.notFound();
    const { id, startsAt, endsAt } = found.found;
    const summary = mineWords(my.lang).one.calendar;
    return c.body(calendarFile([{ id, startsAt, endsAt }], { at: work.at, summary }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="appointment.ics"',
    });
  });

/** `/my/:slug/appointments` and everything below it: a client books, sees, moves and cancels. */
export function myAppointmentRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const at = (path: string): string => `${MY}/appointments${path}`;
  // What has a name of its own comes before what is named by an id.
  mySoonerRoutes(app, parts);
  myCalendarRoutes(app, parts);
  myLateRoutes(app, parts);
  app.get(at(''), (c) => showList(parts, c));
  app.get(at('/new'), (c) => choose(parts, c));
  app.post(at('/holds'), (c) => hold(parts, c));
  holdRoutes(app, parts, at);
  reminderRoutes(app, parts, at);
  app.post(at(''), (c) => confirm(parts, c));
  app.get(at('/:id'), (c) => showOne(parts, c));
  app.get(at('/:id/move'), (c) => chooseMove(parts, c));
  cancelRoutes(app, parts, at);
  app.get(at('/:id/file'), (c) => giveFile(parts, c));
}
