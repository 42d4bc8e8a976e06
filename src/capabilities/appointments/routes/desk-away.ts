import type { Hono } from 'hono';
import { type StaffEnv, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { keepUnattended, tellUnattended } from '../actions/away.ts';
import { awayView } from '../away-view.ts';
import { awayPage } from '../pages/desk-away.ts';
import { paths } from '../paths.ts';
import { deskWords } from '../words/index.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

async function show(parts: Parts, c: C): Promise<Response> {
  const view = await asMember(parts, c, awayView);
  const { locale } = view.reader;
  const main = awayPage(
    view,
    (['told', 'kept'] as const).find((one) => one === c.req.query('done')),
  );
  return c.html(parts.frame(c, { title: deskWords(locale).away.title, locale, main, current: paths.day() }));
}

async function tell(parts: Parts, c: C): Promise<Response> {
  const ids = (await formOf(c)).getAll('session').filter(isUuid);
  const { told } = await asMember(parts, c, (work, { memberId }) => tellUnattended(work, { ids, memberId }));
  return c.redirect(paths.away(told > 0 ? 'told' : undefined), 303);
}

async function keep(parts: Parts, c: C): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const kept = isUuid(id) ? await asMember(parts, c, (work) => keepUnattended(work, id)) : undefined;
  return kept && !isRefused(kept) ? c.redirect(paths.away('kept'), 303) : c.notFound();
}

/** AP19 sessions whose therapist isn't there then. */
export function deskAwayRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  app.get('/desk/appointments/away', (c) => show(parts, c));
  app.post('/desk/appointments/away', (c) => tell(parts, c));
  app.post('/desk/appointments/:id/keeping', (c) => keep(parts, c));
}
