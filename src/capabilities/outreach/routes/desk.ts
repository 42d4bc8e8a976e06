import type { Hono } from 'hono';
import { type Staff, type StaffEnv, answerersOnly, asMember, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { gentleAsked, letterPaths, turnedGentle } from '#letters';
import { safetyPaths } from '#safety';
import { endAtDesk } from '../actions/end.ts';
import { putOnPaper } from '../actions/paper.ts';
import { answerWorry, doStep, skipStep, takeBackStep, waitWithStep } from '../actions/tend.ts';
import { listPage } from '../pages/list.ts';
import { type PlanPage, planPage } from '../pages/plan.ts';
import { paths } from '../paths.ts';
import { WORRIES } from '../rules/worry.ts';
import { planById } from '../store.ts';
import { draftFor } from '../card-view.ts';
import { wordingIn } from '../rules/wordings.ts';
import { listView, planView } from '../view.ts';
import { deskWords } from '../words/index.ts';
import { beginRoutes } from './begin.ts';
import type { C, OutreachParts } from './desk-parts.ts';
import { quietRoutes } from './quiet.ts';

const CURRENT = paths.list();

async function showList(parts: OutreachParts, c: C): Promise<Response> {
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const [seen, gone] = await Promise.all([listView(work, memberId), parts.saidGoodbye(work, memberId)]);
    return { ...seen, quiet: seen.quiet.filter(({ personId }) => !gone.has(personId)) };
  });
  const { locale } = view.staff.practice;
  const { title } = deskWords(locale);
  const done = (['later', 'leave'] as const).find((one) => one === c.req.query('done'));
  return c.html(parts.frame(c, { title, locale, main: listPage(view, done), current: CURRENT }));
}

type Given = Pick<PlanPage, 'refused' | 'typed'>;

const doneOf = (c: C): PlanPage['done'] =>
  (Object.keys(deskWords('en').done) as NonNullable<PlanPage['done']>[]).find(
    (one) => one === c.req.query('done'),
  );

async function showOne(parts: OutreachParts, c: C, id: string, given: Given = {}): Promise<Response> {
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const { typed } = given;
    const wording = wordingIn(typed?.get('wording') ?? c.req.query('words'));
    const found = await planView(work, { planId: id, memberId, chosen: { wording, typed } });
    if (found) work.record({ action: 'outreach.looked', subject: 'outreach_plan', subjectId: id });
    return found;
  });
  if (!view) return c.notFound();
  const { locale } = view.staff.practice;
  const main = planPage({ view, done: given.refused === undefined ? doneOf(c) : undefined, ...given });
  const { title } = deskWords(locale);
  const status = given.refused === undefined && !given.typed ? 200 : 422;
  return c.html(parts.frame(c, { title, locale, main, current: CURRENT }), status);
}

async function postWorry(parts: OutreachParts, c: C, id: string): Promise<Response> {
  const typed = (await formOf(c)).get('worry');
  const worry = WORRIES.find((one) => one === typed);
  if (worry === undefined) return showOne(parts, c, id, { refused: 'worry' });
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const plan = await planById(work, id);
    const isPrivate = plan !== undefined && (await parts.isPrivate(work, { ...plan, memberId }));
    return answerWorry(work, { planId: id, memberId, worry, isPrivate });
  });
  if (isRefused(made)) return c.notFound();
  return c.redirect(
    made.concernId === null ? paths.plan(id, 'worry') : safetyPaths.concern(made.concernId),
    303,
  );
}

async function postDone(parts: OutreachParts, c: C, id: string, stepId: string): Promise<Response> {
  const form = await formOf(c);
  if (gentleAsked(form)) return readAgain(parts, c, id, form);
  const how = form.get('how') === 'edited' ? 'edited' : 'drafted';
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const of = { planId: id, stepId };
    // What was said on the phone in other words nobody writes down.
    return doStep(work, { ...of, memberId, how, words: (await wordsIn(work, form, of)) ?? '' });
  });
  if (!isRefused(made)) return c.redirect(paths.plan(id, 'done'), 303);
  return showOne(parts, c, id, { refused: made.refused, typed: form });
}

/** L8 the words of the card, as drafted or in other words. */
function wordsIn(
  work: Work,
  form: URLSearchParams,
  given: { planId: string; stepId: string },
): Promise<string | undefined> | string {
  const own = (form.get('own') ?? '').slice(0, 200);
  return form.get('how') === 'edited'
    ? (form.get('words') ?? '').slice(0, 5000)
    : draftFor(work, { ...given, own, wording: wordingIn(form.get('wording')) });
}

/** The gentle reader was asked, or turned off or on: what was typed comes back. */
async function readAgain(parts: OutreachParts, c: C, id: string, form: URLSearchParams): Promise<Response> {
  await asMember(parts, c, (work, { memberId }) => turnedGentle(work, memberId, form));
  return showOne(parts, c, id, { typed: form });
}

async function postPaper(parts: OutreachParts, c: C, id: string, stepId: string): Promise<Response> {
  const form = await formOf(c);
  const made = await asMember(parts, c, async (work, { memberId }) => {
    const of = { planId: id, stepId };
    return putOnPaper(work, { ...of, memberId, words: (await wordsIn(work, form, of)) ?? '' });
  });
  if (!isRefused(made)) return c.redirect(letterPaths.letter(made.id, 'written'), 303);
  return showOne(parts, c, id, { refused: made.refused, typed: form });
}

async function postWait(parts: OutreachParts, c: C, id: string, stepId: string): Promise<Response> {
  const form = await formOf(c);
  const typed = (form.get('days') ?? '').trim();
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  const made = await asMember(parts, c, (work, { memberId }) =>
    waitWithStep(work, { planId: id, stepId, memberId, days, keep: form.has('keep') }),
  );
  if (!isRefused(made)) return c.redirect(paths.plan(id, 'waited'), 303);
  return showOne(parts, c, id, { refused: made.refused, typed: form });
}

async function postEnd(parts: OutreachParts, c: C, id: string): Promise<Response> {
  const typed = (await formOf(c)).get('because');
  const because = (['heard', 'stopped', 'not_this_client'] as const).find((one) => one === typed);
  if (because === undefined) return c.notFound();
  const made = await asMember(parts, c, (work, { memberId }) =>
    endAtDesk(work, { planId: id, memberId, because }),
  );
  return isRefused(made) ? c.notFound() : c.redirect(paths.plan(id, 'ended'), 303);
}

type Press = (work: Work, given: { planId: string; stepId: string; memberId: string }) => Promise<object>;

/** L14 `/desk/outreach` and everything below it: each therapist's own. */
export function deskOutreachRoutes(app: Hono<StaffEnv>, parts: OutreachParts): void {
  const only = answerersOnly({ ...parts, frame: (c, view) => parts.frame(c, { ...view, current: CURRENT }) });
  app.use('/desk/outreach', only);
  app.use('/desk/outreach/*', only);
  const one =
    (act: (parts: OutreachParts, c: C, id: string, step: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      const step = c.req.param('step');
      return isUuid(id) && (step === undefined || isUuid(step))
        ? act(parts, c, id, step ?? '')
        : c.notFound();
    };
  const press = (act: Press, done: 'skipped' | 'undone') =>
    one(async (_parts, c, planId, stepId) => {
      const made = await asMember(parts, c, (work, { memberId }: Staff) =>
        act(work, { planId, stepId, memberId }),
      );
      if (!('refused' in made)) return c.redirect(paths.plan(planId, done), 303);
      return showOne(parts, c, planId, { refused: made.refused === 'too_late' ? 'too_late' : 'not_there' });
    });
  app.get('/desk/outreach', (c) => showList(parts, c));
  beginRoutes(app, parts);
  quietRoutes(app, parts);
  app.get(
    '/desk/outreach/:id',
    one((_parts, c, id) => showOne(parts, c, id)),
  );
  app.post('/desk/outreach/:id/worry', one(postWorry));
  app.post('/desk/outreach/:id/end', one(postEnd));
  app.post('/desk/outreach/:id/steps/:step/done', one(postDone));
  app.post('/desk/outreach/:id/steps/:step/paper', one(postPaper));
  app.post('/desk/outreach/:id/steps/:step/wait', one(postWait));
  app.post('/desk/outreach/:id/steps/:step/skip', press(skipStep, 'skipped'));
  app.post('/desk/outreach/:id/steps/:step/undo', press(takeBackStep, 'undone'));
}
