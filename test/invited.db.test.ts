import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listedMembers } from '#accounts';
import { type Opened, insideOf, hasMail, openedAt } from './county.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** What an invitation of a network doesn't do: come again and again, or open its desk. */

const DESK = '/desk/colleagues';

let h: Newcomer;
let county: Opened;

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  // Without a mail server nobody is invited: their link would be copied here by hand.
  const early = { name: 'Wren Pell', email: 'wren@pell.example' };
  const refused = await county.browser.post('/desk/colleagues', early);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /need a mail server, and none is set up here[\s\S]*Set up mail/);
  await hasMail(h, county);
});
after(() => h.close());

const invites = async (given: { name: string; email: string }): Promise<number> =>
  (await county.browser.post(DESK, given)).status;

async function idOf(email: string): Promise<string> {
  const all = await insideOf(h)(county, listedMembers);
  return all.find((one) => one.email === email)?.id ?? assert.fail(email);
}

test('O13 a colleague without an account gets no invitation to the desk, whoever knows their id', async () => {
  assert.equal(await invites({ name: 'Birch Lowe', email: 'birch@lowe.example' }), 303);
  const staff = `/desk/set-up/staff/${await idOf('birch@lowe.example')}`;
  const asked = await county.browser.post(`${staff}/invitation`, {});
  assert.equal(asked.status, 404);
  assert.doesNotMatch(asked.text, /\/invitations\//);
});

test('O13 who is taken off the list is not written to again and again: a week between, and twice where nobody joined', async () => {
  const given = { name: 'Ash Reed', email: 'ash@reed.example' };
  const off = async (): Promise<void> => {
    const { status } = await county.browser.post(`${DESK}/${await idOf(given.email)}/off`, {});
    assert.equal(status, 303);
  };
  assert.equal(await invites(given), 303);
  await off();
  h.clock.advance({ hours: 1 });
  assert.equal(await invites(given), 422);
  assert.match((await county.browser.post(DESK, given)).text, /invited in the last seven days/);
  h.clock.advance({ hours: 24 * 7 });
  assert.equal(await invites(given), 303);
  await off();
  h.clock.advance({ hours: 24 * 10 });
  assert.equal(await invites(given), 422, 'twice is all');
});
