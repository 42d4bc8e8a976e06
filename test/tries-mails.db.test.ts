import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveriesToPassOn, recentDeliveries, setMailbox } from '#channels';
import { knownAt, waysOf } from '#people';
import { keeper } from './tries.fixture.ts';

/** The notes about a list, where somebody asked for them, and the list's end. */

const { adds, begins, get, here, inside, letterTo, mails, passes, post } = keeper();

test('Q6 where mail doesn’t leave by itself no notes are offered, since somebody here would copy them', async () => {
  const list = await begins();
  assert.doesNotMatch((await get(list)).text, /Shall we write to you/);
  assert.match((await get(`${list}/mails`)).text, /sends no notes by itself/);
  await post(`${list}/mails`, { as: 'ask', email: 'ana@home.example' });
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
  const odd = await post(`${list}/mails`, { as: 'ask', email: 'ana at home' });
  assert.equal(odd.status, 422);
  assert.match(odd.text, /ana at home/);
  await post(`${list}/mails`, { as: 'ask', email: 'ana@home.example' });
  const asked = (await get(list)).text;
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
  await post(await letterTo(list, 'Dr. Zephyr'), { as: 'ring' });
  await passes({ hours: 1 });
  const told = await mails();
  assert.equal(told.length, 6);
  const stop =
    /http:\/\/localhost:3000(\S+\/mails\?mail=\S+)/.exec(
      told.map((one) => one.words.neutral.body).join('\n'),
    )?.[1] ?? '';
  assert.match((await here().h.browser().get(stop)).text, /This list isn’t mine/);
  await post(`${list}/mails`, { as: 'stop' });
  assert.match((await get(`${list}/mails`)).text, /Yes, write to me/);
  const { rows } = await here().admin.query<{ id: string; erased_at: string | null }>(
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
  await post(`${list}/mails`, { as: 'ask', email: 'not-mine@home.example' });
  await passes({ hours: 1 });
  const body = (await mails()).find((one) => one.words.neutral.body.includes(list))?.words.neutral.body ?? '';
  const proof = /\?mail=(\S+)/.exec(body)?.[1] ?? assert.fail(body);
  await post(`${list}/mails`, { as: 'never', mail: proof });
  const other = await begins();
  await passes({ hours: 24 });
  await post(`${other}/mails`, { as: 'ask', email: 'Not-Mine@home.example' });
  await passes({ hours: 1 });
  const last = (await mails()).findLast((one) => one.words.neutral.body.includes(other));
  assert.equal(last?.held_because, 'stopped');
  const [waiting, shown] = await inside((work) =>
    Promise.all([deliveriesToPassOn(work, 99), recentDeliveries(work, 99)]),
  );
  for (const one of [...waiting, ...shown]) assert.notEqual(one.purpose, 'tries', 'no desk reads them');
});

test('Q6 whoever writes somebody else’s address on many lists, and answers their letters, makes few mails', async () => {
  const lists: string[] = [];
  for (let made = 0; made < 6; made += 1) {
    const list = await begins();
    lists.push(list);
    await adds(list, 'Dr. Moth');
    await post(`${list}/mails`, {
      as: 'ask',
      email: made % 2 ? 'bystander@home.example' : 'By@home.example',
    });
    await post(`${list}/mails`, { as: 'ask', email: 'bystander@home.example' });
    await post(await letterTo(list, 'Dr. Moth'), { as: 'ring' });
  }
  await passes({ hours: 1 });
  const made = (await mails()).filter(({ words }) => lists.some((one) => words.neutral.body.includes(one)));
  assert.equal(made.filter(({ once }) => once.startsWith('tries reply')).length, 1);
});

test('Q7 who keeps a list deletes it, and one that nobody opens for a year is erased by itself', async () => {
  const list = await begins([['called', 'Ana']]);
  await adds(list, 'Dr. Quill');
  const letter = await letterTo(list, 'Dr. Quill');
  await post(`${list}/mails`, { as: 'ask', email: 'ana-again@home.example' });
  const known = await inside((work) => knownAt(work, 'email', 'ana-again@home.example'));
  assert.deepEqual(known, [], 'nobody who works here learns that they keep a list');
  const done = await post(`${list}/end`, {});
  assert.match((await get(done.to)).text, /Your list is deleted/);
  assert.equal((await get(list)).status, 404);
  assert.equal((await get(letter)).status, 404);
  const other = await begins();
  await passes({ hours: 24 * 200 });
  assert.equal((await get(other)).status, 200);
  await passes({ hours: 24 * 200 });
  assert.equal((await here().admin.query('select 1 from try_lists')).rowCount, 1, 'opened half a year ago');
  await passes({ hours: 24 * 170 });
  for (const table of ['try_lists', 'tries'])
    assert.equal((await here().admin.query(`select 1 from ${table}`)).rowCount, 0, table);
});
