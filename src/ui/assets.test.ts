import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { type AssetName, loadAssets } from './assets.ts';
import { button, buttonRow, plainButton } from './button.ts';
import { promiseBlock } from './blocks.ts';
import { html, render } from './html.ts';
import { choiceParts, textParts } from './parts-samples.ts';
import { publicPage } from './public-page.ts';

const assets = loadAssets();
const names: readonly AssetName[] = ['public.css', 'desk.css', 'exit.js', 'desk.js', 'turbo.js'];

function served(
  path: string,
  acceptEncoding?: string,
): { body: Buffer; headers: Readonly<Record<string, string>> } {
  const found = assets.serve(path, acceptEncoding);
  assert.ok(found, path);
  return { body: Buffer.from(found.body), headers: found.headers };
}

test('each asset has a name of its content, and comes in the smallest form the browser takes', () => {
  for (const name of names) {
    const path = assets.href(name);
    assert.match(path, /^\/assets\/[\w-]+\.[0-9a-f]{8}\.(?:css|js)$/);
    const plain = served(path);
    const gzip = served(path, 'deflate, gzip');
    const brotli = served(path, 'gzip, br;q=0.9');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.deepEqual(gunzipSync(gzip.body), plain.body);
    assert.deepEqual(brotliDecompressSync(brotli.body), plain.body);
    assert.equal(served(path, 'br;q=0, gzip;q=0').headers['content-encoding'], undefined);
    assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(plain.headers['content-length'], String(plain.body.length));
  }
});

test('what is not there is not served', () => {
  for (const path of ['/assets/public.css', '/assets/../package.json', '/assets/', '/']) {
    assert.equal(assets.serve(path, 'br'), undefined);
  }
});

test('every file that a stylesheet or a script of ours names is there', () => {
  for (const name of ['desk.css', 'desk.js'] as const) {
    const paths =
      served(assets.href(name))
        .body.toString()
        .match(/\/assets\/[\w.-]+/g) ?? [];
    assert.ok(paths.length >= 2);
    for (const path of paths) served(path);
  }
});

test('the exit script is under 1 KB before compression and in the syntax of old phones', () => {
  const script = served(assets.href('exit.js')).body.toString();
  assert.ok(Buffer.byteLength(script) < 1024, `${Buffer.byteLength(script)} bytes`);
  assert.doesNotMatch(
    script,
    /=>|\b(?:const|let|class|async|await|import|export)\b|`|\?\.|\?\?|\.\.\.|\|\|=/,
  );
  assert.ok(new Script(script));
});

test('our browser scripts hold no string of several lines, so squeezing them is safe', () => {
  const folder = new URL('browser/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    for (const line of lines.filter((text) => !/^\s*(?:\/\/|\/?\*)/.test(text))) {
      assert.equal((line.split('`').length - 1) % 2, 0, `${file}: ${line}`);
    }
  }
});

test('the public stylesheet is at most 4 KB on the wire, and a contact page with it at most 14', () => {
  const css = served(assets.href('public.css'), 'gzip').body.length;
  const page = publicPage({
    title: 'Write to Amara Okafor',
    lang: 'en',
    practiceName: 'Amara Okafor, PhD',
    leaveTo: 'https://www.weather.gov/',
    stylesheetHref: assets.href('public.css'),
    exitScriptHref: assets.href('exit.js'),
    main: html`<h1>You can write to me here.</h1>${promiseBlock({ promise: 'You will hear by Tuesday.' })}
<form method="post" action="/okafor">${textParts()}${choiceParts()}${buttonRow(button({ text: 'Send' }), plainButton({ text: 'I need help now', formaction: '/help-now' }))}</form>`,
  });
  const exit = served(assets.href('exit.js'), 'gzip').body.length;
  const whole = gzipSync(render(page)).length + css + exit;
  assert.ok(css <= 4096, `${css} bytes`);
  assert.ok(whole <= 14 * 1024, `${whole} bytes`);
});

test('the font is served for both scripts it covers, and nothing is fetched from elsewhere', () => {
  const css = served(assets.href('desk.css')).body.toString();
  assert.equal((css.match(/@font-face/g) ?? []).length, 4);
  assert.doesNotMatch(css, /https?:|\/\/[a-z]/);
});
