import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pino from 'pino';
import { type MailServer, mailbox, setMailbox, tryServers, watchMailbox } from '#channels';
import { type MailHouse, mailHouse, practiceWith, serversOf, until } from './house.ts';
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

type Server = MailServer & { password: string };

test('M10 set-up hears in one sentence what is wrong with a server, and which folders there are', async () => {
  const given = { senderName: 'Amara O.', senderAddress: ACCOUNT.address };
  const fine = await tryServers({ ...given, ...serversOf(pair) }, 'en');
  assert.deepEqual(fine, { smtp: { ok: true }, imap: { ok: true } });
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
