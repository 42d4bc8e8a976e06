import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Holding } from '#kit/holdings';
import { type TestDatabase, testDatabase } from '#test/database';
import { NOT_GIVEN, everything } from './everything.ts';
import { paperWords } from './words/index.ts';

let database: TestDatabase;
let admin: pg.Client;
before(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await database.close();
});

type Catalogue = readonly { table: string; column: string; type: string }[];

const catalogue = async (): Promise<Catalogue> =>
  (
    await admin.query<Catalogue[number]>(
      `select c.table_name as "table", c.column_name as "column", c.data_type as type
         from information_schema.columns c
        where c.table_schema = 'public' and c.table_name in
          (select table_name from information_schema.columns where table_schema = 'public' and column_name = 'practice_id')
        order by 1, 2`,
    )
  ).rows;

/** What is kept about a practice and given to nobody, nor left out by name. */
function forgotten(all: Catalogue, held: readonly Holding[]): string[] {
  const of = new Map(held.map((one) => [one.table, one]));
  return all.flatMap(({ table, column, type }) => {
    const holding = of.get(table);
    if (!holding) return table in NOT_GIVEN ? [] : [table];
    if (type !== 'bytea' || /_hash$|^mac$/.test(column)) return [];
    const told = { ...holding.sealed, ...holding.files, ...holding.leftOut };
    return column in told ? [] : [`${table}.${column}`];
  });
}

test('X1 everything that is kept about a practice is in its export, or left out by name with a reason', async () => {
  const all = await catalogue();
  assert.deepEqual(forgotten(all, everything), []);
  const real = new Set(all.map(({ table, column }) => `${table}.${column}`));
  for (const one of everything) {
    const named = [
      one.key,
      ...(one.about ?? []),
      ...(one.copy ?? []),
      ...Object.keys({ ...one.sealed, ...one.files }),
    ];
    for (const column of named)
      assert.ok(real.has(`${one.table}.${column}`), `${one.table}.${column} exists`);
  }
  for (const table of Object.keys(NOT_GIVEN))
    assert.ok(
      all.some((one) => one.table === table),
      table,
    );
});

test('X1 a table or a sealed column that a new room adds and forgets is found', async () => {
  const all = await catalogue();
  const planted = [
    ...all,
    { table: 'planted_notes', column: 'practice_id', type: 'uuid' },
    { table: 'persons', column: 'planted', type: 'bytea' },
  ];
  assert.deepEqual(forgotten(planted, everything), ['planted_notes', 'persons.planted']);
  const without = everything.filter((one) => one.table !== 'consents');
  assert.deepEqual([...new Set(forgotten(all, without))], ['consents']);
});

test('X1 each table stands after those that it points to', async () => {
  const seen = new Set<string>();
  const needs = { inquiry_id: 'inquiries', person_id: 'persons', concern_id: 'concerns' } as const;
  for (const one of everything) {
    for (const column of one.about ?? []) {
      const table = needs[column as keyof typeof needs];
      if (table) assert.ok(seen.has(table), `${one.table} after ${table}`);
    }
    seen.add(one.table);
  }
});

test('X2 what a copy for the person shows has its words in both languages', () => {
  for (const lang of ['en', 'es'] as const) {
    const { columns, tables: headings }: { columns: Record<string, string>; tables: Record<string, string> } =
      paperWords(lang);
    for (const one of everything) {
      if ((one.about ?? []).length > 0) assert.ok(headings[one.table], `${lang} ${one.table}`);
      const named = (one.copy ?? []).filter((column) => !(column in (one.files ?? {})));
      for (const column of named) assert.ok(columns[column], `${lang} ${one.table}.${column}`);
    }
  }
});
