import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

import {
  type Columns,
  type FileHeld,
  type Holding,
  type RowHeld,
  columnsHeld,
  fileHeld,
  isAmong,
  nextHeld,
} from '#kit/holdings';
import type { Work, WorkSource } from '#kit/work';
import { type Html, type Lang, besideLink, html, paperPage, render } from '#ui';
import { aboutPersons } from './about.ts';
import { everything } from './everything.ts';
import { notGivenTo } from './not-given-to.ts';
import { sections } from './paper.ts';
import { paperWords, practiceWords } from './words/index.ts';

/**
 * Everything of a practice in one ZIP, made while it is taken: one batch is in memory at a time, and each is read in a
 * transaction of its own, so that a slow reader holds nothing. What changes meanwhile is in it or not.
 */
const ROWS = 200;
const PERSONS = 50;

export type PracticeFile = {
  readonly source: WorkSource;
  readonly practice: string;
  readonly memberId: string;
  readonly lang: Lang;
};

type Making = PracticeFile & {
  readonly columns: Columns;
  /** Ids of what is shown to a colleague alone, and of what is about it. */
  readonly hidden: Set<string>;
  readonly files: FileHeld[];
  readonly persons: string[];
  readonly counts: Map<string, number>;
  left: number;
};

export async function practiceFile(given: PracticeFile): Promise<Readable> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const made = await inPractice(given, async (work): Promise<Making> => {
    work.record({ action: 'practice.exported', subject: 'practice', subjectId: given.practice });
    const [columns, hidden] = await Promise.all([
      columnsHeld(work, everything),
      notGivenTo(work, given.memberId),
    ]);
    return { ...given, columns, hidden, files: [], persons: [], counts: new Map(), left: 0 };
  });
  zip.on('error', (error: Error) => out.destroy(error));
  fill(zip, made).then(
    () => zip.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;
}

const inPractice = <T>(
  { source, practice, memberId }: PracticeFile,
  act: (work: Work) => Promise<T>,
): Promise<T> => source.inPractice(practice, { kind: 'staff', id: memberId }, act);

async function fill(zip: ZipFile, made: Making): Promise<void> {
  for (const holding of everything) await put(zip, `data/${holding.table}.jsonl`, linesOf(made, holding));
  const sheets: string[] = [];
  for (let at = 0; at < made.persons.length; at += PERSONS) {
    const name = `people-${String(at / PERSONS + 1).padStart(5, '0')}.html`;
    await put(zip, `people/${name}`, sheetOf(made, made.persons.slice(at, at + PERSONS)));
    sheets.push(name);
  }
  for (const file of made.files) await put(zip, `files/${file.name}`, bytesOf(made, file));
  await put(zip, 'index.html', [render(indexPage(made, sheets))]);
}

/** One entry after the other: what comes next is read only when the reader has taken this one. */
function put(
  zip: ZipFile,
  name: string,
  parts: Iterable<string> | AsyncIterable<string | Buffer>,
): Promise<void> {
  return new Promise((done, fail) => {
    zip.addReadStreamLazy(name, {}, (take) => {
      const entry = Readable.from(parts, { objectMode: false });
      entry.once('end', done).once('error', fail);
      take(null, entry);
    });
  });
}

async function* linesOf(made: Making, holding: Holding): AsyncGenerator<string> {
  let after: unknown;
  do {
    const read = { columns: made.columns, after, most: ROWS };
    const { rows, last } = await inPractice(made, (work) => nextHeld(work, holding, read));
    const shown = rows.filter((row) => isShown(made, holding, row));
    made.counts.set(holding.table, (made.counts.get(holding.table) ?? 0) + shown.length);
    for (const row of shown) {
      made.files.push(...row.files);
      if (row.table === 'persons') made.persons.push(row.id);
    }
    if (shown.length > 0) yield shown.map(line).join('');
    after = last;
  } while (after !== undefined);
}

const line = ({ fields, files }: RowHeld): string =>
  `${JSON.stringify(files.length > 0 ? { ...fields, files: files.map(({ name }) => `files/${name}`) } : fields)}\n`;

function isShown(made: Making, holding: Holding, row: RowHeld): boolean {
  if (!isAmong(made.hidden, holding, row)) return true;
  if (holding.key === 'id') made.hidden.add(row.id);
  made.left += 1;
  return false;
}

/** The pages of some people one below the other: a page each would be as many files as a disk has trouble with. */
async function* sheetOf(made: Making, persons: readonly string[]): AsyncGenerator<string> {
  const { columns, lang, memberId } = made;
  const all = await inPractice(made, (work) =>
    aboutPersons(work, persons, { kind: 'practice', memberId }, columns),
  );
  const { saved, title } = paperWords(lang);
  const beside = (file: FileHeld): Html => html`<p>${besideLink(`../files/${file.name}`, saved)}</p>`;
  const main = html`${all.map((about) => sections(about, lang, beside))}`;
  yield render(paperPage({ title: title.practice, lang, main }));
}

async function* bytesOf(made: Making, file: FileHeld): AsyncGenerator<Buffer> {
  const found = await inPractice(made, (work) => fileHeld(work, file));
  if (found) yield found;
}

function indexPage(made: Making, sheets: readonly string[]): Html {
  const words = practiceWords(made.lang);
  const tables = [...made.counts].map(
    ([table, count]) => html`<li>${besideLink(`data/${table}.jsonl`, table)}: ${words.rows(count)}</li>`,
  );
  const main = html`<h1>${words.title}</h1>
<p>${words.careful}</p>
<p>${words.more}</p>
${made.left > 0 && html`<p>${words.hidden(made.left)}</p>`}
<h2>${words.people}</h2>
<ul>${sheets.map((name) => html`<li>${besideLink(`people/${name}`, name)}</li>`)}</ul>
<p>${words.files(made.files.length)}</p>
<h2>${words.tables}</h2>
<ul>${tables}</ul>`;
  return paperPage({ title: words.index, lang: made.lang, main });
}
