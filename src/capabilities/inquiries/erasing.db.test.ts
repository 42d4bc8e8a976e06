import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Porch, openPorch } from '#test/porch';
import { deliveriesAbout } from '#channels';
import { tables } from '#kit/db';
import { erasureOf, hold, holdsOn, liftHold, lockErasure, recognise } from '#people';
import { openConcern } from '#safety';
import { erasingStillWanted } from './actions/ask-erasing.ts';
import { eraseDue, erasePerson } from './actions/erase.ts';
import { withdraw } from './actions/write-back.ts';
import { dataView } from './data-view.ts';
import { solo } from './desk.fixture.ts';
import { dataPage, erasePage } from './pages/desk-data.ts';
import { paths } from './paths.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch('2026-11-02T15:00:00Z');
});
after(() => porch.close());

async function somebody() {
  const here = await solo(porch);
  const id = await here.write();
  const { personId, link } = await here.see(id);
  const erase = (checked = false) =>
    here.look((work) => erasePerson(work, { personId, wish: 'staff', memberId: here.owner, checked }));
  const facts = async () =>
    (await here.look((work) => lockErasure(work, personId))) ?? assert.fail('they are there');
  const slug = (await here.look((work) => dataView(work, { under: 'inquiries', id })))?.practice.slug ?? '';
  const page = async (): Promise<string> => (await porch.get(paths.status(slug, link))).text();
  const pass = async (days: number): Promise<void> => {
    here.clock.advance({ hours: 24 * days, minutes: 1 });
    await eraseDue(porch.source, here.practice);
  };
  return { ...here, id, personId, link, slug, erase, facts, page, pass };
}

test('P7 nothing is erased while a hold stands, neither by hand nor by the sweep, and who set it and why is said', async () => {
  const { look, personId, erase, pass, facts, id, owner, see } = await somebody();
  await look((work) => hold(work, personId, 'legal', 'A letter from a lawyer.'));
  await look((work) => hold(work, personId, 'complaint', 'To the board.'));
  assert.deepEqual(await erase(), { refused: 'held' });
  await pass(800);
  assert.equal((await facts()).erased_at, null);
  assert.equal((await see(id)).standing, 'waiting', 'nothing of theirs ended either');
  const view = (await look((work) => dataView(work, { under: 'inquiries', id }))) ?? assert.fail();
  const page = dataPage(view).toString() + erasePage(view).toString();
  for (const said of [
    /A legal matter\. Set by Amara Okafor/,
    /A letter from a lawyer\./,
    /To the board\./,
    /Nothing can be erased/,
  ])
    assert.match(page, said);
  const [first, second] = await look((work) => holdsOn(work, personId));
  const due = porch.clock.now().add({ hours: 24 });
  const lift = (holdId = '') => look((work) => liftHold(work, { personId, holdId, memberId: owner, due }));
  await lift(first?.id);
  assert.deepEqual(await erase(), { refused: 'held' }, 'the other one stands');
  await lift(second?.id);
  assert.equal((await facts()).erase_due_at?.toString(), due.toString());
  assert.ok('plan' in (await erase()));
});

test('P7 a hold that is lifted doesn’t take the safety step’s with it, which no hand lifts', async () => {
  const { look, personId, id, owner, erase } = await somebody();
  const legal = await look((work) => hold(work, personId, 'legal', 'A letter.'));
  await look((work) => openConcern(work, { personId, aboutId: id, privateTo: null, memberId: owner }));
  const given = { personId, memberId: owner, due: porch.clock.now() };
  await look((work) => liftHold(work, { ...given, holdId: legal }));
  assert.deepEqual(await erase(), { refused: 'held' });
  const [safety] = await look((work) => holdsOn(work, personId));
  assert.deepEqual(await look((work) => liftHold(work, { ...given, holdId: safety?.id ?? '' })), {
    refused: 'safety',
  });
});

test('P6 an erasure ends what is open, and leaves a record of what went and what stayed, without words', async () => {
  const { look, personId, erase, see, id, owner, slug, link } = await somebody();
  assert.ok('plan' in (await erase()));
  const found = await see(id);
  assert.deepEqual([found.standing, found.closedBecause, found.need.wishes], ['closed', 'erased', '']);
  assert.equal((await porch.get(paths.status(slug, link))).status, 404);
  const record = (await look((work) => erasureOf(work, personId))) ?? assert.fail('a record stays');
  assert.deepEqual([record.wish, record.memberId], ['staff', owner]);
  assert.deepEqual(
    record.plan.filter((line) => line.kept).map(({ kind }) => kind),
    ['consents', 'times', 'trail', 'hashes'],
  );
  const view = (await look((work) => dataView(work, { under: 'inquiries', id }))) ?? assert.fail();
  assert.match(dataPage(view).toString(), /Erased: .*by Amara Okafor/);
  assert.deepEqual(await erase(), { refused: 'already' });
});

test('P5 a client’s record is kept by hand and by the sweep until its day; where no rule is known, until the practice says', async () => {
  const { look, personId, erase, facts, pass, id } = await somebody();
  await look((work) => recognise(work, personId, 'client'));
  assert.deepEqual(await erase(), { refused: 'not_known' }, 'no rule is known without a region');
  await look((work) => withdraw(work, { inquiryId: id, because: 'found_someone' }));
  await pass(800);
  assert.deepEqual([(await facts()).erase_due_at, (await facts()).erased_at], [null, null]);
  assert.ok('plan' in (await erase(true)), 'they looked');
  const other = await somebody();
  const db = tables<{ practices: { practice_id: string; region: string } }>();
  await other.look((work) => {
    work.write(db.updateTable('practices').set({ region: 'NY' }).where('practice_id', '=', work.practice));
    recognise(work, other.personId, 'client');
  });
  assert.deepEqual(await other.erase(true), { refused: 'kept' });
  assert.equal((await other.facts()).erase_due_at?.toString(), '2032-11-02T04:00:00Z');
  const view =
    (await other.look((work) => dataView(work, { under: 'inquiries', id: other.id }))) ?? assert.fail();
  assert.match(erasePage(view).toString(), /stays until November 2, 2032, since .*8 NYCRR § 29\.2\(a\)\(3\)/);
  await other.look((work) => withdraw(work, { inquiryId: other.id, because: 'found_someone' }));
  await other.pass(365 * 6 + 2);
  assert.notEqual((await other.facts()).erased_at, null, 'on its day it goes by itself');
});

test('I17 however often both buttons are pressed, a mailbox hears of it once a day', async () => {
  const { slug, link, look, id, clock } = await somebody();
  const asked = async (): Promise<number> =>
    (await look((work) => deliveriesAbout(work, [id]))).filter(({ purpose }) => purpose === 'erase_asked')
      .length;
  for (let press = 0; press < 3; press += 1) {
    await porch.post(paths.erasing(slug, link), []);
    await porch.post(paths.keep(slug, link), []);
  }
  assert.equal(await asked(), 1);
  clock.advance({ hours: 24 });
  await porch.post(paths.erasing(slug, link), []);
  assert.equal(await asked(), 2);
});

test('I17 asked on the page: no words from then on, taken back by a button, done after three days though they wait', async () => {
  const { slug, link, page, facts, pass, see, id } = await somebody();
  const post = (path: string): Promise<Response> => porch.post(path, []);
  assert.match(await page(), /I can’t sleep|What I hold about you/);
  const ask = await (await porch.get(paths.erasing(slug, link))).text();
  for (const said of [/will not get one/, /What stays/, /3 days/]) assert.match(ask, said);
  assert.equal((await post(paths.erasing(slug, link))).status, 303);
  assert.match(await page(), /You asked me to erase this\. It will be gone by Thursday, November\s5/);
  for (const path of [paths.status, paths.held, paths.erasing])
    assert.doesNotMatch(await (await porch.get(path(slug, link))).text(), /I can’t sleep/);
  assert.doesNotMatch(await (await porch.get(paths.heldFile(slug, link, 'json'))).text(), /I can’t sleep/);
  await post(paths.keep(slug, link));
  assert.match(await page(), /I can’t sleep/);
  await pass(4);
  assert.equal((await facts()).erased_at, null);
  await post(paths.erasing(slug, link));
  await pass(2);
  assert.equal((await facts()).erased_at, null);
  await pass(1);
  assert.notEqual((await facts()).erased_at, null);
  assert.equal((await see(id)).closedBecause, 'erased');
});

test('I17 who writes again wants to be heard; who reads a safe address is told, while it stands', async () => {
  const { slug, link, look, practice, personId, facts, clock } = await somebody();
  await porch.post(paths.erasing(slug, link), []);
  const db = tables<{
    deliveries: { practice_id: string; id: string; about_id: string; purpose: string; person_id: string };
  }>();
  const [told] = await look((work) =>
    work.all(
      db
        .selectFrom('deliveries')
        .selectAll()
        .where('practice_id', '=', practice)
        .where('person_id', '=', personId)
        .where('purpose', '=', 'erase_asked'),
    ),
  );
  assert.ok(told);
  const wanted = () => look((work) => erasingStillWanted(work, told as never));
  assert.equal(await wanted(), true);
  await porch.post(paths.writeBack(slug, link), [['words', 'Please do answer.']]);
  assert.equal((await facts()).erase_asked_at, null);
  assert.equal(await wanted(), false);
  assert.ok(
    Temporal.Instant.compare(
      (await facts()).erase_due_at ?? clock.now(),
      clock.now().add({ hours: 24 * 300 }),
    ) > 0,
  );
});

test('I17 who is held and asks is kept, told so, and erased once nothing keeps them', async () => {
  const { slug, link, look, personId, page, facts, pass, owner, id } = await somebody();
  const held = await look((work) => hold(work, personId, 'complaint', 'To the board.'));
  await porch.post(paths.erasing(slug, link), []);
  assert.match(await page(), /I have to keep it for now/);
  const view = (await look((work) => dataView(work, { under: 'inquiries', id }))) ?? assert.fail();
  assert.match(dataPage(view).toString(), /It is done when nothing keeps it any more/);
  await pass(30);
  assert.equal((await facts()).erased_at, null);
  await look((work) =>
    liftHold(work, { personId, holdId: held, memberId: owner, due: porch.clock.now().add({ hours: 9999 }) }),
  );
  await pass(0);
  assert.notEqual((await facts()).erased_at, null);
});

test('I17 what is saved has a name that says nothing, and stays in no cache', async () => {
  const { slug, link } = await somebody();
  const held = await porch.get(paths.held(slug, link));
  assert.match(await held.text(), /I can’t sleep/);
  for (const [form, name] of [
    ['page', 'copy.html'],
    ['json', 'copy.json'],
  ] as const) {
    const file = await porch.get(paths.heldFile(slug, link, form));
    assert.equal(file.headers.get('content-disposition'), `attachment; filename="${name}"`);
    assert.equal(file.headers.get('cache-control'), 'no-store');
    assert.match(await file.text(), /I can’t sleep/);
  }
});
