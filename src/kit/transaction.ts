import type { Compilable } from 'kysely';
import type { QueryResultRow } from 'pg';
import { type Client, type Pool, asDatabaseFault, isConflict, isStale, parameter, statement } from './db.ts';
import { assert } from './outcome.ts';

type Query = { sql: string; parameters: readonly unknown[] };

/**
 * Sends one query. Whatever is asked in the same turn of the event loop goes out in one packet: a packet each costs
 * more than most queries do (a third of all time, measured), and none of them waits for another.
 */
export function ask<Rows extends QueryResultRow>(client: Client, query: Query): Promise<{ rows: Rows[] }> {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return query.parameters.length === 0
    ? client.query<Rows>(query.sql)
    : client.query<Rows>({ ...statement(query.sql), values: query.parameters.map(parameter) });
}

const plain = (sql: string): Query => ({ sql, parameters: [] });

/** One connection between begin and commit: what was gathered goes out in order, without waiting in between. */
export class Transaction {
  readonly client: Client;
  #gathered: Query[] = [];
  constructor(client: Client) {
    this.client = client;
  }
  /** Called before what was gathered is sent, for what is written best at once. */
  beforeSend: () => void = () => undefined;
  gather(query: Query): void {
    this.#gathered.push(query);
  }
  async send(last?: string): Promise<void> {
    this.beforeSend();
    const gathered = this.#gathered;
    this.#gathered = [];
    // All are on their way before the first answer is awaited; after a failure the rest fail too, and are heard out.
    const sent = gathered.map((query) => ask(this.client, query));
    if (last) sent.push(ask(this.client, plain(last)));
    const settled = await Promise.allSettled(sent);
    for (const result of settled) if (result.status === 'rejected') throw result.reason;
  }
  async all<Row>(query: Compilable<Row>): Promise<Row[]> {
    const result = await ask(this.client, query.compile());
    return result.rows as Row[];
  }
  async one<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    const rows = await this.all(query);
    assert(rows.length <= 1, 'at most one row was expected');
    return rows[0];
  }
}

const ATTEMPTS = 4;

/** Names whose rows a transaction sees. A parameter, so that the handle stands in no statement that a server shows. */
const TAKE_HANDLE = "select set_config('porchlight.handle', $1, true)";

/**
 * Runs `act` in a transaction on the rows of one handle (kit/handles.ts), again where two got in each other's way, four
 * times at most, and again where a newer process has changed the tables under this one's connections, once for each.
 */
export async function inTransaction<T>(
  pool: Pool,
  handle: string,
  act: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let conflicts = 0;
  let stale = 0;
  for (;;) {
    try {
      return await once(pool, handle, act);
    } catch (error) {
      if (isConflict(error) && ++conflicts < ATTEMPTS) continue;
      if (isStale(error) && ++stale <= pool.options.max) continue;
      throw asDatabaseFault(error);
    }
  }
}

async function once<T>(
  pool: Pool,
  handle: string,
  act: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // A lost connection is also emitted; without a listener that would end the process.
  const onError = (): void => {
    broken = true;
  };
  client.on('error', onError);
  const transaction = new Transaction(client);
  try {
    const begun = Promise.all([
      ask(client, plain('begin')),
      ask(client, { sql: TAKE_HANDLE, parameters: [handle] }),
    ]);
    begun.catch(() => undefined);
    const result = await act(transaction);
    await begun;
    await transaction.send('commit');
    return result;
  } catch (error) {
    // What it prepared is of no use any more; a new connection prepares it anew.
    broken ||= isStale(error);
    await ask(client, plain('rollback')).catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
