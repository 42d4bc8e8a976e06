import type { Context, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { html } from '#ui';
import { setHours } from '../actions/set-up.ts';
import { type WeekSpan, hoursForm } from '../forms/set-up.ts';
import { settingsFields, settingsPage } from '../pages/set-up-page.ts';
import { hoursFields, hoursLines, hoursValues } from '../pages/step-fields.ts';
import { setUpWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { type Member, member } from '../store.ts';
import { formOf } from './parts.ts';
import { type SetUpParts, asMember, isOwner, notYours } from './set-up-parts.ts';
import { weekOf } from './set-up-steps.ts';
import type { StaffEnv } from './staff.ts';

type C = Context<StaffEnv>;

/** Owners change anybody's hours; therapists their own. */
function mayChange(c: C, memberId: string): boolean {
  const me = c.get('staff');
  return isOwner(c) || (me.role === 'therapist' && me.memberId === memberId);
}

type Seen = { one: Member; lang: 'en' | 'es'; week: WeekSpan[] };

async function see(parts: SetUpParts, c: C, id: string): Promise<Seen | undefined> {
  if (!isUuid(id)) return undefined;
  return asMember(parts, c, async (work) => {
    const [one, { practice, week }] = await Promise.all([member(work, id), weekOf(work, id)]);
    return one && one.left_at === null ? { one, lang: practice.locale, week } : undefined;
  });
}

function show(
  parts: SetUpParts,
  c: C,
  { one, lang }: Seen,
  values: URLSearchParams,
  wrong: ReadonlySet<string> = new Set(),
): Response | Promise<Response> {
  const shown = { lang, values, wrong };
  const words = setUpWords(lang).hours;
  const title = words.memberTitle(one.name);
  const fields = hoursFields(shown);
  const main = settingsPage({
    title,
    lang,
    body: words.memberBody,
    errors: hoursLines(shown),
    main: html`<form method="post" action="${paths.memberHours(one.id)}" novalidate>
      ${settingsFields({ lang, mayChange: mayChange(c, one.id), fields })}
    </form>`,
  });
  return c.html(parts.frame(c, { title, locale: lang, main }), wrong.size > 0 ? 422 : 200);
}

export function hoursRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  const path = '/desk/set-up/staff/:id/hours';
  app.get(path, async (c) => {
    const seen = await see(parts, c, c.req.param('id'));
    return seen ? show(parts, c, seen, hoursValues(seen.week)) : c.notFound();
  });
  app.post(path, async (c) => {
    const id = c.req.param('id');
    const seen = await see(parts, c, id);
    if (!seen) return c.notFound();
    if (!mayChange(c, id)) return notYours(parts, c);
    const form = await formOf(c);
    const read = hoursForm(form, false);
    if ('wrong' in read) return show(parts, c, seen, form, read.wrong);
    await asMember(parts, c, (work) => setHours(work, id, read.given));
    return c.redirect(paths.staff(), 303);
  });
}
