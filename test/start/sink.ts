import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and remembers to whom it went. */
export type Sink = { readonly port: number; readonly taken: string[]; close(): Promise<void> };

export async function openSink(): Promise<Sink> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map((one) => one.address));
        done();
      });
    },
  });
  // A program that is killed breaks its connections, which is what this is for.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    taken,
    close: () =>
      new Promise((done) => {
        server.close(done);
      }),
  };
}
