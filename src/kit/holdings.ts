import { sql } from 'kysely';
import { tables } from './db.ts';
import { assert } from './outcome.ts';
import type { Work } from './work.ts';

/**
 * What a room keeps, told so that everything can be given out: to the practice, and to the person whom it is about.
 * A room lists its tables once (`holdings.ts`); reading them is the same for all.
 */
export type Holding = {
  readonly table: string;
  /** The column that names a row within the practice. */
  readonly key: string;
  /** Sealed columns, and what is in them. */
  readonly sealed?: Readonly<Record<string, 'text' | 'json'>>;
  /** Sealed columns that are files, with their media type. */
  readonly files?: Readonly<Record<string, (fields: Fields) => string>>;
  /** How the name of such a file ends, where that isn't of everybody's knowledge here. */
  readonly endingOf?: (type: string) => string;
  /** How such a file is read, where its column only says that there is one: it stands in parts, somewhere else. */
  readonly readFile?: (work: Work, id: string) => Promise<Buffer | undefined>;
  /** Columns that are given to nobody, with the reason. Keyed hashes (`…_hash`, `mac`) are left out everywhere. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** Columns with the id of whom or what a row is about: the person, or a row about the person in a table before. */
  readonly about?: readonly string[];
  /** As `about`, where the row is somebody else's words about the person: for the practice's file alone. */
  readonly saidByOthers?: readonly string[];
  /** What kind of thing it is. */
  readonly part?: Part | ((fields: Fields) => Part);
  /** Takes out of opened words what opens something else, such as the link to somebody's page. */
  readonly clean?: (text: string) => string;
  /** Rows that are given to nobody. */
  readonly without?: (fields: Fields) => boolean;
  /** Two rows with the same hash here are the same thing: a mail, and the message that it became. */
  readonly sameBy?: string;
  /** A row as the person was told of it, where the row says more: for a copy for them. */
  readonly asTold?: (fields: Fields) => Fields;
  /** What of it a copy for the person holds. None: nothing, whatever is added to the table later. */
  readonly copy?: readonly string[];
};

/** `record`: what was said and done. `notes`: the staff's own. `safety`: their steps. `trail`: who did or looked. */
export type Part = 'record' | 'notes' | 'safety' | 'trail';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

/** A file that belongs to a row, to be read by itself. */
export type FileHeld = {
  readonly table: string;
  readonly column: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** See `Holding.readFile`. */
  readonly read?: Holding['readFile'];
};

export type RowHeld = {
  readonly table: string;
  readonly id: string;
  readonly part: Part;
  readonly fields: Fields;
  readonly files: readonly FileHeld[];
  /** See `sameBy`. */
  readonly same: string | undefined;
};

type Cell = string | number | boolean | null | Buffer | Temporal.Instant | readonly unknown[] | object;
type Raw = Record<string, Cell>;
type Loose = Record<string, Record<string, Cell>>;

const db = tables<Loose>();

const HASHES = /_hash$|^mac$/;

/** Whether a row, or what it is about, is among these ids. */
export const isAmong = (ids: ReadonlySet<string>, holding: Holding, row: RowHeld): boolean =>
  ids.has(row.id) ||
  (holding.about ?? []).some((column) => {
    const value = row.fields[column];
    return typeof value === 'string' && ids.has(value);
  });

/** What each table has, by the database's own account: a column that is added is given out without being named here. */
export type Columns = ReadonlyMap<string, readonly string[]>;

export async function columnsHeld(work: Work, holdings: readonly Holding[]): Promise<Columns> {
  const catalogue = tables<{ columns: { table_name: string; column_name: string; table_schema: string } }>();
  const rows = await work.all(
    catalogue
      .withSchema('information_schema')
      .selectFrom('columns')
      .select([
        sql<string>`table_name::text`.as('table_name'),
        sql<string>`column_name::text`.as('column_name'),
      ])
      .where('table_schema', '=', 'public')
      .where(
        'table_name',
        'in',
        holdings.map((one) => one.table),
      ),
  );
  const found = new Map<string, string[]>();
  for (const { table_name, column_name } of rows) {
    const holding = holdings.find((one) => one.table === table_name);
    if (holding && isGiven(holding, column_name)) {
      found.set(table_name, [...(found.get(table_name) ?? []), column_name]);
    }
  }
  return found;
}

function isGiven(holding: Holding, column: string): boolean {
  if (column === 'practice_id') return holding.key === column;
  if (column === holding.key || column === holding.sameBy) return true;
  return !HASHES.test(column) && !(column in (holding.leftOut ?? {}));
}

const isFile = (holding: Holding, column: string): boolean => column in (holding.files ?? {});

/** Rows of one table, files as references only, in the order of their keys. */
function read(work: Work, holding: Holding, columns: Columns) {
  const of = columns.get(holding.table);
  assert(of, 'a table that is held exists');
  return db
    .selectFrom(holding.table)
    .select(of.filter((column) => !isFile(holding, column)))
    .select(
      Object.keys(holding.files ?? {}).map((column) =>
        sql<boolean>`${sql.ref(column)} is not null`.as(column),
      ),
    )
    .where('practice_id', '=', work.practice)
    .orderBy(holding.key);
}

const valueOf = (key: Cell | undefined): string =>
  Buffer.isBuffer(key) ? key.toString('hex') : typeof key === 'string' ? key : '';

function opened(work: Work, holding: Holding, raw: Raw): RowHeld {
  const id = valueOf(raw[holding.key]);
  const fields: Record<string, Json> = {};
  const sealed = holding.sealed ?? {};
  for (const [column, cell] of Object.entries(raw)) {
    if (isFile(holding, column) || (Buffer.isBuffer(cell) && HASHES.test(column))) continue;
    const kind = sealed[column];
    if (kind !== undefined && Buffer.isBuffer(cell)) {
      const words = work.open(holding.table, column, id, cell);
      const text = holding.clean?.(words) ?? words;
      fields[column] = kind === 'json' && text !== '' ? (JSON.parse(text) as Json) : text;
    } else fields[column] = plain(cell);
  }
  const files = Object.entries(holding.files ?? {}).flatMap(([column, typeOf]) => {
    const type = typeOf(fields);
    const name = `${holding.table}-${id}.${holding.endingOf?.(type) ?? ENDINGS[type] ?? 'bin'}`;
    const { readFile } = holding;
    const file = { table: holding.table, column, id, name, type, ...(readFile && { read: readFile }) };
    return raw[column] === true ? [file] : [];
  });
  const { part = 'record' } = holding;
  const same = holding.sameBy === undefined ? null : raw[holding.sameBy];
  return {
    table: holding.table,
    id,
    part: typeof part === 'string' ? part : part(fields),
    fields,
    files,
    same: Buffer.isBuffer(same) ? same.toString('hex') : undefined,
  };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/amr': 'amr',
  'audio/flac': 'flac',
  'audio/3gpp': '3gp',
};

function plain(cell: Cell): Json {
  assert(!Buffer.isBuffer(cell), 'a column of bytes is named as sealed, as a file, or as left out');
  return cell instanceof Temporal.Instant ? cell.toString() : (cell as Json);
}

/** The next rows of a table after a key, at most `most`; `last` is the key to go on from, undefined at the end. */
export async function nextHeld(
  work: Work,
  holding: Holding,
  given: { columns: Columns; after: unknown; most: number },
): Promise<{ rows: RowHeld[]; last: unknown }> {
  let query = read(work, holding, given.columns).limit(given.most);
  if (given.after !== undefined) query = query.where(holding.key, '>', given.after as Cell);
  const raws = (await work.all(query)) as Raw[];
  const last = raws.length < given.most ? undefined : raws.at(-1)?.[holding.key];
  const rows = raws.map((raw) => opened(work, holding, raw));
  return { rows: rows.filter((row) => holding.without?.(row.fields) !== true), last };
}

/**
 * Everything about some persons, each row with the person it is about. A table is read after those that it points to:
 * what is about an inquiry of a person is about the person. `hidden`: ids that aren't shown, nor what is about them.
 */
export async function heldAbout(
  work: Work,
  holdings: readonly Holding[],
  given: { persons: readonly string[]; columns: Columns; hidden: ReadonlySet<string>; others: boolean },
): Promise<Map<string, RowHeld[]>> {
  const owner = new Map(given.persons.map((id) => [id, id]));
  for (const id of given.hidden) owner.set(id, HIDDEN);
  const found = new Map<string, RowHeld[]>(given.persons.map((id) => [id, []]));
  for (const holding of holdings) {
    const about = [...(holding.about ?? []), ...(given.others ? (holding.saidByOthers ?? []) : [])];
    if (about.length === 0) continue;
    const query = read(work, holding, given.columns).where((eb) =>
      eb.or(about.map((column) => eb(column, 'in', [...owner.keys()]))),
    );
    for (const raw of (await work.all(query)) as Raw[]) {
      const owners = [holding.key, ...about].map((column) => owner.get(valueOf(raw[column])));
      const whose = owners.includes(HIDDEN) ? HIDDEN : owners.find((one) => one !== undefined);
      if (whose === undefined) continue;
      const row = opened(work, holding, raw);
      if (holding.key === 'id') owner.set(row.id, whose);
      if (holding.without?.(row.fields) !== true) found.get(whose)?.push(row);
    }
  }
  return found;
}

/** The owner of what isn't shown. */
const HIDDEN = '';

/** The bytes of a file that a row told of; undefined where it was erased meanwhile. */
export async function fileHeld(work: Work, file: FileHeld): Promise<Buffer | undefined> {
  if (file.read) return file.read(work, file.id);
  const row = await work.one(
    db
      .selectFrom(file.table)
      .select(file.column)
      .where('practice_id', '=', work.practice)
      .where('id', '=', file.id),
  );
  const sealed = row?.[file.column];
  return Buffer.isBuffer(sealed)
    ? work.keys.openBytes({ table: file.table, column: file.column, row: file.id }, sealed)
    : undefined;
}
