import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realCarriers } from './carriers/smtp.ts';
import { Unreachable, placeOf } from './connecting.ts';
import type { Mailbox } from './mailboxes.ts';

const isInsideProblem = (error: unknown): boolean =>
  error instanceof Unreachable && error.problem.kind === 'inside';

test('C5 an address of the inside is nowhere to connect to, by number or by name', async () => {
  for (const host of ['127.0.0.1', '127.1', '10.0.0.1', '::1', '169.254.169.254', 'localhost'])
    await assert.rejects(placeOf({ host }), isInsideProblem, host);
});

test('C5 a server that may stand inside is looked up once, and its name stays the one to prove', async () => {
  const named = await placeOf({ host: 'localhost', inside: true });
  assert.match(named.host, /^(127\.0\.0\.1|::1)$/);
  assert.deepEqual([named.servername, named.isInside], ['localhost', true]);
  const numbered = await placeOf({ host: '127.0.0.1', inside: true });
  assert.deepEqual(numbered, { host: '127.0.0.1', servername: undefined, isInside: true });
});

test('C5 an address outside needs nobody’s leave', async () => {
  const place = await placeOf({ host: '192.0.2.7', inside: true });
  assert.deepEqual(place, { host: '192.0.2.7', servername: undefined, isInside: false });
});

test('C5 a name that leads inside by now gets no mail, which can be tried again', async () => {
  const smtp = { host: 'localhost', port: 25, secure: false, user: '', folder: 'INBOX', password: '' };
  const carrier = realCarriers({ smtp } as Mailbox);
  const mail = {
    to: 'a@b.test',
    fromName: '',
    fromAddress: 'c@d.test',
    subject: '',
    text: '',
    messageId: '',
  };
  await assert.rejects(carrier.carry({ ...mail, automatic: true }), { kind: 'transient' });
});
