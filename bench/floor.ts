import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/**
 * The bare minimum to compare with: node's own HTTP server and `pg`, no framework, no sealing, no rules. A POST writes
 * five rows by one prepared call and answers 303; a GET reads fifty names and prints them.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 12 });

const SETUP = `
  create schema if not exists floor;
  create table if not exists floor.rows (id bigint generated always as identity primary key, place smallint, words text);
  create table if not exists floor.names (id bigint generated always as identity primary key, name text, words text);
  truncate floor.rows, floor.names;
  insert into floor.names (name, words) select 'Person ' || n, repeat('words ', 20) from generate_series(1, 50) n;
  create or replace function floor.five(text) returns void language sql as
    $$ insert into floor.rows (place, words) values (1, $1), (2, $1), (3, $1), (4, $1), (5, $1) $$;
`;

async function written(body: string): Promise<void> {
  const form = new URLSearchParams(body);
  await pool.query({ name: 'five', text: 'select floor.five($1)', values: [form.get('words') ?? ''] });
}

async function listed(): Promise<string> {
  const { rows } = await pool.query<{ name: string; words: string }>({
    name: 'names',
    text: 'select name, words from floor.names order by id limit 50',
  });
  return `<ol>${rows.map((row) => `<li>${row.name} ${row.words}</li>`).join('')}</ol>`;
}

const server = createServer((asked, answer) => {
  const chunks: Buffer[] = [];
  asked.on('data', (chunk: Buffer) => chunks.push(chunk));
  asked.on('end', () => {
    const done =
      asked.method === 'POST'
        ? written(Buffer.concat(chunks).toString()).then(() => answer.writeHead(303, { location: '/' }).end())
        : listed().then((page) => answer.writeHead(200, { 'content-type': 'text/html' }).end(page));
    done.catch(() => answer.writeHead(500).end());
  });
});

await pool.query(SETUP);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
