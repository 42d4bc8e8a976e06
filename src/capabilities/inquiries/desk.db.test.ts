import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, changeSettings, openPractice, staffing } from '#accounts';
import { type House, openHouse } from '#app/house';
import { readBack } from '#audit';
import { waysOf } from '#people';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type TestDatabase, testDatabase } from '#test/database';
import { html } from '#ui';
import { checkConflict } from './actions/conflict.ts';
import { signOfLife, stopTrying } from './actions/tried.ts';
import { closeList } from './actions/waiting-list.ts';
import { answerById, answersOf } from './answers.ts';
import {
  type Contact,
  type Inquiry,
  NO_NEED,
  answer,
  answerNotSent,
  attendDue,
  deskRoutes,
  isAPerson,
  putAsideAs,
  rang,
  receiveIn,
  undo,
  writeBack,
} from './index.ts';
import { promised, promisesOf } from './promises.ts';
import { inquiry } from './store.ts';
import { waitingPlace } from './waiting-places.ts';

// A Monday, ten in the morning in New York.
const clock = new SetClock('2026-11-02T15:00:00Z');
let database: TestDatabase;
let house: House;
let count = 0;

before(async () => {
  database = await testDatabase();
  house = openHouse({
    databaseUrl: database.url,
    vault: new Vault(randomBytes(32)),
    origin: 'https://porch.example',
    clock,
    onTrouble: (error) => assert.fail(error),
  });
});
after(async () => {
  await house.pool.end();
  await database.close();
});

const way = (channel: 'email' | 'phone', address: string): Contact['ways'][number] => ({
  channel,
  address,
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  times: { kind: 'any' },
});

const maya: Contact = {
  cameBy: 'page',
  locale: 'en',
  called: 'Maya',
  words: 'I can’t sleep.',
  ways: [way('email', 'maya@example.org')],
  need: NO_NEED,
  helpNow: false,
  nobodyElse: false,
  automatic: false,
};

async function solo() {
  clock.moveTo('2026-11-02T15:00:00Z');
  count += 1;
  const { practice, owner } = await openPractice(
    house.source,
    { kind: 'system' },
    {
      slug: `okafor-${count}`,
      kind: 'solo',
      name: 'Amara Okafor, PhD',
      country: 'US',
      region: '',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Amara Okafor', email: '', userId: null },
    },
  );
  const look = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    house.source.inPractice(practice, { kind: 'staff', id: owner }, act);
  const write = async (more: Partial<Contact> = {}): Promise<string> =>
    (await look((work) => receiveIn(work, { ...maya, ...more }))).inquiry.id;
  const see = async (id: string): Promise<Inquiry> =>
    (await look((work) => inquiry(work, id))) ?? assert.fail('it is there');
  const say = async (id: string, kind: 'yes' | 'list' | 'question') => {
    const made = await look((work) =>
      answer(work, {
        inquiryId: id,
        memberId: owner,
        kind,
        reason: null,
        words: 'Words.',
        places: [],
        seenWhole: true,
      }),
    );
    return 'refused' in made ? assert.fail(made.refused) : made.id;
  };
  const sweep = () => attendDue(house.source, practice);
  const leave = async (id: string, kind: 'yes' | 'list' | 'question') => {
    const made = await say(id, kind);
    clock.advance({ minutes: 4 });
    await sweep();
    return made;
  };
  const place = (id: string) => look((work) => waitingPlace(work, id));
  return { practice, owner, look, write, see, say, leave, sweep, place };
}

const inNewYork = (at: Temporal.Instant | null | undefined): string | undefined =>
  at?.toZonedDateTimeISO('America/New_York').toPlainDateTime().toString({ smallestUnit: 'minute' });

test('W1 a place on the list promises the next word, and is back on the desk two working days before', async () => {
  const { write, leave, see, place, look, sweep } = await solo();
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
  const { write, say, leave, see, place, look } = await solo();
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
  const { write, leave, see, place, look } = await solo();
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
  const { write, leave, see, place, look, owner } = await solo();
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
  const { write, leave, see, place, look } = await solo();
  const id = await write();
  const made = await leave(id, 'list');
  clock.advance({ minutes: 10 });
  const [email] = await look(async (work) => waysOf(work, [(await inquiry(work, id))?.personId ?? '']));
  const delivery = { purpose: 'answer', about_id: made, way_id: email?.id, held_because: null };
  await look((work) => answerNotSent(work, delivery as never));
  const back = await see(id);
  assert.equal(back.standing, 'waiting');
  assert.equal(back.setAsideUntil, null);
  assert.equal(inNewYork(back.promiseDueAt)?.slice(0, 10), '2026-11-04');
  assert.equal(await place(id), undefined);
  assert((await look((work) => answerById(work, made)))?.bouncedAt);
});

const TRIES = ['2026-11-02T15:00:00Z', '2026-11-03T18:00:00Z', '2026-11-04T21:00:00Z'];

async function rungThrice(here: Awaited<ReturnType<typeof solo>>): Promise<string> {
  const id = await here.write({ ways: [way('phone', '(212) 555-0142')] });
  for (const at of TRIES) {
    clock.moveTo(at);
    await here.look((work) =>
      rang(work, { inquiryId: id, memberId: here.owner, outcome: 'no_answer', note: '' }),
    );
  }
  return id;
}

test('I10 tried ends the promise after three tries, and opening the page undoes it with a fresh one', async () => {
  const here = await solo();
  const { look, see } = here;
  const early = await here.write({ ways: [way('phone', '(212) 555-0119')] });
  assert.deepEqual(await look((work) => stopTrying(work, { inquiryId: early })), {
    refused: 'not_tried_enough',
  });
  const id = await rungThrice(here);
  const before = await see(id);
  assert(!isRefused(await look((work) => stopTrying(work, { inquiryId: id }))));
  const tried = await see(id);
  assert.equal(tried.standing, 'closed');
  assert.equal(tried.closedBecause, 'tried');
  assert.equal(tried.nextDueAt, null);
  assert((await look((work) => promised(work, before.promiseId ?? '')))?.ended_at);
  clock.moveTo('2026-12-01T15:00:00Z');
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

test('I10 writing back undoes tried too', async () => {
  const here = await solo();
  const id = await rungThrice(here);
  await here.look((work) => stopTrying(work, { inquiryId: id }));
  await here.look((work) =>
    writeBack(work, { inquiryId: id, words: 'I am here.', cameBy: 'email', helpNow: false }),
  );
  assert.equal((await here.see(id)).standing, 'waiting');
});

test('I10 not a person can be taken back for 30 days', async () => {
  const { write, look, see } = await solo();
  const id = await write();
  await look((work) => putAsideAs(work, id, 'not_a_person'));
  clock.advance({ hours: 24 * 30 });
  assert(!isRefused(await look((work) => isAPerson(work, id))));
  assert.equal((await see(id)).standing, 'waiting');
  await look((work) => putAsideAs(work, id, 'not_a_person'));
  clock.advance({ hours: 24 * 30 + 1 });
  assert.deepEqual(await look((work) => isAPerson(work, id)), { refused: 'too_late' });
});

test('opening the page is noted once after each answer', async () => {
  const { write, leave, see, look } = await solo();
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

test('a conflict check finds by address and by name, tells standing and date alone, and is recorded', async () => {
  const { write, look, see } = await solo();
  await write({ called: 'Mariana López', ways: [way('phone', '(212) 555-0168')] });
  const id = await write({ called: 'Mariana' });
  const one = await see(id);
  const byName = await look((work) => checkConflict(work, one, 'mariana lopez'));
  assert.deepEqual(Object.keys(byName.found[0] ?? {}), ['standing', 'metAt']);
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
  deskRoutes(app, { source: house.source, frame: (_c, view) => html`${view.list}${view.main}` });
  return app;
}

const post = (app: Hono<StaffEnv>, path: string, form: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(form).toString() });

test('I11 name and address are hidden on the list and in what is open until an answer is chosen', async () => {
  const { write, look, practice, owner } = await solo();
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

test('the record is dated plain text, and copying it is recorded', async () => {
  const { write, leave, look, practice, owner } = await solo();
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
  const here = await solo();
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
  const staff = await look((work) => staffing(work));
  assert.equal(staff.therapists.length, 1);
  assert.equal((await look((work) => answersOf(work, [listed]))).length, 1);
});
