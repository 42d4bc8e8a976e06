import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { accountPaths, members } from '#accounts';
import { takeIn } from '#channels';
import { NO_NEED, answer, inquiryPaths, rang, receive, writeBack } from '#inquiries';
import type { Work } from '#kit/work';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';

/** What somebody finds who gets a dump of the whole database, the job queue and the sign-in with it. */

/** Planted wherever people write: in words, names, addresses and numbers. */
const MARKS = ['quillfeather', 'marigold', 'zephyrine', '5550142', '212-555-0142'];

let h: Newcomer;
let owner: Browser;
let practice: string;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner, { email: 'nour@quillfeather.example' });
});
after(() => h.close());

const MARIGOLD = madeUpContact('Marigold', {
  words: 'My sister Zephyrine says that I should write to quillfeather.',
  ways: [
    madeUpAddress('marigold@quillfeather.example', { mayLeaveMessage: true, plainWords: true }),
    madeUpAddress('+12125550142', { channel: 'phone', mayLeaveMessage: true, plainWords: true }),
  ],
  need: { ...NO_NEED, wishes: 'somebody like quillfeather', place: 'Marigold Bay' },
  helpNow: true,
});

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

const MAIL = [
  'From: Zephyrine <zephyrine@quillfeather.example>',
  'To: nour@quillfeather.example',
  'Subject: Marigold asked me to write',
  'Message-ID: <marigold@quillfeather.example>',
  '',
  'Zephyrine here, 212-555-0142.',
  '',
].join('\r\n');

/** Everything that people and staff write, by the ways that they have. */
async function live(): Promise<void> {
  const { source } = h.house;
  const { inquiry } = await receive(source, practice, { kind: 'visitor' }, MARIGOLD);
  const [member] = await inside(members);
  const memberId = member?.id ?? '';
  const more = {
    inquiryId: inquiry.id,
    words: 'Marigold once more.',
    cameBy: 'page',
    helpNow: false,
  } as const;
  await inside((work) => writeBack(work, more));
  await takeIn(source, practice, { raw: Buffer.from(MAIL) });
  await inside((work) =>
    rang(work, { inquiryId: inquiry.id, memberId, outcome: 'no_answer', note: 'Zephyrine picked up.' }),
  );
  const given = { kind: 'yes', reason: null, places: [], seenWhole: true } as const;
  const words = 'Dear Marigold, come on Thursday.';
  await inside((work) => answer(work, { ...given, words, inquiryId: inquiry.id, memberId }));
  await owner.post(inquiryPaths.concerns(inquiry.id), {});
  await owner.post(inquiryPaths.calls(), {
    called: 'Marigold',
    words: 'quillfeather',
    phone: '212-555-0142',
  });
  await owner.post(inquiryPaths.find(), { who: 'Marigold' });
  await owner.post(inquiryPaths.conflict(inquiry.id), { who: 'zephyrine@quillfeather.example' });
  await owner.post(accountPaths.staff(), { name: 'Bo', email: 'bo@quillfeather.example', role: 'therapist' });
  // Sign-in links are asked for with the address in hand.
  for (const email of ['nour@quillfeather.example', 'zephyrine@quillfeather.example'])
    await h.browser().post(accountPaths.signIn(), { email });
}

/** Every row of every table outside the server's own catalogues, as text. */
async function dump(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of rows) {
    let text = '';
    for await (const piece of client.query(copyTo(`copy (select * from ${name}) to stdout`)))
      text += (piece as Buffer).toString('utf8');
    found.set(name, text.toLowerCase());
  }
  return found;
}

/** As the word itself, as the bytes that a bytea shows in hexadecimal digits, and inside base64 at any offset. */
function disguises(mark: string): string[] {
  const bytes = Buffer.from(mark);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last characters hold bits of the neighbours too.
    return shifted.slice(shift === 0 ? 0 : 4, -4).toLowerCase();
  });
  return [mark, bytes.toString('hex'), ...base64.filter((text) => text.length >= 8)];
}

async function marksIn(client: Client): Promise<string[]> {
  const tables = await dump(client);
  assert.ok(tables.has('graphile_worker._private_jobs') && tables.has('auth."user"'));
  const capital = (mark: string): string => mark.charAt(0).toUpperCase() + mark.slice(1);
  const sought = MARKS.flatMap((mark) => [...disguises(mark), ...disguises(capital(mark))]);
  return [...tables].flatMap(([name, text]) =>
    sought.filter((one) => text.includes(one)).map((one) => `${name}: ${one}`),
  );
}

it('a dump of database, queue and sign-in shows no word, name, address or number of anybody', async () => {
  await live();
  const client = new Client({ connectionString: h.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ what: string }>(
      `select 'person' as what from persons union all select 'mail' from received_mails union all select 'answer' from answers
       union all select 'attempt' from attempts union all select 'delivery' from deliveries union all select 'concern' from concerns
       union all select 'job' from graphile_worker._private_jobs union all select 'invitation' from invitations where kind = 'staff'`,
    );
    const kinds = new Set(rows.map((row) => row.what));
    for (const what of ['person', 'mail', 'answer', 'attempt', 'delivery', 'concern', 'job', 'invitation'])
      assert.ok(kinds.has(what), `${what} was written`);
    assert.deepEqual(await marksIn(client), []);
    // A watcher that never barked: in the clear, as bytes, and in base64.
    const plant = (reason: string) =>
      client.query(
        `insert into graphile_worker._private_known_crontabs (identifier, known_since) values ($1, now())`,
        [reason],
      );
    await plant('to Zephyrine');
    await plant(Buffer.from('about Marigold and others').toString('base64'));
    await client.query(`update practice_keys set wrapped = convert_to('for quillfeather', 'UTF8')`);
    const caught = (await marksIn(client)).map((one) => one.split(':')[0]);
    assert.deepEqual(
      new Set(caught),
      new Set(['graphile_worker._private_known_crontabs', 'public.practice_keys']),
    );
    assert.ok(caught.length >= 3);
  } finally {
    await client.end();
  }
});
