import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import pino from 'pino';
import {
  deliver,
  mailbox,
  putAside,
  realCarriers,
  receivedMail,
  recentDeliveries,
  send,
  setMailbox,
  tryServers,
  watchAll,
  watchMailbox,
} from '#channels';
import { meet, waysOf } from '#people';
import type { Work } from '#kit/work';
import { changeMailbox } from '../../src/capabilities/channels/mailboxes.ts';
import { type MailHouse, countReceived, mail, mailHouse } from './house.ts';
import { ACCOUNT, type MailPair, freshFolder, mailPair } from './servers.ts';

let pair: MailPair;
let house: MailHouse;
before(async () => {
  [pair, house] = await Promise.all([mailPair(), mailHouse()]);
});
after(async () => {
  await Promise.all([pair.close(), house.close()]);
});

const log = pino({ enabled: false });

function inside<T>(practice: string, act: (work: Work) => Promise<T> | T): Promise<T> {
  return house.source.inPractice(practice, { kind: 'system' }, act);
}

const server = (port: number) => ({ host: '127.0.0.1', port, secure: false, user: '', password: '', folder: 'INBOX' });
const imap = (folder = 'INBOX') => ({
  ...server(pair.imap.port),
  user: pair.imap.user,
  password: pair.imap.password,
  folder,
});

async function practiceWithMailbox(): Promise<string> {
  await freshFolder(pair);
  const practice = await house.practice();
  await inside(practice, (work) =>
    setMailbox(work, {
      senderName: 'Amara O.',
      senderAddress: ACCOUNT.address,
      smtp: server(pair.smtp.port),
      imap: imap(),
    }),
  );
  return practice;
}

async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  milliseconds = 10_000,
): Promise<T> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    const seen = await look();
    if (seen) return seen;
    await wait(50);
  }
  throw new Error(`still not so: ${what}`);
}

/** The ids of the practice's received mails that were announced as messages. */
async function taken(practice: string): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, id } of house.announced) {
    if (name === 'MailReceived' && (await inside(practice, (work) => receivedMail(work, id)))) ids.push(id);
  }
  return ids;
}

/** Which mails the server holds as seen and as unseen. */
async function flags(): Promise<{ seen: number; unseen: number }> {
  const auth = { user: pair.imap.user, pass: pair.imap.password };
  const client = new ImapFlow({ ...pair.imap, auth, secure: false, logger: false });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  const [seen, unseen] = [await client.search({ seen: true }), await client.search({ seen: false })];
  await client.logout();
  return { seen: (seen || []).length, unseen: (unseen || []).length };
}

test('a person writes by email, and it is here within seconds, seen on the server only then', async () => {
  const practice = await practiceWithMailbox();
  await pair.deliver(mail({ 'Message-ID': '<early@elsewhere.test>' }, 'I wrote before anybody watched.'));
  const stop = new AbortController();
  // Polling is far away: what comes within seconds came by the server's own word.
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal });
  await until('the early mail is taken in', async () => (await taken(practice)).length === 1);
  await until('the folder was read', async () => (await inside(practice, mailbox))?.checkedAt);
  const began = performance.now();
  await pair.deliver(mail({ 'Message-ID': '<first@elsewhere.test>' }, 'Do you have room?\n\n-- \nKim'));
  await until('the mail is taken in', async () => (await taken(practice)).length === 2);
  const took = performance.now() - began;
  assert.ok(took < 5000, `${Math.round(took)} ms`);
  // The very same mail once more, as some servers send it.
  await pair.deliver(mail({ 'Message-ID': '<first@elsewhere.test>' }, 'Do you have room?\n\n-- \nKim'));
  await until('all are seen', async () => (await flags()).seen === 3);
  const ids = await taken(practice);
  assert.equal(ids.length, 2);
  const seen = await inside(practice, (work) => receivedMail(work, ids[1] ?? ''));
  assert.equal(seen?.words, 'Do you have room?');
  assert.equal(seen?.signature, 'Kim');
  assert.deepEqual(seen?.from, { address: 'kim@elsewhere.test', name: 'Kim' });
  stop.abort();
  await ended;
  assert.equal((await inside(practice, mailbox))?.watchedBy, null);
});

test('a watcher is killed between keeping a mail and marking it seen: it is there once after the next start', async () => {
  const practice = await practiceWithMailbox();
  await pair.deliver(mail({ 'Message-ID': '<killed@elsewhere.test>' }, 'Are you there?'));
  const env = { ...process.env, URL: house.url, MASTER: house.master.toString('hex'), PRACTICE: practice };
  const child = spawn(process.execPath, ['test/mail/dying-watcher.ts'], { env, stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(await flags(), { seen: 0, unseen: 1 });
  const stop = new AbortController();
  const pace = { renewMs: 200, firstPauseMs: 100 };
  // The dead one's lease runs out by itself; here it is ended so as not to wait for it.
  await inside(practice, (work) => changeMailbox(work, { watched_until: work.at }));
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal, pace });
  await pair.deliver(mail({ 'Message-ID': '<after@elsewhere.test>' }, 'I try once more.'));
  await until('the next mail is taken in', async () => (await taken(practice)).length === 1);
  await until('both are seen', async () => (await flags()).seen === 2);
  assert.equal(await inside(practice, countReceived), 2);
  stop.abort();
  await ended;
});

test('I3 words to an address that does not exist come back, and are known not to have arrived', async () => {
  const practice = await practiceWithMailbox();
  const stop = new AbortController();
  const watching = watchAll({ source: house.source, log, stop: stop.signal });
  const { id, person } = await inside(practice, (work) => {
    const way = {
      channel: 'email',
      address: 'gone@practice.test',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: false,
      windows: [],
    } as const;
    const met = meet(work, { standing: 'reached_out', called: 'Kim', locale: 'en', ways: [way] });
    const words = { neutral: { subject: 'Your message', body: 'There is an answer for you.' } };
    const to = { person: met.person, way: met.ways[0]?.id ?? '' };
    return { person: met.person, id: send(work, { once: 'answer', purpose: 'answer', to, words }) };
  });
  await deliver({ source: house.source, carrierFor: realCarriers, stillWanted: new Map() }, practice, id);
  const delivery = await until('the bounce is matched', async () => {
    const [sent] = await inside(practice, (work) => recentDeliveries(work, 1));
    return sent?.bounced_at && sent;
  });
  assert.ok(delivery.sent_at);
  assert.equal((await inside(practice, (work) => waysOf(work, [person])))[0]?.bounced, true);
  const aside = await inside(practice, (work) => putAside(work, 5));
  assert.deepEqual(aside.map((one) => [one.sortedAs, one.aboutId]), [['bounce', id]]);
  assert.deepEqual(await taken(practice), []);
  stop.abort();
  await watching.ended;
});

test('two processes watch one mailbox, and only one of them reads; when it goes, the other steps in', async () => {
  const practice = await practiceWithMailbox();
  const pace = { renewMs: 200, pollMs: 1000 };
  const [first, second] = [new AbortController(), new AbortController()];
  const one = watchMailbox({ source: house.source, practice, log, stop: first.signal, pace });
  const holder = await until('one holds it', async () => (await inside(practice, mailbox))?.watchedBy);
  const two = watchMailbox({ source: house.source, practice, log, stop: second.signal, pace });
  await wait(600);
  assert.equal((await inside(practice, mailbox))?.watchedBy, holder);
  first.abort();
  await one;
  await until('the other holds it', async () => (await inside(practice, mailbox))?.watchedBy);
  await pair.deliver(mail({ 'Message-ID': '<second@elsewhere.test>' }));
  await until('it is taken in', async () => (await taken(practice)).length === 1);
  second.abort();
  await two;
});

test('set-up hears in one sentence what is wrong with a server, and which folders there are', async () => {
  const given = { senderName: 'Amara O.', senderAddress: ACCOUNT.address };
  const fine = await tryServers({ ...given, smtp: server(pair.smtp.port), imap: imap() }, 'en');
  assert.deepEqual(fine, { smtp: { ok: true }, imap: { ok: true } });
  const kinds = async (change: Partial<ReturnType<typeof imap>>, locale = 'en') => {
    const { imap: tried } = await tryServers({ ...given, imap: { ...imap(), ...change } }, locale);
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
  const outgoing = await tryServers({ ...given, smtp: { ...server(pair.smtp.port), secure: true } }, 'en');
  assert.equal(outgoing.smtp?.ok === false && outgoing.smtp.problem.kind, 'not_tls');
  const nowhere = await tryServers({ ...given, smtp: server(9) }, 'en');
  assert.equal(nowhere.smtp?.ok === false && nowhere.smtp.problem.kind, 'refused');
});

test('a fault stands on the mailbox in a sentence, and goes once the settings are right', async () => {
  const practice = await practiceWithMailbox();
  const set = (password: string) =>
    inside(practice, (work) =>
      setMailbox(work, {
        senderName: '',
        senderAddress: ACCOUNT.address,
        smtp: undefined,
        imap: { ...imap(), password },
      }),
    );
  await set('wrong');
  const stop = new AbortController();
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal, pace: { renewMs: 100 } });
  const fault = await until('the fault is told', async () => (await inside(practice, mailbox))?.fault);
  assert.match(fault, /did not accept the user name and password/);
  await set(ACCOUNT.password);
  await until('it is read again', async () => {
    const now = await inside(practice, mailbox);
    return now?.checkedAt && now.fault === null;
  });
  stop.abort();
  await ended;
});
