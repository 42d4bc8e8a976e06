import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse } from '#app/house';
import { openVault } from '#app/installation';
import { rewrapAll } from '#app/rotate';
import { webApp } from '#app/web';
import { Desks } from '#app/live';
import { signInOf } from '#app/house';
import { accountPaths, invite } from '#accounts';
import { TEST_MASTER } from './database.ts';
import { browserOf } from './newcomer-house.ts';
import {
  PASSPHRASE,
  type Writing,
  begins,
  codeOn,
  openWriting,
  opens,
  writes,
} from './reflections.fixture.ts';

/** What opens private notes when something is forgotten, changed or taken: on real parts. */

let here: Writing;
let code = '';
let note = '';
const DESK = '/desk/reflections';
const NEXT = 'two kettles under a quince';

before(async () => {
  here = await openWriting();
  code = await begins(here.ruth.browser);
  note = await writes(here.ruth.browser, { open: 'Of marigolds.' });
});
after(() => here.close());

test('F7 another passphrase asks for the one of now; the one before opens nothing any more', async () => {
  const { browser } = here.ruth;
  const change = (now: string) => browser.post(`${DESK}/keys/passphrase`, { now, next: NEXT, twice: NEXT });
  const wrong = await change('a heron at the red gate');
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /That isn’t the passphrase/);
  assert.equal((await change(PASSPHRASE)).status, 303);
  assert.match((await browser.get(note)).text, /Of marigolds/, 'it stays open here');
  await browser.post(`${DESK}/closing`, {});
  assert.equal((await opens(browser)).status, 422);
  assert.equal((await opens(browser, ` Two  kettles under a quince`)).status, 422, 'capitals count');
  assert.equal((await opens(browser, ` two  kettles under a quince `)).status, 303, 'blanks don’t');
});

test('F7 the printed code gives a new passphrase and a new code, and the old code opens nothing', async () => {
  const { ruth, h } = here;
  const { browser } = ruth;
  h.clock.advance({ minutes: 30 });
  assert.match((await browser.get(note)).text, /are closed/);
  const wrong = await browser.post(`${DESK}/code`, {
    code: 'bamo bamo',
    next: PASSPHRASE,
    twice: PASSPHRASE,
  });
  assert.match(wrong.text, /That isn’t the code/);
  assert.match(wrong.text, /value="bamo bamo"/);
  const shouted = code.toUpperCase().replaceAll(/\s+/g, '-');
  const made = await browser.post(`${DESK}/code`, { code: shouted, next: PASSPHRASE, twice: PASSPHRASE });
  assert.equal(made.status, 200);
  const next = codeOn(made.text);
  assert.notEqual(next, code);
  assert.match((await browser.get(note)).text, /Of marigolds/);
  const again = await browser.post(`${DESK}/code`, { code, next: NEXT, twice: NEXT });
  assert.equal(again.status, 422, 'the code before is spent');
  const third = codeOn((await browser.post(`${DESK}/keys/code`, { now_for_code: PASSPHRASE })).text);
  assert.notEqual(third, next);
  h.clock.advance({ minutes: 16 });
  assert.equal((await browser.post(`${DESK}/code`, { code: next, next: NEXT, twice: NEXT })).status, 422);
  const last = await browser.post(`${DESK}/code`, { code: third, next: NEXT, twice: NEXT });
  code = codeOn(last.text);
  assert.equal((await opens(browser, NEXT)).status, 303);
});

test('F13 the master key is changed, and the notes open as before', async () => {
  const { h, admin, ruth, practice } = here;
  const masters = [Buffer.alloc(32, 9), TEST_MASTER];
  await rewrapAll(admin, await openVault(admin, { masters, reread: async () => masters }));
  const only = masters.slice(0, 1);
  const house = openHouse({
    databaseUrl: h.parts.databaseUrl,
    vault: await openVault(admin, { masters: only, reread: async () => only }),
    origin: 'http://localhost:3000',
    clock: h.clock,
    onTrouble: () => undefined,
  });
  const signIn = signInOf(house, () => undefined);
  const desks = await Desks.listen(h.parts.databaseUrl, () => undefined);
  const web = webApp({ ...h.parts, house, signIn, desks });
  const browser = browserOf(web.fetch, 'http://localhost:3000');
  const secret = await house.source.forInstallation((work) =>
    invite(work, { kind: 'sign_in', practiceId: practice, memberId: ruth.id, validFor: { hours: 1 } }),
  );
  await browser.post(accountPaths.invitation(secret), {});
  assert.equal((await opens(browser, NEXT)).status, 303);
  assert.match((await browser.get(note)).text, /Of marigolds/);
  desks.close();
  web.stop();
  await signIn.close();
  await house.pool.end();
});

test('F3 with both lost the notes are lost: what is left of them goes, and one begins anew', async () => {
  const { owner, admin } = here;
  await here.signIn(await here.ownerId(), owner);
  await begins(owner, 'five green boats at noon');
  const lost = await writes(owner, { open: 'Lost for ever.' });
  await owner.post(`${DESK}/closing`, {});
  const page = await owner.get(`${DESK}/lost`);
  assert.match(page.text, /Then the notes are lost\. Nobody can open them/);
  assert.equal((await owner.post(`${DESK}/lost`, {})).status, 422);
  assert.equal((await owner.post(`${DESK}/lost`, { sure: 'yes' })).to, `${DESK}/begin`);
  const { rowCount } = await admin.query('select from reflections where id = $1', [lost.split('/').at(-1)]);
  assert.equal(rowCount, 0);
  await begins(owner, 'nine grey geese at dusk');
  assert.equal((await owner.get(lost)).status, 404);
  assert.match((await here.ruth.browser.get(DESK)).text, /Private notes/, 'nobody else’s went');
});
