import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, html, paragraphs, raw, render } from './html.ts';

test('text and attributes are escaped, finished HTML is not', () => {
  const typed = `<script>alert("it's")</script> & so on`;
  const escaped = '&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt; &amp; so on';
  assert.equal(render(html`<p title="${typed}">${typed}</p>`), `<p title="${escaped}">${escaped}</p>`);
  assert.equal(render(html`${html`<b>${'<'}</b>`}`), '<b>&lt;</b>');
  assert.equal(render(html`<a${attributes({ title: typed })}>`), `<a title="${escaped}">`);
});

test('undefined, null and false render nothing; numbers and lists render', () => {
  assert.equal(
    render(html`[${undefined}${null}${false}${0}${['a', 'b'].map((x) => html`<i>${x}</i>`)}]`),
    '[0<i>a</i><i>b</i>]',
  );
});

test('the compiler refuses what would print [object Object] or make the page a promise', () => {
  // Never run: each line below stands only as long as the compiler refuses it.
  const refused = (): void => {
    // @ts-expect-error an object
    html`${{ name: 'Jo' }}`;
    // @ts-expect-error true
    html`${true}`;
    // @ts-expect-error a promise
    html`${Promise.resolve('words')}`;
    // @ts-expect-error unescaped strings in a list
    html`${['<b>']}`;
    // @ts-expect-error a point in time without words for people
    html`${Temporal.PlainDate.from('2026-12-01')}`;
  };
  assert.equal(typeof refused, 'function');
});

test('a promise that slips past the compiler is an assertion, not a page', () => {
  const slipped = Promise.resolve('words') as unknown as string;
  assert.throws(() => html`${slipped}`, /assertion/);
});

test('attributes: true is a bare name, undefined, null and false are left out', () => {
  const written = attributes({ required: true, disabled: false, id: undefined, title: null, rows: 3 });
  assert.equal(written.toString(), ' required rows="3"');
});

test("somebody's own words keep their paragraphs and line ends, and nothing of them is markup", () => {
  assert.equal(
    paragraphs('One <b>\r\ntwo\n \n\n three').toString(),
    '<p>One &lt;b&gt;<br>two</p>\n<p>three</p>',
  );
  assert.equal(paragraphs(' \n ').toString(), '');
});

test('raw is taken as it stands', () => {
  assert.equal(render(html`${raw('<br>')}`), '<br>');
});
