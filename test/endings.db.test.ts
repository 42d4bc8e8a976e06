import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unreadGoodbyes } from '#endings';
import { openPlan } from '#outreach';
import { nextAppointments } from '#appointments';
import { bare } from './appointments-clinic.fixture.ts';
import { GOODBYE, type Goodbyes, SLUG, openGoodbyes } from './endings.fixture.ts';

/** From "I'd like a pause" to a kind close, and back by the door, on real parts. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

const ahead = (personId: string): Promise<number> =>
  here.inside(async (work) => (await nextAppointments(work, personId)).length);

test('E1 E3 E4 E6 E11 a goodbye is answered at once, stops what was planned, is read on a card, closed kindly, and frees its times only then', async () => {
  const { ruth, until } = here;
  const ana = await here.client('Ana');
  await here.went([ana], 'missed_each_other', '2026-11-23', '11:00');
  const booked = await here.books(ruth.browser, '2026-11-30', '11:00', { person: ana });
  assert.equal(booked.status, 303, booked.text);
  await until('2026-11-24T15:00:00Z');
  const page = await here.page(ana);
  assert.match((await page.get(`/my/${SLUG}`)).text, new RegExp(`href="${GOODBYE}"`));
  const asked = (await page.get(GOODBYE)).text;
  assert.match(
    asked,
    /pause[\s\S]*too much, too soon[\s\S]*right fit[\s\S]*Something you said[\s\S]*someone else[\s\S]*better[\s\S]*rather not say/,
  );
  assert.doesNotMatch(asked, /checked|fee|owe|\$/);
  const empty = await page.post(GOODBYE, { with: ruth.id, reason: '', words: 'It hurt.' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /It hurt\./, 'what was typed comes back');

  const to = await here.says(page, 'something_said', 'You looked at the clock.');
  const said = (await page.get(to)).text;
  assert.match(said, /This note is automatic\. Ruth will read yours by Wednesday, November 25, 5 pm/);
  assert.match(said, /Are you safe right now\?/);
  assert.match(said, /988/);
  assert.match(said, /Your times are kept for you until Wednesday, November 25, 5 pm/);
  assert.match(said, /last session\?/);
  assert.doesNotMatch(said, /checked/);
  const plan = await here.inside((work) => openPlan(work, { personId: ana, memberId: ruth.id }));
  assert.equal(plan, undefined, 'L6 a goodbye is a sign of life');
  assert.equal(await ahead(ana), 1);

  assert.match(
    (await ruth.browser.get('/desk/endings')).text,
    /To be read[\s\S]*Ana[\s\S]*Something you said/,
  );
  const [ending] = await here.endings(ana);
  const desk = `/desk/endings/${ending?.id}`;
  const card = (await ruth.browser.get(desk)).text;
  assert.match(card, /something to mend/);
  assert.match(card, /You looked at the clock\./);
  assert.match(card, /Does this fit[\s\S]*Any worry/);
  assert.doesNotMatch(card, /Close kindly/);
  const half = await ruth.browser.post(`${desk}/answer`, { fits: 'yes' });
  assert.equal(half.status, 422);
  assert.equal((await ruth.browser.post(`${desk}/close`, { words: 'Farewell.' })).status, 422);
  assert.equal(await ahead(ana), 1, 'held until she has looked');
  assert.equal(bare((await ruth.browser.post(`${desk}/answer`, { fits: 'yes', worry: 'no' })).to), desk);
  assert.equal(await ahead(ana), 0);
  const read = (await ruth.browser.get(desk)).text;
  assert.match(read, /They were given back/);
  const closing = /<textarea[^>]*name="words"[^>]*>\s*([\s\S]*?)<\/textarea>/.exec(read)?.[1] ?? '';
  assert.match(closing, /Hello Ana,[\s\S]*no hard feelings[\s\S]*Ruth/);
  const closed = await ruth.browser.post(`${desk}/close`, { words: 'Dear Ana, you were right. Be well.' });
  assert.equal(bare(closed.to), desk, closed.text);
  const theirs = (await page.get(to)).text;
  assert.match(theirs, /Ruth wrote to you:[\s\S]*you were right/);
  assert.match(theirs, /localhost:3000\/door/);
  assert.match((await ruth.browser.get(desk)).text, /go to localhost:3000\/door and type [a-z ]{19}/);
});

test('E4 E12 nobody looked: a working day later the times are given back; who comes back before keeps them', async () => {
  const { ruth, until } = here;
  const [bo, cy] = [await here.client('Bo'), await here.client('Cy')];
  await here.books(ruth.browser, '2026-12-02', '11:00', { person: bo });
  await here.books(ruth.browser, '2026-12-02', '12:00', { person: cy });
  await here.says(await here.page(bo), 'better');
  const page = await here.page(cy);
  const to = await here.says(page, 'too_much');
  await page.post(`${bare(to)}/back`, { words: 'I was overwhelmed.' });
  assert.match((await page.get(to)).text, /Welcome back/);
  await until('2026-11-25T21:59:00Z');
  assert.deepEqual([await ahead(bo), await ahead(cy)], [1, 1]);
  await until('2026-11-25T22:01:00Z');
  assert.deepEqual([await ahead(bo), await ahead(cy)], [0, 1]);
  assert.match((await ruth.browser.get('/desk/endings')).text, /Coming back[\s\S]*Cy/);
});

test('E6 any worry opens the practice’s own steps', async () => {
  const { ruth } = here;
  await here.signIn();
  const dot = await here.client('Dot');
  await here.says(await here.page(dot), 'rather_not');
  const [ending] = await here.endings(dot);
  const { to } = await ruth.browser.post(`/desk/endings/${ending?.id}/answer`, {
    fits: 'no',
    worry: 'not_sure',
  });
  assert.match(to, /\/desk\/safety\/[0-9a-f-]{36}$/);
  const steps = (await here.owner.get(bare(to).replace(/^https?:\/\/[^/]*/, ''))).text;
  assert.match(steps, /Dot/);
});

test('E3 a goodbye that isn’t read yet stands above the list of who waits, for its therapist alone, and counts in the note of the day', async () => {
  const { ruth, owner, inside } = here;
  const unread = (await inside(unreadGoodbyes)).get(ruth.id) ?? 0;
  const fin = await here.client('Fin');
  await here.says(await here.page(fin), 'pause');
  assert.equal((await inside(unreadGoodbyes)).get(ruth.id), unread + 1);
  assert.match((await ruth.browser.get('/desk')).text, /said goodbye/);
  assert.doesNotMatch((await owner.get('/desk')).text, /said goodbye/);
});
