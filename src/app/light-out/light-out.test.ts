import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { englishGrade, spanishEase, textOf } from '#kit/wording/reading';
import { lightOutPages } from './pages.ts';
import { writeLightOut } from './write.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** With a country's numbers first, and where it has to be asked. */
const everyPage = [...lightOutPages('US'), ...lightOutPages(undefined)];

const MOST_BYTES = 14 * 1024;

/** What a page would ask anybody for by itself; links that somebody follows are not among it. */
function asksFor(page: string): string[] {
  const found = page.matchAll(
    /<(?:script|link|img|iframe|object|embed|form|video|audio|source)\b[^>]*|@import[^;]*|url\([^)]*\)/gi,
  );
  return [...found].map(([tag]) => tag).filter((tag) => tag !== '<link rel="icon" href="data:,"');
}

test('every light-out page is sound HTML and under 14 KB', async () => {
  for (const [name, page] of everyPage) {
    const report = await validator.validateString(page, name);
    const said = report.results.flatMap((one) =>
      one.messages.map((m) => `${name}: ${m.ruleId}: ${m.message}`),
    );
    assert.deepEqual(said, []);
    const bytes = Buffer.byteLength(page);
    assert.ok(bytes <= MOST_BYTES, `${name} has ${bytes} bytes`);
  }
});

test('no light-out page has a script, a form or a handler, or asks anybody for anything', () => {
  for (const [name, page] of everyPage) {
    assert.deepEqual(asksFor(page), [], name);
    assert.doesNotMatch(page, /\son\w+=|\sstyle=|javascript:/i, name);
  }
});

test('planted: a script, a picture and a font from elsewhere are seen', () => {
  assert.equal(asksFor('<script src="a.js"></script><img src="b"><style>a{src:url(c)}</style>').length, 3);
});

test('the policy that each light-out page brings along lets its own style in, and nothing else', () => {
  for (const [name, page] of everyPage) {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`style-src &#39;sha256-${hash}&#39;;`), name);
    assert.match(page, /content="default-src &#39;none&#39;;/);
  }
});

test('the links between the light-out pages lead to pages that are there', () => {
  for (const pages of [lightOutPages('US'), lightOutPages(undefined)]) {
    for (const [name, page] of pages) {
      const links = [...page.matchAll(/href="\.\/([^"]+)"/g)].map(([, file = '']) => file);
      assert.ok(links.length > 0, `${name} leads on`);
      for (const file of links)
        assert.ok(pages.has(normalize(join(dirname(name), file))), `${name}: ${file}`);
    }
  }
});

test('the light-out pages are read by a child of eleven', () => {
  for (const [name, page] of everyPage) {
    // The names of services and countries are not ours; the sentences are.
    const text = textOf(page.replace(/<dl>[\s\S]*?<\/dl>|<ul class="pick">[\s\S]*?<\/ul>/g, ''));
    if (name.includes('.es.')) assert.ok(spanishEase(text) >= 65, `${name}: ${spanishEase(text)}`);
    else assert.ok(englishGrade(text) <= 6, `${name}: ${englishGrade(text)}`);
  }
});

test('what is written can be read by the proxy, and what has not changed is left alone', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'porchlight-light-out-'));
  try {
    await chmod(directory, 0o700);
    const all = lightOutPages('DE').size;
    assert.equal(await writeLightOut(directory, 'DE'), all);
    assert.equal(await writeLightOut(directory, 'DE'), 0);
    const index = join(directory, 'index.html');
    assert.equal((await stat(index)).mode & 0o777, 0o644);
    assert.equal((await stat(join(directory, 'light-out'))).mode & 0o777, 0o755);
    await writeFile(index, 'half a pa');
    assert.equal(await writeLightOut(directory, 'DE'), 1);
    assert.match(await readFile(index, 'utf8'), /href="tel:112"/);
    assert.equal(await writeLightOut(directory, 'US'), 2, 'another country changes the first pages alone');
  } finally {
    await rm(directory, { recursive: true });
  }
});
