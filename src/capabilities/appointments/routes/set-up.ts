import type { Hono } from 'hono';
import { type SetUpParts, type StaffEnv, asMember, formOf, isOwner, notYours } from '#accounts';
import { isUuid } from '#kit/ids';
import { patternForm, patternTyped, type PatternWants } from '../forms/pattern.ts';
import { kindForm } from '../forms/kind.ts';
import { type Diary, diary } from '../diary.ts';
import { hoursPage, setUpPage } from '../pages/set-up.ts';
import { closeKind, closeRoom, insertKind, insertRoom, patterns, writePattern } from '../patterns.ts';
import { paths } from '../paths.ts';
import { deskWords } from '../words/index.ts';
import type { C } from './desk-parts.ts';

type Parts = SetUpParts;

/** Owners change anybody's hours for sessions; therapists their own. */
function mayChange(c: C, memberId: string): boolean {
  const me = c.get('staff');
  return isOwner(c) || (me.role === 'therapist' && me.memberId === memberId);
}

async function showAll(parts: Parts, c: C, isWrong = false): Promise<Response> {
  const book = await asMember(parts, c, diary);
  const { locale } = book.staff.practice;
  const main = setUpPage({
    lang: locale,
    therapists: book.staff.therapists,
    rooms: book.rooms,
    mayChange: isOwner(c),
    isWrong,
  });
  const { title } = deskWords(locale).setUp;
  return c.html(parts.frame(c, { title, locale, main }), isWrong ? 422 : 200);
}

type Again = { typed?: URLSearchParams; wrong?: readonly PatternWants[]; kind?: URLSearchParams };

async function showHours(parts: Parts, c: C, again: Again = {}): Promise<Response> {
  const id = c.req.param('member') ?? '';
  const { book, isUsual } = await asMember(parts, c, async (work) => {
    const [here, own] = [await diary(work), await patterns(work)];
    return { book: here, isUsual: !own.has(id) };
  });
  const member = book.staff.therapists.find((one) => one.id === id);
  if (!member) return c.notFound();
  const { locale } = book.staff.practice;
  const main = hoursPage({
    lang: locale,
    member,
    isUsual,
    mayChange: mayChange(c, id),
    typed: again.typed ?? patternTyped(book.pattern(id), locale, book.rooms),
    wrong: again.wrong ?? [],
    kinds: book.kindsOf(id).filter((kind) => kind.id !== null),
    kindTyped: again.kind,
    saved: c.req.query('done') !== undefined,
    backHref: paths.setUp(),
  });
  const isBack = again.wrong !== undefined || again.kind !== undefined;
  const title = deskWords(locale).setUp.hoursOf(member.name);
  return c.html(parts.frame(c, { title, locale, main }), isBack ? 422 : 200);
}

const isHere = (book: Diary, id: string): boolean => book.staff.therapists.some((one) => one.id === id);

/** What changes a member's hours or kinds: only for who works here as a therapist, by them or by an owner. */
function changing(parts: Parts, act: (c: C, id: string, book: Diary) => Promise<Response>) {
  return async (c: C): Promise<Response> => {
    const id = c.req.param('member') ?? '';
    const book = isUuid(id) ? await asMember(parts, c, diary) : undefined;
    if (!book || !isHere(book, id)) return c.notFound();
    return mayChange(c, id) ? act(c, id, book) : notYours(parts, c);
  };
}

const saveHours = (parts: Parts) =>
  changing(parts, async (c, id, book) => {
    const typed = await formOf(c);
    const read = patternForm(typed, book.rooms);
    if ('wrong' in read) return showHours(parts, c, { typed, wrong: read.wrong });
    await asMember(parts, c, (work) => {
      writePattern(work, id, read.given);
      work.record({ action: 'pattern.changed', subject: 'member', subjectId: id });
    });
    return c.redirect(paths.hours(id, 'saved'), 303);
  });

const addKind = (parts: Parts) =>
  changing(parts, async (c, id) => {
    const typed = await formOf(c);
    const kind = kindForm(typed, id);
    if (!kind) return showHours(parts, c, { kind: typed });
    await asMember(parts, c, (work) => {
      const made = insertKind(work, kind);
      work.record({ action: 'kind.added', subject: 'kind', subjectId: made });
    });
    return c.redirect(paths.hours(id, 'saved'), 303);
  });

const endKind = (parts: Parts) =>
  changing(parts, async (c, id, book) => {
    const kind = c.req.param('what') ?? '';
    if (!book.kinds.some((one) => one.id === kind && one.memberId === id)) return c.notFound();
    await asMember(parts, c, (work) => {
      closeKind(work, kind);
      work.record({ action: 'kind.ended', subject: 'kind', subjectId: kind });
    });
    return c.redirect(paths.hours(id, 'saved'), 303);
  });

async function addRoom(parts: Parts, c: C): Promise<Response> {
  const name = ((await formOf(c)).get('name') ?? '').trim().slice(0, 60);
  if (!isOwner(c)) return notYours(parts, c);
  if (name === '' || /[[\]]/.test(name)) return showAll(parts, c, true);
  await asMember(parts, c, (work) => {
    const made = insertRoom(work, name);
    work.record({ action: 'room.added', subject: 'room', subjectId: made });
  });
  return c.redirect(paths.setUp(), 303);
}

async function endRoom(parts: Parts, c: C): Promise<Response> {
  const id = c.req.param('room') ?? '';
  if (!isOwner(c)) return notYours(parts, c);
  const isThere = isUuid(id) && (await asMember(parts, c, diary)).rooms.some((room) => room.id === id);
  if (!isThere) return c.notFound();
  await asMember(parts, c, (work) => {
    closeRoom(work, id);
    work.record({ action: 'room.ended', subject: 'room', subjectId: id });
  });
  return c.redirect(paths.setUp(), 303);
}

/** `/desk/set-up/appointments`: hours for sessions, kinds of appointment, rooms. */
export function appointmentSetUpRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  const at = '/desk/set-up/appointments';
  app.get(at, (c) => showAll(parts, c));
  app.post(`${at}/rooms`, (c) => addRoom(parts, c));
  app.post(`${at}/rooms/:room/end`, (c) => endRoom(parts, c));
  app.get(`${at}/:member`, (c) => (isUuid(c.req.param('member')) ? showHours(parts, c) : c.notFound()));
  app.post(`${at}/:member`, saveHours(parts));
  app.post(`${at}/:member/kinds`, addKind(parts));
  app.post(`${at}/:member/kinds/:what/end`, endKind(parts));
}
