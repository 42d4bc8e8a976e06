import type { Hono } from 'hono';
import { type SetUpParts, type StaffEnv, asMember, formOf, isOwner, notYours, thisPractice } from '#accounts';
import { usualPage } from '../pages/usual.ts';
import { paths } from '../paths.ts';
import { type Usual, type UsualWrong, usualTyped } from '../rules/usual.ts';
import { usualHere, writeUsual } from '../usual-store.ts';
import { deskWords } from '../words/index.ts';
import type { C } from './desk-parts.ts';

/** As the form shows it. */
const filled =
  (usual: Usual) =>
  (name: string): string => {
    const step = usual[Number(name.at(-1)) - 1];
    return step ? String(name.startsWith('kind') ? step.kind : step.days) : '';
  };

async function show(
  parts: SetUpParts,
  c: C,
  again?: { typed: URLSearchParams; wrong: readonly UsualWrong[] },
): Promise<Response> {
  const { usual, lang } = await asMember(parts, c, async (work) => ({
    usual: await usualHere(work),
    lang: (await thisPractice(work)).locale,
  }));
  const main = usualPage({
    lang,
    typed: again ? (name) => again.typed.get(name) ?? '' : filled(usual),
    wrong: again?.wrong ?? [],
    mayChange: isOwner(c),
    saved: c.req.query('done') !== undefined,
  });
  const { title } = deskWords(lang).usual;
  return c.html(parts.frame(c, { title, locale: lang, main }), again ? 422 : 200);
}

async function save(parts: SetUpParts, c: C): Promise<Response> {
  const typed = await formOf(c);
  if (!isOwner(c)) return notYours(parts, c);
  const read = usualTyped((name) => typed.get(name) ?? '');
  if ('wrong' in read) return show(parts, c, { typed, wrong: read.wrong });
  await asMember(parts, c, (work, { memberId }) => writeUsual(work, { usual: read.usual, memberId }));
  return c.redirect(paths.usual('saved'), 303);
}

/** L1 the practice's own steps: everybody here may look, owners change them. */
export function outreachSetUpRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  app.get('/desk/set-up/after-missed', (c) => show(parts, c));
  app.post('/desk/set-up/after-missed', (c) => save(parts, c));
}
