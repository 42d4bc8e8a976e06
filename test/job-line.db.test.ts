import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { type Contact, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { confirm, placesPaths, resources, seedStarter } from '#resources';
import { openedAt } from './county.ts';
import { madeUpContact } from './made-up.ts';
import { type Browser, type Newcomer, asItStands, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** Where somebody meets the page about help lines from a job, and where they don't. */

let h: Newcomer;
let owner: Browser;
let inside: <T>(act: (work: Work) => Promise<T>) => Promise<T>;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  const practice = await openHaddad(h, owner);
  inside = (act) => h.house.source.inPractice(practice, { kind: 'system' }, act);
  await inside(async (work) => {
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
  });
});
after(() => h.close());

const LINK = `href="${placesPaths.jobLine('haddad-therapy')}"`;

/** Somebody writes, gets a kind no, and looks at their page. */
async function pageAfterNo(called: string, help: Contact['need']['help']): Promise<string> {
  const { id, link } = await inside(async (work) => {
    const contact = madeUpContact(called);
    return (await receiveIn(work, { ...contact, need: { ...contact.need, help } })).inquiry;
  });
  const form = (await owner.get(`/desk/inquiries/${id}?answer=no`)).text;
  const fields = asItStands(form.slice(form.indexOf(`action="/desk/inquiries/${id}/answers"`) - 30));
  const said = await owner.post(`/desk/inquiries/${id}/answers`, [...fields, ['seen', 'whole']]);
  assert.equal(said.status, 303, said.text);
  h.clock.advance({ minutes: 10 });
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
  const { text } = await h.browser().get(`/haddad-therapy/m/${link}`);
  assert.match(text, /people and places/i, 'the no is there');
  return text;
}

test('R9 after a no, who asked for a help line from a job is led to it, and who didn’t is not', async () => {
  assert.ok((await pageAfterNo('Robin', ['job_line'])).includes(LINK));
  assert.ok(!(await pageAfterNo('Wren', ['book'])).includes(LINK));
});

test('R9 the places and the step of a request where one says who pays lead there; each practice and network has the page', async () => {
  const visitor = h.browser();
  assert.ok((await visitor.get(placesPaths.places('haddad-therapy'))).text.includes(LINK));
  await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  const { to } = await visitor.post('/elm-county/ask', {});
  const times = (await visitor.get(to.replace(/need$/, 'times'))).text;
  assert.ok(times.includes(`href="${placesPaths.jobLine('elm-county')}"`));
  assert.ok(!(await visitor.get(to)).text.includes(placesPaths.jobLine('elm-county')));
  for (const slug of ['haddad-therapy', 'elm-county']) {
    const { status, text } = await visitor.get(placesPaths.jobLine(slug));
    assert.equal(status, 200);
    assert.match(text, /Ask this before you give your name/);
    assert.match(text, /class="help-now"/);
  }
  assert.equal((await visitor.get(placesPaths.jobLine('nobody-here'))).status, 404);
});
