import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '#people';
import { colleagueAt } from './newcomer-house.ts';
import { type Goodbyes, openGoodbyes } from './endings.fixture.ts';

/** Whose a goodbye is, and what goes with who is erased. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

test('E7 a goodbye is its therapist’s alone: no colleague, no owner, no front desk', async () => {
  const ana = await here.client('Ana');
  await here.says(await here.page(ana), 'better', 'Thank you for the garden.');
  const [ending] = await here.endings(ana);
  const kim = await colleagueAt(here.h, here.practice, { role: 'therapist', name: 'Kim' });
  for (const browser of [kim.browser, here.owner]) {
    assert.doesNotMatch((await browser.get('/desk/endings')).text, /Ana/);
    assert.equal((await browser.get(`/desk/endings/${ending?.id}`)).status, 404);
    const pressed = await browser.post(`/desk/endings/${ending?.id}/answer`, { fits: 'yes', worry: 'no' });
    assert.equal(pressed.status, 404);
  }
  assert.equal((await here.front.browser.get('/desk/endings')).status, 403);
});

test('E2 said again it is the same goodbye: nothing that was typed is lost, and its therapist looks anew', async () => {
  const bo = await here.client('Bo');
  const page = await here.page(bo);
  const to = await here.says(page, 'pause', 'I need air.');
  const [first] = await here.endings(bo);
  await here.ruth.browser.post(`/desk/endings/${first?.id}/answer`, { fits: 'yes', worry: 'no' });
  assert.equal(await here.says(page, 'too_much', 'And it was a lot.'), to);
  const [again, ...more] = await here.endings(bo);
  assert.equal(more.length, 0);
  assert.equal(again?.words, 'I need air.\n\nAnd it was a lot.');
  assert.equal(again.reason, 'too_much');
  assert.equal(again.lookedAt, null);
});

test('E3 what the therapist wrote beforehand is what is read at once, and the page says so', async () => {
  await here.ruth.browser.post('/desk/endings/note', { words: 'I am glad that you said it. Rest.' });
  const cy = await here.client('Cy');
  const page = await here.page(cy);
  const said = (await page.get(await here.says(page, 'better'))).text;
  assert.match(
    said,
    /I am glad that you said it\. Rest\.[\s\S]*This note is automatic\. Ruth wrote it beforehand\. Ruth will read yours by/,
  );
  const long = await here.ruth.browser.post('/desk/endings/note', { words: 'word '.repeat(61) });
  assert.equal(long.status, 422);
  assert.match(long.text, /word word word/);
});

test('E8 who would like a last session keeps their times; a session that is booked for it is no return', async () => {
  const dot = await here.client('Dot');
  await here.books(here.ruth.browser, '2026-12-03', '11:00', { person: dot });
  const page = await here.page(dot);
  const to = await here.says(page, 'better');
  await page.post(`${to}/more`, { last: 'yes' });
  await here.until('2026-11-26T23:00:00Z');
  assert.match((await page.get(to)).text, /until you have found a day for a last session/);
  await here.signIn();
  await here.books(here.ruth.browser, '2026-12-04', '11:00', { person: dot });
  assert.equal((await here.endings(dot))[0]?.returnedAt, null);
});

test('E14 who is erased takes the goodbye, its words and its door with them', async () => {
  const eli = await here.client('Eli');
  const page = await here.page(eli);
  const to = await here.says(page, 'better', 'Good luck.');
  const code = /class="title code">([a-z ]+)</.exec((await page.get(to)).text)?.[1] ?? '';
  await here.inside((work) => erase(work, eli));
  assert.equal((await here.endings(eli)).length, 0);
  const typed = { code, wants: 'question', words: '', called: '', email: '', phone: '' };
  assert.equal((await here.h.browser().post('/door', typed)).status, 422);
});
