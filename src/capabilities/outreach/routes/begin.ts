import type { Hono } from 'hono';
import { type StaffEnv, asMember, formOf, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { caresOf, clientPaths, persons } from '#people';
import { safetyPaths } from '#safety';
import { beginPlan } from '../actions/begin.ts';
import { answerWorry } from '../actions/tend.ts';
import { type BeginPage, beginPage } from '../pages/begin.ts';
import { paths } from '../paths.ts';
import { WORRIES } from '../rules/worry.ts';
import { openPlan } from '../store.ts';
import { deskWords } from '../words/index.ts';
import type { C, OutreachParts } from './desk-parts.ts';

/** A client of this therapist; anybody else isn't there. */
async function clientHere(
  work: Work,
  { personId, memberId }: { personId: string; memberId: string },
): Promise<{ called: string } | undefined> {
  if (!isUuid(personId)) return undefined;
  const cares = await caresOf(work, { personId, memberId });
  return cares.length === 0 ? undefined : (await persons(work, [personId])).get(personId);
}

async function show(parts: OutreachParts, c: C, form?: URLSearchParams): Promise<Response> {
  const personId = form?.get('person') ?? c.req.query('person') ?? '';
  // For whom is chosen on their page.
  if (personId === '') return c.redirect(clientPaths.clients(), 303);
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const client = await clientHere(work, { personId, memberId });
    if (!client) return undefined;
    const { zone, locale } = await thisPractice(work);
    const there = await openPlan(work, { personId, memberId });
    const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
    return { lang: locale, called: client.called, today, there: there?.id };
  });
  if (!view) return c.notFound();
  // L13 there is one for each.
  if (view.there !== undefined && form === undefined) return c.redirect(paths.plan(view.there), 303);
  const asked = c.req.query('on') ?? '';
  const day = isDate(asked) && asked <= view.today ? asked : view.today;
  const [on, worry] = [form?.get('on') ?? day, form?.get('worry') ?? ''];
  const errors: BeginPage['errors'] = [
    ...(form && !WORRIES.some((one) => one === worry) ? (['worry'] as const) : []),
    ...(form && on > view.today ? (['on'] as const) : []),
    ...(form && !isDate(on) ? (['on'] as const) : []),
  ];
  const main = beginPage({ ...view, personId, on, worry, errors: [...new Set(errors)] });
  const { title } = deskWords(view.lang);
  const page = parts.frame(c, { title, locale: view.lang, main, current: paths.list() });
  return c.html(page, form ? 422 : 200);
}

/** A day as a form posts it. */
function isDate(typed: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return false;
  try {
    return Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString() === typed;
  } catch {
    return false;
  }
}

async function post(parts: OutreachParts, c: C): Promise<Response> {
  const form = await formOf(c);
  const personId = form.get('person') ?? '';
  const worry = WORRIES.find((one) => one === form.get('worry'));
  const on = form.get('on') ?? '';
  const made = await asMember(parts, c, async (work, { memberId }) => {
    if (!(await clientHere(work, { personId, memberId }))) return 'not_there' as const;
    const { zone } = await thisPractice(work);
    const today = work.at.toZonedDateTimeISO(zone).toPlainDate().toString();
    if (worry === undefined || !isDate(on) || on > today) return 'again' as const;
    const missedAt = Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant();
    const begun = await beginPlan(work, { personId, memberId, missedAt });
    if (isRefused(begun)) return 'not_there' as const;
    await work.flush();
    const isPrivate = await parts.isPrivate(work, { personId, memberId });
    const said = await answerWorry(work, { planId: begun.id, memberId, worry, isPrivate });
    return { id: begun.id, concernId: isRefused(said) ? null : said.concernId };
  });
  if (made === 'not_there') return c.notFound();
  if (made === 'again') return show(parts, c, form);
  return c.redirect(
    made.concernId === null ? paths.plan(made.id, 'begun') : safetyPaths.concern(made.concernId),
    303,
  );
}

/** `/desk/outreach/new`: three taps from a client's page. */
export function beginRoutes(app: Hono<StaffEnv>, parts: OutreachParts): void {
  app.get('/desk/outreach/new', (c) => show(parts, c));
  app.post('/desk/outreach/new', (c) => post(parts, c));
}
