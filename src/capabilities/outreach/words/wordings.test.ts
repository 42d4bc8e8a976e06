import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { draftIn, textIn } from '../card-view.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS, isTooLong, secondsToSay } from '../rules/length.ts';
import { MOST_LETTERS, WORDINGS, wordingIn } from '../rules/wordings.ts';
import { wordingWords } from './index.ts';

const OWN = 'I kept thinking of what you told me about your sister, and I am glad you did.';
const DAYS = { en: 'Wednesday, November 25', es: 'miércoles, 25 de noviembre' } as const;
const SHAMES = /!|no-show|overdue|failed|you did not come|didn’t come|must|no vino|faltó/i;

const said = (lang: 'en' | 'es') => ({ lang, name: 'Sam', from: 'Amara Okafor', day: DAYS[lang] });

test('L16 L8 all other words are short with a sentence of one’s own, plain, ask one thing at most, and blame nobody', () => {
  for (const lang of ['en', 'es'] as const)
    for (const wording of WORDINGS)
      for (const kind of ['email', 'letter'] as const) {
        const text = draftIn(said(lang), kind, wording, OWN);
        const what = `${lang} ${wording} ${kind}`;
        assert.ok(!isTooLong(kind, text), `${what}: ${wordsIn(text)} of ${MOST_WORDS[kind]}`);
        assert.ok(text.includes(OWN) && text.includes(DAYS[lang]) && text.endsWith('Amara Okafor'), what);
        assert.doesNotMatch(text, SHAMES);
        assert.ok((text.match(/\?/g) ?? []).length <= 1, what);
        const plain = draftIn(said(lang), kind, wording, '');
        if (lang === 'en') assert.ok(englishGrade(plain) <= 6, `${what}: grade ${englishGrade(plain)}`);
        else assert.ok(spanishEase(plain) >= 60, `${what}: ease ${spanishEase(plain)}`);
      }
  assert.equal(wordingIn('too_fast'), 'too_fast');
  assert.equal(wordingIn('<script>'), 'usual');
});

test('L16 a text has at most 160 letters whatever somebody is called, and says why to nobody', () => {
  for (const lang of ['en', 'es'] as const)
    for (const from of ['Amara Okafor', 'A very long name '.repeat(10)])
      for (const saysWho of [true, false]) {
        const text = textIn({ lang, from }, saysWho);
        assert.ok(text.length <= MOST_LETTERS, text);
        assert.doesNotMatch(text, /session|sesión|missed|coincid|therap|terap/i);
        if (!saysWho) assert.doesNotMatch(text, /Amara/);
      }
});

test('L17 the fuller message on the phone has at most 50 words and takes under twenty seconds', () => {
  for (const lang of ['en', 'es'] as const) {
    const text = wordingWords(lang).voicemail(said(lang));
    assert.ok(wordsIn(text) <= 50, `${lang}: ${wordsIn(text)}`);
    assert.ok(secondsToSay(text) <= 20, String(secondsToSay(text)));
    assert.match(text, /missed each other|no coincidimos/);
    if (lang === 'en') assert.ok(englishGrade(text) <= 6, String(englishGrade(text)));
    else assert.ok(spanishEase(text) >= 60);
  }
});
