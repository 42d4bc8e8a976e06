import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { test } from 'node:test';
import { isDrawable, paperOf, pdfOf } from './pdf.ts';

/** The words in a file's streams, as the fonts that it names have them. */
function wordsIn(file: Buffer): string {
  const text = file.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const shown = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, body = '']) => body),
  );
  return shown
    .map((line) => [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join(''))
    .map((hex) => Buffer.from(hex, 'hex').toString('latin1'))
    .join('\n');
}

const PARTS = [
  { kind: 'title', text: 'Your agreement' },
  { kind: 'heading', text: 'To book a session' },
  { kind: 'text', text: '¿Puedo? Sí, señora: «mañana».' },
] as const;

test('a file holds the words, says its language and its headings, and counts its pages', async () => {
  const long = Array.from({ length: 90 }, (_, index) => ({ kind: 'text' as const, text: `Line ${index}.` }));
  const file = await pdfOf({
    title: 'Agreement',
    lang: 'es',
    paper: 'a4',
    parts: [...PARTS, ...long],
    foot: ({ at, all }) => `Page ${at} of ${all}`,
  });
  const words = wordsIn(file);
  assert.match(words, /Your agreement/);
  assert.match(words, /¿Puedo\? Sí, señora: «mañana»\./);
  assert.match(words, /Line 89\./);
  const raw = file.toString('latin1');
  assert.match(raw, /\/Lang \(es\)/);
  assert.match(raw, /\/S \/H1/);
  assert.match(raw, /\/S \/H2/);
  const pages = /\/Type \/Pages\s*\/Count (\d+)/.exec(raw)?.[1] ?? '';
  assert.ok(Number(pages) > 1);
  assert.match(words, new RegExp(`Page ${pages} of ${pages}`));
});

test('what the fonts can’t draw is told beforehand', () => {
  assert.ok(isDrawable('Amara Okafor, “Dr.” — €120, ¿sí? «ñandú»'));
  assert.equal(isDrawable('Łukasz'), false);
  assert.equal(isDrawable('Анна'), false);
});

test('paper is what lies in the printers there', () => {
  assert.equal(paperOf('US'), 'letter');
  assert.equal(paperOf('UK-SCT'), 'a4');
});
