import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import type { Browser } from './newcomer-house.ts';
import { type Missed, formOn, openMissed } from './outreach.fixture.ts';
import { PASSPHRASE, begins, writes } from './reflections.fixture.ts';

/** The pages of private notes and of check-ins as they are sent, in both languages: sound, and plain to clients. */

let here: Missed;
const validator = new HtmlValidate(new FileSystemConfigLoader());

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

async function isSound(text: string, name: string): Promise<void> {
  const { results } = await validator.validateString(text, 'page.html');
  const found = results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`));
  assert.deepEqual(found, [], name);
}

/** The practice speaks this language from now on. */
async function speaks(lang: 'en' | 'es'): Promise<void> {
  const admin = new Client({ connectionString: here.h.adminUrl });
  await admin.connect();
  await admin.query('update practices set locale = $1', [lang]);
  await admin.end();
}

test('K2 F3 each page is sound HTML in both languages, and what a client reads is plain', async () => {
  const { ruth } = here;
  const notes = '/desk/reflections';
  await isSound((await ruth.browser.get(`${notes}/begin`)).text, 'begin');
  await isSound(
    (await ruth.browser.post(`${notes}/begin`, { next: 'short' })).text,
    'begin, to be put right',
  );
  const note = await codeAndNote(ruth.browser);
  const dee = await here.client('Dee');
  const page = await here.page(dee);
  await ruth.browser.post(`/desk/check-ins/${dee}`, { rhythm: 'once' });
  await page.post(formOn((await page.get(MINE)).text, '/check-in/[0-9a-f-]{36}'), {
    pace: 'too_fast',
    line: 'A <b>.',
  });
  here.h.clock.advance({ minutes: 1 });
  await ruth.browser.post(`/desk/check-ins/${dee}`, { rhythm: 'once' });
  for (const lang of ['en', 'es'] as const) {
    await speaks(lang);
    for (const path of ['', '/new', '/all', '/keys', '/hold', '/code', '/lost'])
      await isSound((await ruth.browser.get(notes + path)).text, `${lang} ${path}`);
    for (const path of [note, `${note}/words`, '/desk', '/desk/check-ins', `/desk/check-ins/${dee}`])
      await isSound((await ruth.browser.get(path)).text, `${lang} ${path}`);
    await isSound(
      (await ruth.browser.post(`${note}/again`, { show_on: '2020-01-01' })).text,
      `${lang} again`,
    );
    await page.post('/my/haddad-therapy/devices/reading', { lang, zone: '' });
    const { text } = await page.get(MINE);
    await isSound(text, `${lang} check-in`);
    await isSound(
      (await page.post(formOn(text, '/check-in/[0-9a-f-]{36}'), {})).text,
      `${lang} nothing said`,
    );
    const own = textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '');
    assert.match(own, lang === 'en' ? /How is it going/ : /Cómo va todo/);
    const figure = lang === 'en' ? englishGrade(own) : spanishEase(own);
    assert.ok(lang === 'en' ? figure <= 6 : figure >= 60, `${lang}: ${figure}`);
  }
  await ruth.browser.post(`${notes}/closing`, {});
  await isSound((await ruth.browser.get(notes)).text, 'closed');
  await isSound((await ruth.browser.post(`${notes}/new`, { open: 'Kept.' })).text, 'closed meanwhile');
});

const MINE = '/my/haddad-therapy/check-in';

/** The page with the code, and a note. */
async function codeAndNote(browser: Browser): Promise<string> {
  assert.notEqual(await begins(browser, PASSPHRASE), '');
  return writes(browser, { label: 'A <label>', open: 'One.\n\nTwo.', mine: '', again: 'Sí.' });
}
