import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { mailWords, mineWords } from './index.ts';

/** What may be handed to any of the sentences, as it is on an ordinary day. */
const GIVEN = {
  when: 'Tuesday, December 1, 3 pm',
  before: 'Monday, November 30, 2 pm',
  who: 'Amara Okafor',
  kind: 'Session',
  minutes: 50,
  format: 'online',
  address: 'sam@home.example',
  hours: 'one day',
  goodbye: 'https://porch.example/b',
  link: 'https://porch.example/a',
};

type Words = string | ((given: never) => Words) | { readonly [key: string]: Words };

/** Every sentence of a tree of words, filled with real values. */
function sentences(words: Words): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const made = words(GIVEN as never);
    // Some take the one value as it is.
    const isPlain = typeof made === 'string' && made.includes('[object Object]');
    return sentences(isPlain ? words('$120' as never) : made);
  }
  return Object.values(words).flatMap(sentences);
}

const asText = (words: Words): string =>
  sentences(words)
    .map((one) => one.replaceAll(/https?:\S+/g, '').replace(/(?<![.?!:])$/, '.'))
    .join('\n');

test('AP16 what a client reads is of grade 6 or below, and fairly easy in Spanish, part by part', () => {
  for (const [locale, measure] of [
    ['en', (text: string) => englishGrade(text) <= 6],
    ['es', (text: string) => spanishEase(text) >= 65],
  ] as const) {
    const parts = { ...mineWords(locale), mail: mailWords(locale) } as unknown as Record<string, Words>;
    for (const [name, words] of Object.entries(parts).filter(([, part]) => typeof part === 'object'))
      assert.ok(
        measure(asText(words)),
        `${locale} ${name}: ${englishGrade(asText(words))} ${spanishEase(asText(words))}`,
      );
    assert.doesNotMatch(asText(parts), /!|undefined|\[object/);
  }
  assert.ok(englishGrade('Notwithstanding contractual cancellation obligations, remuneration applies.') > 6);
});

test('AP10 AP6 a mail’s neutral dress says nothing of therapy, in its subject and in its words', () => {
  for (const locale of ['en', 'es'] as const) {
    const { reminder, toClient } = mailWords(locale);
    const all = [reminder, ...Object.values(toClient)].map((one) => one(GIVEN).neutral);
    for (const { subject, body } of all) {
      assert.doesNotMatch(
        `${subject} ${body}`,
        /Amara|therap|terap|session|sesión|appointment|cita\b|\bclient/i,
      );
      assert.ok(body.split(/\s+/).length <= 90);
    }
  }
});
