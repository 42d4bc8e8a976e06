import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { type County, type Made, openCounty } from './requests.fixture.ts';

/** The pages on which somebody asks several therapists at once, as they come out, in both languages. */

type Page = { readonly lang: 'en' | 'es'; readonly text: string };

let t: County;
const pages = new Map<string, Page>();

async function look(
  name: string,
  { browser }: Pick<Made, 'browser'>,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths)
    for (const lang of ['en', 'es'] as const) {
      const { status, text } = await browser.get(`${path}?lang=${lang}`);
      assert.equal(status, 200, path);
      pages.set(`${name} ${path.split('/').at(-1)} ${lang}`.replace(/[\w-]{20,}/, '…'), { lang, text });
    }
}

before(async () => {
  t = await openCounty({ 'Ada Crane': [], 'Ben Dove': [] });
  const admin = new Client({ connectionString: t.h.adminUrl });
  await admin.connect();
  await admin.query("update practices set languages = '{en,es}'");
  await admin.end();
  const filled = await t.fills({ times: [['parts', 'evening']] });
  const steps = ['need', 'times', 'you', 'look'].map((step) => `${filled.page}/${step}`);
  await look('filled', filled, ['/elm-county/ask', '/elm-county/room-now', ...steps]);
  const made = await t.asks({ times: [['parts', 'evening']] });
  await look('asked', made, [made.page]);
  await t.says(t.house('Ada'), 'yes');
  await look('one yes', made, [made.page]);
  await t.says(t.house('Ben'), 'yes');
  await look('two yeses', made, [made.page]);
  const { text } = await made.browser.get(made.page);
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? assert.fail('one who has room');
  await made.browser.post(`${made.page}/choice`, { ask, licence: 'yes' });
  await look('chosen', made, [made.page]);
  const ended = await t.asks({
    need: [
      ['age', 'children'],
      ['format', 'in_person'],
    ],
  });
  await look('nobody', ended, [ended.page]);
  await t.passes({ hours: 200 });
  await look('date missed', ended, [ended.page]);
  await t.ends(ended);
  await look('ended', ended, [ended.page]);
});
after(() => t.h.close());

/** As of every other page: help lines have the names that they have, and labels of a word or two would make any page look easy. */
const ownWords = (page: string): string =>
  textOf(page.replace(/<section class="help-now"[\s\S]*?<\/section>/, ''))
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');

test('Q11 whoever reads at eleven can read every page on which several are asked, in either language', () => {
  assert.ok(pages.size >= 26, `${pages.size} pages`);
  const hard = [...pages].flatMap(([name, { lang, text }]) => {
    const own = ownWords(text);
    const measure = lang === 'en' ? englishGrade(own) : spanishEase(own);
    const isFine = lang === 'en' ? measure <= 6 : measure >= 65;
    return isFine ? [] : [`${name}: ${measure.toFixed(1)}`];
  });
  assert.deepEqual(hard, []);
});

test('Q11 no Spanish page says a date as "del el" or "el el", and none is left in English', () => {
  for (const [name, { lang, text }] of pages) {
    if (lang === 'en') continue;
    assert.match(text, /<html[^>]* lang="es"/, name);
    assert.doesNotMatch(textOf(text), /\b(?:del|el|de|a) el\b|\bYou\b/, name);
  }
});

test('Q15 the page of a request shows the code that leads back to it, whatever comes of it', () => {
  for (const state of ['asked', 'one yes', 'two yeses', 'chosen', 'nobody', 'date missed', 'ended'])
    assert.match(pages.get(`${state} … en`)?.text ?? '', /class="title code">(?:\w{4} ){3}\w{4}</, state);
});
