import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, changeSettings } from '#accounts';
import { readBack } from '#audit';
import { deliveriesAbout } from '#channels';
import { PracticeKeys } from '#kit/crypto';
import { isRefused } from '#kit/outcome';
import { markBounced } from '#people';
import { type Porch, openPorch } from '#test/porch';
import { html } from '#ui';
import { checkConflict } from './actions/conflict.ts';
import { signOfLife, stopTrying } from './actions/tried.ts';
import { answersOf } from './answers.ts';
import { MONDAY, inNewYork, solo, way } from './desk.fixture.ts';
import { answerNotSent, deskRoutes, isAPerson, putAsideAs, rang, writeBack } from './index.ts';
import { deskView } from './desk-view.ts';
import { promised } from './promises.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const TRIES = ['2026-11-02T15:00:00Z', '2026-11-03T18:00:00Z', '2026-11-04T21:00:00Z'];

async function rungThrice(here: Awaited<ReturnType<typeof solo>>): Promise<string> {
  const id = await here.write({ ways: [way('phone', '(212) 555-0142')] });
  for (const at of TRIES) {
    here.clock.moveTo(at);
    await here.look((work) =>
      rang(work, { inquiryId: id, memberId: here.owner, outcome: 'no_answer', note: '' }),
    );
  }
  return id;
}

test('a list opens what was said last in each thread, however long one has become', async () => {
  const { look, write, owner, clock } = await solo(porch);
  const [id, other] = [await write({ words: 'The first words.' }), await write({ words: 'Another thread.' })];
  for (let more = 1; more <= 20; more += 1) {
    clock.advance({ minutes: 1 });
    const given = { inquiryId: id, words: `More words, ${more}.`, cameBy: 'page', helpNow: false } as const;
    await look((work) => writeBack(work, given));
  }
  await look((work) => rang(work, { inquiryId: id, memberId: owner, outcome: 'no_answer', note: 'A note.' }));
  const openings = mock.method(PracticeKeys.prototype, 'openBytes');
  const view = await look((work) => deskView(work, owner, 'waiting'));
  const opened = openings.mock.calls.map((call) => call.arguments[0].table);
  openings.mock.restore();
  const excerpts = new Map(view.lines.map((line) => [line.inquiry.id, line.excerpt]));
  assert.deepEqual([excerpts.get(id), excerpts.get(other)], ['More words, 20.', 'Another thread.']);
  assert.equal(opened.filter((table) => table === 'inquiry_messages').length, 2);
});

test('I10 tried ends the promise after three tries, and a sign of life undoes it with a fresh one', async () => {
  const here = await solo(porch);
  const { look, see } = here;
  const early = await here.write({ ways: [way('phone', '(212) 555-0119')] });
  assert.deepEqual(await look((work) => stopTrying(work, { inquiryId: early })), {
    refused: 'not_tried_enough',
  });
  const id = await rungThrice(here);
  const rung = await see(id);
  assert(!isRefused(await look((work) => stopTrying(work, { inquiryId: id }))));
  const tried = await see(id);
  assert.equal(tried.standing, 'closed');
  assert.equal(tried.closedBecause, 'tried');
  assert.equal(tried.nextDueAt, null);
  assert((await look((work) => promised(work, rung.promiseId ?? '')))?.ended_at);
  here.clock.moveTo('2026-12-01T15:00:00Z');
  await look((work) => signOfLife(work, tried));
  const back = await see(id);
  assert.equal(back.standing, 'waiting');
  assert.equal(back.closedBecause, null);
  assert.equal(inNewYork(back.promiseDueAt), '2026-12-03T17:00');
  assert.deepEqual(
    await look((work) => stopTrying(work, { inquiryId: id })),
    { refused: 'not_tried_enough' },
    'tries from before the sign of life no longer count',
  );
});

test('I10 an answer that came back from the only address is enough to stop, and waits on the page', async () => {
  const here = await solo(porch);
  const { clock, look, see } = here;
  const id = await here.write();
  const refused = { refused: 'not_tried_enough' };
  assert.deepEqual(await look((work) => stopTrying(work, { inquiryId: id })), refused, 'nobody wrote yet');
  const made = await here.leave(id, 'yes');
  clock.advance({ minutes: 10 });
  await look(async (work) => {
    const [delivery] = await deliveriesAbout(work, [made]);
    markBounced(work, delivery?.way_id ?? '');
    await answerNotSent(work, delivery ?? assert.fail());
  });
  assert.equal((await see(id)).standing, 'waiting');
  assert(!isRefused(await look((work) => stopTrying(work, { inquiryId: id }))));
  const tried = await see(id);
  assert.deepEqual([tried.standing, tried.closedBecause, tried.nextDueAt], ['closed', 'tried', null]);
});

test('I10 writing back undoes tried too', async () => {
  const here = await solo(porch);
  const id = await rungThrice(here);
  await here.look((work) => stopTrying(work, { inquiryId: id }));
  await here.look((work) =>
    writeBack(work, { inquiryId: id, words: 'I am here.', cameBy: 'email', helpNow: false }),
  );
  assert.equal((await here.see(id)).standing, 'waiting');
});

test('I10 not a person can be taken back for 30 days', async () => {
  const { clock, write, look, see } = await solo(porch);
  const id = await write();
  await look((work) => putAsideAs(work, id, 'not_a_person'));
  clock.advance({ hours: 24 * 30 });
  assert(!isRefused(await look((work) => isAPerson(work, id))));
  assert.equal((await see(id)).standing, 'waiting');
  await look((work) => putAsideAs(work, id, 'not_a_person'));
  clock.advance({ hours: 24 * 30 + 1 });
  assert.deepEqual(await look((work) => isAPerson(work, id)), { refused: 'too_late' });
});

test('a sign of life is noted once after each answer', async () => {
  const { clock, write, leave, see, look } = await solo(porch);
  const id = await write();
  await look(async (work) => signOfLife(work, await see(id)));
  const first = (await see(id)).openedStatusAt;
  assert(first);
  clock.advance({ minutes: 1 });
  await look(async (work) => signOfLife(work, await see(id)));
  assert.equal((await see(id)).openedStatusAt?.toString(), first.toString());
  await leave(id, 'yes');
  clock.advance({ minutes: 1 });
  await look(async (work) => signOfLife(work, await see(id)));
  assert.notEqual((await see(id)).openedStatusAt?.toString(), first.toString());
});

test('a conflict check finds by address and by name, opens no name, and is recorded', async () => {
  const { write, look, see } = await solo(porch);
  await write({ called: 'Mariana López', ways: [way('phone', '(212) 555-0168')] });
  const id = await write({ called: 'Mariana' });
  const one = await see(id);
  const byName = await look((work) => checkConflict(work, one, 'mariana lopez'));
  assert.deepEqual(Object.keys(byName.found[0] ?? {}), ['id', 'standing', 'metAt']);
  assert.equal(byName.found.length, 1, 'not the person themselves');
  assert.equal((await look((work) => checkConflict(work, one, '212-555-0168'))).found.length, 1);
  assert.equal((await look((work) => checkConflict(work, one, 'nobody@example.org'))).found.length, 0);
  const stopped = await look((work) => checkConflict(work, one, 'Mariana', 1));
  assert.equal(stopped.whole, false);
  const lines = await look((work) => readBack(work, { subjectId: id, most: 50 }));
  const checks = lines.filter((line) => line.action === 'conflict.checked');
  assert.equal(checks.length, 4);
  assert.doesNotMatch(JSON.stringify(checks), /mariana/i);
});

function desk(practice: string, memberId: string): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice, memberId, role: 'owner' } as StaffEnv['Variables']['staff']);
    await next();
  });
  deskRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.list}${view.main}` });
  return app;
}

const post = (app: Hono<StaffEnv>, path: string, form: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(form).toString() });

test('I11 name and address are hidden on the list and in what is open until an answer is chosen', async () => {
  const { write, look, practice, owner } = await solo(porch);
  await look((work) => changeSettings(work, { blindFirstLook: true }));
  const id = await write({ ways: [way('email', 'maya@example.org'), way('phone', '(212) 555-0142')] });
  const app = desk(practice, owner);
  const first = await (await app.request(`/desk/inquiries/${id}`)).text();
  assert.doesNotMatch(first, /Maya|maya@|555-0142/);
  assert.match(first, /name hidden/);
  assert.match(first, /Safe: email, phone\./);
  const checked = await (await post(app, `/desk/inquiries/${id}/conflict-check`, { who: 'Ana' })).text();
  assert.doesNotMatch(checked, /Maya|555-0142/, 'a conflict check chooses nothing');
  const chosen = await (await app.request(`/desk/inquiries/${id}?answer=rang`)).text();
  assert.match(chosen, /Maya/);
  assert.match(chosen, /555-0142/);
});

test('a conflict check names whom one may see, and what answers a POST can be asked for again', async () => {
  const { write, practice, owner } = await solo(porch);
  const found = await write({ called: 'Mariana López', ways: [way('phone', '(212) 555-0168')] });
  const id = await write({ called: 'Maya' });
  const app = desk(practice, owner);
  const path = `/desk/inquiries/${id}/conflict-check`;
  const link = new RegExp(`<li><a href="/desk/inquiries/${found}">Mariana López</a>: `);
  assert.match(await (await post(app, path, { who: 'mariana lopez' })).text(), link);
  const again = await app.request(path);
  assert.equal(again.status, 200);
  assert.doesNotMatch(await again.text(), link, 'what was looked up stands in no address');
  for (const deed of ['answers', `answers/${found}/undo`, 'attempts', 'hand-over', 'aside', 'sorting']) {
    const back = await app.request(`/desk/inquiries/${id}/${deed}`);
    assert.equal(back.status, 303, deed);
    assert.equal(back.headers.get('location'), `/desk/inquiries/${id}`);
  }
});

test('the record is dated plain text, and copying it is recorded', async () => {
  const { write, leave, look, practice, owner } = await solo(porch);
  const id = await write();
  await leave(id, 'yes');
  const app = desk(practice, owner);
  const copied = await app.request(`/desk/inquiries/${id}/record`);
  assert.match(copied.headers.get('content-type') ?? '', /^text\/plain/);
  assert.equal(copied.headers.get('cache-control'), 'no-store');
  const text = await copied.text();
  assert.match(text, /Who: Maya/);
  assert.match(text, /2026-11-02 10:00 {2}They wrote:\nI can’t sleep\./);
  assert.match(text, /2026-11-02 10:04 {2}Amara Okafor answered \(a yes\):\nWords\./);
  assert.match(text, /Promise: an answer by 2026-11-04 17:00\. Kept 2026-11-02 10:04\./);
  const lines = await look((work) => readBack(work, { subjectId: id, most: 50 }));
  assert(lines.some((line) => line.action === 'inquiry.copied'));
});

test('a worry opens the checklist once, stands at the top, and tried and the list have their pages', async () => {
  const here = await solo(porch);
  const { practice, owner, look, leave } = here;
  const app = desk(practice, owner);
  const id = await rungThrice(here);
  const opened = await post(app, `/desk/inquiries/${id}/concerns`);
  assert.equal(opened.status, 303);
  const again = await post(app, `/desk/inquiries/${id}/concerns`);
  assert.equal(again.headers.get('location'), opened.headers.get('location'));
  const page = await (await app.request(`/desk/inquiries/${id}?answer=rang`)).text();
  assert.match(page, /Amara Okafor worries about their safety/);
  assert.match(page, /Stop ringing/);
  assert.equal((await post(app, `/desk/inquiries/${id}/tried`)).status, 303);
  assert.equal((await post(app, `/desk/inquiries/${id}/tried`)).status, 409);
  const listed = await here.write({ called: 'Ana' });
  await leave(listed, 'list');
  assert.match(await (await app.request('/desk/list')).text(), /Ana/);
  assert.match(await (await app.request('/desk/aside')).text(), /On the waiting list/);
  const closed = await post(app, '/desk/list/closing');
  assert.equal(closed.headers.get('location'), '/desk/list?done=closed&people=1');
  assert.equal((await look((work) => answersOf(work, [listed]))).length, 1);
});
