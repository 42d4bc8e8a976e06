import type { Hono } from 'hono';
import { type StaffEnv, answersPeople, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { sayOutcome, takeBackOutcome } from '../actions/outcome.ts';
import { unanswered } from '../outcome-view.ts';
import { outcomesPage } from '../pages/outcome.ts';
import { paths } from '../paths.ts';
import { OUTCOMES } from '../rules/outcome.ts';
import { outcomeWords } from '../words/outcome.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

/** AP20 who answers people is asked about their own; the front desk about everybody's. */
export const askedOf = (c: C): string | undefined => {
  const staff = c.get('staff');
  return answersPeople(staff) ? staff.memberId : undefined;
};

async function show(parts: Parts, c: C): Promise<Response> {
  const view = await asMember(parts, c, (work) => unanswered(work, askedOf(c)));
  const done = (['kept', 'undone'] as const).find((one) => one === c.req.query('done'));
  const { locale } = view.reader;
  const main = outcomesPage(view, done);
  return c.html(parts.frame(c, { title: outcomeWords(locale).title, locale, main, current: paths.day() }));
}

const backTo = (form: URLSearchParams, id: string, done: 'kept' | 'undone'): string =>
  form.get('from') === 'list'
    ? paths.outcomes(done)
    : paths.appointment(id, done === 'kept' ? 'went' : 'went_undone');

async function say(parts: Parts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const personId = form.get('person') ?? '';
  const what = OUTCOMES.find((one) => one === form.get('what'));
  if (what === undefined || !isUuid(personId)) return c.notFound();
  const made = await asMember(parts, c, (work, { memberId }) =>
    sayOutcome(work, { id, personId, what, memberId }),
  );
  if (isRefused(made))
    return made.refused === 'not_there' ? c.notFound() : c.redirect(paths.appointment(id, 'not_yet'), 303);
  // What was begun for it stands once that transaction has ended.
  const next =
    what === 'missed_each_other'
      ? await asMember(parts, c, (work, staff) => parts.afterMissed?.(work, { id, personId, staff }))
      : undefined;
  return c.redirect(next ?? backTo(form, id, 'kept'), 303);
}

async function takeBack(parts: Parts, c: C, id: string): Promise<Response> {
  const form = await formOf(c);
  const personId = form.get('person') ?? '';
  const made = isUuid(personId)
    ? await asMember(parts, c, (work) => takeBackOutcome(work, { id, personId }))
    : undefined;
  return !made || isRefused(made) ? c.notFound() : c.redirect(backTo(form, id, 'undone'), 303);
}

/** AP20 how sessions went: everyone who works here may say it. */
export function deskOutcomeRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  const withId =
    (act: (parts: Parts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  app.get('/desk/appointments/outcomes', (c) => show(parts, c));
  app.post('/desk/appointments/:id/outcome', withId(say));
  app.post('/desk/appointments/:id/outcome/undo', withId(takeBack));
}
