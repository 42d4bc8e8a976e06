import type { Context, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { callOffAbsence, noteAbsence } from '../actions/absences.ts';
import { absenceForm } from '../forms/staff.ts';
import { type AbsenceLine, absencesPage } from '../pages/absences.ts';
import { setUpWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { isFarOff, promiseDue } from '../rules/promise.ts';
import { absences } from '../away.ts';
import { type Staffing, staffing } from '../staffing.ts';
import { formOf } from './parts.ts';
import { type LeavesBehind, type SetUpParts, asMember, isOwner, notYours } from './set-up-parts.ts';
import type { StaffEnv } from './staff.ts';

type C = Context<StaffEnv>;
type Row = Awaited<ReturnType<typeof absences>>[number];

/** Owners note anybody's absences, therapists their own. */
function mayNote(c: C, memberId: string): boolean {
  const me = c.get('staff');
  return isOwner(c) || (me.role === 'therapist' && me.memberId === memberId);
}

type Seen = {
  staff: Staffing;
  today: Temporal.PlainDate;
  lines: AbsenceLine[];
  about: { id: string; name: string }[];
  covers: { id: string; name: string }[];
};

function lineOf(c: C, work: Work, staff: Staffing, row: Row): AbsenceLine {
  const { zone, locale, country, settings } = staff.practice;
  const first = Temporal.Instant.compare(row.from_at, work.at) > 0 ? row.from_at : work.at;
  const covered = staff.member(row.cover_id);
  // Who covers answers by their own hours; else everyone waits for the return.
  const made = promiseDue(staff.calendar(covered?.id ?? row.member_id), first, {
    days: settings.promiseDays,
  });
  return {
    id: row.id,
    name: staff.member(row.member_id)?.name ?? '',
    from: row.from_at.toZonedDateTimeISO(zone).toPlainDate(),
    until: row.until_at.toZonedDateTimeISO(zone).subtract({ minutes: 1 }).toPlainDate(),
    cover: covered?.name,
    promise: made && { when: promiseInWords(made.due, zone, locale, { country }), farOff: isFarOff(made) },
    alone: staff.therapists.length === 1,
    mayEnd: mayNote(c, row.member_id),
  };
}

function see(parts: SetUpParts, c: C): Promise<Seen> {
  return asMember(parts, c, async (work) => {
    const [staff, rows] = await Promise.all([staffing(work), absences(work)]);
    return {
      staff,
      today: work.at.toZonedDateTimeISO(staff.practice.zone).toPlainDate(),
      lines: rows.map((row) => lineOf(c, work, staff, row)),
      about: staff.members.filter((one) => mayNote(c, one.id)),
      covers: [...staff.therapists],
    };
  });
}

function show(
  parts: SetUpParts,
  c: C,
  seen: Seen,
  values: URLSearchParams,
  wrong: ReadonlySet<string> = new Set(),
): Response | Promise<Response> {
  const lang = seen.staff.practice.locale;
  const main = absencesPage({ ...seen, lang, values, wrong });
  const { title } = setUpWords(lang).absences;
  return c.html(parts.frame(c, { title, locale: lang, main }), wrong.size > 0 ? 422 : 200);
}

export function absenceRoutes(app: Hono<StaffEnv>, parts: SetUpParts & { leavesBehind: LeavesBehind }): void {
  app.get(paths.absences(), async (c) => {
    const me = c.get('staff').memberId;
    return show(parts, c, await see(parts, c), new URLSearchParams({ member: me }));
  });
  app.post(paths.absences(), async (c) => {
    const form = await formOf(c);
    const seen = await see(parts, c);
    if (!mayNote(c, form.get('member') || c.get('staff').memberId)) return notYours(parts, c);
    const ids = (all: readonly { id: string }[]): string[] => all.map((one) => one.id);
    const read = absenceForm(form, { about: ids(seen.about), covers: ids(seen.covers), today: seen.today });
    if ('wrong' in read) return show(parts, c, seen, form, read.wrong);
    const next = await asMember(parts, c, async (work) => {
      await noteAbsence(work, read.given);
      await work.flush();
      return parts.leavesBehind(work, read.given.memberId);
    });
    return c.redirect(next ?? paths.absences(), 303);
  });
  app.post('/desk/set-up/absences/:id/end', async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const ended = await asMember(parts, c, (work) => callOffAbsence(work, id, (who) => mayNote(c, who)));
    if (!isRefused(ended)) return c.redirect(paths.absences(), 303);
    return ended.refused === 'not_yours' ? notYours(parts, c) : c.notFound();
  });
}
