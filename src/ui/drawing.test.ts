import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPen } from './drawing.ts';
import { render } from './html.ts';

const pen = await openPen();

test('a drawing is plain SVG: no style, no script, no colour of its own', () => {
  const bars = render(
    pen.bars({
      label: 'Promises <kept>',
      lines: [
        {
          label: 'Oct–Dec 2026',
          bars: [
            { from: 0.8, to: 1, text: 'nearly <all>', look: 'full' },
            { from: 0.5, to: 0.5, text: '10 of 20', look: 'outlined' },
          ],
        },
      ],
    }),
  );
  const stairs = render(
    pen.stairs({
      label: 'Heard from',
      axis: 'Weeks',
      stairs: [
        {
          look: 'full',
          steps: [
            { x: 0, y: 1 },
            { x: 3, y: 0.4 },
          ],
        },
      ],
    }),
  );
  for (const one of [bars, stairs]) {
    assert.match(one, /^<svg class="drawing" role="img" aria-label="[^"]+" viewBox="0 0 400 \d+"/);
    assert.doesNotMatch(one, /style|script|#[0-9a-f]{3}|\bhref|xmlns|undefined|NaN/);
  }
  assert.match(bars, /aria-label="Promises &lt;kept&gt;"/);
  assert.match(bars, /nearly &lt;all&gt;/);
  assert.match(bars, /class="full pale"/);
  assert.match(bars, /class="outlined"/);
  assert.match(stairs, /class="full stair"/);
});

test('two pens draw the same, and nothing but what was given', () => {
  const given = {
    label: 'One',
    lines: [{ label: 'Here', bars: [{ from: 0, to: 0, text: '0 of 9', look: 'full' as const }] }],
  };
  assert.equal(render(pen.bars(given)), render(pen.bars(given)));
  assert.doesNotMatch(render(pen.bars(given)), /<rect/);
});
