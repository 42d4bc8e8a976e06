import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { handOver } from '#inquiries';
import { tells } from './county.ts';
import { type Browser, colleagueAt } from './newcomer-house.ts';
import { type Referral, openReferral } from './referral.fixture.ts';

/** A colleague of the same practice takes over: what the first therapist is told, and from where they can be asked for. */

let t: Referral;
let mei: { browser: Browser; id: string };
let idris: { browser: Browser; id: string };
let meis: string;

before(async () => {
  t = await openReferral();
  // Who opened it stands first: what is shown to one alone is shown to them.
  t.h.clock.advance({ minutes: 1 });
  mei = await colleagueAt(t.h, t.haddad.id, { role: 'therapist', name: 'Mei' });
  idris = await colleagueAt(t.h, t.haddad.id, { role: 'therapist', name: 'Idris' });
  meis = await tells(t.h, { ...t.haddad, browser: mei.browser }, ['practice']);
});
after(() => t.h.close());

const asks = (page: string) => t.h.browser().post(`${page}/colleague`, { opening: meis });

/** A no that names Mei, who says that it is so still. */
async function kindNo(called: string, more = {}): ReturnType<Referral['kindNo']> {
  const said = await mei.browser.post(`/desk/openings/${meis}/standing`, { as: 'still' });
  assert.equal(said.status, 303);
  return t.kindNo(called, more);
}

test('I22 what went to one alone shows a name and a day to who had it, no word, and to nobody else', async () => {
  const one = await kindNo('Private', { nobodyElse: true });
  assert.equal((await asks(one.page)).status, 303);
  const list = (await t.haddad.browser.get('/desk/answered')).text;
  assert.match(list, /<h2>In good hands<\/h2>[\s\S]*<li>Private: since \w+,\s\w+\s\d+<\/li>/);
  assert.doesNotMatch(list, /Planted words/);
  assert.equal((await t.haddad.browser.get(`/desk/inquiries/${one.id}`)).status, 404);
  assert.doesNotMatch((await idris.browser.get('/desk/answered')).text, /In good hands/);
});

test('I22 where all who answer read the list, it says who has them and that it can be read', async () => {
  const one = await t.writes('Open');
  await t.inside(t.haddad, (work) => handOver(work, one.id, idris.id));
  await t.answersWith({ ...t.haddad, browser: idris.browser }, one.id, 'no');
  assert.equal((await asks(one.page)).status, 303);
  const seen = (await idris.browser.get(`/desk/inquiries/${one.id}`)).text;
  assert.match(seen, /In good hands since \w+,\s\w+\s\d+: they asked for Mei\. You can read on, since/);
  assert.doesNotMatch((await mei.browser.get(`/desk/inquiries/${one.id}`)).text, /In good hands/);
});

test('I19 asked for wherever they are named: by who found someone and comes back, and not by who asked to stop', async () => {
  const one = await kindNo('Wes');
  const visitor = t.h.browser();
  await visitor.post(`${one.page}/withdrawal`, { because: 'found_someone' });
  assert.match((await visitor.get(one.page)).text, /Ask Mei for me/);
  assert.equal((await asks(one.page)).status, 303);
  const asked = await t.stands(t.haddad, one.id);
  assert.deepEqual([asked?.standing, asked?.holderId, asked?.round], ['waiting', mei.id, 2]);
  assert.equal((await asks(one.page)).status, 303, 'pressed twice');
  assert.equal((await t.stands(t.haddad, one.id))?.round, 2);
  assert.match((await visitor.get(one.page)).text, /You asked Mei, who looks after your message now\./);
  await visitor.post(`${one.page}/withdrawal`, { because: 'please_stop' });
  assert.doesNotMatch((await visitor.get(one.page)).text, /Ask Mei for me/);
  assert.equal((await asks(one.page)).status, 404);
});

test('I19 who waits with a list asks for a colleague, and their place on it ends', async () => {
  const one = await kindNo('Xenia');
  await t.h.browser().post(`${one.page}/messages`, { words: 'May I wait?' });
  await t.answersWith(t.haddad, one.id, 'list');
  assert.ok((await t.stands(t.haddad, one.id))?.setAsideUntil);
  assert.equal((await asks(one.page)).status, 303);
  const asked = await t.stands(t.haddad, one.id);
  assert.deepEqual([asked?.standing, asked?.holderId, asked?.setAsideUntil], ['waiting', mei.id, null]);
});

test('I20 what was written for who has no room any more comes along to a colleague of this practice', async () => {
  const one = await kindNo('Yara');
  await t.says(t.lind, t.ruths, 'full');
  const late = await t.h.browser().post(`${one.page}/colleague`, t.yes([['anew', 'An hour of words.']]));
  assert.equal(late.status, 422);
  assert.match(late.text, /Mei reads what you wrote here[\s\S]*Ask Mei instead/);
  const sent = await t.h.browser().post(`${one.page}/colleague`, [
    ['opening', meis],
    ['sure', 'yes'],
    ['anew', 'An hour of words.'],
  ]);
  assert.equal(sent.status, 303);
  assert.match((await mei.browser.get(`/desk/inquiries/${one.id}`)).text, /An hour of words\./);
});
