import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { openPractice } from '#accounts';
import { copies } from '#app/exports/copies';
import { type House, openHouse } from '#app/house';
import { sweep } from '#app/schedule';
import { takeIn } from '#channels';
import { NO_NEED, type PublicParts, answer, publicRoutes, rang, receive, takeBackCall } from '#inquiries';
import { asksPart, triesPart } from '#requests';
import { SetClock } from '#kit/clock';
import { type PracticeKeys, Vault } from '#kit/crypto';
import { loadAssets } from '#ui';
import { Hono } from 'hono';
import { type TestDatabase, testDatabase } from './database.ts';
import { SEALED } from './erased-columns.ts';
import { madeUpAddress, madeUpContact, madeUpPractice } from './made-up.ts';

/** I12 on the whole house: after the erase date no sealed value of the practice opens to what somebody wrote. */

const SYSTEM = { kind: 'system' } as const;
const MORNING = '2026-11-23T15:00:00Z';
const PLANTED = /quillfeather|marigold|zephyrine|planted/i;

const COLUMNS = `select table_name as "table", column_name as "column" from information_schema.columns
  where table_schema = 'public' and data_type = 'bytea' and column_name !~ '(_hash|mac)$' order by 1, 2`;
let database: TestDatabase;
let house: House;
let admin: Client;
const [app, clock] = [new Hono(), new SetClock(MORNING)];
const vault = new Vault(Buffer.alloc(32, 7));

before(async () => {
  database = await testDatabase();
  house = openHouse({
    databaseUrl: database.url,
    vault,
    origin: 'https://porch.example',
    clock,
    carrierFor: () => ({ name: 'smtp', carry: () => Promise.resolve() }),
    connections: 4,
    onTrouble: () => undefined,
  });
  const { source } = house;
  const parts: PublicParts = {
    source,
    vault,
    assets: loadAssets(),
    addressOf: () => '192.0.2.1',
    copies,
    tries: triesPart,
    asks: asksPart,
  };
  publicRoutes(app, parts);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await house.pool.end();
  await database.close();
});

async function catchUp(): Promise<void> {
  for (let round = 0; round < 4; round += 1) await sweep(house);
}

const sealedColumns = async (): Promise<{ table: string; column: string }[]> =>
  (await admin.query<{ table: string; column: string }>(COLUMNS)).rows;

/** Everything that stands in the practice's rows: in the clear, and behind its keys. */
async function allThatStands(practice: string, keys: PracticeKeys): Promise<{ at: string; text: string }[]> {
  const found: { at: string; text: string }[] = [];
  const { rows: tables } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'practice_id'`,
  );
  for (const { name } of tables) {
    const { rows } = await admin.query<{ text: string }>(
      `select to_jsonb(t)::text as text from ${name} t where practice_id = $1`,
      [practice],
    );
    found.push(...rows.map(({ text }) => ({ at: name, text })));
  }
  for (const { table, column } of await sealedColumns()) {
    if (!/^(erased|stays: about)/.test(SEALED[`${table}.${column}`] ?? '')) continue;
    const { rows } = await admin.query<{ id: string; sealed: Buffer }>(
      `select id, ${column} as sealed from ${table} where practice_id = $1 and ${column} is not null`,
      [practice],
    );
    for (const { id, sealed } of rows)
      found.push({ at: `${table}.${column}`, text: keys.open({ table, column, row: id }, sealed) });
  }
  return found;
}

const MARIGOLD = madeUpContact('Marigold', {
  words: 'The planted words.',
  ways: [madeUpAddress('marigold@quillfeather.example', { plainWords: true })],
  need: { ...NO_NEED, wishes: 'a planted wish' },
});

const mailFrom = (subject: string, more: readonly string[] = []): Buffer =>
  Buffer.from(
    [
      'From: Zephyrine <zephyrine@quillfeather.example>',
      'To: amara@practice.example',
      `Subject: ${subject}`,
      `Message-ID: <${subject.replaceAll(' ', '-')}@quillfeather.example>`,
      ...more,
      '',
      'Words planted in a mail.',
      '',
    ].join('\r\n'),
  );

async function openOne(slug: string) {
  clock.moveTo(MORNING);
  const { practice, owner } = await openPractice(
    house.source,
    SYSTEM,
    madeUpPractice(slug, { name: 'Amara Okafor, PhD' }),
  );
  const keys = await house.source.inPractice(practice, SYSTEM, (work) => work.keys);
  const planted = async (what = PLANTED): Promise<string[]> =>
    (await allThatStands(practice, keys)).filter(({ text }) => what.test(text)).map(({ at }) => at);
  return { practice, owner, planted };
}

test('I12 every sealed column has somebody who erases it, or a reason to stay', async () => {
  const columns = (await sealedColumns()).map(({ table, column }) => `${table}.${column}`);
  assert.deepEqual(columns.toSorted(), Object.keys(SEALED).toSorted());
});

test('I12 after the erase date no word, name or address opens anywhere, and the page is like one that never was', async () => {
  const { practice, owner, planted } = await openOne('erased');
  const { inquiry } = await receive(house.source, practice, { kind: 'visitor' }, MARIGOLD);
  const mail = mailFrom('A planted subject');
  await takeIn(house.source, practice, { raw: mail });
  const written = { kind: 'yes', reason: null, places: [], seenWhole: true } as const;
  const given = { ...written, words: 'A planted answer.', inquiryId: inquiry.id, memberId: owner };
  await house.source.inPractice(practice, SYSTEM, (work) => answer(work, given));
  const { rows } = await admin.query<{ id: string }>(
    `select i.id from inquiries i where practice_id = $1 and came_by = 'email'`,
    [practice],
  );
  const theirs = { ...given, inquiryId: rows[0]?.id ?? '' };
  await house.source.inPractice(practice, SYSTEM, (work) => answer(work, theirs));
  clock.advance({ minutes: 5 });
  await catchUp();
  const full = new Set(await planted());
  for (const column of ['persons.called', 'ways.address', 'deliveries.body', 'received_mails.source'])
    assert.ok(full.has(column), `${column} holds what is to be erased`);
  const { rows: left } = await admin.query<{ id: string }>(
    'select message_id as id from deliveries where practice_id = $1 and about_id = $2',
    [practice, inquiry.id],
  );
  const delivery = left[0]?.id ?? assert.fail();
  const page = (): Promise<Response> => Promise.resolve(app.request(`/erased/m/${inquiry.link}`));
  assert.equal((await page()).status, 200);
  clock.moveTo('2027-11-24T15:00:00Z');
  await catchUp();
  assert.deepEqual(await planted(), []);
  assert.deepEqual(await planted(new RegExp(`${inquiry.link}|${inquiry.code}`)), []);
  const [gone, unknown] = [await page(), await app.request(`/erased/m/${'A'.repeat(32)}`)];
  assert.equal(gone.status, 404);
  const plain = async (one: Response): Promise<string> => (await one.text()).replace(/\/m\/[\w-]+/g, '');
  assert.equal(await plain(gone), await plain(unknown));
  const { rows: lines } = await admin.query(
    `select from audit_lines where practice_id = $1 and action = 'person.erased'`,
    [practice],
  );
  assert.equal(lines.length, 2, 'one line a person');
  const again = await takeIn(house.source, practice, { raw: mail });
  assert.equal(again, 'known', 'a folder that is read anew brings nothing back');
  await takeIn(house.source, practice, {
    raw: mailFrom('Re: hello', [`In-Reply-To: <${delivery}@practice.example>`]),
  });
  const { rows: all } = await admin.query('select from inquiries where practice_id = $1', [practice]);
  assert.equal(all.length, 3, 'an answer to words that are erased is a new message');
});

test('I12 a noted call is erased with its recording: by its date, and at once when it is taken back', async () => {
  const { practice, owner, planted } = await openOne('noted');
  const as = { kind: 'staff', id: owner } as const;
  const ways = MARIGOLD.ways.map((way) => ({ ...way, channel: 'phone' as const }));
  const file = { bytes: Buffer.from('RIFF....WAVEfmt planted'), type: 'audio/wav' };
  const call = { ...MARIGOLD, cameBy: 'phone', ways, file } as const;
  await receive(house.source, practice, as, call);
  await catchUp();
  const full = new Set(await planted());
  for (const column of ['persons.called', 'ways.address', 'inquiry_messages.words', 'inquiry_messages.file'])
    assert.ok(full.has(column), `${column} holds what is to be erased`);
  clock.moveTo('2027-11-24T15:00:00Z');
  const { rows } = await admin.query<{ id: string }>('select id from inquiries where practice_id = $1', [
    practice,
  ]);
  // Whoever still waits isn't erased: somebody reached them.
  const rung = { inquiryId: rows[0]?.id ?? '', memberId: owner, outcome: 'reached', note: '' } as const;
  await house.source.inPractice(practice, as, (work) => rang(work, rung));
  clock.moveTo('2028-11-24T15:00:00Z');
  await catchUp();
  assert.deepEqual(await planted(), []);
  const { inquiry } = await receive(house.source, practice, as, call);
  assert.ok((await planted()).includes('inquiry_messages.file'));
  clock.advance({ minutes: 1 });
  const undo = { inquiryId: inquiry.id, memberId: owner };
  const gone = await house.source.inPractice(practice, as, (work) => takeBackCall(work, undo));
  assert.ok(!('refused' in gone) && gone.closedBecause === 'taken_back');
  assert.deepEqual(await planted(), []);
  assert.deepEqual(await planted(new RegExp(`${inquiry.link}|${inquiry.code}`)), []);
});

test('M11 mail that opened nothing is emptied after three months, and one that did stays for its person', async () => {
  const { practice, planted } = await openOne('put-aside');
  await takeIn(house.source, practice, { raw: mailFrom('Away', ['Auto-Submitted: auto-replied']) });
  assert.deepEqual(new Set(await planted()), new Set(['received_mails.source', 'received_mails.gist']));
  clock.moveTo('2027-02-23T14:00:00Z');
  await catchUp();
  assert.notDeepEqual(await planted(), []);
  clock.moveTo('2027-02-23T15:01:00Z');
  await takeIn(house.source, practice, { raw: mailFrom('A message') });
  await catchUp();
  const { rows } = await admin.query<{ kept: boolean }>(
    'select source is not null as kept from received_mails where practice_id = $1 order by received_at',
    [practice],
  );
  assert.deepEqual(rows, [{ kept: false }, { kept: true }]);
  clock.moveTo('2027-06-01T15:00:00Z');
  await catchUp();
  assert.ok((await planted()).includes('received_mails.source'));
});
