import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AtDesk, deskOf } from './clients.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** Who never wrote here and is a client has their data given, kept and erased like anybody. */

let h: Newcomer;
let desk: AtDesk;

before(async () => {
  h = await newcomerHouse();
  desk = await deskOf(h);
});
after(() => h.close());

const dataOf = (id: string): string => `/desk/clients/${id}/data`;

test('I12 what is held about a client added by hand is given out from their page at the desk', async () => {
  const { personId } = await desk.client('Ada Vale');
  const page = (await desk.browser.get(`/desk/clients/${personId}`)).text;
  assert.ok(page.includes(`href="${dataOf(personId)}"`), 'their page leads there');
  assert.match(
    (await desk.browser.get(dataOf(personId))).text,
    new RegExp(`href="/desk/clients/${personId}"`),
  );
  const given = await desk.browser.get(`${dataOf(personId)}/everything?for=person&as=json`);
  assert.equal(given.status, 200);
  assert.match(given.text, /Ada Vale/);
});

test('P6 P7 what is on hold isn’t erased; lifted, a client added by hand is erased on the day until which the law keeps the record', async () => {
  const { personId } = await desk.client('Ben Vale');
  const at = dataOf(personId);
  assert.equal((await desk.browser.post(`${at}/holds`, { kind: 'legal', reason: '' })).status, 422);
  assert.equal((await desk.browser.post(`${at}/holds`, { kind: 'legal', reason: 'A court asked.' })).to, at);
  const held = await desk.browser.post(`${at}/erasing`, { checked: 'yes' });
  assert.equal(held.status, 409, held.text);
  const lifting = /action="([^"]+\/lifting)"/.exec((await desk.browser.get(at)).text)?.[1] ?? '';
  assert.equal((await desk.browser.post(lifting, {})).status, 303);
  assert.match((await desk.browser.get(`${at}/erasing`)).text, /stays until November\s23,\s2032/);
  assert.equal((await desk.browser.post(`${at}/erasing`, { checked: 'yes' })).to, at);
  assert.match(
    (await desk.browser.get('/desk/clients')).text,
    /Ben Vale/,
    'kept as long as the law has it kept',
  );
});

test('I12 nobody of another practice meets them there, nor somebody who isn’t there', async () => {
  const { personId } = await desk.client('Cal Vale');
  const other = await deskOf(h);
  assert.equal((await other.browser.get(dataOf(personId))).status, 404);
  assert.equal((await other.browser.get(`${dataOf(personId)}/everything?as=json`)).status, 404);
  assert.equal((await desk.browser.get(dataOf('no-id'))).status, 404);
});
