import type { Hono } from 'hono';
import { type StaffEnv } from '#accounts';
import { csvRows } from '#kit/csv';
import { formWithFile } from '#kit/http/form-with-file';
import type { Work } from '#kit/work';
import { meet } from '../actions.ts';
import { beginCare, caresOf } from '../clients/care.ts';
import { knownAt } from '../known.ts';
import { type BringError, type BroughtView, bringPage } from '../pages/desk-bring.ts';
import { paths } from '../paths.ts';
import { COLUMNS, type ColumnIs, type FileRow, clientsIn, guessColumns } from '../rules/clients-in-file.ts';
import { clientWords } from '../words/index.ts';
import { type C, type ClientDeskParts, atDesk, therapists } from './desk-parts.ts';

const MOST_BYTES = 2 * 1024 * 1024;
/** The second post carries the file inside a form, where encoding makes it up to three times as long. */
const MOST = { file: MOST_BYTES, fields: 3 * MOST_BYTES + 20_000 };

const MOST_COLUMNS = 60;

function columnsIn(fields: URLSearchParams, header: readonly string[]): ColumnIs[] {
  const guessed = guessColumns(header);
  return header.map((_title, index) => {
    const said = fields.get(`column_${index}`);
    return COLUMNS.find((one) => one === said) ?? (said === null ? (guessed[index] ?? 'none') : 'none');
  });
}

/** Of these rows, those whose address is a client's already. */
async function areHere(work: Work, rows: readonly FileRow[]): Promise<ReadonlySet<number>> {
  const clients = new Set((await caresOf(work)).map(({ personId }) => personId));
  const here = new Set<number>();
  if (clients.size === 0) return here;
  for (const { row, ways } of rows) {
    for (const { channel, address } of ways) {
      if (channel === 'post') continue;
      const known = await knownAt(work, channel, address);
      if (known.some(({ id }) => clients.has(id))) here.add(row);
    }
  }
  return here;
}

type Looked = Omit<BroughtView, 'wrong'>;

/** P9 who would come in, and who would stay out and why. */
async function lookAt(
  work: Work,
  given: { text: string; fields: URLSearchParams; country: string },
): Promise<Looked | undefined> {
  const [first, ...lines] = csvRows(given.text);
  if (!first || lines.length === 0) return undefined;
  const header = first.slice(0, MOST_COLUMNS).map((title) => title.trim());
  const columns = columnsIn(given.fields, header);
  const found = clientsIn(lines, columns, given.country);
  const here = await areHere(work, found.rows);
  const known = found.rows.filter(({ row }) => here.has(row));
  return {
    given: given.text,
    header,
    example: lines[0] ?? [],
    columns,
    rows: found.rows.filter(({ row }) => !here.has(row)),
    left: [
      ...found.left,
      ...known.map(({ row, called }) => ({ row, called, because: 'here' as const })),
    ].toSorted((a, b) => a.row - b.row),
    whose: given.fields.get('whose') ?? '',
  };
}

function takeIn(work: Work, rows: readonly FileRow[], given: { memberId: string; lang: string }): void {
  const unasked = {
    source: 'unasked' as const,
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: false,
    windows: { kind: 'any' },
  };
  for (const { called, ways } of rows) {
    const noted = ways.map((way) => ({ ...way, ...unasked }));
    const { person } = meet(work, { standing: 'client', called, locale: given.lang, ways: noted });
    beginCare(work, { personId: person, memberId: given.memberId, source: 'file' });
  }
}

/** NUL is typed by nobody, and PostgreSQL holds none. */
const textOf = (file: Buffer): string => file.toString('utf8').replaceAll('\0', '');

async function look(parts: ClientDeskParts, c: C): Promise<Response> {
  const read = await formWithFile(c.req.raw, 'file', MOST);
  const text = read.file ? textOf(read.file) : (read.fields.get('given') ?? '');
  if (read.tooLarge) return page(parts, c, { error: 'tooLarge' });
  if (text === '') return page(parts, c, { error: 'noFile' });
  const done = await atDesk(parts, c, async (work, { country, lang }) => {
    const looked = await lookAt(work, { text, fields: read.fields, country });
    if (!looked) return undefined;
    if (read.fields.get('take') !== 'yes') return { ...looked, wrong: new Set<'called' | 'whose'>() };
    const here = await therapists(work);
    const whose = here.length === 1 ? here[0] : here.find(({ id }) => id === looked.whose);
    const wrong = new Set<'called' | 'whose'>();
    if (!whose) wrong.add('whose');
    if (looked.rows.length === 0) wrong.add('called');
    if (wrong.size > 0 || !whose) return { ...looked, wrong };
    takeIn(work, looked.rows, { memberId: whose.id, lang });
    return looked.rows.length;
  });
  if (typeof done === 'number') return c.redirect(`${paths.clients()}?brought=${done}`, 303);
  return done ? page(parts, c, { looked: done }) : page(parts, c, { error: 'unreadable' });
}

async function page(
  parts: ClientDeskParts,
  c: C,
  shown: { error?: BringError; looked?: BroughtView } = {},
): Promise<Response> {
  return atDesk(parts, c, async (work, { lang }) => {
    const main = bringPage({ lang, members: await therapists(work), ...shown });
    const title = clientWords(lang).bringPage.title;
    const wants = shown.error !== undefined || (shown.looked?.wrong.size ?? 0) > 0;
    return c.html(parts.frame(c, { title, locale: lang, main, current: paths.clients() }), wants ? 422 : 200);
  });
}

/** Clients out of a file: nothing comes in before it was looked at. */
export function bringRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.get(paths.bring(), (c) => page(parts, c));
  app.post(paths.bring(), (c) => look(parts, c));
}
