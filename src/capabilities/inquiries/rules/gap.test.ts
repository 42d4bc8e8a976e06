import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWords } from '../words/index.ts';
import { fillGap, gapIn, isGapLeft } from './gap.ts';

const facts = { called: 'Maya', from: 'Amara Okafor', voice: 'i', until: '' } as const;

for (const locale of ['en', 'es'] as const) {
  for (const kind of ['yes', 'question'] as const) {
    const drafted = answerWords(locale)[kind](facts);
    const gap = gapIn(drafted) ?? assert.fail('the draft shows its gap');

    test(`I15 a draft with its gap unfilled stays (${kind}, ${locale})`, () => {
      assert.equal(isGapLeft(drafted, drafted), true);
      assert.equal(isGapLeft(drafted.replace(gap, ''), drafted), true, 'taken out, and nothing written');
      assert.equal(isGapLeft(drafted.replace(`\n\n${gap}`, ''), drafted), true, 'with its lines');
      assert.equal(isGapLeft(drafted.replace(gap, gap.slice(1, -1)), drafted), true, 'without its brackets');
      assert.equal(isGapLeft(`${drafted}\n\nTuesday?`, drafted), true, 'the bracket still stands');
    });

    test(`I15 words of one's own let it leave (${kind}, ${locale})`, () => {
      assert.equal(isGapLeft(drafted.replace(gap, 'Tuesday at 5?'), drafted), false);
      assert.equal(isGapLeft(fillGap(drafted, ' Tuesday at 5? '), drafted), false);
      assert.equal(isGapLeft('Please ring me.', drafted), false);
      assert.equal(fillGap(drafted, '  '), drafted);
    });
  }
}

test('I15 a draft without a gap leaves as it is', () => {
  assert.equal(isGapLeft('Thank you.', 'Thank you.'), false);
  assert.equal(isGapLeft('Thank you.', ''), false);
});
