import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deliveriesAbout } from '#channels';
import { isRefused } from '#kit/outcome';
import { type Porch, openPorch } from '#test/porch';
import { closeList } from './actions/waiting-list.ts';
import { answerById } from './answers.ts';
import { MONDAY, inNewYork, solo } from './desk.fixture.ts';
import { answerNotSent, undo, writeBack } from './index.ts';
import { promisesOf } from './promises.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

test('W1 a place on the list promises the next word, and is back on the desk two working days before', async () => {
  const { clock, write, leave, see, place, look, sweep } = await solo(porch);
  const id = await write();
  await leave(id, 'list');
  const then = await see(id);
  assert.equal(then.standing, 'waiting');
  assert.equal(then.round, 2);
  assert.equal(inNewYork(then.promiseDueAt), '2026-11-30T17:00');
  assert.equal(inNewYork(then.setAsideUntil), '2026-11-26T09:00');
  assert.equal(inNewYork((await place(id))?.next_word_at), '2026-11-30T17:00');
  const [first, next] = await look((work) => promisesOf(work, id));
  assert(first?.kept_at && next && !next.kept_at);
  assert(next.half_at && Temporal.Instant.compare(next.half_at, then.setAsideUntil ?? next.due_at) >= 0);
  clock.moveTo('2026-11-26T14:00:00Z');
  await sweep();
  assert.equal((await see(id)).setAsideUntil, null);
  clock.moveTo('2026-11-30T22:00:00Z');
  await sweep();
  const missed = await see(id);
  assert.equal(missed.missed, 1, 'it is missed like any other');
  assert(await place(id), 'the place stays');
});

test('W1 an undone list answer leaves no place, and a yes ends it', async () => {
  const { write, say, leave, see, place, look } = await solo(porch);
  const id = await write();
  const made = await say(id, 'list');
  assert(!isRefused(await look((work) => undo(work, { inquiryId: id, answerId: made }))));
  assert.equal(await place(id), undefined);
  await leave(id, 'list');
  assert(await place(id));
  await leave(id, 'question');
  assert(await place(id), 'a question keeps it');
  assert.equal((await see(id)).standing, 'waiting');
  await leave(id, 'yes');
  assert.equal(await place(id), undefined);
  assert.equal((await see(id)).standing, 'answered');
});

test('W1 who writes from the list is answered in the usual time, and keeps the place', async () => {
  const { write, leave, see, place, look } = await solo(porch);
  const id = await write();
  await leave(id, 'list');
  await look((work) =>
    writeBack(work, { inquiryId: id, words: 'It is worse.', cameBy: 'page', helpNow: false }),
  );
  const now = await see(id);
  assert.equal(now.setAsideUntil, null);
  assert.equal(inNewYork(now.promiseDueAt), '2026-11-04T17:00');
  assert(await place(id));
});

test('W1 closing the list brings everyone on it back now, with a promise of the usual length', async () => {
  const { write, leave, see, place, look, owner } = await solo(porch);
  const ids = [await write(), await write({ called: 'Jo' })];
  const other = await write({ called: 'Ana' });
  for (const id of ids) await leave(id, 'list');
  assert.equal(await look((work) => closeList(work, owner)), 2);
  for (const id of ids) {
    const back = await see(id);
    assert.equal(back.standing, 'waiting');
    assert.equal(back.setAsideUntil, null);
    assert.equal(inNewYork(back.promiseDueAt), '2026-11-04T17:00');
    assert.equal(await place(id), undefined);
  }
  assert.equal((await see(other)).round, 1);
  assert.equal(await look((work) => closeList(work, owner)), 0);
});

test('W1 I3 a list answer whose mail bounced gives no place, and its clock goes on', async () => {
  const { clock, write, leave, see, place, look } = await solo(porch);
  const id = await write();
  const made = await leave(id, 'list');
  clock.advance({ minutes: 10 });
  const [delivery] = await look((work) => deliveriesAbout(work, [made]));
  assert(delivery);
  await look((work) => answerNotSent(work, delivery));
  const back = await see(id);
  assert.equal(back.standing, 'waiting');
  assert.equal(back.setAsideUntil, null);
  assert.equal(inNewYork(back.promiseDueAt), '2026-11-05T09:10', 'the ten minutes are given back');
  assert.equal(await place(id), undefined);
  assert((await look((work) => answerById(work, made)))?.bouncedAt);
});
