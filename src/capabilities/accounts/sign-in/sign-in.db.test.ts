import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { Client } from 'pg';
import { systemClock } from '#kit/clock';
import { isRefused } from '#kit/outcome';
import { BASE, type House, cookiesOf, house } from '#test/accounts-house';
import { library, libraryPool } from './library.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';
/** Any practice: what it opens is tried in routes/bound.db.test.ts. */
const PRACTICE = '01890000-0000-7000-8000-00000000000a';
const browser = (): Headers => new Headers({ 'user-agent': FIREFOX, 'x-forwarded-for': '203.0.113.9' });

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

describe('whose sign-in it is', () => {
  it('is found again however the address is spelled, also when two processes make it at once', async () => {
    const spelled = ['Rosa@Example.org', ' rosa@example.org ', 'rosa@example.org'];
    const ids = await Promise.all(
      spelled.flatMap((email) => [h.signIn.userFor(email), h.other.userFor(email)]),
    );
    assert.equal(new Set(ids).size, 1);
    assert.equal(await h.signIn.knownUser('rosa@example.org'), ids[0]);
    assert.equal(await h.signIn.knownUser('somebody.else@example.org'), undefined);
  });
});

describe('a link', () => {
  it('signs in once, of four at once on two processes', async () => {
    const userId = await h.signIn.userFor('once@example.org');
    const token = await h.signIn.issueLink('once@example.org', PRACTICE);
    const tries = await Promise.all(
      [h.signIn, h.other, h.signIn, h.other].map((one) => one.redeem(token, browser())),
    );
    const done = tries.filter((one) => !isRefused(one));
    assert.equal(done.length, 1);
    assert.equal(done[0] && 'userId' in done[0] && done[0].userId, userId);
    assert.equal((await h.signIn.sessionsOf(userId)).length, 1);
    assert.deepEqual(await h.signIn.redeem(token, browser()), { refused: 'used_or_expired' });
  });
  it('works for ten minutes and no longer', async (t) => {
    await h.signIn.userFor('late@example.org');
    const early = await h.signIn.issueLink('late@example.org', PRACTICE);
    const late = await h.signIn.issueLink('late@example.org', PRACTICE);
    const now = systemClock.now().epochMilliseconds;
    t.mock.timers.enable({ apis: ['Date'], now: now + 9 * 60_000 + 50_000 });
    assert.equal(isRefused(await h.signIn.redeem(early, browser())), false);
    t.mock.timers.setTime(now + 10 * 60_000 + 1_000);
    assert.deepEqual(await h.signIn.redeem(late, browser()), { refused: 'used_or_expired' });
  });
  it('for an address nobody has leads nowhere and makes nobody', async () => {
    const token = await h.signIn.issueLink('nobody@example.org', PRACTICE);
    assert.deepEqual(await h.signIn.redeem(token, browser()), { refused: 'used_or_expired' });
    assert.equal(await h.signIn.knownUser('nobody@example.org'), undefined);
  });
  it('that was made up is refused', async () => {
    for (const token of ['', 'x', '../..', 'é'.repeat(300), "' or 1=1 --"])
      assert.deepEqual(await h.signIn.redeem(token, browser()), { refused: 'used_or_expired' });
  });
});

describe('who is it', () => {
  it('is told by one question to the database, and by none without a whole cookie', async (t) => {
    const userId = await h.signIn.userFor('who@example.org');
    const { setCookie } = await h.signIn.open(userId, [PRACTICE], browser());
    const cookie = cookiesOf(setCookie);
    const query = t.mock.method(Client.prototype, 'query');
    assert.equal((await h.signIn.whoIs(new Headers({ cookie })))?.userId, userId);
    assert.equal(query.mock.callCount(), 1);
    assert.equal(await h.signIn.whoIs(new Headers({ cookie: cookie.replace(/=.{4}/, '=AAAA') })), undefined);
    assert.equal(await h.signIn.whoIs(new Headers()), undefined);
    assert.equal(query.mock.callCount(), 1);
  });
  it('renews the cookie once an hour, and forgets after fourteen days without a visit', async (t) => {
    const userId = await h.signIn.userFor('slides@example.org');
    const cookie = cookiesOf((await h.signIn.open(userId, [PRACTICE], browser())).setCookie);
    const now = systemClock.now().epochMilliseconds;
    const day = 24 * 3_600_000;
    t.mock.timers.enable({ apis: ['Date'], now });
    const at = async (days: number) => {
      t.mock.timers.setTime(now + days * day);
      return h.signIn.whoIs(new Headers({ cookie }));
    };
    assert.deepEqual((await at(0.04))?.setCookie, []);
    assert.match((await at(13))?.setCookie[0] ?? '', /^porchlight\.session=.+Max-Age=1209600/);
    assert.equal((await at(26))?.userId, userId);
    assert.equal(await at(41), undefined);
  });
  it('is nobody after signing out, or after the device was ended elsewhere', async () => {
    const userId = await h.signIn.userFor('ends@example.org');
    const open = async (): Promise<Headers> =>
      new Headers({ cookie: cookiesOf((await h.signIn.open(userId, [PRACTICE], browser())).setCookie) });
    const [one, two] = [await open(), await open()];
    const gone = await h.signIn.signOut(one);
    assert.match(gone[0] ?? '', /^porchlight\.session=; Max-Age=0/);
    assert.equal(await h.signIn.whoIs(one), undefined);
    const left = await h.signIn.sessionsOf(userId);
    assert.deepEqual(
      left.map((device) => device.name),
      ['Firefox, Windows'],
    );
    const stranger = await h.signIn.userFor('stranger@example.org');
    await h.signIn.endSession(stranger, left[0]?.id ?? '');
    assert.equal((await h.other.whoIs(two))?.userId, userId, 'another person can not end it');
    await h.signIn.endSession(userId, left[0]?.id ?? '');
    assert.equal(await h.other.whoIs(two), undefined);
  });
});

describe('a new sign-in', () => {
  it('ends the one that its browser had, whose cookie no sign-out would reach any more', async () => {
    const userId = await h.signIn.userFor('again@example.org');
    const first = cookiesOf((await h.signIn.open(userId, [PRACTICE], browser())).setCookie);
    const elsewhere = cookiesOf((await h.signIn.open(userId, [PRACTICE], browser())).setCookie);
    const other = PRACTICE.replace(/a$/, 'b');
    const second = await h.signIn.open(userId, [other], new Headers({ cookie: first }));
    assert.deepEqual(second.opens, [PRACTICE, other]);
    assert.equal(await h.signIn.whoIs(new Headers({ cookie: first })), undefined);
    assert.equal((await h.signIn.whoIs(new Headers({ cookie: elsewhere })))?.userId, userId);
    const colleague = await h.signIn.userFor('colleague@example.org');
    const cookie = cookiesOf(second.setCookie);
    const theirs = await h.signIn.open(colleague, [PRACTICE], new Headers({ cookie }));
    assert.deepEqual(theirs.opens, [PRACTICE]);
    assert.equal(await h.signIn.whoIs(new Headers({ cookie })), undefined);
  });
});

describe('however often it is used', () => {
  it('a sign-in ends 30 days after its proof, for each practice on its own day', async () => {
    const other = PRACTICE.replace(/a$/, 'b');
    const userId = await h.signIn.userFor('daily@example.org');
    const at = h.clock.now();
    const first = cookiesOf((await h.signIn.open(userId, [PRACTICE], browser())).setCookie);
    const opened = async (days: number, cookie: string): Promise<readonly string[] | undefined> => {
      h.clock.moveTo(at.add({ hours: Math.round(24 * days) }));
      return (await h.other.whoIs(new Headers({ cookie })))?.opens;
    };
    assert.deepEqual(await opened(29.9, first), [PRACTICE]);
    h.clock.moveTo(at.add({ hours: 24 * 20 }));
    const both = cookiesOf((await h.signIn.open(userId, [other], new Headers({ cookie: first }))).setCookie);
    assert.deepEqual(await opened(29.9, both), [PRACTICE, other]);
    assert.deepEqual(await opened(30, both), [other]);
    assert.equal(await opened(50, both), undefined);
    assert.deepEqual(await h.signIn.sessionsOf(userId), [], 'nor does it stand among the devices');
    h.clock.moveTo(at);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites, and says Secure where there is TLS', async () => {
    const userId = await h.signIn.userFor('cookie@example.org');
    const [plain = ''] = (await h.signIn.open(userId, [PRACTICE], browser())).setCookie;
    assert.match(plain, /^porchlight\.session=/);
    assert.match(plain, /; Path=\/; HttpOnly; SameSite=Lax$/);
    const behindTls = await house('https://porch.example');
    try {
      const id = await behindTls.signIn.userFor('cookie@example.org');
      const [secure = ''] = (await behindTls.signIn.open(id, [PRACTICE], browser())).setCookie;
      assert.match(secure, /^__Host-porchlight\.session=.*; Path=\/;.*; Secure/);
    } finally {
      await behindTls.close();
    }
  });
});

describe('the tables of the sign-in', () => {
  it('AC4 hold no address, no name, no network address and no whole user agent', async () => {
    const userId = await h.signIn.userFor('zebediah.quill@example.org');
    await h.signIn.issueLink('zebediah.quill@example.org', PRACTICE);
    const { setCookie } = await h.signIn.open(userId, [PRACTICE], browser());
    const signedIn = new Headers({ cookie: cookiesOf(setCookie) });
    await h.signIn.passkeys.registration(signedIn, 'Zebediah Quill');
    const { rows } = await h.admin.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'auth' order by 1`,
    );
    assert.deepEqual(
      rows.map((row) => row.name),
      ['account', 'passkey', 'rateLimit', 'recoveryCode', 'session', 'user', 'verification'],
    );
    for (const { name } of rows) {
      const found = await h.admin.query<{ row: string }>(
        `select row_to_json(t)::text as row from auth."${name}" t`,
      );
      const all = found.rows
        .map((row) => row.row)
        .join('\n')
        .toLowerCase();
      for (const word of [
        'zebediah',
        'quill',
        'example.org',
        '203.0.113',
        'gecko',
        '"ipaddress":"1',
        '"ipaddress":"2',
      ])
        assert.equal(all.includes(word), false, `${word} in ${name}`);
    }
  });
  it('have every column that the library asks for', async () => {
    const parts = {
      who: 'staff' as const,
      databaseUrl: h.database.url,
      secret: h.vault.derived('x'),
      baseUrl: BASE,
      clock: h.clock,
      onTrouble: () => undefined,
    };
    const pool = libraryPool(parts);
    try {
      const wanted = await getMigrations(library(parts, pool).options);
      assert.deepEqual(wanted.toBeCreated, []);
      assert.deepEqual(wanted.toBeAdded, []);
    } finally {
      await pool.end();
    }
  });
  it('keep a link as a hash only', async () => {
    const token = await h.signIn.issueLink('hashed@example.org', PRACTICE);
    const { rows } = await h.admin.query<{ row: string }>(
      'select row_to_json(t)::text as row from auth.verification t',
    );
    assert.equal(
      rows.some(({ row }) => row.includes(token)),
      false,
    );
  });
  it('are read with plain grants by a role that owns nothing', async () => {
    const { rows } = await h.admin.query<{ owner: string; secured: boolean }>(
      `select tableowner as owner, rowsecurity as secured from pg_tables where schemaname = 'auth'`,
    );
    assert.deepEqual(
      [...new Set(rows.map((row) => `${row.owner} ${row.secured}`))],
      ['porchlight_owner false'],
    );
    const own = await h.pool.query<{ who: string }>('select current_user as who');
    assert.notEqual(own.rows[0]?.who, 'porchlight_owner');
  });
  it('forget what has run out', async () => {
    await h.signIn.sweep(systemClock.now().add({ hours: 24 * 15 }));
    for (const table of ['session', 'verification']) {
      const { rowCount } = await h.admin.query(`select from auth."${table}"`);
      assert.equal(rowCount, 0, table);
    }
  });
});
