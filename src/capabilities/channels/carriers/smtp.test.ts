import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from '../mailboxes.ts';
import { realCarriers } from './smtp.ts';

test('a mail goes to the one address that was judged, whatever else could be read out of it', async () => {
  const asked: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      done();
    },
    onData: (stream, _session, done) => {
      stream.on('end', () => done());
      stream.resume();
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const smtp = { host: '127.0.0.1', port, secure: false, inside: true, user: '', folder: '', password: '' };
  const carrier = realCarriers({ smtp } as Mailbox);
  const mail = { fromName: 'Porch', fromAddress: 'porch@here.test', subject: 'Your message', text: 'Hello' };
  const whole = { ...mail, messageId: '<1@here.test>', automatic: true };
  try {
    for (const to of ['one@there.test', 'x,two@there.test', '(c)three@there.test', 'all:four@there.test'])
      await carrier.carry({ ...whole, to });
  } finally {
    await new Promise<void>((done) => server.close(done));
  }
  assert.equal(asked[0], 'one@there.test');
  for (const other of ['two@there.test', 'three@there.test', 'four@there.test'])
    assert.ok(!asked.includes(other), other);
  assert.equal(asked.length, 4);
});
