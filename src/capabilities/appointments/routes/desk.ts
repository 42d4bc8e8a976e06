import type { Hono } from 'hono';
import { type StaffEnv, answersPeople, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { zoneInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { unattended } from '../actions/away.ts';
import { bookAtDesk } from '../actions/book.ts';
import { cancel } from '../actions/cancel.ts';
import { isTaken } from '../actions/hold.ts';
import { moveAtDesk } from '../actions/move.ts';
import { stayAway } from '../actions/stay-away.ts';
import { beginSeries, endSeries } from '../actions/series.ts';
import { undo } from '../actions/undo.ts';
import { type ClientHere, clientsHere } from '../clients-here.ts';
import { deskDetail, readerAtDesk, weekView } from '../desk-view.ts';
import { type Diary, diary } from '../diary.ts';
import { becauseFrom } from '../forms/cant-make-it.ts';
import { USUAL } from '../forms/choice.ts';
import { type BookError, type BookTyped, bookTyped, cancelTyped, momentTyped } from '../forms/desk.ts';
import { type BookView, type Done, bookPage, weekPage } from '../pages/desk.ts';
import { type DetailError, appointmentPage } from '../pages/desk-one.ts';
import { deskLateView } from '../late-view.ts';
import { unanswered, wentView } from '../outcome-view.ts';
import { deskLate } from '../pages/late.ts';
import { outcomesNotice, wentPart } from '../pages/outcome.ts';
import { paths } from '../paths.ts';
import { writePayer } from '../payers.ts';
import type { FreeTime } from '../rules/free-times.ts';
import { startsAt } from '../rules/free-times.ts';
import { clientsOf } from '../store.ts';
import { deskWords } from '../words/index.ts';
import { momentFor } from '../words/times.ts';
import { askedOf } from './desk-outcomes.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

const doneOf = (c: C): Done | undefined =>
  (Object.keys(deskWords('en').done) as Done[]).find((one) => one === c.req.query('done'));

async function showWeek(parts: Parts, c: C): Promise<Response> {
  const whose = c.req.query('with');
  const memberId = whose !== undefined && isUuid(whose) ? whose : undefined;
  const { view, open, asked } = await asMember(parts, c, async (work) => ({
    view: await weekView(work, { from: c.req.query('from'), memberId }),
    open: (await unattended(work, memberId)).length,
    asked: (await unanswered(work, askedOf(c))).sessions.length,
  }));
  const { locale } = view.reader;
  const asks = outcomesNotice(asked, view.reader);
  const main = weekPage({ view, with: memberId, done: doneOf(c), unattended: open, asks });
  const { title } = deskWords(locale);
  return c.html(parts.frame(c, { title, locale, main, current: paths.day() }));
}

/** With whom: as the address says, else oneself, else whoever is first. */
function withWhom(c: C, book: Diary, typed?: URLSearchParams): string | undefined {
  const { therapists } = book.staff;
  const asked = typed?.get('with') ?? c.req.query('with');
  const me = c.get('staff').memberId;
  return [asked, me, therapists[0]?.id].find((id) => therapists.some((one) => one.id === id));
}

type BookPage = { typed: URLSearchParams; errors?: readonly BookError[]; near?: readonly FreeTime[] };

function bookView(
  work: Work,
  given: { book: Diary; memberId: string; clients: readonly ClientHere[] } & BookPage,
): BookView {
  const { book, memberId, clients, typed, near = [] } = given;
  const reader = readerAtDesk(book);
  const words = deskWords(reader.locale);
  return {
    words,
    zone: zoneInWords(work.at, reader.zone, reader.locale),
    memberId,
    therapists: book.staff.therapists,
    clients,
    kinds: book.kindsOf(memberId).flatMap((kind) =>
      kind.formats.map((format) => ({
        value: `${kind.id ?? USUAL} ${format}`,
        text: words.details({
          kind: kind.name || words.usual,
          minutes: kind.minutes,
          format: words.formats[format],
        }),
      })),
    ),
    typed,
    errors: given.errors ?? [],
    near: near.map((one) => momentFor(startsAt(one), reader)).join('; '),
  };
}

async function showBook(parts: Parts, c: C, given: BookPage): Promise<Response> {
  const view = await asMember(parts, c, async (work) => {
    const book = await diary(work);
    const memberId = withWhom(c, book, given.typed);
    const clients = memberId === undefined ? [] : await clientsHere(work, memberId);
    return {
      locale: book.staff.practice.locale,
      shown: bookView(work, { book, memberId: memberId ?? '', clients, ...given }),
    };
  });
  const { title } = view.shown.words.form;
  const status = given.errors ? (given.errors.includes('taken') ? 409 : 422) : 200;
  const main = bookPage(view.shown);
  return c.html(parts.frame(c, { title, locale: view.locale, main, current: paths.day() }), status);
}

async function makeBooking(
  work: Work,
  given: { memberId: string; me: string; read: BookTyped },
): Promise<{ to: string } | (Required<Pick<BookPage, 'errors'>> & Pick<BookPage, 'near'>)> {
  const { memberId, me, read } = given;
  const { what, personIds, when } = read;
  if (read.rhythm !== 'once') {
    if (Temporal.Instant.compare(when.at, work.at) <= 0) return { errors: ['past'] };
    const made = await beginSeries(work, {
      memberId,
      personIds,
      kindId: what.kindId,
      format: what.format,
      firstOn: when.on,
      atMinute: when.minute,
      everyWeeks: read.rhythm === 'weekly' ? 1 : 2,
      untilOn: read.untilOn,
    });
    return isRefused(made) ? { errors: ['who'] } : { to: paths.day({ from: when.on, done: 'series' }) };
  }
  const made = await bookAtDesk(work, {
    memberId,
    personIds,
    kindId: what.kindId,
    format: what.format,
    startsAt: when.at,
    by: { kind: 'staff', id: me, by: 'desk' },
  });
  if (isTaken(made)) return { errors: ['taken'], near: made.next };
  if (isRefused(made)) return { errors: [made.refused === 'past' ? 'past' : 'who'] };
  return { to: paths.appointment(made.id, 'booked') };
}

async function postBook(parts: Parts, c: C): Promise<Response> {
  const typed = await formOf(c);
  const outcome = await asMember(parts, c, async (work, staff) => {
    const book = await diary(work);
    const memberId = withWhom(c, book, typed);
    if (memberId === undefined) return { errors: ['who' as const] };
    const clients = new Set((await clientsHere(work, memberId)).map((one) => one.id));
    const { zone } = book.staff.practice;
    const read = bookTyped(typed, { memberId, zone, clients });
    if ('errors' in read) return read;
    return makeBooking(work, { memberId, me: staff.memberId, read });
  });
  if ('to' in outcome) return c.redirect(outcome.to, 303);
  return showBook(parts, c, { typed, ...outcome });
}

type Again = { typed: URLSearchParams; errors: readonly DetailError[]; near?: readonly FreeTime[] };

async function showOne(parts: Parts, c: C, again?: Again): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const mayChoose = answersPeople(c.get('staff'));
  const found = isUuid(id)
    ? await asMember(parts, c, async (work) => {
        const one = await deskDetail(work, id);
        if (!one) return undefined;
        const late = await deskLateView(work, one.found, { mayChoose });
        return { detail: one, late, went: await wentView(work, one.found) };
      })
    : undefined;
  if (!found) return c.notFound();
  const { detail } = found;
  const { locale } = detail.reader;
  const main = appointmentPage({
    detail,
    done: doneOf(c),
    errors: again?.errors ?? [],
    near: (again?.near ?? []).map((one) => momentFor(startsAt(one), detail.reader)).join('; '),
    typed: again?.typed ?? new URL(c.req.url).searchParams,
    late: detail.found.cancelledAt === null && deskLate(found.late),
    went: found.went !== undefined && wentPart(found.went, detail.reader),
    mayForgive: mayChoose,
  });
  const status = again ? (again.errors.includes('taken') ? 409 : 422) : 200;
  return c.html(parts.frame(c, { title: detail.when, locale, main, current: paths.day() }), status);
}

async function postMove(parts: Parts, c: C, id: string): Promise<Response> {
  const typed = await formOf(c);
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const { zone } = (await diary(work)).staff.practice;
    const when = momentTyped(typed, { on: 'on', at: 'at' }, zone);
    if (!when) return { refused: 'on' as const };
    return moveAtDesk(work, { id, startsAt: when.at, by: { kind: 'staff', id: memberId, by: 'desk' } });
  });
  if (!('refused' in made)) return c.redirect(paths.appointment(id, 'moved'), 303);
  if (made.refused === 'not_there') return c.notFound();
  if ('next' in made) return showOne(parts, c, { typed, errors: ['taken'], near: made.next });
  const known: readonly DetailError[] = ['on', 'past', 'over', 'cancelled'];
  return showOne(parts, c, { typed, errors: [known.find((one) => one === made.refused) ?? 'on'] });
}

async function postCancel(parts: Parts, c: C, id: string): Promise<Response> {
  const typed = await formOf(c);
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const { zone } = (await diary(work)).staff.practice;
    const read = cancelTyped(typed, zone);
    if ('errors' in read) return { refused: 'sent' as const };
    if (typeof read.whose === 'object') return stayAway(work, { id, personId: read.whose.only, by: read.by });
    const [first] = (await clientsOf(work, [id])).get(id) ?? [];
    return cancel(work, {
      id,
      because: read.whose === 'ours' ? null : becauseFrom(typed.get('because')),
      by:
        read.whose === 'ours'
          ? { kind: 'staff', id: memberId, by: 'desk' }
          : { kind: 'client', id: first?.personId ?? null, by: read.by },
      sentAt: read.whose === 'ours' ? undefined : read.sentAt,
    });
  });
  if (!('refused' in made))
    return c.redirect(paths.appointment(id, isUuid(typed.get('whose') ?? '') ? 'away' : 'cancelled'), 303);
  if (made.refused === 'not_there') return c.notFound();
  const known: readonly DetailError[] = ['sent', 'over', 'cancelled', 'alone'];
  return showOne(parts, c, { typed, errors: [known.find((one) => one === made.refused) ?? 'over'] });
}

async function postUndo(parts: Parts, c: C, id: string): Promise<Response> {
  const made = await asMember(parts, c, (work) => undo(work, { id, by: 'desk' }));
  if (!isRefused(made))
    return c.redirect(
      made.what === 'booked' ? paths.day({ done: 'undone' }) : paths.appointment(id, 'undone'),
      303,
    );
  if (made.refused === 'not_there') return c.notFound();
  return c.redirect(paths.appointment(id, made.refused === 'taken' ? 'taken' : 'late'), 303);
}

async function postPayer(parts: Parts, c: C, id: string): Promise<Response> {
  const payer = ((await formOf(c)).get('pays') ?? '').trim().slice(0, 60);
  const isThere = await asMember(parts, c, async (work) => {
    const [first] = (await clientsOf(work, [id])).get(id) ?? [];
    if (!first) return false;
    writePayer(work, first.personId, payer);
    work.record({ action: 'payer.noted', subject: 'person', subjectId: first.personId });
    return true;
  });
  return isThere ? c.redirect(paths.appointment(id, 'payer'), 303) : c.notFound();
}

async function postEnd(parts: Parts, c: C, id: string): Promise<Response> {
  const made = await asMember(parts, c, (work, { memberId }) => endSeries(work, { id, memberId }));
  return isRefused(made) ? c.notFound() : c.redirect(paths.day({ done: 'ended' }), 303);
}

/** `/desk/appointments`: who comes when. Everyone who works here may look, book, move and cancel. */
export function deskAppointmentRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  const withId =
    (act: (parts: Parts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  const today = (c: C): URLSearchParams => {
    const person = c.req.query('person');
    return new URLSearchParams(person === undefined ? {} : { person });
  };
  app.get('/desk/appointments', (c) => showWeek(parts, c));
  app.get('/desk/appointments/new', (c) => showBook(parts, c, { typed: today(c) }));
  app.post('/desk/appointments/new', (c) => postBook(parts, c));
  app.post('/desk/appointments/series/:id/end', withId(postEnd));
  app.get('/desk/appointments/:id', (c) => showOne(parts, c));
  app.post('/desk/appointments/:id/move', withId(postMove));
  app.post('/desk/appointments/:id/cancellation', withId(postCancel));
  app.post('/desk/appointments/:id/undo', withId(postUndo));
  app.post('/desk/appointments/:id/payer', withId(postPayer));
}
