import { momentInWords } from '#kit/wording/time';
import { actionSays } from '#audit';
import { type FileHeld, type Json, type RowHeld } from '#kit/holdings';
import { type Html, type Lang, facts, html, paragraphs } from '#ui';
import type { About } from './about.ts';
import { type PaperWords, codeSays, paperWords } from './words/index.ts';

/** The bytes of files as they are shown, or the sentence that stands in their place. */
type ShowFile = (file: FileHeld) => Html | undefined;

type Page = { about: About; lang: Lang; words: PaperWords; file: ShowFile };

/** What is held about somebody, to be read: a section for each kind of thing, in the order in which it came. */
export function sections(about: About, lang: Lang, file: ShowFile = () => undefined): Html {
  const page: Page = { about, lang, words: paperWords(lang), file };
  const { title, made } = page.words;
  const { name, zone } = about.practice;
  const when = wall(page, about.at.toString());
  const written = Object.entries(page.words.tables).map(([table, heading]) => section(page, table, heading));
  return html`<h1>${title[about.kind]}</h1>
<p>${made({ practice: name, when, zone })}</p>
<p>${about.kind === 'practice' ? page.words.practiceMore : page.words.personMore}</p>
${about.byOthers > 0 && html`<p>${page.words.elsewhere(about.byOthers)}</p>`}
${about.rows.length === 0 && html`<p>${page.words.nothing}</p>`}${written}`;
}

function section(page: Page, table: string, heading: string): Html | false {
  const rows = page.about.rows.filter((row) => row.table === table);
  if (rows.length === 0) return false;
  const inOrder = rows.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return html`<section><h2>${heading}</h2>
${inOrder.map((row) => html`<article>${entry(page, row)}</article>`)}</section>`;
}

/** When it happened: the earliest instant that the row names. */
const momentOf = (row: RowHeld): string =>
  Object.entries(row.fields)
    .flatMap(([column, value]) => (/(?:^|_)at$/.test(column) && typeof value === 'string' ? [value] : []))
    .toSorted()[0] ?? '';

/** Words are long and stand by themselves; everything else is a fact in a line. Without a label it is for machines. */
const LONG = new Set([
  'words',
  'wording',
  'note',
  'outcome',
  'reason',
  'line',
  'body',
  'gist',
  'need',
  'places',
  'kinds',
  'windows',
  'said',
  'told',
  'acknowledgement',
  'answer',
  'good_for',
  'may',
]);

/** Columns whose values are ours: codes, to be said in words. Everything else is somebody's own. */
const CODED = new Set(
  'standing locale channel source purpose kind said_by came_by outcome closed_because ended_because wished_by sorted_as actor_kind held_because forWhom ifMissed arranged readWhen paid shown good_for may named_by appointments agreement messages urgency choice parts rhythm pace heard'.split(
    ' ',
  ),
);

type Said = { column: string; name: string; value: Json };

function saidIn(page: Page, row: RowHeld): Said[] {
  const labels: Readonly<Record<string, string>> = page.words.columns;
  // The subject of words that left stands in them too; of a line of the trail it is a kind of row.
  const isTwice = (column: string): boolean =>
    column === 'subject' && (row.table === 'deliveries' || row.table === 'audit_lines');
  return Object.keys(labels).flatMap((column) => {
    const value = row.fields[column];
    return isSaid(value) && !isTwice(column) ? [{ column, name: labels[column] ?? '', value }] : [];
  });
}

function entry(page: Page, row: RowHeld): Html {
  const named = saidIn(page, row);
  const short = named.filter(({ column }) => !LONG.has(column) || isCode(row, column));
  const long = named.filter(({ column }) => LONG.has(column) && !isCode(row, column));
  const files = row.files.map((file) => page.file(file) ?? html`<p>${page.words.inFile}</p>`);
  const inLine = short.map(({ column, name, value }) => ({ name, value: inWords(page, value, column) }));
  return html`${short.length > 0 && facts(inLine)}
${long.map(({ column, name, value }) => html`<h3>${name}</h3>${told(page, value, column)}`)}${files}`;
}

/** The outcome of a call is a code; that of a worry is somebody's sentence. */
const isCode = (row: RowHeld, column: string): boolean => column === 'outcome' && row.table === 'attempts';

/** What is empty, or a plain no, says nothing. */
const isSaid = (value: Json | undefined): value is Json =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::[\d.]+)?Z$/;

function inWords(page: Page, value: Json, column = ''): string {
  if (value === true) return page.words.yes;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one) => inWords(page, one, column)).join(', ');
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (column === 'action') return actionSays(value, page.lang);
  if (CODED.has(column)) return codeSays(value, page.lang);
  return INSTANT.test(value) ? wall(page, value) : (page.about.names.get(value) ?? value);
}

const wall = ({ about, lang }: Page, instant: string): string => {
  const { zone, country } = about.practice;
  return momentInWords(Temporal.Instant.from(instant), zone, lang, { country });
};

/** Words as paragraphs; lists and records of them part by part. */
function told(page: Page, value: Json, column = ''): Html {
  if (Array.isArray(value)) {
    const parts = (value as readonly Json[]).filter(isSaid);
    return html`<ul>${parts.map((one) => html`<li>${told(page, one, column)}</li>`)}</ul>`;
  }
  if (value !== null && typeof value === 'object')
    return html`${Object.entries(value).map((part) => partOf(page, part))}`;
  return paragraphs(inWords(page, value, column));
}

/** What is short stands beside its name. */
function partOf(page: Page, [key, value]: [string, Json]): Html | false {
  if (!isSaid(value)) return false;
  const labels: Readonly<Record<string, string>> = page.words.inner;
  const name = labels[key] ?? key;
  const inLine = typeof value !== 'object' && !String(value).includes('\n');
  return inLine
    ? html`<p>${name}: ${inWords(page, value, key)}</p>`
    : html`<div><p><strong>${name}</strong></p>${told(page, value, key)}</div>`;
}
