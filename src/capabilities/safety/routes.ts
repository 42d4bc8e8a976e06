import type { Context, Hono } from 'hono';
import type { Staff, StaffEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { closeConcern } from './actions/close.ts';
import { doStep } from './actions/step.ts';
import { writeChecklist } from './actions/write-checklist.ts';
import { type ChecklistPage, checklistPage } from './pages/checklist.ts';
import { type ConcernPage, concernPage } from './pages/concern.ts';
import { paths } from './paths.ts';
import { checklistView, concernView } from './view.ts';
import { safetyWords } from './words/index.ts';

type C = Context<StaffEnv>;

export type SafetyParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
  /** Where the message, or what else a concern is about, is shown. */
  aboutHref: (work: Work, aboutId: string) => Promise<string> | string;
};

function asStaff<T>(parts: SafetyParts, c: C, act: (work: Work, staff: Staff) => Promise<T> | T): Promise<T> {
  const staff = c.get('staff');
  return parts.source.inPractice(staff.practice, { kind: 'staff', id: staff.memberId }, (work) =>
    act(work, staff),
  );
}

async function showConcern(
  parts: SafetyParts,
  c: C,
  id: string,
  given: Pick<ConcernPage, 'refused' | 'typed' | 'note'> = {},
): Promise<Response> {
  const view = await asStaff(parts, c, async (work, staff) => {
    const found = await concernView(work, id, staff.memberId);
    if (!found) return undefined;
    work.record({ action: 'concern.looked', subject: 'concern', subjectId: id });
    return { found, backHref: await parts.aboutHref(work, found.concern.aboutId) };
  });
  if (!view) return c.notFound();
  const { found, backHref } = view;
  const { locale } = found.staff.practice;
  const main = concernPage({ view: found, role: c.get('staff').role, backHref, ...given });
  const title = safetyWords(locale).title;
  const status = given.refused === undefined ? 200 : given.refused === 'no_outcome' ? 422 : 409;
  return c.html(parts.frame(c, { title, locale, main, current: paths.checklist() }), status);
}

async function showChecklist(
  parts: SafetyParts,
  c: C,
  given: Pick<ChecklistPage, 'refused' | 'typed' | 'saved'>,
): Promise<Response> {
  const view = await asStaff(parts, c, (work, staff) => checklistView(work, staff.memberId));
  const { locale } = view.staff.practice;
  const main = checklistPage({ view, role: c.get('staff').role, ...given });
  const title = safetyWords(locale).title;
  const status = given.refused === undefined ? 200 : 422;
  return c.html(parts.frame(c, { title, locale, main, current: paths.checklist() }), status);
}

async function postStep(parts: SafetyParts, c: C, id: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const typed = form.get('step') ?? '';
  const step = /^\d{1,2}$/.test(typed) ? Number(typed) : -1;
  const note = (form.get(`note_${step}`) ?? '').slice(0, 2000);
  const done = await asStaff(parts, c, (work, staff) =>
    doStep(work, { concernId: id, step, memberId: staff.memberId, note }),
  );
  if (!isRefused(done)) return c.redirect(paths.concern(id), 303);
  return done.refused === 'not_there'
    ? c.notFound()
    : showConcern(parts, c, id, { refused: done.refused, ...(note !== '' && { note }) });
}

async function postOutcome(parts: SafetyParts, c: C, id: string): Promise<Response> {
  const typed = (new URLSearchParams(await c.req.text()).get('outcome') ?? '').slice(0, 2000);
  const done = await asStaff(parts, c, (work, { memberId, role }) =>
    closeConcern(work, { concernId: id, memberId, role, outcome: typed }),
  );
  if (!isRefused(done)) return c.redirect(paths.concern(id), 303);
  return done.refused === 'not_there'
    ? c.notFound()
    : showConcern(parts, c, id, { refused: done.refused, typed });
}

/** `/desk/safety` and everything below it. From where a concern is opened is the business of who worries. */
export function safetyRoutes(app: Hono<StaffEnv>, parts: SafetyParts): void {
  app.get(paths.checklist(), (c) => showChecklist(parts, c, { saved: c.req.query('done') === 'saved' }));
  app.post(paths.checklist(), async (c) => {
    const text = (new URLSearchParams(await c.req.text()).get('steps') ?? '').slice(0, 20_000);
    const made = await asStaff(parts, c, (work, { memberId, role }) =>
      writeChecklist(work, { memberId, role, text }),
    );
    return isRefused(made)
      ? showChecklist(parts, c, { refused: made.refused, typed: text, saved: false })
      : c.redirect(`${paths.checklist()}?done=saved`, 303);
  });
  app.get('/desk/safety/:id', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? showConcern(parts, c, id) : c.notFound();
  });
  app.post('/desk/safety/:id/steps', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? postStep(parts, c, id) : c.notFound();
  });
  app.post('/desk/safety/:id/outcome', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? postOutcome(parts, c, id) : c.notFound();
  });
}
