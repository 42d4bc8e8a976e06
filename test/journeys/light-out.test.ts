import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { lightOutPages } from '#app/light-out/pages';
import { writeLightOut } from '#app/light-out/write';
import { findChromium, launchOptions } from '#test/chromium';
import { Watch } from './watching.ts';

let browser: Browser;
let directory: string;
let proxy: Server;
let origin: string;

/**
 * Plays the proxies in deploy/ while nothing runs: the first page with 503 at whatever address was asked for, in the language
 * that the browser asks for, and the other pages at any depth.
 */
function lightOutProxy(pages: ReadonlyMap<string, string>): Server {
  return createServer((request, response) => {
    const [, other] = /(\/light-out\/[a-z-]+\.(?:en|es)\.html)$/.exec(request.url ?? '') ?? [];
    const first = /^\s*es\b/i.test(request.headers['accept-language'] ?? '') ? 'index.es.html' : 'index.html';
    const page = pages.get(other?.slice(1) ?? first);
    response.writeHead(other === undefined ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
}

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'porchlight-light-out-'));
  await writeLightOut(directory, 'US');
  proxy = lightOutProxy(lightOutPages('US')).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  browser = await chromium.launch(launchOptions(await findChromium()));
});
after(async () => {
  await browser.close();
  proxy.closeAllConnections();
  proxy.close();
  await rm(directory, { recursive: true });
});

type Eyes = { page: Page; watch: Watch; close: () => Promise<void> };

async function openEyes(look: BrowserContextOptions): Promise<Eyes> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...look });
  context.setDefaultTimeout(30_000);
  return {
    page: await context.newPage(),
    watch: new Watch(context, origin),
    close: () => context.close(),
  };
}

/** What reaches beyond the screen, by its tag. (The link that skips to the page waits to the left of it, on purpose.) */
async function tooWide(page: Page): Promise<string[]> {
  return page.locator('body').evaluate((body) => {
    type Box = { tagName: string; getBoundingClientRect(): { right: number } };
    const { innerWidth } = globalThis as unknown as { innerWidth: number };
    const all = (body as unknown as { querySelectorAll(of: string): Iterable<Box> }).querySelectorAll('*');
    return [...all]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .map((one) => one.tagName);
  });
}

/** Before anything is scrolled, the first number is on the screen. */
async function isOnFirstScreen(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  return box !== null && box.y + box.height <= (page.viewportSize()?.height ?? 0);
}

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

const LANGUAGES = [
  {
    locale: 'en-US',
    file: 'index.html',
    lang: 'en',
    heading: 'This page is away for a moment.',
    to: 'En español',
  },
  {
    locale: 'es-MX',
    file: 'index.es.html',
    lang: 'es',
    heading: 'Esta página vuelve en un momento.',
    to: 'In English',
  },
] as const;

for (const viewport of [PHONE, DESK]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { locale, lang, heading, to } of LANGUAGES) {
      test(`who comes while nothing runs finds numbers that answer now (${lang}, ${viewport.width}, ${colorScheme})`, async () => {
        const { page, watch, close } = await openEyes({ viewport, colorScheme, locale });
        const answer = await page.goto(`${origin}/elm-street/m/a-link-of-somebody`);
        assert.equal(answer?.status(), 503);
        assert.equal(await page.locator('h1').innerText(), heading);
        assert.ok(await isOnFirstScreen(page, 'a[href="tel:911"]'), 'the emergency number is seen at once');
        await page.locator('a[href="tel:988"]').first().waitFor();
        assert.deepEqual(await tooWide(page), []);
        await page.getByRole('link', { name: to }).click();
        assert.equal(await page.locator('html').getAttribute('lang'), lang === 'en' ? 'es' : 'en');
        assert.ok(await isOnFirstScreen(page, 'a[href="tel:911"]'));
        assert.deepEqual(await tooWide(page), []);
        assert.ok(watch.asked >= 2, 'the watcher saw what was asked for');
        assert.deepEqual(watch.trouble, []);
        await close();
      });
    }
  }
}

for (const { file, lang } of LANGUAGES) {
  test(`the pages work from a disk, and lead to every other country (${lang})`, async () => {
    const { page, watch, close } = await openEyes({ viewport: PHONE });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(pathToFileURL(join(directory, file)).href);
    await page.locator('main a[href^="./"][href*="countries"]').click();
    assert.deepEqual(await tooWide(page), []);
    const germany = page.locator(`ul.pick a[href$="de.${lang}.html"]`);
    await germany.click();
    assert.ok(await isOnFirstScreen(page, 'a[href="tel:112"]'));
    assert.deepEqual([...new Set(asked)], ['file:']);
    assert.deepEqual(
      watch.trouble.filter((one) => !one.startsWith('asked file:')),
      [],
    );
    await close();
  });
}

test('everybody can use the light-out pages', async () => {
  const { page, close } = await openEyes({ viewport: PHONE, javaScriptEnabled: true, bypassCSP: true });
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const path of ['/', '/light-out/countries.es.html']) {
    await page.goto(origin + path);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await tool.run()).violations.map(({ id }) => id);
    });
    assert.deepEqual(found, [], path);
  }
  await close();
});

test('planted: a page that is wider than the screen and asks elsewhere is seen', async () => {
  const { page, watch, close } = await openEyes({ viewport: PHONE });
  await page.setContent('<p style="width:400px">wide</p><img src="http://127.0.0.1:9/track.gif" alt="">');
  assert.deepEqual(await tooWide(page), ['P']);
  assert.equal(watch.trouble.length, 1);
  await close();
});
