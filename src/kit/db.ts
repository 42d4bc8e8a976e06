import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg, { type CustomTypesConfig, type PoolConfig } from 'pg';
import { Fault } from './outcome.ts';

/**
 * Queries are built and typed by Kysely and run by `work` on its own connection, so the builder here holds no
 * connection: a query can't run outside a transaction by accident.
 */
export function tables<Tables>(): Kysely<Tables> {
  return builder as unknown as Kysely<Tables>;
}

const builder = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

/** `timestamptz` is a `Temporal.Instant`, `date` a 'YYYY-MM-DD' string, `bigint` a number (counts only). */
// Its type names only the types it was written with; it takes any number the server may send.
const builtinParser = pg.types.getTypeParser as (oid: number, format: 'text' | 'binary') => unknown;

const types: CustomTypesConfig = { getTypeParser: parserFor };

function parserFor(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === TIMESTAMPTZ) return (text: string) => Temporal.Instant.from(text);
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return (text: string) => Number(text);
  const known: unknown = builtinParser(oid, format ?? 'text');
  return known as (text: string) => unknown;
}

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/**
 * Connections to one database as one role. Queries are pipelined: those that need no earlier answer share a round
 * trip. A connection that breaks while idle is dropped quietly; the next request takes a new one.
 */
export function openPool(url: string, options: { max?: number; onError: (error: Error) => void }): Pool {
  // `pipeline` is newer than the types.
  const config: PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max: options.max ?? 12,
    connectionTimeoutMillis: 10_000,
    types,
    pipeline: true,
  };
  const pool = new pg.Pool(config);
  pool.on('error', options.onError);
  return pool;
}

/** What a driver needs made plain: instants as ISO text. */
export function parameter(value: unknown): unknown {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;
}

const MOST_STATEMENTS = 500;
const named = new Map<string, { readonly text: string; readonly name: string }>();

/**
 * A statement under a name of its own, so that each connection parses and plans it once (a fifth of all time in the
 * simulated town). What comes after the first five hundred texts goes without: lists of many lengths make many texts,
 * and each is kept by every connection.
 */
export function statement(text: string): { readonly text: string; readonly name?: string } {
  const known = named.get(text);
  if (known) return known;
  if (named.size >= MOST_STATEMENTS) return { text };
  const fresh = { text, name: `porchlight_${named.size + 1}` };
  named.set(text, fresh);
  return fresh;
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === '23505' &&
    (constraint === undefined || error.constraint === constraint)
  );
}

export function isForeignKeyViolation(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23503' && error.constraint === constraint;
}

/** Two transactions got in each other's way and this one lost: it may simply be run again. */
export function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
}

/**
 * A table has columns that it hadn't when this connection prepared the statement: a newer process has migrated. The
 * server has no code of its own for it.
 */
export function isStale(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.routine === 'RevalidateCachedQuery';
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
]);

/** The database can't be reached: a fault that passes, told to people as such, with their words kept. */
export function asDatabaseFault(error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const lost = /terminated|timeout exceeded when trying to connect|not queryable/.test(error.message);
  return AWAY.has(code) || lost ? new Fault('transient', 'the database is away', { cause: error }) : error;
}
