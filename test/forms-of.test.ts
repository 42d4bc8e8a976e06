import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from './forms-of.ts';

const PAGE = `<a href="/there">There</a>
<form id="f" method="post" action="/a?b=1&amp;c=2" enctype="multipart/form-data">
  <input type="hidden" name="token" value="t&quot;"><input name="called"><input type="radio" name="way" value="a">
  <input type="radio" name="way" value="b" checked><input type="checkbox" name="day" value="1"><input type="file" name="voice">
  <textarea name="words">
Said &lt;so&gt;</textarea>
  <select name="who"><option value="x">X</option><option value="y" selected>Y</option></select>
  <button>Send</button><button name="do" value="keep" formaction="/b">Keep</button>
</form>
<input form="f" name="beside" value="1"><form><button type="button">No</button></form>`;

test('a page is read as a browser reads it: fields, choices, buttons, what was typed', () => {
  const { forms, links, text } = pageOf(PAGE, '/here');
  assert.deepEqual(links, ['/there']);
  assert.match(text, /Said <so>/);
  const [sent, kept, bare] = forms;
  assert.deepEqual([sent?.action, sent?.method, sent?.multipart], ['/a?b=1&c=2', 'post', true]);
  const says = Object.fromEntries(sent?.fields.map((one) => [one.name, one.values]) ?? []);
  const own = {
    token: ['t"'],
    called: [''],
    way: ['b'],
    day: [],
    voice: [],
    words: ['Said <so>'],
    who: ['y'],
  };
  assert.deepEqual(says, { ...own, beside: ['1'] });
  assert.deepEqual(sent?.fields.find(({ name }) => name === 'way')?.options, ['a', 'b']);
  assert.deepEqual([kept?.action, kept?.fields.at(-1)?.values], ['/b', ['keep']]);
  assert.deepEqual([bare?.action, bare?.method], ['/here', 'get']);
});
