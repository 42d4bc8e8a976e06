import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UnreadableBackup } from './sealing.ts';

/**
 * The inside of a backup: lines. First the head, then for each table a line that names it, its rows as PostgreSQL's COPY writes
 * them, `\.` alone on a line, and a line with their count and hash; at the very end one that says so.
 */
const headSchema = z.object({
  porchlight_backup: z.literal(1),
  at: z.string(),
  practices: z.number(),
  /** The migrations that had run, in order. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const footSchema = z.object({ rows: z.number(), sha256: z.string() });
const endSchema = z.object({ end: z.literal(true), tables: z.number() });

export type Head = z.infer<typeof headSchema>;
export type TableLine = z.infer<typeof tableSchema>;

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const NO_MORE = Buffer.from('\\.\n');
const NEW_LINE = 10;

/** Counts rows, and hashes them, as they pass. */
class Tally {
  rows = 0;
  readonly #hash = createHash('sha256');
  take(piece: Buffer): void {
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) this.rows += 1;
    this.#hash.update(piece);
  }
  foot(): z.infer<typeof footSchema> {
    return { rows: this.rows, sha256: this.#hash.digest('hex') };
  }
}

/** Writes the lines; `wrote` is told how many rows each table had. */
export async function* written(
  head: Head,
  tables: AsyncIterable<{ line: TableLine; rows: AsyncIterable<Buffer> }>,
  wrote: (table: string, rows: number) => void,
): AsyncGenerator<Buffer> {
  yield line(head);
  let count = 0;
  for await (const table of tables) {
    yield line(table.line);
    const tally = new Tally();
    for await (const piece of table.rows) {
      tally.take(piece);
      yield piece;
    }
    yield NO_MORE;
    const foot = tally.foot();
    yield line(foot);
    wrote(table.line.table, foot.rows);
    count += 1;
  }
  yield line({ end: true, tables: count });
}

/** What a reader is told of a backup, in order. Each may take its time; nothing is read ahead of it. */
export type Reader = {
  head(head: Head): Promise<void>;
  /** A table begins; `rows` must be read to its end. */
  table(table: TableLine, rows: AsyncIterable<Buffer>): Promise<void>;
};

/** Reads a backup to its very end and checks every count and hash. Throws `UnreadableBackup` where they don't fit. */
export async function readThrough(
  plain: AsyncIterable<Buffer>,
  reader: Reader,
): Promise<ReadonlyMap<string, number>> {
  const lines = new Lines(plain[Symbol.asyncIterator]());
  await reader.head(parsed(headSchema, await lines.next()));
  const counts = new Map<string, number>();
  for (;;) {
    const text = await lines.next();
    const end = endSchema.safeParse(asJson(text));
    if (end.success) {
      if (end.data.tables !== counts.size) throw new UnreadableBackup('The backup lacks a table.');
      return counts;
    }
    const table = parsed(tableSchema, text);
    const tally = new Tally();
    await reader.table(table, lines.rows(tally));
    const foot = parsed(footSchema, await lines.next());
    const found = tally.foot();
    if (foot.rows !== found.rows || foot.sha256 !== found.sha256) {
      throw new UnreadableBackup(`The rows of ${table.table} are not as they were written.`);
    }
    counts.set(table.table, found.rows);
  }
}

/** A stream of bytes, taken a line at a time or, inside a table, as many whole lines as there are. */
class Lines {
  readonly #from: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  constructor(from: AsyncIterator<Buffer>) {
    this.#from = from;
  }

  /** At least to the end of a line: a row can be many pieces long. */
  async #more(): Promise<void> {
    const pieces = [this.#rest];
    for (;;) {
      const next = await this.#from.next();
      if (next.done === true) throw new UnreadableBackup('The backup ends too soon.');
      pieces.push(next.value);
      if (next.value.includes(NEW_LINE)) break;
    }
    this.#rest = Buffer.concat(pieces);
  }

  async next(): Promise<string> {
    if (!this.#rest.includes(NEW_LINE)) await this.#more();
    const end = this.#rest.indexOf(NEW_LINE);
    const text = this.#rest.subarray(0, end).toString('utf8');
    this.#rest = this.#rest.subarray(end + 1);
    return text;
  }

  async *rows(tally: Tally): AsyncGenerator<Buffer> {
    for (;;) {
      const stop = this.#whereRowsEnd();
      const whole = stop < 0 ? this.#rest.lastIndexOf(NEW_LINE) + 1 : stop;
      if (whole > 0) {
        const piece = this.#rest.subarray(0, whole);
        this.#rest = this.#rest.subarray(whole);
        tally.take(piece);
        yield piece;
      }
      if (stop >= 0) {
        this.#rest = this.#rest.subarray(NO_MORE.length);
        return;
      }
      await this.#more();
    }
  }

  /** What is left always begins at the beginning of a line. */
  #whereRowsEnd(): number {
    if (this.#rest.subarray(0, NO_MORE.length).equals(NO_MORE)) return 0;
    const at = this.#rest.indexOf('\n\\.\n');
    return at < 0 ? -1 : at + 1;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parsed<T>(schema: z.ZodType<T>, text: string): T {
  const found = schema.safeParse(asJson(text));
  if (!found.success) throw new UnreadableBackup('The backup is not as it should be inside.');
  return found.data;
}
