import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ENVELOPE_FOR,
  ENVELOPE_SIZE,
  LABELS,
  PAPERS,
  type PaperName,
  WINDOW,
  inch,
  labelBoxes,
  mm,
} from './papers.ts';
import { envelopeSheet, labelSheets, letterSheet } from './letter-sheet.ts';

const NAMES: readonly PaperName[] = ['a4', 'letter'];
const TO = ['Sam Rivera', '118 Willow Avenue, Apt 3B', 'Brooklyn, NY 11215'];

const letter = (paper: PaperName, to = TO) =>
  letterSheet({
    paper,
    head: { practice: 'Oak Street', address: '12 Oak Street\nBrooklyn', phone: '(718) 555-0100' },
    to,
    returns: ['PO Box 12, Brooklyn'],
    date: 'November 27, 2026',
    words: 'Hello Sam,\n\nWords.\n\nAmara',
    from: 'Amara',
  });

test('LE4 a sheet in thirds fits into its envelope, and DL and #10 are what is sold', () => {
  for (const paper of NAMES) {
    const envelope = ENVELOPE_SIZE[ENVELOPE_FOR[paper]];
    assert.ok(PAPERS[paper].width < envelope.width);
    assert.ok(PAPERS[paper].height / 3 < envelope.height);
  }
  assert.deepEqual(ENVELOPE_SIZE.dl, { width: mm(220), height: mm(110) });
  assert.deepEqual(ENVELOPE_SIZE['10'], { width: 684, height: 297 });
});

/** A #10 with a window of 1 1/8 by 4 1/2 inches, 7/8 from the left and 1/2 from below; how far the sheet slid in it, to the right and up. */
function seenOfLetter(right: number, up: number) {
  const slack = { x: inch(9.5 - 8.5), y: inch(4.125) - inch(11) / 3 };
  return {
    left: inch(0.875) - right * slack.x,
    right: inch(0.875 + 4.5) - right * slack.x,
    top: inch(4.125 - 0.5 - 1.125) - (1 - up) * slack.y,
    bottom: inch(4.125 - 0.5) - (1 - up) * slack.y,
  };
}

test('LE3 LE4 however a letter slides in a #10 with a window, the address is in sight and nothing else is', () => {
  const sheet = letter('letter');
  const { address } = WINDOW.letter;
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (right, up) => {
      const seen = seenOfLetter(right, up);
      assert.ok(address.x > seen.left && address.x + address.width <= seen.right + 1);
      assert.ok(address.y >= seen.top - 1 && address.y + address.height <= seen.bottom + 1);
      for (const words of sheet.words) {
        if (words.text.startsWith('Sam')) continue;
        const lines = words.text.split('\n').length;
        assert.ok(words.y + lines * words.lead < seen.top || words.y > seen.bottom, words.text);
      }
      assert.ok((sheet.flow?.y ?? 0) > seen.bottom);
    }),
  );
});

test('LE3 LE4 on A4 the address stands where DIN 5008 has it, and only what is on the envelope shows with it', () => {
  const { seen } = WINDOW.a4;
  const inSight = letter('a4').words.filter(
    ({ x, y }) => x >= seen.x && x < seen.x + seen.width && y >= seen.y && y < seen.y + seen.height,
  );
  assert.deepEqual(
    inSight.map(({ text }) => text),
    ['PO Box 12, Brooklyn', TO.join('\n')],
  );
  assert.ok((letter('a4').flow?.y ?? 0) > seen.y + seen.height);
});

test('LE4 long addresses stand closer, and stay in their place', () => {
  const many = ['Sam Rivera', 'c/o Jo', 'House 3', '118 Willow Avenue', 'Brooklyn', 'NY 11215', 'USA'];
  for (const paper of NAMES) {
    const words = letter(paper, many).words.find(({ text }) => text.startsWith('Sam'));
    assert.ok(words);
    assert.ok(many.length * words.lead <= WINDOW[paper].address.height + 0.01);
    assert.ok(words.size >= 5.5);
  }
  const [, to] = envelopeSheet('10', { to: many, from: ['PO Box 12'] }).words;
  assert.ok(to && to.y + many.length * to.lead <= ENVELOPE_SIZE['10'].height);
});

test('LE4 labels lie on their sheet, beside one another and never over one another', () => {
  for (const paper of NAMES) {
    const boxes = labelBoxes(paper);
    assert.equal(boxes.length, paper === 'a4' ? 24 : 30);
    for (const [at, box] of boxes.entries()) {
      assert.ok(box.x >= 0 && box.x + box.width <= PAPERS[paper].width);
      assert.ok(box.y >= 0 && box.y + box.height <= PAPERS[paper].height);
      const next = boxes[at + 1];
      if (next && next.y === box.y) assert.ok(next.x >= box.x + box.width);
      assert.ok(LABELS[paper].step.y >= box.height - 0.01);
    }
  }
});

test('LE4 addresses fill sheets of labels from the first that is left', () => {
  const all = Array.from({ length: 30 }, () => TO);
  const sheets = labelSheets('a4', all, 23);
  assert.deepEqual(
    sheets.map(({ words }) => words.length),
    [2, 24, 4],
  );
  assert.deepEqual(labelSheets('letter', []), []);
});
