import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { type StaffEnv, accountPaths, asMember, freshProof, thisPractice } from '#accounts';
import { type DeskFrame, inquiry, inquiryPaths } from '#inquiries';
import { asFile } from '#kit/http/as-file';
import { isUuid } from '#kit/ids';
import type { WorkSource } from '#kit/work';
import { type Html, type Lang, button, buttonRow, html, link, notice } from '#ui';
import { givenAbout } from './give.ts';
import { practiceFile } from './practice-file.ts';
import { practiceWords } from './words/index.ts';

type C = Context<StaffEnv>;

export type ExportParts = { source: WorkSource; frame: DeskFrame };

const localeOf = async (parts: ExportParts, c: C): Promise<Lang> =>
  (await asMember(parts, c, thisPractice)).locale;

function answered(
  parts: ExportParts,
  c: C,
  lang: Lang,
  main: Html,
  status: 200 | 403 = 200,
): Response | Promise<Response> {
  const { title } = practiceWords(lang);
  return c.html(
    parts.frame(c, {
      title,
      locale: lang,
      main: html`<div class="page">${main}</div>`,
      current: accountPaths.setUp(),
    }),
    status,
  );
}

type Under = 'inquiries' | 'clients';

/** Who may see them was asked before (`deskRoutes`, `clientsAtDesk`): not the front desk, not a colleague of a private one. */
async function givePerson(parts: ExportParts, c: C, under: Under): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) return c.notFound();
  const query = (name: string): string => c.req.query(name) ?? '';
  const kind = query('for') === 'practice' ? 'practice' : 'person';
  const form = query('as') === 'json' ? 'json' : 'page';
  const text = await asMember(parts, c, async (work, { memberId }) => {
    const [personId, { locale: lang }] = await Promise.all([
      under === 'clients' ? id : inquiry(work, id).then((found) => found?.personId),
      thisPractice(work),
    ]);
    if (personId === undefined) return undefined;
    const more = { notes: query('notes') !== '', safety: query('safety') !== '' };
    const detail = { for: kind, as: form, ...(kind === 'person' && more) };
    work.record({ action: 'person.exported', subject: 'person', subjectId: personId, detail });
    return givenAbout(work, personId, { kind, memberId, ...more }, { lang, form });
  });
  return text === undefined ? c.notFound() : asFile(c, { name: 'person', form, text });
}

async function showPractice(parts: ExportParts, c: C): Promise<Response> {
  const lang = await localeOf(parts, c);
  const words = practiceWords(lang);
  const form = html`<form method="post" action="${accountPaths.everything()}" data-turbo="false">
    ${buttonRow(button({ text: words.button }))}
  </form>`;
  const body = html`<p>${words.body}</p><p>${words.more}</p>${notice({ body: words.careful })}
    <p class="quiet">${words.time} ${words.noted}</p>${form}`;
  const isOwner = c.get('staff').role === 'owner';
  const main = html`<p>${link(accountPaths.setUp(), words.back)}</p>
    <h1>${words.title}</h1>${isOwner ? body : notice({ body: words.notYours })}`;
  return answered(parts, c, lang, main, isOwner ? 200 : 403);
}

async function givePractice(parts: ExportParts, c: C): Promise<Response> {
  const { role, practice, memberId } = c.get('staff');
  if (role !== 'owner') return showPractice(parts, c);
  const lang = await localeOf(parts, c);
  const made = await practiceFile({ source: parts.source, practice, memberId, lang });
  return c.body(Readable.toWeb(made) as ReadableStream, 200, {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="practice.zip"',
  });
}

/** What leaves the house whole. Both ask who is there once more, and both are on the trail. */
export function exportRoutes(app: Hono<StaffEnv>, parts: ExportParts): void {
  for (const under of ['inquiries', 'clients'] as const) {
    const toPerson = (c: C): string => inquiryPaths.theirData({ under, id: c.req.param('id') ?? '' });
    app.get(`/desk/${under}/:id/data/everything`, freshProof(toPerson), (c) => givePerson(parts, c, under));
  }
  app.get(accountPaths.everything(), (c) => showPractice(parts, c));
  app.post(accountPaths.everything(), freshProof(accountPaths.everything()), (c) => givePractice(parts, c));
}
