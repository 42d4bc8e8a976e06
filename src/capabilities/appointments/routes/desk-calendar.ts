import type { Hono } from 'hono';
import { type SetUpParts, type StaffEnv, answerersOnly, answersPeople, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Assets, type Html, html, moduleScript, styleSheet } from '#ui';
import { chooseLate, sayLate } from '../actions/late.ts';
import { type DeskCalendar, deskCalendar } from '../calendar-view.ts';
import { lateAround } from '../late-view.ts';
import { calendarPage } from '../pages/calendar.ts';
import { deskLate } from '../pages/late.ts';
import { paths } from '../paths.ts';
import { viewFrom } from '../rules/calendar-days.ts';
import { LATE_CHOICES } from '../rules/late.ts';
import { clientsOf } from '../store.ts';
import { calendarWords } from '../words/calendar.ts';
import type { C, DeskAppointmentParts } from './desk-parts.ts';

export type CalendarParts = DeskAppointmentParts & { assets: Pick<Assets, 'href'> };

/** Where sessions are drawn, once for each stretch of days, so that a live look leaves what is drawn alone. */
function drawing(view: DeskCalendar, whose: string | undefined, { assets }: CalendarParts): Html {
  const { shown } = view;
  if (shown.view === 'list') return html`${styleSheet(assets.href('calendar.css'))}`;
  const id = ['drawn', shown.view, shown.first.toString(), whose ?? 'all'].join('-');
  return html`${styleSheet(assets.href('calendar.css'))}
    <div class="drawn" id="${id}" data-drawn="${shown.view}" data-turbo-permanent></div>
    ${moduleScript(assets.href('calendar.js'))}`;
}

async function show(parts: CalendarParts, c: C): Promise<Response> {
  const asked = c.req.query('with');
  const memberId = asked !== undefined && isUuid(asked) ? asked : undefined;
  const mayChoose = answersPeople(c.get('staff'));
  const found = await asMember(parts, c, async (work) => ({
    view: await deskCalendar(work, { view: viewFrom(c.req.query('view')), on: c.req.query('on'), memberId }),
    late: await lateNowHere(work, { memberId, mayChoose }),
  }));
  const { locale } = found.view.reader;
  const words = calendarWords(locale);
  const late = found.late.length > 0 && html`<h2>${words.late.deskTitle}</h2>${found.late}`;
  const main = calendarPage({
    view: found.view,
    with: memberId,
    late,
    draws: drawing(found.view, memberId, parts),
  });
  return c.html(parts.frame(c, { title: words.desk.title, locale, main, current: paths.day() }));
}

/** Whoever runs late around now, with what can be done about it. */
async function lateNowHere(
  work: Work,
  given: { memberId: string | undefined; mayChoose: boolean },
): Promise<Html[]> {
  const all = await lateAround(work, given);
  return all.filter((one) => one.late !== undefined).map(deskLate);
}

async function postLate(parts: CalendarParts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const minutes = Number(form.get('minutes'));
  const done = await asMember(parts, c, async (work, { memberId }) => {
    const [first] = (await clientsOf(work, [id])).get(id) ?? [];
    const isTheirs = form.get('whose') === 'client' && first !== undefined;
    const by = isTheirs
      ? ({ kind: 'client', id: first.personId } as const)
      : ({ kind: 'member', id: memberId } as const);
    return sayLate(work, { appointmentId: id, by, minutes });
  });
  if (isRefused(done) && done.refused === 'not_there') return c.notFound();
  return c.redirect(paths.appointment(id), 303);
}

async function postChoice(parts: CalendarParts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const choice = LATE_CHOICES.find((one) => one === form.get('choice'));
  const done =
    choice &&
    (await asMember(parts, c, (work, { memberId }) =>
      chooseLate(work, { appointmentId: id, choice, memberId }),
    ));
  if (!done || (isRefused(done) && done.refused === 'not_there')) return c.notFound();
  return c.redirect(paths.appointment(id), 303);
}

const choosing = ({ source, frame }: CalendarParts): SetUpParts => ({
  source,
  frame: (c, view) => frame(c, { ...view, current: paths.day() }),
});

/** `/desk/appointments/calendar`, and who runs late: AP34 AP36 AP37. Before the core's `/desk/appointments/:id`, which takes any name. */
export function deskCalendarRoutes(app: Hono<StaffEnv>, parts: CalendarParts): void {
  const withId = (act: typeof postLate) => (c: C) => {
    const id = c.req.param('id') ?? '';
    return isUuid(id) ? act(parts, c, id) : c.notFound();
  };
  app.get('/desk/appointments/calendar', (c) => show(parts, c));
  // What becomes of a session is the therapist's to choose.
  app.use('/desk/appointments/:id/late/choice', answerersOnly(choosing(parts)));
  app.post('/desk/appointments/:id/late', withId(postLate));
  app.post('/desk/appointments/:id/late/choice', withId(postChoice));
}
