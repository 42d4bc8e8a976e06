import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inquiry } from '#inquiries';
import { persons } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { type Goodbyes, SLUG, openGoodbyes } from './endings.fixture.ts';

/** The door that an ending leaves: found from any phone, years later. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

/** Somebody who said goodbye, and the code that stands on their page. */
async function withACode(
  called: string,
  reason = 'better',
): Promise<{ personId: string; code: string; to: string }> {
  const personId = await here.client(called);
  const page = await here.page(personId);
  const to = await here.says(page, reason);
  const code = /class="title code">([a-z ]+)</.exec((await page.get(to)).text)?.[1] ?? '';
  assert.match(code, /^[a-z]{4}( [a-z]{4}){3}$/);
  return { personId, code, to };
}

const enters = (code: string, wants: string, more: Record<string, string> = {}) =>
  here.h.browser().post('/door', { code, wants, words: '', called: '', email: '', phone: '', ...more });

/** What a page says, without the code that was asked for. */
const without = (text: string, code: string): string =>
  text.replaceAll(code, '').replaceAll(code.replaceAll(' ', '-'), '');

test('E10 the door’s page names no person, no practice and no past, and is the same for every code; a wrong one comes back with all that was typed', async () => {
  const { code } = await withACode('Zelda');
  const stranger = here.h.browser();
  const right = await stranger.get(`/door/${code.replaceAll(' ', '-')}`);
  const wrong = await stranger.get('/door/bamo-bamo-bamo-bamo');
  assert.equal(right.status, 200);
  assert.equal(without(right.text, code), without(wrong.text, 'bamo bamo bamo bamo'));
  assert.doesNotMatch(right.text, /Haddad|Ruth|Zelda|therap/i);
  assert.match(right.text, /come back[\s\S]*question[\s\S]*forget me/);
  const tried = await enters('bamo bamo bamo bamo', 'question', {
    words: 'Is it you?',
    email: 'zelda@new.example',
  });
  assert.equal(tried.status, 422);
  assert.match(
    tried.text,
    /leads nowhere[\s\S]*bamo bamo bamo bamo[\s\S]*Is it you\?[\s\S]*zelda@new\.example/,
  );
  assert.doesNotMatch(tried.text, /Haddad|Ruth|Zelda/);
});

test('I26 E12 who comes back stands first with their therapist, by the promise, with her own view of the past; nobody else sees it', async () => {
  const { ruth, owner, inside } = here;
  const { personId, code } = await withACode('Fay');
  const typed = code.toUpperCase().replaceAll(' ', '-');
  const came = await enters(typed, 'come_back', { words: 'It is me again.', email: 'fay@new.example' });
  assert.equal(came.status, 303, came.text);
  assert.match(came.to, /\/haddad-therapy\/m\//);
  assert.equal((await enters(code, 'come_back')).to, came.to, 'pressed twice it is one');
  const status = await here.h.browser().get(bare(came.to));
  assert.match(status.text, /Wednesday, November 25/);
  assert.doesNotMatch(status.text, /better|goodbye/i);
  const list = (await ruth.browser.get('/desk')).text;
  const id = /\/desk\/inquiries\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
  const found = await inside((work) => inquiry(work, id));
  assert.equal(found?.holderId, ruth.id);
  assert.notEqual(found?.cameBackAt, null);
  assert.notEqual(found?.personId, personId, 'by whoever holds the code');
  const open = (await ruth.browser.get(`/desk/inquiries/${id}`)).text;
  assert.match(open, /Coming back, by a door[\s\S]*They would like to come back[\s\S]*What was: Fay/);
  assert.match(open, new RegExp(`/desk/clients/${personId}`));
  const others = (await owner.get(`/desk/inquiries/${id}`)).text;
  assert.match(others, /client of a colleague, who alone sees what was/);
  assert.doesNotMatch(others, /What was: Fay/);
});

test('E10 a door can be shut by who has it, and by its therapist', async () => {
  const [gil, ina] = [await withACode('Gil'), await withACode('Ina')];
  const page = await here.page(gil.personId);
  const [ending] = await here.endings(gil.personId);
  await page.post(`/my/${SLUG}/goodbye/${ending?.id}/door/end`, {});
  assert.match((await page.get(gil.to)).text, /You shut this door/);
  assert.equal((await enters(gil.code, 'question')).status, 422);
  const [other] = await here.endings(ina.personId);
  await here.ruth.browser.post(`/desk/endings/${other?.id}/door/end`, {});
  assert.equal((await enters(ina.code, 'question')).status, 422);
});

test('E13 who wants to be forgotten is asked once in a safe way; only a press there begins it, and the law is kept', async () => {
  const { personId, code } = await withACode('Hal');
  const asked = await enters(code, 'forget');
  assert.equal(asked.to, '/door/asked');
  await enters(code, 'forget');
  await here.passes(5);
  const mails = await here.sentFor(personId, 'goodbye');
  assert.equal(mails.length, 1);
  const link =
    /https?:\/\/[^/]+(\/haddad-therapy\/it-was-me\/\S+)/.exec(mails[0]?.words.neutral.body ?? '')?.[1] ?? '';
  const eraseAsked = (): Promise<boolean> =>
    here.inside(async (work) => (await persons(work, [personId])).get(personId)?.eraseAskedAt !== null);
  const phone = here.h.browser();
  assert.match((await phone.get(link)).text, /Shall we forget you\?/);
  assert.equal(await eraseAsked(), false, 'nothing on GET');
  await phone.post(link, {});
  assert.equal(await eraseAsked(), true);
  assert.match((await phone.get(link)).text, /In three days/);
  assert.match((await here.ruth.browser.get('/desk/endings')).text, /Asked to be forgotten[\s\S]*Hal/);
});

test('E12 E7 where the therapist has left the practice answers, and reads the goodbyes that nobody read', async () => {
  const { owner, ruth, inside } = here;
  const { personId, code } = await withACode('Jo');
  await here.signIn();
  const left = await owner.post(`/desk/set-up/staff/${ruth.id}/leave`, {});
  assert.equal(left.status, 303, left.text);
  const came = await enters(code, 'come_back', { words: 'Are you still there?' });
  assert.equal(came.status, 303, came.text);
  const list = (await owner.get('/desk')).text;
  const id = /\/desk\/inquiries\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '';
  assert.equal((await inside((work) => inquiry(work, id)))?.holderId, null);
  const open = (await owner.get(`/desk/inquiries/${id}`)).text;
  assert.match(open, /doesn’t work here any more[\s\S]*colleagues who have room/);
  assert.doesNotMatch(open, /What was: Jo/);
  const [ending] = await here.endings(personId);
  assert.match((await owner.get(`/desk/endings/${ending?.id}`)).text, /A goodbye: Jo/);
});

test('E10 guesses end at the limit of a network', async () => {
  for (let tried = 0; tried < 20; tried += 1) await enters('bamo bamo bamo bamo', 'question');
  const over = await enters('bamo bamo bamo bamo', 'question', { words: 'Not lost.' });
  assert.equal(over.status, 429);
  assert.match(over.text, /Not lost\./);
});
