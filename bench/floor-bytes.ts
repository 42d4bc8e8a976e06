import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The bare minimum of a page: node's own HTTP server, and bytes that are there already. The file holds them. */
const page = readFileSync(process.argv[2] ?? '');

const server = createServer((_asked, answer) => {
  answer
    .writeHead(200, { 'content-type': 'text/html; charset=UTF-8', 'content-length': page.length })
    .end(page);
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
