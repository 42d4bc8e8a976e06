import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookAtDesk, insertKind } from '#appointments';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { erase } from '#people';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { sharing } from './sharing.fixture.ts';

let h: Newcomer;

const db = tables<{
  audit_lines: { action: string };
  deliveries: { id: string; body: Buffer };
  shares: { id: string };
}>();

const trail = async (work: Work): Promise<string[]> =>
  (await work.all(db.selectFrom('audit_lines').select('action'))).map(({ action }) => action);
const sharesLeft = async (work: Work): Promise<number> =>
  (await work.all(db.selectFrom('shares').select('id'))).length;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

test('SH2 what is sent is seen by its writer and its reader, and by nobody else here', async () => {
  const { slug, amara, therapist, client, shares } = await sharing(h);
  const [bo, cleo] = [await therapist('Bo'), await therapist('Cleo', 'front_desk')];
  // A couple: both in care with the same therapist.
  const [sam, kim] = [await client('Sam'), await client('Kim', { with: [amara, bo] })];
  const id = await shares(sam, 'good_news', { words: 'The zephyrine marigold.' });
  const reads = async (browser: typeof sam.page, path: string) => (await browser.get(path)).text;
  assert.match(await reads(sam.page, paths.shared(slug, id)), /marigold/);
  assert.match(await reads(amara.desk, paths.deskOne(id)), /marigold/);
  assert.match(await reads(amara.desk, paths.desk()), /Good news/);
  for (const [who, browser, path] of [
    ['the other of the couple', kim.page, paths.shared(slug, id)],
    ['the other, to change it', kim.page, paths.change(slug, id)],
    ['a colleague', bo.desk, paths.deskOne(id)],
    ['a colleague, for the record', bo.desk, paths.copy(id)],
  ] as const) {
    const { status, text } = await browser.get(path);
    assert.deepEqual([who, status, /marigold/.test(text)], [who, 404, false]);
  }
  for (const browser of [kim.page, bo.desk]) {
    const path = browser === kim.page ? paths.all(slug) : `${paths.desk()}?of=${sam.personId}`;
    assert.doesNotMatch(await reads(browser, path), /Good news/);
  }
  assert.equal((await cleo.desk.get(paths.desk())).status, 403);
  assert.equal((await cleo.desk.get(paths.deskOne(id))).status, 403);
  for (const path of [paths.send(slug, id), paths.remove(slug, id), paths.change(slug, id)])
    assert.equal((await kim.page.post(path, { words: 'x' })).status, 404, path);
  for (const path of [paths.acknowledge(id), paths.answer(id), paths.copy(id), paths.press(id, 'concerns')])
    assert.equal((await bo.desk.post(path, { words: 'x' })).status, 404, path);
});

test('SH2 a client shares with who has them in care, and with nobody else', async () => {
  const { slug, amara, therapist, client } = await sharing(h);
  const bo = await therapist('Bo');
  const sam = await client('Sam');
  const { text } = await sam.page.get(`/my/${slug}/share/question`);
  const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const refused = await sam.page.post(`/my/${slug}/share/question`, {
    id,
    to: bo.memberId,
    next: 'send',
    words: 'Hello.',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Hello\./);
  assert.doesNotMatch((await bo.desk.get(paths.desk())).text, /A question/);
  const kim = await client('Kim', { with: [amara, bo] });
  const choose = await kim.page.get(`/my/${slug}/share`);
  for (const name of ['Amara', 'Bo'])
    assert.match(choose.text, new RegExp(`Who is it for\\?.*>${name}<`, 's'));
  const stranger = await client('Lou', { with: [] });
  assert.match((await stranger.page.get(`/my/${slug}/share`)).text, /nobody to send this to/);
});

test('SH3 a note for next time is shown to nobody until its writer brings it', async () => {
  const { slug, amara, client, shares, inside } = await sharing(h);
  const sam = await client('Sam');
  const id = await shares(sam, 'next_time', { words: 'Talk about the marigold.', next: 'later' });
  assert.match((await sam.page.get(paths.shared(slug, id))).text, /Only you see it/);
  assert.equal((await amara.desk.get(paths.deskOne(id))).status, 404);
  const desk = await amara.desk.get(`${paths.desk()}?show=all`);
  assert.doesNotMatch(desk.text, /A note that they brought/);
  const lines = (await inside(trail)).filter((action) => action.startsWith('share.'));
  assert.deepEqual(lines, [], 'the trail does not tell that there is one');
  assert.equal((await sam.page.post(paths.send(slug, id), {})).status, 303);
  assert.match((await amara.desk.get(paths.deskOne(id))).text, /marigold/);
  assert.match((await amara.desk.get(paths.desk())).text, /A note that they brought/);
});

test('SH4 worry about no answer, and what is not right, put themselves on the list of the next session', async () => {
  const { slug, amara, client, shares } = await sharing(h);
  const sam = await client('Sam');
  await shares(sam, 'worry');
  const id = await shares(sam, 'not_right', { topics: 'fee' });
  const desk = await amara.desk.get(paths.desk());
  assert.match(desk.text, /Worried that there was no answer.*Next session/s);
  const one = await amara.desk.get(paths.deskOne(id));
  assert.match(one.text, /They want to stay.*The fee/s);
  assert.match((await sam.page.get(paths.shared(slug, id))).text, /on the list for your next session/);
  assert.equal((await amara.desk.post(paths.press(id, 'talked'), {})).status, 303);
  assert.match((await sam.page.get(paths.shared(slug, id))).text, /It came up in a session/);
});

test('SH10 one key says that it was read; the page says it in the words that were kept', async () => {
  const { slug, amara, client, shares } = await sharing(h);
  const sam = await client('Sam');
  const [first, second] = [
    await shares(sam, 'good_news', { words: 'One.' }),
    await shares(sam, 'good_news', { words: 'Two.' }),
  ];
  assert.match((await sam.page.get(paths.shared(slug, first))).text, /hasn’t said yet that it was read/);
  const done = await amara.desk.post(paths.acknowledge(first), {});
  assert.deepEqual([done.status, done.to], [303, paths.deskOne(second)], 'and on to the next');
  assert.equal((await amara.desk.post(paths.acknowledge(second), {})).to, paths.desk());
  const seen = await sam.page.get(paths.shared(slug, first));
  assert.match(seen.text, /Thank you\. I have read this\./);
  assert.match((await amara.desk.get(paths.desk())).text, /Nothing is waiting here/);
});

test('SH11 an answer stands on the page once it can’t be taken back; the mail tells nothing of it', async () => {
  const { slug, practice, amara, client, shares } = await sharing(h);
  const way = {
    channel: 'email',
    address: 'sam@home.example',
    source: 'person',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: true,
    windows: null,
  } as const;
  const sam = await client('Sam', { ways: [way] });
  const id = await shares(sam, 'question', { words: 'May I ring?' });
  assert.equal((await amara.desk.post(paths.answer(id), { words: ' ' })).status, 422);
  assert.equal((await amara.desk.post(paths.answer(id), { words: 'Not this marigold.' })).status, 303);
  assert.doesNotMatch((await sam.page.get(paths.shared(slug, id))).text, /marigold/);
  const back = await amara.desk.post(paths.takeBack(id), {});
  assert.match(back.text, /Not this marigold/);
  h.clock.advance({ seconds: 20 });
  assert.equal((await amara.desk.post(paths.answer(id), { words: 'Yes, the zephyrine.' })).status, 303);
  const again = await amara.desk.post(paths.answer(id), { words: 'And more.' });
  assert.equal(again.status, 409);
  assert.match(again.text, /And more\./);
  h.clock.advance({ minutes: 3 });
  assert.match((await sam.page.get(paths.shared(slug, id))).text, /Amara answers.*zephyrine/s);
  const home = (await sam.page.get(`/my/${slug}`)).text;
  assert.ok(
    home.includes(`href="${paths.shared(slug, id)}"`),
    'the page where they begin says that it is there',
  );
  assert.match(home, /Amara answered: A question/);
  assert.doesNotMatch(home, /zephyrine/);
  assert.equal((await amara.desk.post(paths.takeBack(id), {})).status, 409);
  const mails = await h.house.source.inPractice(practice, { kind: 'system' }, async (work) => {
    const rows = await work.all(db.selectFrom('deliveries').selectAll());
    return rows.map((row) => work.open('deliveries', 'body', row.id, row.body));
  });
  assert.equal(mails.length, 2);
  for (const mail of mails) assert.doesNotMatch(mail, /zephyrine|marigold|ring|therap/i);
});

test('SH12 words are changed and removed until they are sent, and never after', async () => {
  const { slug, amara, client, shares } = await sharing(h);
  const sam = await client('Sam');
  const id = await shares(sam, 'homework', { words: 'First.', next: 'later' });
  assert.match((await sam.page.get(paths.change(slug, id))).text, /First\./);
  await sam.page.post(paths.change(slug, id), { words: 'Second.', shown: 'aloud', next: 'later' });
  assert.match((await sam.page.get(paths.shared(slug, id))).text, /Second\..*read it aloud/s);
  assert.equal((await amara.desk.get(paths.deskOne(id))).status, 404);
  await sam.page.post(paths.send(slug, id), {});
  const late = await sam.page.post(paths.change(slug, id), { words: 'Third.', next: 'later' });
  assert.deepEqual([late.status, (await sam.page.post(paths.remove(slug, id), {})).status], [409, 409]);
  assert.match((await amara.desk.get(paths.deskOne(id))).text, /Second\./);
  const other = await shares(sam, 'next_time', { words: 'Away.', next: 'later' });
  assert.equal((await sam.page.post(paths.remove(slug, other), {})).to, paths.all(slug));
  assert.equal((await sam.page.get(paths.shared(slug, other))).status, 404);
});

test('SH12 a wrong form comes back with everything typed, and the same form sent twice is one', async () => {
  const { slug, amara, client } = await sharing(h);
  const sam = await client('Sam');
  const { text } = await sam.page.get(`/my/${slug}/share/resource`);
  const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const fields = { id, to: amara.memberId, next: 'send', title: 'A book', words: 'Good.' };
  const wrong = await sam.page.post(`/my/${slug}/share/resource`, { ...fields, link: 'javascript:alert(1)' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /A book/);
  assert.match(wrong.text, /Good\./);
  assert.match(wrong.text, /value="javascript:alert\(1\)"/);
  assert.doesNotMatch(wrong.text, /href="javascript/);
  const right = { ...fields, link: 'example.org/page' };
  await sam.page.post(`/my/${slug}/share/resource`, right);
  await sam.page.post(`/my/${slug}/share/resource`, right);
  const desk = await amara.desk.get(paths.desk());
  assert.equal([...desk.text.matchAll(/Something they found/g)].length, 1);
  assert.match((await amara.desk.get(paths.deskOne(id))).text, /href="https:\/\/example\.org\/page"/);
});

test('SH13 it goes to the record as plain text, which the trail notes; a worry leads back to it', async () => {
  const { amara, client, shares, practice } = await sharing(h);
  const sam = await client('Sam');
  const id = await shares(sam, 'homework', { words: 'Three <b>pages</b>.', arranged: 'yes' });
  assert.equal((await amara.desk.post(paths.copy(id), {})).to, paths.copy(id));
  const { text } = await amara.desk.get(paths.copy(id));
  assert.match(text, /From: Sam.*Three &lt;b&gt;pages.*Agreed on: Yes/s);
  const actions = await h.house.source.inPractice(practice, { kind: 'system' }, trail);
  assert.ok(actions.includes('share.copied'));
  const opened = await amara.desk.post(paths.press(id, 'concerns'), {});
  assert.match(opened.to, /^\/desk\/safety\//);
  const concern = await amara.desk.get(opened.to);
  assert.match(concern.text, new RegExp(`href="${paths.deskOne(id)}"`));
  assert.match((await amara.desk.get(paths.deskOne(id))).text, /worries about their safety/);
});

test('SH15 whoever is erased takes with them what they shared', async () => {
  const { slug, practice, amara, client, shares, inside } = await sharing(h);
  const sam = await client('Sam');
  const id = await shares(sam, 'good_news', { words: 'Marigold.' });
  await inside((work) => erase(work, sam.personId));
  assert.equal((await amara.desk.get(paths.deskOne(id))).status, 404);
  const left = await h.house.source.inPractice(practice, { kind: 'system' }, sharesLeft);
  assert.equal(left, 0);
  assert.equal((await sam.page.get(paths.shared(slug, id))).status, 401);
});

test('SH4 SH3 the desk gathers by next session; a note says when its session is, and that it is now', async () => {
  const { slug, amara, client, shares, inside } = await sharing(h);
  const [sam, kim] = [await client('Sam'), await client('Kim')];
  await shares(sam, 'good_news', { words: 'Later.' });
  h.clock.advance({ minutes: 1 });
  await shares(kim, 'good_news', { words: 'Sooner.' });
  const note = await shares(sam, 'next_time', { words: 'The marigold.', next: 'later' });
  const startsAt = h.clock.now().round('minute').add({ hours: 2 });
  const { memberId } = amara;
  const booked = await inside((work) => {
    const kindId = insertKind(work, {
      memberId,
      name: 'Session',
      forWhom: 'existing',
      minutes: 50,
      before: 0,
      after: 0,
      formats: ['online'],
    });
    const by = { kind: 'staff', id: memberId, by: 'desk' } as const;
    const personIds = [sam.personId];
    return work
      .flush()
      .then(() => bookAtDesk(work, { memberId, kindId, format: 'online', personIds, startsAt, by }));
  });
  assert.ok('id' in booked, JSON.stringify(booked));
  const desk = (await amara.desk.get(paths.desk())).text;
  assert.match(desk, /Sam<\/h2>.*Next session: .*Kim<\/h2>.*No session is set/s);
  assert.match((await sam.page.get(paths.shared(slug, note))).text, /Your next session: /);
  h.clock.moveTo(startsAt.add({ minutes: 10 }));
  assert.match((await sam.page.get(paths.shared(slug, note))).text, /Your session is now/);
  assert.match((await amara.desk.get(paths.desk())).text, /In session now, until/);
});
