import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What is sent byte for byte, as no browser and no library would. */
export type Piece = string | Buffer | { readonly wait: number };

export type Heard = {
  /** Undefined where the connection ended without a word. */
  readonly status: number | undefined;
  readonly head: string;
  readonly body: string;
  /** The server ended the connection. */
  readonly closed: boolean;
  /** What came behind the first answer. */
  readonly more: string;
};

export type How = {
  /** `end`: says no more after the last piece; `gone`: breaks the connection off. */
  readonly after?: 'end' | 'gone';
  /** What is waited for: the first answer, another one behind it, or that the server ends the connection. */
  readonly until?: 'answered' | 'answered twice' | 'closed';
  /** Milliseconds. */
  readonly most?: number;
};

export async function say(
  port: number,
  pieces: readonly Piece[],
  { after, until = 'answered', most = 8_000 }: How = {},
): Promise<Heard> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let came = Buffer.alloc(0);
  let closed = false;
  const over = Promise.withResolvers<void>();
  socket.on('data', (bytes: Buffer) => {
    came = Buffer.concat([came, bytes]);
    if (until !== 'closed' && isWhole(came, until === 'answered' ? 1 : 2)) over.resolve();
  });
  // A connection that is reset is one that the server has ended.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closed = true;
    over.resolve();
  });
  for (const piece of pieces) {
    if (socket.destroyed || socket.readableEnded) break;
    if (typeof piece === 'object' && 'wait' in piece) await wait(piece.wait);
    else await sent(socket, typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
  }
  if (after === 'end') socket.end();
  if (after === 'gone') socket.resetAndDestroy();
  await Promise.race([over.promise, wait(most, undefined, { ref: false })]);
  socket.destroy();
  return { ...heardIn(came), closed };
}

/** Waits while the other end doesn't take what it was sent; one that has gone takes nothing more. */
async function sent(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.write(bytes)) return;
  await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
}

const LAST_CHUNK = '0\r\n\r\n';

function parted(came: Buffer): { head: string; rest: Buffer; length: number } | undefined {
  const text = came.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = text.slice(0, end);
  // "Go on": the answer itself comes behind.
  if (/^HTTP\/1\.1 1\d\d/.test(head)) return parted(came.subarray(end + 4));
  const rest = came.subarray(end + 4);
  if (/\r\ntransfer-encoding: chunked/i.test(head)) {
    const last = rest.indexOf(LAST_CHUNK);
    return { head, rest, length: last === -1 ? Infinity : last + LAST_CHUNK.length };
  }
  return { head, rest, length: Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) };
}

function isWhole(came: Buffer, answers: number): boolean {
  const found = parted(came);
  if (!found || found.rest.length < found.length) return false;
  // Where it is the last one, that the connection ends belongs to it.
  if (/\r\nconnection: close/i.test(found.head)) return false;
  return answers === 1 || isWhole(found.rest.subarray(found.length), answers - 1);
}

function heardIn(came: Buffer): Omit<Heard, 'closed'> {
  const found = parted(came);
  if (!found) return { status: undefined, head: '', body: '', more: '' };
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(found.head)?.[1]);
  return {
    status,
    head: found.head,
    body: found.rest.subarray(0, found.length).toString(),
    more: found.rest.subarray(found.length).toString(),
  };
}
