import { type StaffEnv, asMember } from '#accounts';
import type { Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { type Sheet, sheetsPdf } from '#kit/sheets';
import type { Work } from '#kit/work';
import { paths } from '../paths.ts';
import { byHandSheet, envelopeSheet, labelSheets, letterSheet, slipSheet } from '../rules/letter-sheet.ts';
import type { Envelope } from '../rules/papers.ts';
import { waits } from '../rules/standing.ts';
import { markPrinted } from '../store.ts';
import { type LetterView, dateOf, letterView, onPaper, paperIn, queueView } from '../view.ts';
import { paperWords } from '../words/index.ts';
import type { C, LettersParts } from './desk-parts.ts';

/** What is printed of each letter. Whatever it is, LE1 LE2 are asked in the transaction that makes it. */
type What = 'letter' | 'by-hand' | `envelope-${Envelope}`;

function sheetOf(view: LetterView, what: What): Sheet {
  const { letter, envelope, lang } = view;
  if (what === 'envelope-dl') return envelopeSheet('dl', envelope);
  if (what === 'envelope-10') return envelopeSheet('10', envelope);
  const words = paperWords(lang);
  const paper = paperIn(view);
  const given = onPaper(view);
  if (what === 'by-hand')
    return byHandSheet({ paper, hint: words.byHand, words: letter.words, date: dateOf(view) });
  if (letter.kind === 'bill')
    return slipSheet({ ...given, amount: { says: words.amount, typed: letter.amount } });
  return letterSheet(given);
}

/** Notes who put what on paper; a letter that is printed says so. */
function noted(work: Work, view: LetterView, what: What | 'label'): void {
  if (what === 'letter' || what === 'by-hand') markPrinted(work, view.letter.id);
  work.record({ action: 'letter.printed', subject: 'letter', subjectId: view.letter.id, detail: { what } });
}

/**
 * Opened and not saved: a file in the list of downloads would stay on a machine that others may use. Its name says nothing.
 * @param lang of who reads the words; of several, of the practice
 */
async function answer(c: C, lang: 'en' | 'es', sheets: readonly Sheet[]): Promise<Response> {
  const file = await sheetsPdf({ title: paperWords(lang).title, lang, sheets });
  return c.body(file, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="letters.pdf"',
  });
}

async function printOne(parts: LettersParts, c: C, what: What): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) return c.notFound();
  const { stillWanted } = parts;
  const view = await asMember(parts, c, async (work, { memberId }) => {
    const found = await letterView(work, { id, memberId, stillWanted });
    if (found && waits(found.letter) && found.why === undefined) noted(work, found, what);
    return found;
  });
  if (!view) return c.notFound();
  // The page says why.
  if (!waits(view.letter) || view.why !== undefined) return c.redirect(paths.letter(id), 303);
  return answer(c, view.lang, [sheetOf(view, what)]);
}

async function printAll(parts: LettersParts, c: C, what: What | 'labels'): Promise<Response> {
  const { stillWanted } = parts;
  const { ready, lang } = await asMember(parts, c, async (work, { memberId }) => {
    const { waiting, staff } = await queueView(work, { memberId, stillWanted });
    const printed = waiting.filter((one) => one.why === undefined);
    for (const one of printed) noted(work, one, what === 'labels' ? 'label' : what);
    return { ready: printed, lang: staff.practice.locale };
  });
  const [first] = ready;
  if (!first) return c.redirect(paths.list(), 303);
  const sheets =
    what === 'labels'
      ? labelSheets(
          paperIn(first),
          ready.map(({ envelope }) => envelope.to),
          Number(/^\d{1,2}$/.exec(c.req.query('first') ?? '')?.[0] ?? '1'),
        )
      : ready.map((one) => sheetOf(one, what));
  return answer(c, lang, sheets);
}

/** What comes out of a printer. */
export function printRoutes(app: Hono<StaffEnv>, parts: LettersParts): void {
  app.get('/desk/letters/all/letters.pdf', (c) => printAll(parts, c, 'letter'));
  app.get('/desk/letters/all/envelopes-dl.pdf', (c) => printAll(parts, c, 'envelope-dl'));
  app.get('/desk/letters/all/envelopes-10.pdf', (c) => printAll(parts, c, 'envelope-10'));
  app.get('/desk/letters/all/labels.pdf', (c) => printAll(parts, c, 'labels'));
  app.get('/desk/letters/:id/letter.pdf', (c) => printOne(parts, c, 'letter'));
  app.get('/desk/letters/:id/by-hand.pdf', (c) => printOne(parts, c, 'by-hand'));
  app.get('/desk/letters/:id/envelope-dl.pdf', (c) => printOne(parts, c, 'envelope-dl'));
  app.get('/desk/letters/:id/envelope-10.pdf', (c) => printOne(parts, c, 'envelope-10'));
}
