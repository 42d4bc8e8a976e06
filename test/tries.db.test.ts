import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { members } from '#accounts';
import { sweep } from '#app/schedule';
import { type Delivery, deliveriesAbout, deliveriesToPassOn, recentDeliveries, setMailbox } from '#channels';
import { answer, inquiryPaths, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { knownAt, waysOf } from '#people';
import { madeUpContact } from './made-up.ts';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** A list of whom somebody tries, from its first line to a therapist's tap; nobody who works here has a part in it. */

let h: Newcomer;
let practice = '';
let admin: Client;
let person: Browser;

before(async () => {
  h = await newcomerHouse();
  practice = await openHaddad(h, h.browser());
  admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  person = h.browser();
});
after(async () => {
  await admin.end();
  await h.close();
});

const SLUG = '/haddad-therapy';

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

async function begins(more: [string, string][] = []): Promise<string> {
  const begun = await person.post(`${SLUG}/tries`, [['for', 'me'], ...more]);
  assert.equal(begun.status, 303);
  return begun.to;
}

const adds = (list: string, whom: string, more: Record<string, string> = {}) =>
  person.post(list, { whom, by: 'rang', on: '', came: 'waiting', ...more });

/** The address of the page of one try, by the name on the list. */
async function tryOf(list: string, whom: string): Promise<string> {
  const { text } = await person.get(list);
  const article = text.split('<article').find((part) => part.includes(`<h3>${whom}</h3>`)) ?? '';
  return /href="([^"]+\/try\/[0-9a-f-]{36})"/.exec(article)?.[1] ?? assert.fail(`${whom} is not on the list`);
}

/** The page that a letter to this one leads to. */
async function letterTo(list: string, whom: string): Promise<string> {
  const { text } = await person.get(`${await tryOf(list, whom)}/letter`);
  return /http:\/\/localhost:3000(\/haddad-therapy\/room\/[\w-]+)/.exec(text)?.[1] ?? assert.fail(text);
}

async function passes(duration: { hours: number }): Promise<void> {
  h.clock.advance(duration);
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
}

/** Every note about every list. */
async function mails(): Promise<Delivery[]> {
  const { rows } = await admin.query<{ id: string }>('select id from try_lists');
  return inside((work) =>
    deliveriesAbout(
      work,
      rows.map(({ id }) => id),
    ),
  );
}

test('Q1 a list begins with no name and no sign-in, and its link or its code leads back to it, nothing else', async () => {
  const list = await begins([
    ['called', 'Ana'],
    ['age', 'teens'],
  ]);
  const page = await person.get(list);
  assert.match(page.text, /Whom you try for Ana/);
  assert.match(page.text, /If you can’t wait/);
  assert.match(page.text, /Leave this page/);
  const code = /class="title code">([^<]+)</.exec(page.text)?.[1] ?? assert.fail('no code');
  const wrong = await person.post(`${SLUG}/tries/code`, { code: 'bamo bamo bamo bamo' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /bamo bamo bamo bamo/);
  assert.equal((await person.post(`${SLUG}/tries/code`, { code: code.toUpperCase() })).to, list);
  assert.equal((await person.post(`${SLUG}/come-back`, { code })).to, list, 'where any code is typed');
  assert.equal((await person.get(`${SLUG}/tries/nothing-here`)).status, 404);
  const { rows } = await admin.query<Record<string, Buffer>>(
    'select called, need, code, link from try_lists',
  );
  for (const sealed of rows.flatMap((row) => Object.values(row)))
    assert.doesNotMatch(sealed.toString('latin1'), /Ana|teens/);
});

test('Q4 Q5 a letter’s page says what is looked for and nothing else, changes nothing when it is opened, and one press answers', async () => {
  const list = await begins([
    ['called', 'Ana'],
    ['for', 'someone'],
    ['age', 'teens'],
    ['parts', 'evening'],
    ['paying', 'low_fee'],
  ]);
  await adds(list, 'Dr. Quill', { note: 'She sounded kind.', reach: '212 555 0142' });
  const letter = await letterTo(list, 'Dr. Quill');
  const stranger = h.browser();
  const seen = await stranger.get(letter);
  assert.match(seen.text, /a teenager/);
  assert.match(seen.text, /in the evening/);
  assert.doesNotMatch(seen.text, /Ana|kind|0142|Quill/);
  assert.match((await person.get(list)).text, /Waiting for an answer/);
  const long = await stranger.post(letter, { as: 'full', other: 'x'.repeat(81), said: 'yes' });
  assert.equal(long.status, 422);
  assert.ok(long.text.includes('x'.repeat(81)), 'nothing that was typed is cut');
  assert.match((await person.get(list)).text, /Waiting for an answer/);
  await stranger.post(letter, { as: 'full', other: 'Mei Tanaka', other_way: '212 555 0199' });
  assert.match((await person.get(list)).text, /Mei Tanaka/);
  await person.post(`${await tryOf(list, 'Dr. Quill')}/step`, { as: 'add_named' });
  assert.match((await person.get(list)).text, /<h3>Mei Tanaka<\/h3>/);
  await stranger.post(letter, { as: 'room', from: 'from January', begin: 'ring me' });
  const now = await person.get(list);
  assert.match(now.text, /Someone has room/);
  assert.match(now.text, /from January/);
  assert.match((await stranger.get(letter)).text, /They see: you have room/);
  assert.equal((await stranger.get(`${SLUG}/room/nothing-here`)).status, 404);
});

const PLACES = [true, false].map((helpNow) => ({
  name: helpNow ? '988' : 'A warm room',
  reach: '988',
  url: '',
  cost: '',
  hours: '',
  helpNow,
}));

test('Q1 a kind no leads to where a list begins, and so do the places to turn to', async () => {
  const page = await inside(async (work) => {
    const { inquiry } = await receiveIn(work, madeUpContact('Ida'));
    await work.flush();
    const [member] = await members(work);
    const no = {
      kind: 'no',
      reason: 'full',
      words: 'I have no room, and it is not about you.',
      places: PLACES,
    } as const;
    await answer(work, {
      ...no,
      inquiryId: inquiry.id,
      memberId: member?.id ?? '',
      seenWhole: true,
    });
    return inquiryPaths.status('haddad-therapy', inquiry.link);
  });
  const link = `href="${SLUG}/tries"`;
  assert.ok(!(await person.get(page)).text.includes(link), 'not before they were answered');
  await passes({ hours: 1 });
  assert.ok((await person.get(page)).text.includes(link));
  assert.ok((await person.get(inquiryPaths.places('haddad-therapy'))).text.includes(link));
  assert.match((await person.get(`${SLUG}/tries`)).text, /Begin my list/);
});

test('Q3 Q7 what wants a look keeps what was typed; a try is told anew, taken off, put back, and gone after a day', async () => {
  const list = await begins();
  const wrong = await adds(list, '', { note: 'The one with the dog', on: '2031-01-01' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /The one with the dog/);
  assert.match(wrong.text, /Write whom you tried/);
  assert.match(wrong.text, /Choose a day, today or before/);
  for (const _press of [1, 2]) await adds(list, 'Dr. Marigold', { on: '2026-11-17' });
  assert.equal(
    (await person.get(list)).text.split('<h3>Dr. Marigold</h3>').length,
    2,
    'pressed twice is one',
  );
  assert.match((await person.get(list)).text, /It has been 4 working days/);
  const one = await tryOf(list, 'Dr. Marigold');
  await person.post(`${one}/step`, { as: 'again' });
  assert.doesNotMatch((await person.get(list)).text, /It has been/);
  await person.post(one, { whom: 'Dr. Marigold', by: 'mail', on: '2026-11-17', came: 'full' });
  assert.match((await person.get(list)).text, /Has no room now/);
  const letter = await letterTo(list, 'Dr. Marigold');
  const off = await person.post(`${one}/step`, { as: 'remove' });
  assert.match((await person.get(off.to)).text, /is off your list/);
  assert.equal((await person.get(letter)).status, 404);
  assert.equal((await person.get(one)).status, 404);
  await person.post(`${one}/step`, { as: 'put_back' });
  assert.match((await person.get(list)).text, /Dr. Marigold/);
  await person.post(`${one}/step`, { as: 'remove' });
  await passes({ hours: 25 });
  const left = await admin.query('select 1 from tries where removed_at is not null');
  assert.equal(left.rowCount, 0);
  assert.equal((await person.post(`${one}/step`, { as: 'put_back' })).status, 404);
});

test('Q6 where mail doesn’t leave by itself no notes are offered, since somebody here would copy them', async () => {
  const list = await begins();
  assert.doesNotMatch((await person.get(list)).text, /Shall we write to you/);
  assert.match((await person.get(`${list}/mails`)).text, /sends no notes by itself/);
  await person.post(`${list}/mails`, { as: 'ask', email: 'ana@home.example' });
  await passes({ hours: 1 });
  assert.deepEqual(await mails(), []);
  // From here on there is a mail server; what it says doesn't matter here.
  const smtp = {
    host: '127.0.0.1',
    port: 1,
    secure: false,
    user: '',
    folder: '',
    password: '',
    inside: true,
  };
  await inside((work) =>
    setMailbox(work, { senderName: 'Haddad', senderAddress: 'nour@haddad.example', smtp, imap: undefined }),
  );
});

test('Q6 notes come only when they are asked for, say nothing, keep days between them, and end with one press', async () => {
  const list = await begins();
  await adds(list, 'Dr. Zephyr');
  await passes({ hours: 24 * 10 });
  assert.equal((await mails()).length, 0, 'nobody asked for any');
  const odd = await person.post(`${list}/mails`, { as: 'ask', email: 'ana at home' });
  assert.equal(odd.status, 422);
  assert.match(odd.text, /ana at home/);
  await person.post(`${list}/mails`, { as: 'ask', email: 'ana@home.example' });
  const asked = (await person.get(list)).text;
  assert.match(asked, /a…@home\.example/);
  assert.doesNotMatch(asked, /ana@home/);
  await passes({ hours: 1 });
  assert.equal((await mails()).length, 1);
  await passes({ hours: 24 * 2 });
  assert.equal((await mails()).length, 1, 'not so soon after the first');
  await passes({ hours: 24 * 2 });
  assert.equal((await mails()).length, 2);
  for (let day = 0; day < 30; day += 1) await passes({ hours: 24 });
  const all = await mails();
  assert.equal(all.length, 5, 'four reminders, and then it is quiet');
  for (const { words } of all) {
    assert.equal(words.neutral.subject, 'Your list');
    assert.doesNotMatch(words.neutral.body, /therap(?!y\/)|Zephyr/i);
  }
  await person.post(await letterTo(list, 'Dr. Zephyr'), { as: 'ring' });
  await passes({ hours: 1 });
  const told = await mails();
  assert.equal(told.length, 6);
  const stop =
    /http:\/\/localhost:3000(\S+\/mails\?mail=\S+)/.exec(
      told.map((one) => one.words.neutral.body).join('\n'),
    )?.[1] ?? '';
  assert.match((await h.browser().get(stop)).text, /This list isn’t mine/);
  await person.post(`${list}/mails`, { as: 'stop' });
  assert.match((await person.get(`${list}/mails`)).text, /Yes, write to me/);
  const { rows } = await admin.query<{ id: string; erased_at: string | null }>(
    "select p.id, p.erased_at from persons p join consents c on c.person_id = p.id and c.purpose = 'tries'",
  );
  assert.ok(rows.every((row) => row.erased_at !== null));
  assert.deepEqual(
    await inside((work) =>
      waysOf(
        work,
        rows.map(({ id }) => id),
      ),
    ),
    [],
  );
});

test('Q6 whose mailbox it is says with one press that no list may write there, and no other list does', async () => {
  const list = await begins();
  await person.post(`${list}/mails`, { as: 'ask', email: 'not-mine@home.example' });
  await passes({ hours: 1 });
  const body = (await mails()).find((one) => one.words.neutral.body.includes(list))?.words.neutral.body ?? '';
  const proof = /\?mail=(\S+)/.exec(body)?.[1] ?? assert.fail(body);
  await person.post(`${list}/mails`, { as: 'never', mail: proof });
  const other = await begins();
  await passes({ hours: 24 });
  await person.post(`${other}/mails`, { as: 'ask', email: 'Not-Mine@home.example' });
  await passes({ hours: 1 });
  const last = (await mails()).findLast((one) => one.words.neutral.body.includes(other));
  assert.equal(last?.held_because, 'stopped');
  const [waiting, shown] = await inside((work) =>
    Promise.all([deliveriesToPassOn(work, 99), recentDeliveries(work, 99)]),
  );
  for (const one of [...waiting, ...shown]) assert.notEqual(one.purpose, 'tries', 'no desk reads them');
});

test('Q7 who keeps a list deletes it, and one that nobody opens for a year is erased by itself', async () => {
  const list = await begins([['called', 'Ana']]);
  await adds(list, 'Dr. Quill');
  const letter = await letterTo(list, 'Dr. Quill');
  await person.post(`${list}/mails`, { as: 'ask', email: 'ana-again@home.example' });
  const known = await inside((work) => knownAt(work, 'email', 'ana-again@home.example'));
  assert.deepEqual(known, [], 'nobody who works here learns that they keep a list');
  const done = await person.post(`${list}/end`, {});
  assert.match((await person.get(done.to)).text, /Your list is deleted/);
  assert.equal((await person.get(list)).status, 404);
  assert.equal((await person.get(letter)).status, 404);
  const other = await begins();
  await passes({ hours: 24 * 200 });
  assert.equal((await person.get(other)).status, 200);
  await passes({ hours: 24 * 200 });
  assert.equal((await admin.query('select 1 from try_lists')).rowCount, 1, 'opened half a year ago');
  await passes({ hours: 24 * 170 });
  for (const table of ['try_lists', 'tries'])
    assert.equal((await admin.query(`select 1 from ${table}`)).rowCount, 0, table);
});

test('Q8 a list takes sixty, and who begins list after list is asked to wait with what they typed', async () => {
  const list = await begins();
  for (let count = 0; count < 60; count += 1) assert.equal((await adds(list, `Dr. ${count}`)).status, 303);
  const full = await adds(list, 'Dr. One-too-many');
  assert.equal(full.status, 422);
  assert.match(full.text, /There are 60 on this list/);
  assert.match(full.text, /One-too-many/);
  let last = { status: 303, text: '' };
  for (let count = 0; count < 70 && last.status === 303; count += 1)
    last = await person.post(`${SLUG}/tries`, { called: 'Ida' });
  assert.equal(last.status, 429);
  assert.match(last.text, /value="Ida"/);
});
