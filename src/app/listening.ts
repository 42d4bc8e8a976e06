import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Fetch } from './fetch.ts';
import { isPlainlyFramed } from './framing.ts';
import { isSharedFile } from './sound.ts';

/** How long the server waits for whoever sends, in milliseconds. */
export type Patience = {
  /** From the connection, or the first byte after an answer, to the end of the headers. */
  readonly headers: number;
  /** From the same moment to the last byte of the body. */
  readonly request: number;
  /** The same for a client's file. */
  readonly file: number;
  /** Without a single byte, in the middle of sending or of being sent to. */
  readonly silence: number;
  /** Between an answer and the next request on the same connection. */
  readonly keptOpen: number;
  /** How often the first two are looked at: each may last longer by this much. */
  readonly between: number;
};

/**
 * Long enough for an old phone in a bus, short enough that a thousand connections that drip bytes are let go by themselves.
 * What is sent can be slow without being silent: a recording of 10 MB has five minutes, which is 280 kbit/s; a message of
 * the greatest length 7 kbit/s, slower than a telephone line of 1990.
 */
export const PATIENCE: Patience = {
  // One or two kilobytes. A phone that changes from one mast to the next is away for ten seconds.
  headers: 20_000,
  request: 300_000,
  // 25 MB at the same 280 kbit/s; whoever sends for so long holds 256 KB here and no connection to the database.
  file: 750_000,
  // A tunnel. The desk's stream, which may have nothing to tell for hours, says that it is there every 25 seconds.
  silence: 60_000,
  // Proxies keep theirs open for 60 seconds: if ours ended first, a request on its way into that moment would be lost.
  keptOpen: 65_000,
  between: 2_000,
};

/** Headers of a signed-in browser are 2 KB; what is longer than this is refused before anything is looked at. */
export const MOST_HEADER_BYTES = 16 * 1024;

/** After a refusal what still comes is thrown away for this long, so that a sender gets to read it. */
const HEARD_OUT_MS = 2_000;

/** Refused before there is a request that a route could answer. */
export type EarlyRefusal = {
  readonly status: 400 | 408 | 413 | 431;
  /** The headers as far as they came. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A whole answer to what was refused early: a page with its headers. */
export type EarlyAnswer = (refusal: EarlyRefusal) => {
  headers: Readonly<Record<string, string>>;
  page: string;
};

const REASONS = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
} as const;

/** What the parser says, beside "this is no HTTP". */
const STATUS_OF: Readonly<Record<string, EarlyRefusal['status']>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * The door to the street: what is no HTTP, what can be read in two ways, and who stops in the middle is answered here, with a
 * page and the end of the connection, and no route hears of it.
 */
export function listening(fetch: Fetch, early: EarlyAnswer, patience: Patience = PATIENCE): Server {
  const last = new WeakMap<Socket, Exchange>();
  const refused = new WeakSet<Socket>();
  const refuse = (socket: Socket, status: EarlyRefusal['status']): void => {
    if (refused.has(socket)) return;
    refused.add(socket);
    const before = last.get(socket);
    const turn = turnOf(socket, before);
    if (turn === 'nobody') return void socket.destroy();
    if (turn === 'another') return void before?.response.setHeader('connection', 'close');
    const { headers = {} } = before?.request ?? {};
    sayAndClose(socket, status, early({ status, headers }));
  };
  const answer = getRequestListener(fetch, {
    // An address or a host that is none. Only the request's own line was read, so it can be answered in its turn.
    errorHandler: () => {
      const { headers, page } = early({ status: 400, headers: {} });
      return new Response(page, { status: 400, headers });
    },
  });
  const options = {
    headersTimeout: patience.headers,
    // The longest that anybody is waited for; who sends no file is let go earlier, below.
    requestTimeout: Math.max(patience.request, patience.file),
    keepAliveTimeout: patience.keptOpen,
    connectionsCheckingInterval: patience.between,
    maxHeaderSize: MOST_HEADER_BYTES,
    insecureHTTPParser: false,
    // Answered by a page of ours, as a host that is none.
    requireHostHeader: false,
  };
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    // What stands behind a request that was refused is part of it, or nobody's.
    if (refused.has(socket)) return;
    last.set(socket, { request, response });
    if (!isPlainlyFramed(request)) return refuse(socket, 400);
    request.on('timeout', () => refuse(socket, 408));
    if (!isSharedFile(request.url ?? '')) notLonger(request, patience.request, () => refuse(socket, 408));
    response.on('timeout', () => {
      // Who is waiting for us is waited for; who doesn't take what we send is let go.
      if (response.writableLength > 0) socket.destroy();
    });
    void answer(request, response);
  };
  const server = createServer(options, take);
  server.timeout = patience.silence;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') return void socket.destroy();
    refuse(socket as Socket, STATUS_OF[error.code ?? ''] ?? 400);
  });
  return server;
}

/** Ends the waiting for a request that hasn't come whole after so many milliseconds. */
function notLonger(request: IncomingMessage, most: number, end: () => void): void {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (!request.complete) end();
  }, most);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Whose turn it is to be answered on this connection, when what came last on it is refused. */
function turnOf(socket: Socket, before: Exchange | undefined): 'this' | 'another' | 'nobody' {
  // Nothing was said, so there is nothing to answer: browsers open connections ahead, and don't use them all.
  if (!socket.writable || socket.bytesRead === 0) return 'nobody';
  if (!before || before.response.writableFinished)
    return before?.request.complete === false ? 'nobody' : 'this';
  // Half an answer can't become another one.
  if (before.response.headersSent) return 'nobody';
  // The bytes behind a whole request are no request: it gets its own answer, as if they hadn't come, and the last one.
  return before.request.complete ? 'another' : 'this';
}

function sayAndClose(
  socket: Socket,
  status: EarlyRefusal['status'],
  { headers, page }: ReturnType<EarlyAnswer>,
): void {
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': String(Buffer.byteLength(page)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines.join('')}\r\n${page}`);
  // Closed while bytes are still coming, a connection is reset, and the answer may be gone before it was read.
  const timer = setTimeout(() => socket.destroy(), HEARD_OUT_MS);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
