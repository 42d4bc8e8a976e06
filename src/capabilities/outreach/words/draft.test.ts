import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS, isTooLong, secondsToSay } from '../rules/length.ts';
import { STEP_KINDS } from '../rules/steps.ts';
import { draftWords, mailWords, myWords } from './index.ts';

const OWN = 'I kept thinking of what you told me about your sister, and I am glad you did.';
const filled = { name: 'Sam', from: 'Amara Okafor', day: 'Wednesday, November 25', own: OWN };
const SHAMES = /!|no-show|overdue|failed|you did not come|didn’t come|must|no vino|faltó/i;

test('L8 each draft is short with a sentence of one’s own in it, plain, and blames nobody', () => {
  for (const lang of ['en', 'es'] as const)
    for (const kind of STEP_KINDS) {
      const text = draftWords(lang)[kind](filled);
      assert.ok(!isTooLong(kind, text), `${lang} ${kind}: ${wordsIn(text)} of ${MOST_WORDS[kind]}`);
      assert.ok(text.includes(OWN));
      assert.doesNotMatch(text, SHAMES);
      if (lang === 'en') assert.ok(englishGrade(text) <= 6, `${kind}: grade ${englishGrade(text)}`);
      else assert.ok(spanishEase(text) >= 60, `${kind}: ease ${spanishEase(text)}`);
    }
});

test('L8 a message on the phone is said in under twenty seconds, and says who rings only where that is safe', () => {
  const said = { from: 'Amara Okafor' };
  for (const lang of ['en', 'es'] as const) {
    const { voicemail } = draftWords(lang);
    assert.ok(secondsToSay(voicemail({ ...said, saysWho: true })) < 20);
    assert.doesNotMatch(voicemail({ ...said, saysWho: false }), /Amara|session|sesión|coincid/);
  }
});

test('L10 the neutral mail says nothing but that there is a note', () => {
  for (const lang of ['en', 'es'] as const) {
    const mail = mailWords(lang).neutral({ link: 'https://porch.example/my/oak-street/notes' });
    assert.doesNotMatch(`${mail.subject} ${mail.body}`, /session|sesión|therap|terap|Amara|missed/i);
  }
});

test('L10 what stands around the notes on a client’s page is plain', () => {
  const around = (lang: 'en' | 'es'): string => {
    const words = myWords(lang);
    const from = words.from({ who: 'Amara', when: lang === 'en' ? 'Monday' : 'lunes' });
    return [words.title, words.none, from, words.after].join('\n');
  };
  assert.ok(englishGrade(around('en')) <= 6, String(englishGrade(around('en'))));
  assert.ok(spanishEase(around('es')) >= 60, String(spanishEase(around('es'))));
});
