import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import {
  MAIL_RECEIVED,
  deliver,
  mailbox,
  putAside,
  realCarriers,
  receivedMail,
  recentDeliveries,
  send,
  watchAll,
  watchMailbox,
} from '#channels';
import { meet, waysOf } from '#people';
import {
  type MailHouse,
  countReceived,
  mail,
  mailHouse,
  numberedAnew,
  practiceWith,
  until,
} from './house.ts';
import { type MailPair, flags, mailPair, signedIn } from './servers.ts';

let pair: MailPair;
let house: MailHouse;
/** While true, whoever hears of a new mail breaks. */
let breaking = false;
before(async () => {
  const reactions = {
    [MAIL_RECEIVED]: () => {
      if (breaking) throw new Error('a bug in a reaction');
    },
  };
  [pair, house] = await Promise.all([mailPair(), mailHouse(reactions)]);
});
after(async () => {
  await Promise.all([pair.close(), house.close()]);
});

const log = pino({ enabled: false });

const inside: MailHouse['inside'] = (practice, act) => house.inside(practice, act);

/** The ids of the practice's received mails that were announced as messages. */
async function taken(practice: string): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, id } of house.announced) {
    if (name === 'MailReceived' && (await inside(practice, (work) => receivedMail(work, id)))) ids.push(id);
  }
  return ids;
}

test('a person writes by email, and it is here within seconds, seen on the server only then', async () => {
  const practice = await practiceWith(house, pair);
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
  await until('all are seen', async () => (await flags(pair)).seen === 3);
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

test('M9 a folder that was in use before: what somebody opened there is not answered out of nowhere', async () => {
  const practice = await practiceWith(house, pair);
  await pair.deliver(mail({ 'Message-ID': '<read-long-ago@elsewhere.test>' }));
  const box = await signedIn(pair);
  await until('it lies there', async () => {
    const all = await box.search({ all: true });
    return all && all.length === 1;
  });
  await box.messageFlagsAdd('1:*', ['\\Seen']);
  await box.logout();
  await pair.deliver(mail({ 'Message-ID': '<unread@elsewhere.test>' }));
  const watchOnce = async (what: string, look: () => Promise<unknown>): Promise<void> => {
    const stop = new AbortController();
    const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal });
    await until(what, async () => Boolean(await look()));
    stop.abort();
    await ended;
  };
  const checked = async () => (await inside(practice, mailbox))?.checkedAt;
  await watchOnce('the first look is over', checked);
  assert.equal((await taken(practice)).length, 1);
  // The server numbers the folder anew: all of it is read again, and what is known stays one.
  await inside(practice, numberedAnew);
  await watchOnce('the second look is over', checked);
  assert.equal((await taken(practice)).length, 2, 'after the first look, opened or not no longer counts');
  assert.equal(await inside(practice, countReceived), 2);
});

test('M9 one mail that breaks something is kept aside, and those behind it are not kept waiting', async () => {
  const practice = await practiceWith(house, pair);
  const stop = new AbortController();
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal });
  breaking = true;
  await pair.deliver(mail({ 'Message-ID': '<breaks@elsewhere.test>' }));
  await until('it is kept aside', async () => (await inside(practice, countReceived)) === 1);
  breaking = false;
  await pair.deliver(mail({ 'Message-ID': '<behind@elsewhere.test>' }));
  await until('the next one is taken in', async () => (await inside(practice, countReceived)) === 2);
  const aside = await inside(practice, (work) => putAside(work, 5));
  assert.deepEqual(
    aside.map((one) => [one.sortedAs, one.beginning]),
    [['unreadable', 'Hello.']],
  );
  stop.abort();
  await ended;
});

test('a watcher is killed between keeping a mail and marking it seen: it is there once after the next start', async () => {
  const practice = await practiceWith(house, pair);
  await pair.deliver(mail({ 'Message-ID': '<killed@elsewhere.test>' }, 'Are you there?'));
  const env = { ...process.env, URL: house.url, MASTER: house.master.toString('hex'), PRACTICE: practice };
  const child = spawn(process.execPath, ['test/mail/dying-watcher.ts'], { env, stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  assert.deepEqual(await flags(pair), { seen: 0, unseen: 1 });
  const stop = new AbortController();
  const pace = { renewMs: 200, firstPauseMs: 100 };
  // The dead one's lease holds for two seconds more; then this one steps in.
  const ended = watchMailbox({ source: house.source, practice, log, stop: stop.signal, pace });
  await pair.deliver(mail({ 'Message-ID': '<after@elsewhere.test>' }, 'I try once more.'));
  await until('the next mail is taken in', async () => (await taken(practice)).length === 1);
  await until('both are seen', async () => (await flags(pair)).seen === 2);
  assert.equal(await inside(practice, countReceived), 2);
  stop.abort();
  await ended;
});

/** A mail server gives a report of a mail that can't arrive when it has time for it. */
const REPORT_MS = 60_000;

test('I3 words to an address that does not exist come back, and are known not to have arrived', async () => {
  const practice = await practiceWith(house, pair);
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
  const delivery = await until(
    'the bounce is matched',
    async () => {
      const [sent] = await inside(practice, (work) => recentDeliveries(work, 1));
      return sent?.bounced_at && sent;
    },
    REPORT_MS,
  );
  assert.ok(delivery.sent_at);
  assert.equal((await inside(practice, (work) => waysOf(work, [person])))[0]?.bounced, true);
  const aside = await inside(practice, (work) => putAside(work, 5));
  assert.deepEqual(
    aside.map((one) => [one.sortedAs, one.aboutId]),
    [['bounce', id]],
  );
  assert.deepEqual(await taken(practice), []);
  stop.abort();
  await watching.ended;
});

test('two processes watch one mailbox, and only one of them reads; when it goes, the other steps in', async () => {
  const practice = await practiceWith(house, pair);
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
