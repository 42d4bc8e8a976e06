import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beginCare, caresOf, erase, meet } from '#people';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { openedPractice } from './clients.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

test('AC15 a link opens a client’s page once, by a button; another device is asked for a link of its own', async () => {
  const { slug, client } = await openedPractice(h);
  const { link } = await client('Sam');
  const phone = h.browser();
  const seen = await phone.get(link);
  assert.equal(seen.status, 200);
  assert.match(seen.text, /Open my page/);
  assert.doesNotMatch(seen.text, /Sam/);
  const opened = await phone.post(link, {});
  assert.deepEqual([opened.status, opened.to], [303, `/my/${slug}`]);
  assert.equal((await phone.get('/my')).to, `/my/${slug}`);
  const again = await h.browser().post(link, {});
  assert.equal(again.status, 409);
  const stranger = await h.browser().get(`/my/${slug}`);
  assert.match(stranger.text, /Send me a link/);
  assert.match((await phone.get(`/my/${slug}`)).text, /What would you like to do\?/);
  const closed = await phone.post('/my/sign-out', {});
  assert.match(closed.text, /Your page is closed/);
  assert.match((await phone.get(`/my/${slug}`)).text, /Send me a link/);
});

test('AC15 of two who use one link at once one is in', async () => {
  const { client } = await openedPractice(h);
  const { link } = await client('Ida');
  const both = await Promise.all([h.browser().post(link, {}), h.browser().post(link, {})]);
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409],
  );
});

test('AC16 whoever has one page open has no other: not of who shares their mailbox, not of another practice, not a desk', async () => {
  const one = await openedPractice(h);
  const other = await openedPractice(h);
  const phone = h.browser();
  await phone.post((await one.client('Sam')).link, {});
  assert.match((await phone.get(`/my/${other.slug}`)).text, /Send me a link/);
  assert.equal((await phone.get('/desk')).to, '/sign-in');
  // Another's link on the same phone: theirs is open now, and the first one's no more.
  await phone.post((await one.client('Rosa')).link, {});
  assert.equal((await phone.get('/my')).to, `/my/${one.slug}`);
  // Where no page is open and no practice is known, the numbers stand first all the same.
  assert.match((await h.browser().get('/my')).text, /Call 911.*Your page isn’t open on this device/s);
});

test('P8 a person is a client of a member once, however often it is said', async () => {
  const { practice, memberId } = await openedPractice(h);
  await h.house.source.inPractice(practice, { kind: 'staff', id: memberId }, async (work) => {
    const { person } = meet(work, { standing: 'reached_out', called: 'Kim', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId, source: 'hand' });
    beginCare(work, { personId: person, memberId, source: 'inquiry' });
    await work.flush();
    assert.equal((await caresOf(work, { personId: person })).length, 1);
  });
});

test('P6 AC15 who is erased has no page any more, in no browser and by no link', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Wren');
  assert.equal((await browser.get(`/my/${slug}`)).status, 200);
  await inside((work) => erase(work, personId));
  const gone = await browser.get(`/my/${slug}`);
  assert.deepEqual([gone.status, gone.text.includes('Send me a link')], [401, true]);
});

test('AC15 what was typed on a page that was closed meanwhile comes back', async () => {
  const { slug } = await openedPractice(h);
  const kept = await h
    .browser()
    .post(`/my/${slug}`, { words: 'What I wanted to say, which took me an hour to write.' });
  assert.equal(kept.status, 401);
  assert.match(kept.text, /which took me an hour to write/);
});

test('AC16 what lies beside our own addresses under /my is nobody’s page', async () => {
  for (const path of [
    '/my/sign-out',
    '/my/sign-in',
    '/my/sign-out/appointments',
    '/my/sign-in/appointments/new',
  ])
    assert.equal((await h.browser().get(path)).status, 404, path);
});
