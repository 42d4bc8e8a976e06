import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Member, addColleague } from '#accounts';
import { type Porch, openPorch } from '#test/porch';
import { waysOf } from '#people';
import { signOfLife } from './actions/tried.ts';
import { answersOf, attemptsOf } from './answers.ts';
import { MONDAY, inNewYork, way } from './desk.fixture.ts';
import { deskPages } from './routes/desk-pages.fixture.ts';
import type { DeskView, OpenView } from './desk-view.ts';
import { handOver, putAsideAs, rang, withdraw, writeBack } from './index.ts';
import { messagesOf } from './messages.ts';
import { mayTake } from './pages/hand-over.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const desk = (role: 'owner' | 'front_desk' = 'owner') => deskPages(porch, role);

const PHONE = [way('phone', '(212) 555-0142')];

test('for somebody who pressed help now nothing stands armed', async () => {
  const { write, get } = await desk();
  const silent = await write({ helpNow: true });
  const page = await get(`/desk/inquiries/${silent}`);
  assert.match(page, /left no number\. Choose how you answer/);
  assert.match(page, /href="\/desk\/safety"/);
  assert.doesNotMatch(page, /Send and next/);
  assert.match(await get(`/desk/inquiries/${silent}?answer=yes`), /data-after-whole/);
  const reachable = await write({ helpNow: true, ways: PHONE });
  assert.match(await get(`/desk/inquiries/${reachable}`), /I reached them/);
});

test('I15 the server sends no draft with its gap, and shows what to write', async () => {
  const { write, post, look, get } = await desk();
  const id = await write();
  const drafted = /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(
    await get(`/desk/inquiries/${id}?answer=yes`),
  );
  const words = (drafted?.[1] ?? '').replaceAll('&#39;', "'");
  assert.match(words, /\[your times\]/);
  const send = (form: Record<string, string>) =>
    post(`/desk/inquiries/${id}/answers`, { kind: 'yes', words, ...form });
  for (const left of [words, words.replace('[your times]', '')]) {
    const refused = await send({ words: left });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Write your times first\./);
  }
  assert.equal((await send({ own: 'Tuesday at 5.' })).status, 303);
  const [sent] = await look((work) => answersOf(work, [id]));
  assert.match(sent?.words ?? '', /These times are free:\n\nTuesday at 5\.\n\nTell me/);
});

test('I3 for a help-now a message on a machine is a try: they stay on the list until they were reached', async () => {
  const { write, see, look, owner, post, get } = await desk();
  const ways = [{ ...way('phone', '(212) 555-0142'), mayLeaveMessage: true }];
  const id = await write({ helpNow: true, ways });
  const left = await post(`/desk/inquiries/${id}/attempts`, { outcome: 'message_left' });
  const to = left.headers.get('location') ?? '';
  assert.match(to, new RegExp(`^/desk/inquiries/${id}\\?`));
  assert.match(await get(to), /Noted: you left a message\. They stay on your list/);
  assert.equal((await see(id)).standing, 'waiting');
  assert.notEqual((await see(id)).helpNowAt, null);
  await look((work) => rang(work, { inquiryId: id, memberId: owner, outcome: 'reached', note: '' }));
  assert.equal((await see(id)).standing, 'answered');
  const other = await write({ ways });
  await post(`/desk/inquiries/${other}/attempts`, { outcome: 'message_left' });
  assert.equal((await see(other)).standing, 'answered');
});

test('set aside at most until the date they were told, and never without a date', async () => {
  const { write, see, post, get } = await desk();
  const id = await write();
  const path = `/desk/inquiries/${id}/aside`;
  for (const until of ['', '2026-11-02', 'soon']) assert.equal((await post(path, { until })).status, 422);
  assert.equal((await see(id)).setAsideUntil, null);
  const set = await post(path, { until: '2026-12-24' });
  assert.equal(set.headers.get('location'), '/desk?done=aside_capped');
  assert.match(await get('/desk?done=aside_capped'), /date they were told/);
  assert.equal(inNewYork((await see(id)).setAsideUntil), '2026-11-04T08:00');
  assert.match(await get(`/desk/inquiries/${id}`), /Set aside\. It is back on your list by Wednesday/);
  await post(path, { back: 'yes' });
  assert.equal((await see(id)).setAsideUntil, null);
});

test('an inquiry is handed to a colleague who has joined, and the page says who answers it', async () => {
  const { write, look, see, post, get, owner } = await desk();
  const mei = await look((work) =>
    addColleague(work, { role: 'therapist', name: 'Mei Tanaka', email: 'mei@example.org' }),
  );
  const id = await write();
  const refused = await post(`/desk/inquiries/${id}/hand-over`, { to: mei.memberId });
  assert.equal(refused.status, 422, 'she has not joined yet');
  assert.notEqual((await see(id)).holderId, mei.memberId);
  await look((work) => handOver(work, id, mei.memberId));
  const page = await get(`/desk/inquiries/${id}?done=handed&for=${id}`);
  assert.match(page, /Handed to Mei Tanaka\./);
  assert.match(page, /Mei Tanaka answers this\./);
  const therapists = [
    { id: owner, user_id: 'a' },
    { id: 'joined', user_id: 'b' },
    { id: 'invited', user_id: null },
  ] as Member[];
  const view = { staff: { therapists } } as unknown as DeskView;
  const held = { inquiry: { holderId: owner } } as unknown as OpenView;
  assert.deepEqual(
    mayTake(view, held).map((one) => one.id),
    ['joined'],
  );
});

test('a claim ends when another is opened, not when a page looks again; the front desk claims nothing', async () => {
  const { write, see, get, owner } = await desk();
  const [first, second] = [await write(), await write({ called: 'Ana' })];
  await get(`/desk/inquiries/${first}`);
  assert.equal((await see(first)).claimedBy, owner);
  await get(`/desk/inquiries/${second}`);
  assert.equal((await see(first)).claimedBy, null);
  await get(`/desk/inquiries/${first}`, { 'x-look-again': '1' });
  assert.equal((await see(first)).claimedBy, null);
  assert.equal((await see(second)).claimedBy, owner);
  const front = await desk('front_desk');
  const id = await front.write();
  await front.get(`/desk/inquiries/${id}`);
  assert.equal((await front.see(id)).claimedBy, null);
});

test('a call is noted with a number that can be one, and what was not asked is said so', async () => {
  const { post, get } = await desk();
  const wrong = await post('/desk/calls', { number: '12', words: 'Please call <me>' });
  assert.equal(wrong.status, 422);
  const page = await wrong.text();
  assert.match(page, /id="f-number-error"|aria-invalid/);
  assert.match(page, /Please call &lt;me&gt;/);
  const noted = await post('/desk/calls', { number: '(212) 555-0142', words: 'Please call' });
  const open = await get(noted.headers.get('location') ?? '');
  assert.match(open, /not asked whether it is safe/);
  assert.doesNotMatch(open, /under your code/, 'they have no code');
  const id = /inquiries\/([0-9a-f-]{36})/.exec(noted.headers.get('location') ?? '')?.[1] ?? '';
  assert.match(await get(`/desk/inquiries/${id}?answer=yes`), /a page that they don’t know of/);
  const words = { kind: 'yes', words: 'Tuesday.' };
  const sent = await post(`/desk/inquiries/${id}/answers`, words);
  assert.match(await get(sent.headers.get('location') ?? ''), /under a code they don’t have/);
});

test('what they wrote back stands after our answer, with its time', async () => {
  const { clock, write, leave, look, get } = await desk();
  const id = await write();
  await leave(id, 'yes');
  clock.advance({ minutes: 6 });
  const more = { words: 'Is there a group?', cameBy: 'email', helpNow: false } as const;
  await look((work) => writeBack(work, { inquiryId: id, ...more }));
  assert.match(
    await get(`/desk/inquiries/${id}`),
    /I can’t sleep\.[\s\S]*today, 10:04\sam[\s\S]*Words\.[\s\S]*today, 10:10\sam[\s\S]*Is there a group\?/,
  );
});

test('"Nothing is set aside" stands above nobody', async () => {
  const { write, look, get } = await desk();
  assert.match(await get('/desk/aside'), /Nothing is set aside\./);
  const id = await write();
  await look((work) => putAsideAs(work, id, 'not_a_person'));
  const page = await get('/desk/aside');
  assert.match(page, /Put aside[\s\S]*Maya/);
  assert.doesNotMatch(page, /Nothing is set aside/);
});

test('a mail that takes no answer, such as a voicemail by mail: nobody was told, and the desk says what to do', async () => {
  const { write, get, look, see } = await desk();
  const id = await write({ cameBy: 'email', called: 'Voicemail', ways: [] });
  const page = await get(`/desk/inquiries/${id}`);
  assert.match(page, /No mail can go back to where this came from\./);
  assert.match(page, /They don’t know of it\./);
  assert.match(await get(`/desk/inquiries/${id}?answer=yes`), /They would not reach anyone\./);
  assert.doesNotMatch(page, /They were told|Only their code/);
  await look(async (work) => signOfLife(work, await see(id)));
  assert.match(await get(`/desk/inquiries/${id}`), /Only their code[\s\S]*They were told/);
});

test('I3 I10 a voicemail that came by mail: words stop no clock, a number that was heard can be kept and rung, or it rests', async () => {
  const { write, look, see, leave, post, get } = await desk();
  const id = await write({ cameBy: 'email', called: 'Voicemail', ways: [] });
  await leave(id, 'yes');
  assert.equal((await see(id)).standing, 'waiting', 'nobody read it');
  const wrong = await post(`/desk/inquiries/${id}/number`, { number: '12', message: 'yes' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="12"/);
  const kept = await post(`/desk/inquiries/${id}/number`, { number: '(212) 555-0142', message: 'no' });
  assert.equal(kept.status, 303);
  assert.match(await get(`/desk/inquiries/${id}?answer=rang`), /\(212\)\s555-0142/);
  const [said] = await look(async (work) => waysOf(work, [(await see(id)).personId]));
  assert.deepEqual([said?.channel, said?.source, said?.mayLeaveMessage], ['phone', 'staff', false]);
  const other = await write({ cameBy: 'phone', called: '', ways: [] });
  const silent = await get(`/desk/inquiries/${other}?answer=rang`);
  assert.match(silent, /They left no way to be reached[\s\S]*Let it rest/);
  assert.doesNotMatch(silent, /Only their code/);
  assert.equal((await post(`/desk/inquiries/${other}/tried`, {})).status, 303);
  assert.equal((await see(other)).closedBecause, 'tried');
});

test('I10 what was put aside is said on the list, with where to take it back', async () => {
  const { write, post, get } = await desk();
  const id = await write();
  const done = await post(`/desk/inquiries/${id}/sorting`, { as: 'not_a_person' });
  const page = await get(done.headers.get('location') ?? '');
  assert.match(page, /It is off your list\. Under “Set aside” it can be taken back for 30 days\./);
});

test('I1 words that are sent twice from the person’s own page, even at once, are one message; later they are new ones', async () => {
  const { clock, write, look } = await desk();
  const id = await write();
  const again = (words = 'Is there a group?', helpNow = false) =>
    look((work) => writeBack(work, { inquiryId: id, words, cameBy: 'page', helpNow }));
  const count = async (): Promise<number> =>
    (await look((work) => messagesOf(work, [id]))).get(id)?.length ?? 0;
  const had = await count();
  await Promise.all([again(), again()]);
  assert.equal(await count(), had + 1);
  await again('Is there a group? I could come.');
  assert.equal(await count(), had + 2);
  await again('…', true);
  await again('…', true);
  assert.equal(await count(), had + 3, 'that they need help soon is heard, and once');
  clock.advance({ minutes: 11 });
  await again('…', true);
  assert.equal(await count(), had + 4);
});

test('a call that is noted twice at once is one try', async () => {
  const { write, look, post } = await desk();
  const id = await write({ ways: [way('phone', '(212) 555-0142')] });
  const noted = { outcome: 'no_answer', note: 'It rang out.' };
  const press = async () => post(`/desk/inquiries/${id}/attempts`, noted);
  await Promise.all([press(), press()]);
  assert.equal((await look((work) => attemptsOf(work, [id]))).length, 1);
  assert.equal((await look((work) => messagesOf(work, [id]))).get(id)?.length, 2);
});

test('what was typed while somebody else was quicker, or the person ended it, stands there to be copied', async () => {
  const { write, look, post } = await desk();
  const ways = [way('phone', '(212) 555-0142')];
  const mine = { kind: 'question', words: 'Which evenings could you come?' };
  const [answered, ended] = [await write({ ways }), await write({ ways })];
  await post(`/desk/inquiries/${answered}/answers`, { kind: 'question', words: 'Another one’s words.' });
  const late = await post(`/desk/inquiries/${answered}/answers`, mine);
  assert.equal(late.status, 409);
  assert.match(
    await late.text(),
    /Another one’s words\.[\s\S]*None of it was sent[\s\S]*Which evenings could you come\?/,
  );
  await look((work) => withdraw(work, { inquiryId: ended, because: 'please_stop' }));
  const gone = await post(`/desk/inquiries/${ended}/answers`, mine);
  assert.equal(gone.status, 409);
  assert.match(await gone.text(), /None of it was sent[\s\S]*Which evenings could you come\?/);
  const rung = await post(`/desk/inquiries/${ended}/attempts`, {
    outcome: 'reached',
    note: 'She will ring.',
  });
  assert.equal(rung.status, 409);
  assert.match(await rung.text(), /None of it was sent[\s\S]*She will ring\./);
});

test('what is written at the desk is never cut, however long', async () => {
  const { write, post, look } = await desk();
  const id = await write();
  const words = `${'a'.repeat(30_000)} the end`;
  assert.equal((await post(`/desk/inquiries/${id}/answers`, { kind: 'yes', words })).status, 303);
  const [sent] = await look((work) => answersOf(work, [id]));
  assert.equal(sent?.words, words);
});
