import { createServer } from 'node:net';

/** A port that nobody has at this moment, where it must be known before a server listens on it. */
export async function freePort(host: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', fail);
    probe.listen(0, host, done);
  });
  const address = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('assertion: a TCP socket has a port');
  return address.port;
}
