import type { Hono } from 'hono';
import { type StaffEnv, asMember, formOf, isOwner, ownersOnly, thisPractice } from '#accounts';
import { letterheadTyped } from '../forms/letterhead.ts';
import { keepLetterhead, letterheadOf } from '../letterhead-store.ts';
import { letterheadPage } from '../pages/letterhead.ts';
import { paths } from '../paths.ts';
import { letterheadWrong } from '../rules/letterhead.ts';
import { deskWords } from '../words/index.ts';
import type { C, LettersParts } from './desk-parts.ts';

async function show(parts: LettersParts, c: C, typed?: URLSearchParams): Promise<Response> {
  const view = await asMember(parts, c, async (work) => {
    const { locale } = await thisPractice(work);
    const [said, places] = await Promise.all([letterheadOf(work), parts.places(work, locale)]);
    return { lang: locale, said, places };
  });
  const said = typed ? letterheadTyped(typed) : view.said;
  const main = letterheadPage({
    ...view,
    said,
    typed,
    wrong: typed ? letterheadWrong(said) : [],
    isOwner: isOwner(c),
    saved: !typed && c.req.query('done') === 'saved',
  });
  const { title } = deskWords(view.lang).letterhead;
  const page = parts.frame(c, { title, locale: view.lang, main, current: paths.list() });
  return c.html(page, typed ? 422 : 200);
}

async function save(parts: LettersParts, c: C): Promise<Response> {
  const form = await formOf(c);
  const said = letterheadTyped(form);
  if (letterheadWrong(said).length > 0) return show(parts, c, form);
  await asMember(parts, c, (work, { memberId }) => {
    keepLetterhead(work, memberId, said);
    work.record({ action: 'letterhead.changed', subject: 'practice', subjectId: work.practice });
  });
  return c.redirect(paths.letterhead('saved'), 303);
}

/** What stands on the practice's letters. */
export function letterheadRoutes(app: Hono<StaffEnv>, parts: LettersParts): void {
  const owners = ownersOnly({
    ...parts,
    frame: (c, view) => parts.frame(c, { ...view, current: paths.list() }),
  });
  app.use('/desk/letters/letterhead', owners);
  app.get('/desk/letters/letterhead', (c) => show(parts, c));
  app.post('/desk/letters/letterhead', (c) => save(parts, c));
}
