import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { HEARD, PACES } from '../rules/questions.ts';
import { mailWords, myWords } from './index.ts';

const SAMPLE = { who: 'Ruth', when: 'Monday, November 30, 11 am', day: 'Tuesday, December 1', read: '' };

test('K2 what a client reads is plain, has no grades in it, and says five things to each question', () => {
  for (const lang of ['en', 'es'] as const) {
    const words = myWords(lang);
    const { pace, heard } = words;
    const said = [
      words.title,
      words.from(SAMPLE),
      words.readSession(SAMPLE),
      words.readDay(SAMPLE),
      words.notNow,
      words.alone(SAMPLE),
      pace.ask,
      ...PACES.map((one) => `${pace[one]}.`),
      heard.ask,
      ...HEARD.map((one) => `${heard[one]}.`),
      words.line,
      words.lineHint,
      ...Object.values(words.done),
      ...Object.values(words.refused),
    ].join('\n');
    if (lang === 'en') assert.ok(englishGrade(said) <= 6, `grade ${englishGrade(said)}`);
    else assert.ok(spanishEase(said) >= 60, `ease ${spanishEase(said)}`);
    assert.doesNotMatch(
      [pace.ask, heard.ask, ...Object.values(pace), ...Object.values(heard)].join(' '),
      /\d|!/,
    );
    assert.equal(new Set(PACES.map((one) => pace[one])).size, 5);
  }
});

test('K7 the mail is automatic, neutral and short', () => {
  for (const lang of ['en', 'es'] as const) {
    const { subject, body } = mailWords(lang).neutral({ link: 'https://porch.example/my/oak/check-in' });
    assert.doesNotMatch(`${subject} ${body}`, /session|sesión|therap|terap|pace|ritmo/i);
    assert.match(body, /automatic|automático/);
  }
});
