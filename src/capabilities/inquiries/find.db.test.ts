import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, addColleague } from '#accounts';
import { readBack } from '#audit';
import { PracticeKeys } from '#kit/crypto';
import { type Porch, openPorch } from '#test/porch';
import { html } from '#ui';
import { find } from './actions/find.ts';
import { deskView } from './desk-view.ts';
import { MONDAY, solo, way } from './desk.fixture.ts';
import { deskRoutes } from './index.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

type Here = Awaited<ReturnType<typeof solo>>;

/** The desk of this practice's owner, or of another role. */
function deskOf(here: Here, role: 'owner' | 'front_desk' = 'owner', memberId = here.owner) {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice: here.practice, memberId, role } as never);
    await next();
  });
  deskRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.list}${view.main}` });
  return async (who: string) => {
    const answer = await app.request('/desk/find', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ who }).toString(),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

test('I16 somebody is found by the beginning of a name, an address, a number and a code, and it is recorded', async () => {
  const here = await solo(porch);
  const id = await here.write({
    called: 'Nour Haddad',
    words: 'It has been a long year.',
    ways: [way('email', 'nour@haddad.example'), way('phone', '+12125550142')],
  });
  await here.write({ called: 'Mariana' });
  const { code } = await here.see(id);
  const look = deskOf(here);
  for (const who of ['nou', 'HADD', 'nour@haddad.example', '+1 212 555 0142', code]) {
    const { status, text } = await look(who);
    assert.equal(status, 200, who);
    assert.match(text, /Nour Haddad/, who);
    assert.doesNotMatch(text, /Mariana/, who);
  }
  assert.match((await look('Zebediah')).text, /Nobody was found/);
  const empty = await look('  ');
  assert.deepEqual([empty.status, /Write a name/.test(empty.text)], [422, true]);
  const lines = await here.look((work) => readBack(work, { most: 100 }));
  const sought = lines.filter((line) => line.action === 'people.sought');
  assert.equal(sought.length, 6);
  assert.doesNotMatch(JSON.stringify(sought), /[Nn]our|Zeb/);
});

test('I16 names go back twelve months, and further for who waits; what is found by a hash goes back for ever', async () => {
  const here = await solo(porch);
  const waits = await here.write({ called: 'Old Waiting', ways: [way('email', 'old.waiting@home.example')] });
  const gone = await here.write({
    called: 'Old Answered',
    ways: [way('email', 'old.answered@home.example')],
  });
  await here.leave(gone, 'yes');
  here.clock.advance({ hours: 24 * 400 });
  const by = (typed: string, most?: number) => here.look((work) => find(work, typed, most));
  const person = async (id: string) => (await here.see(id)).personId;
  assert.deepEqual((await by('old')).people, [await person(waits)]);
  assert.deepEqual((await by('old.answered@home.example')).people, [await person(gone)]);
  await here.write({ called: 'Old New' });
  const stopped = await by('old', 1);
  assert.deepEqual([stopped.people, stopped.whole], [[await person(waits)], false], 'who waits comes first');
});

test('I16 what was written to a colleague alone is not found, and the front desk reads no words', async () => {
  const here = await solo(porch);
  const joins = (role: 'therapist' | 'front_desk', name: string) =>
    here.look((work) => addColleague(work, { role, name, email: `${name.toLowerCase()}@home.example` }));
  await here.write({ called: 'Nour Open', words: 'An open word.' });
  const hidden = await here.write({ called: 'Nour Hidden', words: 'A hidden word.', nobodyElse: true });
  assert.equal((await here.see(hidden)).privateTo, here.owner);
  const [colleague, reception] = [await joins('therapist', 'Bo'), await joins('front_desk', 'Kim')];
  const own = (await deskOf(here)('nour')).text;
  assert.ok(own.includes('Nour Open') && own.includes('Nour Hidden') && own.includes('A hidden word.'));
  const theirs = (await deskOf(here, 'owner', colleague.memberId)('nour')).text;
  assert.ok(theirs.includes('Nour Open') && theirs.includes('An open word.'));
  assert.doesNotMatch(theirs, /Nour Hidden|A hidden word/);
  assert.match(theirs, /One more wrote to a colleague alone/);
  const desk = (await deskOf(here, 'front_desk', reception.memberId)('nour')).text;
  assert.match(desk, /Nour Open/);
  assert.doesNotMatch(desk, /open word|Nour Hidden/);
});

test('a list opens the rows that it shows and no others', async (t) => {
  const here = await solo(porch);
  for (let count = 0; count < 120; count += 1) await here.write({ called: `Somebody ${count}` });
  const opened = new Set<string>();
  const openBytes = t.mock.method(PracticeKeys.prototype, 'openBytes');
  const view = await here.look((work) => deskView(work, here.owner, 'waiting'));
  for (const { arguments: given } of openBytes.mock.calls) {
    const [{ table, column, row }] = given;
    if (table === 'persons' && column === 'called') opened.add(row);
  }
  assert.equal(view.lines.length, 100);
  assert.deepEqual([...opened].toSorted(), view.lines.map((line) => line.inquiry.personId).toSorted());
});
