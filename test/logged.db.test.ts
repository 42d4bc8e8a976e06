import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { accountPaths } from '#accounts';
import { openLog } from '#app/log';
import { startWorker } from '#app/worker';
import { setMailbox } from '#channels';
import { inquiryPaths, receive } from '#inquiries';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';

/**
 * Words are planted, parts of the house are broken so that whoever complains quotes them, and nothing of it may stand in
 * the log or beside a job.
 */

const PLANTED = 'Zephyrine Quillfeather';
const ADDRESS = 'zephyrine@quillfeather.example';
const NEVER = /zephyrine|quillfeather/i;

const logged: string[] = [];
const log = openLog('debug', { write: (line) => void logged.push(line) });

let h: Newcomer;
let browser: Browser;
let admin: pg.Client;
let practice: string;
let server: SMTPServer;
let refused = 0;

before(async () => {
  h = await newcomerHouse('2026-11-23T15:00:00Z', { morePorts: [1], inside: true }, { log });
  browser = h.browser();
  practice = await openHaddad(h, browser);
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      refused += 1;
      done(Object.assign(new Error(`${address} (${PLANTED}) is no mailbox here`), { responseCode: 550 }));
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
after(async () => {
  await admin.end();
  await new Promise<void>((done) => server.close(done));
  await h.close();
});

const port = (): number => {
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** What was logged since, and that there was something: a log that is silent proves nothing. */
function loggedOf(what: string, from: number): string {
  const lines = logged.slice(from);
  assert.ok(lines.length > 0, `${what} is logged`);
  const text = lines.join('');
  assert.doesNotMatch(text, NEVER, what);
  return text;
}

it('a row that the database refuses is not logged with its values', async () => {
  await admin.query(`alter table members add constraint no_planted check (name <> '${PLANTED}')`);
  const from = logged.length;
  const made = await browser.post(accountPaths.staff(), { name: PLANTED, email: ADDRESS, role: 'therapist' });
  await admin.query('alter table members drop constraint no_planted');
  assert.equal(made.status, 500);
  assert.match(loggedOf('a constraint', from), /23514/);
});

it('what can’t be read from the database is not logged, whoever complains of it', async () => {
  for (const [what, change] of [
    ['zod', `settings = '{"undoMinutes": "${PLANTED}", "${PLANTED}": 1}'`],
    ['the calendar', `zone = '${PLANTED}'`],
  ] as const) {
    const { rows } = await admin.query<{ settings: object; zone: string }>(
      'select settings, zone from practices',
    );
    await admin.query(`update practices set ${change}`);
    const from = logged.length;
    const page = await browser.get(accountPaths.devices());
    await admin.query('update practices set settings = $1, zone = $2', [rows[0]?.settings, rows[0]?.zone]);
    assert.equal(page.status, 500, what);
    loggedOf(what, from);
  }
  assert.equal((await browser.get(inquiryPaths.desk())).status, 200);
});

it('a mail that a server refuses, and a job that fails, leave ids and codes in the log and beside the job', async (t) => {
  await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    setMailbox(work, {
      senderName: 'Haddad',
      senderAddress: 'office@haddad.example',
      smtp: {
        host: '127.0.0.1',
        port: port(),
        secure: false,
        folder: 'INBOX',
        user: '',
        password: '',
        inside: true,
      },
      imap: undefined,
    }),
  );
  await admin.query(`
    create table seen_jobs (payload text);
    grant all on seen_jobs to public;
    create function see() returns trigger language plpgsql as
      $$ begin insert into public.seen_jobs values (new.payload::text); return new; end $$;
    create trigger sees after insert on graphile_worker._private_jobs for each row execute function see()`);
  const from = logged.length;
  const worker = await startWorker(h.house, log);
  t.after(() => worker.stop());
  const wrote = (called: string, address: string) =>
    receive(
      h.house.source,
      practice,
      { kind: 'visitor' },
      madeUpContact(called, { words: `${called} can’t sleep.`, ways: [madeUpAddress(address)] }),
    );
  await wrote(PLANTED, ADDRESS);
  await until(
    async () => refused > 0 && (await count(`select from deliveries where failed_at is not null`)) > 0,
  );
  const { rows: faults } = await admin.query<{ fault: string }>(
    'select fault from deliveries where fault is not null',
  );
  assert.deepEqual([...new Set(faults.map((row) => row.fault))], ['the mail server refused: 550']);
  // A job that ends in the middle: the database refuses to have the delivery taken.
  await admin.query(`create function complain() returns trigger language plpgsql as
      $$ begin raise exception 'nothing for ${PLANTED}' using detail = '${ADDRESS}'; end $$;
    create trigger complains before update on deliveries for each row execute function complain()`);
  await wrote(`${PLANTED} the second`, `the.second.${ADDRESS}`);
  await until(
    async () => (await count('select from graphile_worker._private_jobs where last_error is not null')) > 0,
  );
  await worker.stop();
  loggedOf('a worker', from);
  const { rows: errors } = await admin.query<{ last_error: string }>(
    'select last_error from graphile_worker._private_jobs where last_error is not null',
  );
  for (const { last_error } of errors) {
    assert.doesNotMatch(last_error, NEVER);
    assert.match(last_error, /P0001/);
  }
  const { rows: jobs } = await admin.query<{ payload: string }>('select payload from seen_jobs');
  assert.ok(jobs.length >= 2);
  for (const { payload } of jobs) {
    for (const value of Object.values(JSON.parse(payload) as Record<string, unknown>))
      assert.match(String(value), /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z_.]{1,40}|\d{1,9})$/);
  }
});

const count = async (statement: string): Promise<number> => (await admin.query(statement)).rowCount ?? 0;

async function until(come: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await come()) return;
    await wait(50);
  }
  assert.fail('it came in ten seconds');
}
