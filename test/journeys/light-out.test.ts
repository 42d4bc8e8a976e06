import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';
import { writeLightOut } from '#app/light-out/write';
import { findChromium, launchOptions } from '#test/chromium';

/**
 * The pages for when nothing runs, as they lie on the disk: opened by themselves, without a server and without script, since
 * a proxy shows them when nothing else is left.
 */

let browser: Browser;
let directory: string;

before(async () => {
  browser = await chromium.launch(launchOptions(await findChromium()));
  directory = await mkdtemp(join(tmpdir(), 'light-out-'));
});
after(async () => {
  await browser.close();
  await rm(directory, { recursive: true });
});

const at = (file: string): string => pathToFileURL(join(directory, file)).href;

type Seen = { wide: boolean; calls: number; small: number; heads: number; scripts: number };

/** Asked in the page, so it is text: no page's own words are known here. */
const LOOK = `({
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  calls: document.querySelectorAll('a[href^="tel:"]').length,
  small: [...document.querySelectorAll('a[href^="tel:"]')].filter((a) => a.getBoundingClientRect().height < 24).length,
  heads: document.querySelectorAll('h1').length,
  scripts: document.scripts.length,
})`;

/** What a page shows that it shouldn't, or lacks, at this width. */
async function wrongWith(page: Page): Promise<string[]> {
  const seen = await page.evaluate<Seen>(LOOK);
  return [
    ...(seen.wide ? ['wider than the screen'] : []),
    ...(seen.calls === 0 ? ['no number to press'] : []),
    ...(seen.small > 0 ? [`${seen.small} numbers too small for a thumb`] : []),
    ...(seen.heads === 1 ? [] : [`${seen.heads} headings`]),
    ...(seen.scripts === 0 ? [] : ['a script']),
  ];
}

test('with nothing running the numbers are there, on a phone and a desk, light and dark, in both languages, and nothing is asked for elsewhere', async () => {
  await writeLightOut(directory, 'US');
  for (const [width, colorScheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 780 },
      colorScheme,
    });
    const asked: string[] = [];
    context.on('request', (request) => void asked.push(request.url()));
    const page = await context.newPage();
    for (const file of ['index.html', 'index.es.html']) {
      await page.goto(at(file));
      assert.deepEqual(await wrongWith(page), [], `${file} at ${width}, ${colorScheme}`);
      assert.ok(await page.locator('a[href="tel:988"]').first().isVisible(), file);
    }
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')),
      [],
    );
    await context.close();
  }
});

test('from the first page the way leads to the numbers of another country and language, without script', async () => {
  await writeLightOut(directory, undefined);
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(at('index.html'));
  await page.getByRole('link', { name: 'Ireland' }).click();
  assert.match(page.url(), /ie\.en\.html$/);
  assert.ok((await page.locator('a[href^="tel:"]').count()) > 0);
  await page.getByRole('link', { name: 'Español' }).click();
  assert.match(page.url(), /ie\.es\.html$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await context.close();
});
