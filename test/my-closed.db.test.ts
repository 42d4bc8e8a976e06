import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { myPaths, offerMyPage } from '#accounts';
import { appointmentPaths } from '#appointments';
import { allow } from '#people';
import { deskOf, openedPractice } from './clients.ts';
import { madeUpAddress } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A page that was closed, because somebody else had got hold of it: nothing from before opens it again. */

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

test('AC15 a page that was closed is opened by no link from before, also once there is a new one', async () => {
  const desk = await deskOf(h);
  const { personId, link: lost } = await desk.client('Sam');
  assert.equal((await desk.browser.post(`/desk/clients/${personId}/page/closed`, {})).status, 303);
  const fresh = await desk.linkFor(personId);
  const thief = h.browser();
  assert.equal((await thief.get(lost)).status, 409);
  assert.equal((await thief.post(lost, {})).status, 409);
  assert.equal((await thief.get(`/my/${desk.slug}`)).status, 401);
  assert.equal((await h.browser().post(fresh, {})).status, 303);
});

test('AP35 with the page goes the address of the client’s calendar', async () => {
  const desk = await deskOf(h);
  const { personId, browser } = await desk.opens('Sam');
  const feed = appointmentPaths.mineFeed(desk.slug);
  await browser.post(feed, {});
  const address = /\/c\/[\w-]+\.ics/.exec((await browser.get(feed)).text)?.[0] ?? '';
  assert.equal((await h.browser().get(address)).status, 200);
  await desk.browser.post(`/desk/clients/${personId}/page/closed`, {});
  assert.equal((await h.browser().get(address)).status, 404);
});

test('AC15 P1 with a mail address that isn’t safe any more go the links that were mailed there', async () => {
  const { slug, inside, opens } = await openedPractice(h);
  const { personId, browser } = await opens('Sam');
  const wayId = await inside((work) => {
    const { times, ...way } = madeUpAddress('sam@home.example');
    return allow(work, personId, { ...way, windows: times });
  });
  const mailed = await inside((work) => myPaths.offered(offerMyPage(work, { personId, lang: 'en' })));
  assert.equal((await browser.post(`/my/${slug}/ways/${wayId}/taken-back`, {})).status, 303);
  assert.equal((await h.browser().post(mailed, {})).status, 409);
  assert.equal((await browser.get(`/my/${slug}`)).status, 200, 'their own stays open');
});

test('AC17 who lets the page of a practice in again beside another’s lets in no browser that had it before', async () => {
  const one = await deskOf(h);
  const other = await openedPractice(h);
  const phone = h.browser();
  await phone.post((await other.client('Sam')).link, {});
  const { personId, link } = await one.client('Sam');
  await phone.post(link, { both: 'yes' });
  const thief = h.browser();
  await thief.post(await one.linkFor(personId), {});
  for (const browser of [phone, thief]) assert.equal((await browser.get(`/my/${one.slug}`)).status, 200);
  await one.browser.post(`/desk/clients/${personId}/page/closed`, {});
  for (const browser of [phone, thief]) assert.equal((await browser.get(`/my/${one.slug}`)).status, 401);
  await phone.post(await one.linkFor(personId), { both: 'yes' });
  assert.equal((await phone.get(`/my/${one.slug}`)).status, 200);
  assert.equal((await phone.get(`/my/${other.slug}`)).status, 200);
  assert.equal((await thief.get(`/my/${one.slug}`)).status, 401);
});
