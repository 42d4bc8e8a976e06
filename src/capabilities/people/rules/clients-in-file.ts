import { numberAsTyped } from '#kit/number-as-typed';
import { mailAddress } from './mail-address.ts';
import type { Channel } from './reaching.ts';

/** Clients out of a file: which column is what, and who would come in. */

export const COLUMNS = ['none', 'called', 'first', 'last', 'email', 'phone', 'text', 'post'] as const;
export type ColumnIs = (typeof COLUMNS)[number];

const NAMES: readonly (readonly [ColumnIs, RegExp])[] = [
  ['first', /^(first|given|preferred)[ _-]?name|^nombre$/i],
  ['last', /^(last|family)[ _-]?name|^sur ?name|^apellidos?$/i],
  ['email', /e-?mail|correo/i],
  ['text', /mobile|cell|text|sms|m[oó]vil|celular/i],
  ['phone', /phone|tel[eé]?/i],
  ['post', /address|street|direcci[oó]n|domicilio/i],
  ['called', /name|client|nombre/i],
];

/** A guess by the names of the columns, to be looked at by a human; each kind once. */
export function guessColumns(header: readonly string[]): ColumnIs[] {
  const taken = new Set<ColumnIs>();
  return header.map((title) => {
    const is = NAMES.find(([kind, pattern]) => !taken.has(kind) && pattern.test(title.trim()))?.[0] ?? 'none';
    taken.add(is);
    return is;
  });
}

export type FileWay = { readonly channel: Channel; readonly address: string };

export type FileRow = {
  /** As a spreadsheet counts, the header being 1. */
  readonly row: number;
  readonly called: string;
  readonly ways: readonly FileWay[];
  /** What stood in a column of ways and is none: it is left out, and said so. */
  readonly unread: readonly string[];
};

export type Left = { readonly row: number; readonly called: string; readonly because: 'no_name' | 'twice' };

const MOST_NAME = 120;
const MOST_POST = 300;

function wayIn(kind: ColumnIs, cell: string, country: string): FileWay | undefined {
  if (kind === 'email') {
    const address = mailAddress(cell);
    return address === undefined ? undefined : { channel: 'email', address };
  }
  if (kind === 'phone' || kind === 'text') {
    const address = cell.length > 60 ? undefined : numberAsTyped(cell, country);
    return address === undefined ? undefined : { channel: kind, address };
  }
  return { channel: 'post', address: cell.slice(0, MOST_POST) };
}

const IS_WAY: ReadonlySet<ColumnIs> = new Set(['email', 'phone', 'text', 'post']);

function readRow(
  cells: readonly string[],
  columns: readonly ColumnIs[],
  row: number,
  country: string,
): FileRow {
  const at = (kind: ColumnIs): string => (cells[columns.indexOf(kind)] ?? '').trim();
  const called = at('called') || [at('first'), at('last')].filter(Boolean).join(' ');
  const ways: FileWay[] = [];
  const unread: string[] = [];
  for (const [index, kind] of columns.entries()) {
    const cell = (cells[index] ?? '').trim();
    if (!IS_WAY.has(kind) || cell === '') continue;
    const way = wayIn(kind, cell, country);
    if (way) ways.push(way);
    else unread.push(cell);
  }
  return { row, called: called.slice(0, MOST_NAME), ways, unread };
}

/** One person, as far as a file tells: the same name, and the same ways. */
const sameAs = ({ called, ways }: FileRow): string =>
  JSON.stringify([called.toLowerCase(), ways.map(({ address }) => address.toLowerCase()).toSorted()]);

/** P9 who is in the file, by the columns that somebody looked at; a row without a name, or that stood there before, is left out. */
export function clientsIn(
  rows: readonly (readonly string[])[],
  columns: readonly ColumnIs[],
  country: string,
): { rows: FileRow[]; left: Left[] } {
  const seen = new Set<string>();
  const found: FileRow[] = [];
  const left: Left[] = [];
  for (const [index, cells] of rows.entries()) {
    const one = readRow(cells, columns, index + 2, country);
    const because = one.called === '' ? 'no_name' : seen.has(sameAs(one)) ? 'twice' : undefined;
    if (because) left.push({ row: one.row, called: one.called, because });
    else found.push(one);
    seen.add(sameAs(one));
  }
  return { rows: found, left };
}
