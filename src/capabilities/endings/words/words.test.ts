import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS } from '../rules/length.ts';
import { REASONS, cardFor } from '../rules/reasons.ts';
import { doorWords, draftWords, mailWords, myWords } from './index.ts';

const OWN = 'I kept thinking of what you told me about your sister, and I am glad you did.';
const filled = { name: 'Sam', from: 'Amara Okafor', own: OWN };
const GIVEN = { who: 'Amara', when: 'Monday, 5 pm', link: 'https://porch.example/door/x' };
const SHAMES = /!|no-show|overdue|failed|missed|fee\b|owe|must|debe\b|faltó/i;

type Words = string | ((given: never) => Words) | { readonly [key: string]: Words };

function sentences(words: Words): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentences(words(GIVEN as never));
  return Object.values(words).flatMap(sentences);
}

const asText = (words: unknown): string =>
  sentences(words as Words)
    .map((one) => one.replaceAll(/https?:\S+/g, '').replace(/(?<![.?!:])$/, '.'))
    .join('\n');

test('E1 E10 what a client reads is of grade 6 or below, and fairly easy in Spanish; it shames nobody', () => {
  for (const words of [myWords, doorWords, mailWords]) {
    const [en, es] = [asText(words('en')), asText(words('es'))];
    assert.ok(englishGrade(en) <= 6, `${englishGrade(en)}`);
    assert.ok(spanishEase(es) >= 65, `${spanishEase(es)}`);
    for (const text of [en, es]) assert.doesNotMatch(text, SHAMES);
  }
});

test('E11 each closing letter is short with a sentence of one’s own and the door under it, plain, and blames nobody', () => {
  for (const lang of ['en', 'es'] as const)
    for (const reason of REASONS) {
      const words = draftWords(lang);
      const door = words.door({ address: 'porch.example/door', code: 'bamo tiku reno lasi' });
      const text = words.closing(cardFor(reason), filled);
      assert.ok(wordsIn(`${text} ${door}`) <= MOST_WORDS, `${lang} ${reason}: ${wordsIn(text)}`);
      assert.ok(text.includes(OWN));
      assert.doesNotMatch(text, SHAMES);
      if (lang === 'en') assert.ok(englishGrade(text) <= 6, `${reason}: ${englishGrade(text)}`);
      else assert.ok(spanishEase(text) >= 60, `${reason}: ${spanishEase(text)}`);
    }
});

test('E11 who asked not to be contacted is written nothing', () => {
  for (const lang of ['en', 'es'] as const) assert.equal(draftWords(lang).closing('leave_be', filled), '');
});

test('E5 E9 the mails say nothing of therapy', () => {
  for (const lang of ['en', 'es'] as const)
    assert.doesNotMatch(asText(mailWords(lang)), /session|sesión|therap|terap|goodbye|despid/i);
});
