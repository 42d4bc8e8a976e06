import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { practiceAt } from '#accounts';
import { readConfig } from '#app/config';
import { reachDatabase } from '#app/database';
import { openHouse } from '#app/house';
import { recentDeliveries, setMailbox } from '#channels';
import { startThrowaway } from '#kit/postgres/throwaway';
import type { Work } from '#kit/work';
import {
  DidNotStart,
  type Running,
  freshDataDir,
  removeDataDir,
  runCommand,
  startPorchlight,
} from '../running.ts';
import { type Submit, atOnce, press, readForms } from './contacts.ts';
import { type Wire, wireTo } from './cut-off.ts';
import { type Sink, openSink } from './sink.ts';

/** Two processes that answer and two that work, on one database, reached through a wire that can be cut. */

const SLUG = 'amara-okafor';
let dataDir: string;
let sink: Sink;
let wire: Wire;
let env: Record<string, string>;
let closeServer: () => Promise<void>;
let webs: Running[];
let workers: Running[];
let cookie: string;

before(async () => {
  dataDir = await freshDataDir();
  sink = await openSink();
  const server = await startThrowaway({ durable: true });
  closeServer = server.stop;
  wire = await wireTo('127.0.0.1', server.port);
  const url = new URL(server.adminUrl);
  url.port = String(wire.port);
  env = {
    DATABASE_URL: url.href,
    TRUST_PROXY: '127.0.0.1',
    PORCHLIGHT_MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
  };
  webs = [await startPorchlight({ only: 'web', demo: true, dataDir, env })];
  // Together, as a machine starts them after a power cut.
  const [second, ...others] = await Promise.all([
    startPorchlight({ only: 'web', dataDir, env }),
    startPorchlight({ only: 'worker', dataDir, env }),
    startPorchlight({ only: 'worker', dataDir, env }),
  ]);
  webs.push(second);
  cookie = await signedIn();
  workers = others;
  await inside(async (work) => {
    const at = { host: '127.0.0.1', port: sink.port, inside: true };
    const smtp = { ...at, secure: false, user: '', password: '', folder: 'INBOX' };
    await setMailbox(work, {
      senderName: 'Amara O.',
      senderAddress: 'hello@practice.test',
      smtp,
      imap: undefined,
    });
  });
});
after(async () => {
  await Promise.all([...webs, ...workers].map((one) => one.stop()));
  await wire.close();
  await sink.close();
  await closeServer();
  await removeDataDir(dataDir);
});

async function inside<T>(act: (work: Work) => Promise<T>): Promise<T> {
  const { url, vault } = await reachDatabase(readConfig({ ...env, DATA_DIR: dataDir }), () => undefined);
  const house = openHouse({
    databaseUrl: url,
    vault,
    origin: 'http://x',
    connections: 2,
    onTrouble: () => undefined,
  });
  try {
    const practice = await house.source.forInstallation((work) => practiceAt(work, SLUG));
    return await house.source.inPractice(practice ?? '', { kind: 'system' }, act);
  } finally {
    await house.pool.end();
  }
}

const porch = (number: number): string => `${webs[number % webs.length]?.origin ?? ''}/${SLUG}`;
const sentTo = (name: string): string[] => sink.taken.filter((address) => address.startsWith(`${name}-`));

/** Whom was written to, once nobody has been for a few seconds. */
async function settled(name: string, count: number): Promise<string[]> {
  for (let [still, last] = [0, -1]; still < 16 && sentTo(name).length < count; still += 1) {
    if (sentTo(name).length !== last) still = 0;
    last = sentTo(name).length;
    await wait(250);
  }
  return sentTo(name);
}

/** Somebody signs in at the first process; the cookie they hold. */
async function signedIn(): Promise<string> {
  const link = webs[0]?.signIns.find((one) => one.practice === SLUG)?.url ?? '';
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(link, { method: 'POST', headers, redirect: 'manual' });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

it('a desk at one process is live when somebody writes at the other, and one sign-in opens both', async () => {
  const stop = new AbortController();
  const live = await fetch(`${webs[1]?.origin}/desk/live`, { headers: { cookie }, signal: stop.signal });
  assert.equal(live.status, 200);
  const heard = (async () => {
    for await (const piece of live.body ?? []) if (Buffer.from(piece).includes('data: again')) return true;
    return false;
  })();
  const [form] = await readForms(porch(0), 1, 'heard');
  await wait(3_100);
  const answer = form && (await press(porch(0), form));
  assert.ok(answer && 'taken' in answer);
  const soon = await Promise.race([heard, wait(5_000, false, { ref: false })]);
  assert.equal(soon, true);
  stop.abort();
  const desk = await fetch(`${webs[1]?.origin}/desk`, { headers: { cookie } });
  assert.match(await desk.text(), /I am heard 0\./);
});

it('two who work send each mail once; when one of them is killed the other goes on', async (t) => {
  const count = 60;
  const forms = await readForms(porch(0), count, 'twice');
  await wait(3_100);
  let taken = 0;
  let killed: Promise<void> | undefined;
  await atOnce(count, async (number) => {
    const form = forms[number];
    const answer = form && (await press(porch(number), form));
    if (answer && 'taken' in answer) taken += 1;
    if (taken === count / 2) killed ??= workers[0]?.kill9();
  });
  await killed;
  assert.equal(taken, count);
  const people = await settled('twice', count);
  // What was in the hands of the one that was killed is left in doubt, rather than sent twice.
  const doubtful = (await inside((work) => recentDeliveries(work, 200))).filter(
    (one) => one.purpose === 'acknowledgement' && one.taken_at !== null && one.sent_at === null,
  );
  t.diagnostic(`${people.length} of ${count} arrived, ${doubtful.length} in doubt`);
  assert.equal(new Set(people).size, people.length, 'nobody is written to twice');
  assert.ok(people.length + doubtful.length >= count && doubtful.length <= 4, `${doubtful.length}`);
  workers[0] = await startPorchlight({
    only: 'worker',
    dataDir,
    env,
  });
});

it('the database goes away for 30 s: what was acknowledged is there, what was not says so and keeps what was typed', async (t) => {
  const count = 40;
  const forms = await readForms(porch(0), count, 'away');
  await wait(3_100);
  const acknowledged = new Set<string>();
  const turnedAway: Submit[] = [];
  const deadline = performance.now() + 30_000;
  let isCut = false;
  await atOnce(
    count,
    async (number) => {
      if (number === count / 4 && !isCut) {
        isCut = true;
        wire.cut();
      }
      const form = forms[number];
      const answer = form && (await press(porch(number), form));
      if (!form || !answer) return assert.fail('every press is answered');
      if ('taken' in answer) return void acknowledged.add(form.email);
      assert.equal(answer.status, 503);
      assert.ok(answer.text.includes(form.words) && answer.text.includes(form.email), answer.text);
      turnedAway.push(form);
    },
    4,
  );
  assert.ok(turnedAway.length >= count / 2, `${turnedAway.length} were turned away`);
  // The desk's forms too, whatever they are.
  const typed = 'Thank you for writing. I have a place on Thursday.';
  const desk = await fetch(`${webs[1]?.origin}/desk/set-up/absences`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ note: typed }).toString(),
  });
  assert.equal(desk.status, 503);
  const said = await desk.text();
  assert.ok(said.includes(typed));
  await wait(Math.max(0, deadline - performance.now()));
  wire.mend();
  const back = performance.now();
  for (let turn = 0; turn < 60; turn += 1) {
    const both = await Promise.all(
      webs.map(({ origin }) => fetch(`${origin}/healthz`).catch(() => undefined)),
    );
    if (both.every((one) => one?.status === 200)) break;
    await wait(250);
  }
  t.diagnostic(
    `${acknowledged.size} acknowledged, ${turnedAway.length} turned away; back ${Math.round(performance.now() - back)} ms after`,
  );
  for (const form of turnedAway) {
    const answer = await press(porch(1), form);
    assert.ok(answer && 'taken' in answer, form.email);
  }
  const people = await settled('away', count);
  assert.equal(new Set(people).size, people.length, 'nobody is written to twice');
  const doubtful = (await inside((work) => recentDeliveries(work, 300))).filter(
    (one) => one.purpose === 'acknowledgement' && one.taken_at !== null && one.sent_at === null,
  );
  assert.ok(
    people.length + doubtful.length >= count,
    `${people.length} arrived, ${doubtful.length} in doubt`,
  );
  for (const one of [...webs, ...workers])
    assert.doesNotMatch(one.said() + one.logged(), /away-\d+@home|I am away/);
});

it('a part of the house without a database of its own says what it needs', async () => {
  await assert.rejects(startPorchlight({ only: 'worker', dataDir, env: { DATABASE_URL: '' } }), (error) => {
    assert.ok(error instanceof DidNotStart);
    assert.match(error.message, /set DATABASE_URL/);
    return true;
  });
  const wrong = await runCommand('src/app/main.ts', { dataDir, args: ['--only', 'desk'], env });
  assert.equal(wrong.said, 'Use it so: --only web, or --only worker.\n');
});
