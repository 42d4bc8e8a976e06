import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { doorOf } from '#endings';
import { beginCare, meet } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { type Goodbyes, openGoodbyes } from './endings.fixture.ts';
import { formOn } from './outreach.fixture.ts';

/** The closing words on paper. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

/** Said on their page, looked at and closed; the goodbye at the desk. */
async function closed(personId: string): Promise<string> {
  const { ruth } = here;
  await here.says(await here.page(personId), 'better');
  const [one] = await here.endings(personId);
  const page = `/desk/endings/${one?.id}`;
  await ruth.browser.post(`${page}/answer`, { fits: 'yes', worry: 'no' });
  const done = await ruth.browser.post(`${page}/close`, { words: 'Dear Dee,\n\nI wish you well.\n\nRuth' });
  assert.equal(done.status, 303, done.text);
  return page;
}

test('E11 the closing words go on paper with the door’s code, and lie with the letters until they are posted', async () => {
  const { ruth, until } = here;
  await until('2026-11-23T15:00:00Z');
  const page = await closed(await here.client('Dee'));
  const seen = (await ruth.browser.get(page)).text;
  const put = await ruth.browser.post(formOn(seen, '/paper'), {});
  assert.match(put.to, /\/desk\/letters\/[0-9a-f-]{36}$/, put.text);
  const letter = (await ruth.browser.get(bare(put.to))).text;
  assert.match(letter, /I wish you well\.[\s\S]*\/door/);
  assert.match((await ruth.browser.get(page)).text, /It lies with your letters/);
  const posted = await ruth.browser.post(`${bare(put.to)}/posted`, {});
  assert.equal(posted.status, 303, posted.text);
});

test('E12 who came back by the door is told no goodbye: the letter isn’t printed and not posted', async () => {
  const { ruth, h, until } = here;
  await until('2026-11-24T15:00:00Z');
  const page = await closed(await here.client('Eva'));
  const put = await ruth.browser.post(`${page}/paper`, {});
  const code = await here.inside(async (work) => (await doorOf(work, page.slice(-36)))?.code ?? '');
  const back = await h.browser().post('/door', { code, wants: 'come_back', words: '', called: 'Eva' });
  assert.equal(back.status, 303, back.text);
  assert.match(
    (await ruth.browser.post(`${bare(put.to)}/posted`, {})).text,
    /isn’t wanted|no longer wanted|came back|not wanted/i,
  );
});

test('E11 without a safe address it stays where it is, and says so', async () => {
  const { ruth, until } = here;
  await until('2026-11-25T15:00:00Z');
  const kit = await here.inside((work) => {
    const { person } = meet(work, { standing: 'client', called: 'Kit', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId: ruth.id, source: 'hand' });
    return person;
  });
  const page = await closed(kit);
  const put = await ruth.browser.post(`${page}/paper`, {});
  assert.equal(put.status, 422, put.text.slice(put.text.indexOf('<main')));
  assert.match(put.text, /No postal address of theirs is marked safe/);
});
