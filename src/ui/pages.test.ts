import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { loadAssets } from './assets.ts';
import { button } from './button.ts';
import { emptyState, errorSummary, steps } from './blocks.ts';
import { choices } from './choices.ts';
import { deskPage } from './desk-page.ts';
import { fieldId, textArea, textField } from './fields.ts';
import { html, render } from './html.ts';
import { itemList } from './lists.ts';
import { partsPage } from './parts.ts';
import { publicPage } from './public-page.ts';
import { time } from './time.ts';

const assets = loadAssets();
// The house's own settings stand in .htmlvalidate.json, for every page.
const validator = new HtmlValidate(new FileSystemConfigLoader());

async function complaints(page: string): Promise<string[]> {
  const report = await validator.validateString(page, 'page.html');
  return report.results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`));
}

function opened(main = html`<h1>Nobody</h1>`): string {
  return render(
    deskPage({
      title: 'Waiting',
      lang: 'es',
      name: 'Porchlight',
      homeHref: '/desk',
      nav: [{ href: '/desk', text: 'Waiting', current: true, key: 'g' }],
      main,
      liveHref: '/desk/live',
      stylesheetHref: assets.href('desk.css'),
      turboHref: assets.href('turbo.js'),
      deskScriptHref: assets.href('desk.js'),
    }),
  );
}

test('every part in every state is sound HTML, in both looks', async () => {
  assert.deepEqual(await complaints(render(partsPage(assets, 'desk'))), []);
  assert.deepEqual(await complaints(render(partsPage(assets, 'public'))), []);
  assert.deepEqual(await complaints(opened()), []);
});

test('planted: an unlabelled field is seen', async () => {
  assert.notDeepEqual(await complaints(opened(html`<h1>x</h1><input type="text" name="bare">`)), []);
});

test('no page holds a style attribute, a handler, or anything from elsewhere', () => {
  for (const page of [render(partsPage(assets, 'desk')), render(partsPage(assets, 'public')), opened()]) {
    assert.doesNotMatch(page, /\sstyle=|\son\w+=|<style/i);
    assert.doesNotMatch(page, /(?:src|<link[^>]*href)="(?:https?:)?\/\//);
  }
});

test('a public page carries one script, the exit one, and a way out that works without it', () => {
  const page = render(partsPage(assets, 'public'));
  assert.equal((page.match(/<script/g) ?? []).length, 1);
  assert.match(
    page,
    /<a class="button plain leave" href="\/leave"[^>]*data-leave="https:\/\/www\.weather\.gov\/"/,
  );
});

test('a neutral page that is no web address gives way to our own route', () => {
  const page = publicPage({
    title: 'x',
    lang: 'en',
    practiceName: 'x',
    leaveTo: 'javascript:alert(1)',
    stylesheetHref: '/a.css',
    exitScriptHref: '/a.js',
    main: html``,
  });
  assert.match(render(page), /data-leave="\/leave"/);
});

test('hint and error are tied to their field, and the summary leads there', () => {
  const field = textField({ name: 'a[b]', label: 'L', hint: 'H', error: 'E', value: '"x"' }).toString();
  assert.match(field, /<label for="f-a-b-">L<\/label>/);
  assert.match(field, /aria-describedby="f-a-b--hint f-a-b--error"/);
  assert.match(field, /aria-invalid="true"/);
  assert.match(field, /value="&quot;x&quot;"/);
  const summary = errorSummary({ title: 'T', errors: [{ name: 'a[b]', text: 'E' }] });
  assert.ok(summary?.toString().includes(`href="#${fieldId('a[b]')}"`));
  assert.equal(errorSummary({ title: 'T', errors: [] }), undefined);
});

test('what somebody wrote comes back as it was, also a first empty line', () => {
  const field = textArea({ name: 'words', label: 'L', value: '\n<b>\n' }).toString();
  assert.ok(field.includes('rows="6">\n\n&lt;b&gt;\n</textarea>'), field);
});

test('nothing is chosen beforehand, what was chosen stays chosen, and a reveal needs no script', () => {
  const group = (value?: string[]): string =>
    choices({
      name: 'way',
      legend: 'How?',
      kind: 'checkbox',
      value,
      options: [
        { value: 'email', label: 'Email', reveal: html`<p>more</p>` },
        { value: 'code', label: 'Code' },
      ],
    }).toString();
  assert.doesNotMatch(group(), / checked/);
  assert.match(group(['code']), /value="code" checked/);
  assert.match(group(), /<div class="reveal"><p>more<\/p><\/div>/);
});

test('what can not be pressed is shown with its reason', () => {
  const off = button({ text: 'Send', off: 'Read the message first.' }).toString();
  assert.match(off, /disabled aria-describedby="(f-off-[\w-]+)"/);
  assert.match(off, /Read the message first\./);
});

test('j opens the next line and k the one before; with nothing open j opens the first', () => {
  const items = (open?: number): string[] => {
    const lines = itemList([0, 1, 2].map((n) => ({ href: `/${n}`, title: `${n}`, current: n === open })));
    return [...lines.toString().matchAll(/href="\/(\d)"[^>]*?data-key="(\w)"/g)].map(
      ([, n, key]) => `${key}${n}`,
    );
  };
  assert.deepEqual(items(1), ['k0', 'j2']);
  assert.deepEqual(items(), ['j0']);
  assert.deepEqual(items(0), ['j1']);
});

test('a time is words for people and an instant for machines', () => {
  const at = Temporal.ZonedDateTime.from('2026-12-01T17:00[America/New_York]');
  assert.equal(
    time(at, 'Tuesday, 5 pm').toString(),
    '<time datetime="2026-12-01T22:00:00Z">Tuesday, 5 pm</time>',
  );
  assert.match(time(Temporal.PlainDate.from('2026-12-01'), 'x').toString(), /datetime="2026-12-01"/);
});

test('the step that is now says so to who can not see the mark', () => {
  const words = { done: 'Done', now: 'Now', next: 'Next' };
  assert.match(steps([{ text: 'Reads', state: 'now' }], words).toString(), /aria-current="step"[\s\S]*Now: /);
  assert.match(emptyState({ title: 'Nobody is waiting.' }).toString(), /Nobody is waiting\./);
});
