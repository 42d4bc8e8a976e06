import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { after, before, test } from 'node:test';
import pino from 'pino';
import { type MailServer, mailbox, setMailbox, tryServers, watchMailbox } from '#channels';
import { type MailHouse, countReceived, mail, mailHouse, practiceWith, serversOf, until } from './house.ts';
import { ACCOUNT, type MailPair, mailPair } from './servers.ts';

let pair: MailPair;
let house: MailHouse;
before(async () => {
  [pair, house] = await Promise.all([mailPair(), mailHouse()]);
});
after(async () => {
  await Promise.all([pair.close(), house.close()]);
});

const log = pino({ enabled: false });

/** A line to the IMAP server that can be cut. */
async function cuttableLine(to: number): Promise<{ port: number; cut(): void; close(): void }> {
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const cut = (): void => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return { port: (line.address() as AddressInfo).port, cut, close: () => void line.close() };
}

type Server = MailServer & { password: string };

const FINE = { ok: true, isInside: true };

test('M10 set-up hears in one sentence what is wrong with a server, and which folders there are', async () => {
  const given = { senderName: 'Amara O.', senderAddress: ACCOUNT.address };
  const fine = await tryServers({ ...given, ...serversOf(pair) }, 'en');
  assert.deepEqual(fine, { smtp: FINE, imap: FINE });
  const kinds = async (change: Partial<Server>, locale = 'en') => {
    const { imap: tried } = await tryServers(
      { ...given, imap: { ...serversOf(pair).imap, ...change } },
      locale,
    );
    return tried?.ok === false ? [tried.problem.kind, tried.sentence] : ['ok', ''];
  };
  const [wrong] = await kinds({ password: 'no' });
  assert.equal(wrong, 'wrong_password');
  const [missing, sentence] = await kinds({ folder: 'Peple' });
  assert.equal(missing, 'no_such_folder');
  assert.match(sentence ?? '', /"Peple".*INBOX.*People/);
  assert.match((await kinds({ folder: 'Peple' }, 'es'))[1] ?? '', /No existe la carpeta/);
  assert.equal((await kinds({ port: 9 }))[0], 'refused');
  assert.equal((await kinds({ host: 'mail.invalid' }))[0], 'no_such_host');
  assert.equal((await kinds({ secure: true }))[0], 'not_tls');
  const outgoing = await tryServers({ ...given, smtp: { ...serversOf(pair).smtp, secure: true } }, 'en');
  assert.equal(outgoing.smtp?.ok === false && outgoing.smtp.problem.kind, 'not_tls');
  const nowhere = await tryServers({ ...given, smtp: { ...serversOf(pair).smtp, port: 9 } }, 'en');
  assert.equal(nowhere.smtp?.ok === false && nowhere.smtp.problem.kind, 'refused');
});

test('C3 a password is not sent in the clear to a server that is not this machine', async () => {
  // Means this machine to the network and not to us: the servers there offer no encryption.
  const elsewhere = { host: '127.1' };
  const { smtp, imap } = serversOf(pair);
  const given = { senderName: '', senderAddress: ACCOUNT.address };
  const refused = await tryServers(
    { ...given, smtp: { ...smtp, ...elsewhere }, imap: { ...imap, ...elsewhere } },
    'en',
  );
  assert.equal(refused.smtp?.ok === false && refused.smtp.problem.kind, 'no_encryption');
  assert.equal(refused.imap?.ok === false && refused.imap.problem.kind, 'no_encryption');
  const said = { ...elsewhere, insecure: true };
  const allowed = await tryServers(
    { ...given, smtp: { ...smtp, ...said }, imap: { ...imap, ...said } },
    'en',
  );
  assert.deepEqual(allowed, { smtp: FINE, imap: FINE });
});

test('M10 a fault stands on the mailbox in a sentence, and goes once the settings are right', async () => {
  const practice = await practiceWith(house, pair);
  const set = (password: string) =>
    house.inside(practice, (work) =>
      setMailbox(work, {
        senderName: '',
        senderAddress: ACCOUNT.address,
        smtp: undefined,
        imap: { ...serversOf(pair).imap, password },
      }),
    );
  await set('wrong');
  const stop = new AbortController();
  const ended = watchMailbox({
    source: house.source,
    practice,
    log,
    stop: stop.signal,
    pace: { renewMs: 100 },
  });
  const fault = await until('the fault is told', async () => (await house.inside(practice, mailbox))?.fault);
  assert.match(fault, /did not accept the user name and password/);
  await set(ACCOUNT.password);
  await until('it is read again', async () => {
    const now = await house.inside(practice, mailbox);
    return now?.checkedAt && now.fault === null;
  });
  stop.abort();
  await ended;
});

test('M9 a line that breaks is taken up again, and what came meanwhile is taken in', async () => {
  const practice = await practiceWith(house, pair);
  const line = await cuttableLine(pair.imap.port);
  const imap = { ...serversOf(pair).imap, port: line.port };
  const sender = { senderName: '', senderAddress: ACCOUNT.address };
  await house.inside(practice, (work) => setMailbox(work, { ...sender, smtp: undefined, imap }));
  const stop = new AbortController();
  const pace = { firstPauseMs: 50 };
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal, pace });
  await until('it is read', async () => (await house.inside(practice, mailbox))?.checkedAt);
  line.cut();
  const fault = await until('the break is told', async () => (await house.inside(practice, mailbox))?.fault);
  assert.match(fault, /broke the conversation off/);
  await pair.deliver(mail({ 'Message-ID': '<meanwhile@elsewhere.test>' }));
  await until('it is taken in', async () => (await house.inside(practice, countReceived)) === 1);
  await until('all is well', async () => (await house.inside(practice, mailbox))?.fault === null);
  stop.abort();
  await ended;
  line.close();
});
