import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { englishGrade, textOf } from '#kit/wording/reading';
import { bare } from './appointments-clinic.fixture.ts';
import { GOODBYE, type Goodbyes, SLUG, openGoodbyes } from './endings.fixture.ts';

/** Every page of goodbyes and of the door, as it comes out. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

/** What was shown, by its name; `desk` for who answers people. */
async function allPages(): Promise<Map<string, { text: string; desk: boolean }>> {
  const { ruth, h } = here;
  const pages = new Map<string, { text: string; desk: boolean }>();
  const put = (name: string, text: string, desk = false) => pages.set(name, { text, desk });
  const at = async (name: string, path: string) => put(name, (await ruth.browser.get(path)).text, true);
  const ana = await here.client('Ana');
  const link = await here.reminded(ana, { on: '2026-11-25', at: '11:00', until: '2026-11-24T16:30:00Z' });
  await here.signIn();
  const phone = h.browser();
  put('door', (await phone.get('/door')).text);
  put('door again', (await phone.post('/door', { code: 'x', email: 'x', phone: 'x' })).text);
  put('asked', (await phone.get('/door/asked')).text);
  put('link', (await phone.get(link)).text);
  put('link no contact', (await phone.get(`${link}/no-contact`)).text);
  await phone.post(link, { reason: 'pause', words: 'I need air.' });
  put('link said', (await phone.get(link)).text);
  const [byLink] = await here.endings(ana);
  await at('desk unconfirmed', `/desk/endings/${byLink?.id}`);
  const [mail] = await here.sentFor(ana, 'goodbye');
  const confirm = /https?:\/\/[^/]+(\/\S+)/.exec(mail?.words.neutral.body ?? '')?.[1] ?? '';
  put('confirm', (await phone.get(confirm)).text);
  put('gone', (await phone.get(`${confirm}x`)).text);
  const bo = await here.client('Bo');
  const page = await here.page(bo);
  put('no contact', (await page.get(`/my/${SLUG}/no-contact`)).text);
  const to = await here.says(page, 'not_fit', 'We never met.');
  put('said', (await page.get(to)).text);
  put('home', (await page.get(`/my/${SLUG}`)).text);
  const [ending] = await here.endings(bo);
  const desk = `/desk/endings/${ending?.id}`;
  await at('desk read', desk);
  await at('list', '/desk/endings');
  await at('note', '/desk/endings/note');
  await ruth.browser.post(`${desk}/answer`, { fits: 'yes', worry: 'no' });
  await at('desk answered', desk);
  put('desk again', (await ruth.browser.post(`${desk}/close`, { words: 'x '.repeat(200) })).text, true);
  await ruth.browser.post(`${desk}/close`, { words: 'Be well.' });
  await at('desk closed', desk);
  put('closed', (await page.get(to)).text);
  const cy = await here.client('Cy');
  const back = await here.page(cy);
  const said = bare(await here.says(back, 'better'));
  await back.post(`${said}/back`, { words: 'I was overwhelmed.' });
  put('back', (await back.get(said)).text);
  put('asks', (await back.post(GOODBYE, { words: 'x' })).text);
  return pages;
}

test('E1 E6 E10 every page is sound, and what is read by who goes or comes back is of grade 6 or below', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const [name, { text, desk }] of await allPages()) {
    const report = await validator.validateString(text, 'page.html');
    const unsound = report.results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
    );
    assert.deepEqual(unsound, [], name);
    if (desk) continue;
    const main = textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '');
    assert.ok(englishGrade(main) <= 6, `${name}: ${englishGrade(main)}`);
    assert.doesNotMatch(main, /intake|overdue|no-show|fee\b|\bowe/i, name);
  }
});
