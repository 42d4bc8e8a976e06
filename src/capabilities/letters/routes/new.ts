import type { Hono } from 'hono';
import { type StaffEnv, asMember, formOf, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Person, clientPaths, persons } from '#people';
import { writeLetter } from '../actions/write.ts';
import { type NewKind, draftOf } from '../draft.ts';
import { gentleAsked, gentleFor, turnedGentle } from '../gentle.ts';
import { newPage } from '../pages/new.ts';
import { paths } from '../paths.ts';
import { MOST_WORDS } from '../rules/standing.ts';
import { waysForLetter } from '../way.ts';
import { type DeskWords, deskWords } from '../words/index.ts';
import type { C, LettersParts } from './desk-parts.ts';

/** A client of this therapist; anybody else isn't there. */
async function clientHere(
  parts: LettersParts,
  work: Work,
  given: { personId: string; memberId: string },
): Promise<Person | undefined> {
  if (!isUuid(given.personId) || !(await parts.mayWrite(work, given))) return undefined;
  return (await persons(work, [given.personId])).get(given.personId);
}

type Again = { readonly form: URLSearchParams; readonly refused?: keyof DeskWords['refused'] };

async function show(parts: LettersParts, c: C, kind: NewKind, again?: Again): Promise<Response> {
  const personId = again?.form.get('person') ?? c.req.query('person') ?? '';
  // To whom is chosen on their page.
  if (personId === '') return c.redirect(clientPaths.clients(), 303);
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const client = await clientHere(parts, work, { personId, memberId });
    if (!client) return undefined;
    const [{ locale }, ways, draft, gentle] = await Promise.all([
      thisPractice(work),
      waysForLetter(work, { personId, kind }),
      draftOf(work, parts, { kind, client, memberId }),
      gentleFor(work, { memberId, lang: client.locale, most: MOST_WORDS[kind], typed: again?.form }),
    ]);
    return { lang: locale, called: client.called, hasWay: ways.length > 0, draft, gentle };
  });
  if (!view) return c.notFound();
  const words = again?.form.get('words') ?? view.draft;
  const amount = again?.form.get('amount') ?? '';
  const isTyped = again !== undefined;
  const main = newPage({ ...view, kind, personId, words, amount, isTyped, refused: again?.refused });
  const title = deskWords(view.lang).newOne[kind].link;
  const page = parts.frame(c, { title, locale: view.lang, main, current: paths.list() });
  return c.html(page, again ? 422 : 200);
}

async function write(parts: LettersParts, c: C, kind: NewKind): Promise<Response> {
  const form = await formOf(c);
  const personId = form.get('person') ?? '';
  if (gentleAsked(form)) {
    await asMember(parts, c, (work, { memberId }) => turnedGentle(work, memberId, form));
    return show(parts, c, kind, { form });
  }
  const made = await asMember(parts, c, async (work, { memberId }) => {
    if (!(await clientHere(parts, work, { personId, memberId }))) return undefined;
    const words = (form.get('words') ?? '').slice(0, 5000);
    const amount = (form.get('amount') ?? '').slice(0, 30);
    return writeLetter(work, { kind, personId, memberId, words, amount });
  });
  if (!made) return c.notFound();
  if (isRefused(made)) return show(parts, c, kind, { form, refused: made.refused });
  return c.redirect(paths.letter(made.id, 'written'), 303);
}

/** Letters that begin on a client's page. */
export function newLetterRoutes(app: Hono<StaffEnv>, parts: LettersParts): void {
  app.get('/desk/letters/new/closing', (c) => show(parts, c, 'closing'));
  app.post('/desk/letters/new/closing', (c) => write(parts, c, 'closing'));
  app.get('/desk/letters/new/bill', (c) => show(parts, c, 'bill'));
  app.post('/desk/letters/new/bill', (c) => write(parts, c, 'bill'));
}
