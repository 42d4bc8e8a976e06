import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Sheet, sheetsPdf } from './sheets.ts';

const look = { font: 'serif', size: 12, lead: 17 } as const;
const words = (text: string): Block => ({ ...look, text, after: 10 });

function sheet(blocks: readonly Block[]): Sheet {
  const flow = { x: 70, y: 300, width: 400, bottom: 700, top: 70, blocks };
  return { width: 612, height: 792, words: [{ ...look, text: 'Head', x: 70, y: 40, width: 300 }], flow };
}

const pdf = async (sheets: readonly Sheet[]): Promise<string> =>
  (await sheetsPdf({ title: 'Letter', lang: 'es', sheets })).toString('latin1');

const pagesIn = (file: string): string[] =>
  [...file.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box = '']) => box);

test('each sheet is a page of its own size, and the file says its language', async () => {
  const file = await pdf([sheet([words('One.')]), { width: 623.5, height: 311.8, words: [] }]);
  assert.deepEqual(pagesIn(file), ['0 0 612 792', '0 0 623.5 311.8']);
  assert.match(file, /\/Lang \(es\)/);
});

test('what doesn’t fit goes on on a next page, and what is signed takes its last words along', async () => {
  const one = await pdf([sheet(Array.from({ length: 14 }, () => words('A line.')))]);
  assert.equal(pagesIn(one).length, 1);
  const two = await pdf([sheet(Array.from({ length: 16 }, () => words('A line.')))]);
  assert.equal(pagesIn(two).length, 2);
  const kept = Array.from({ length: 13 }, () => words('A line.'));
  const signed = await pdf([sheet([...kept, { ...look, text: 'Bye.', after: 10, keep: 100 }])]);
  assert.equal(pagesIn(signed).length, 2);
});
