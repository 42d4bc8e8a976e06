import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gentleEn } from '../words/gentle.en.ts';
import { gentleWords, paperWords } from '../words/index.ts';
import { HEARD_AS, MOST_HEARD, gentleReadings, heardIn } from './gentle.ts';

const heard = (text: string, lang: 'en' | 'es' = 'en', most = 130): string[] =>
  heardIn(text, gentleReadings(lang, most)).map(({ as }) => as);

test('LE9 hurry, pressure, blame, words of the trade and threats are heard, in both languages', () => {
  const said = {
    en: {
      hurry: 'Please call me as soon as possible.',
      must: 'You need to come on Monday.',
      answer: 'Please respond to this letter.',
      last: 'This is your last chance.',
      blame: "You didn't call.",
      shame: 'I am disappointed.',
      jargon: 'We missed your intake.',
    },
    es: {
      hurry: 'Llame cuanto antes.',
      must: 'Tiene que venir el lunes.',
      answer: 'Espero su respuesta.',
      last: 'Es su última oportunidad.',
      blame: 'Usted faltó a la sesión.',
      shame: 'Estoy decepcionada.',
      jargon: 'Por su incumplimiento.',
    },
  };
  for (const lang of ['en', 'es'] as const)
    for (const [as, text] of Object.entries(said[lang])) assert.deepEqual(heard(text, lang), [as], text);
});

test('LE9 one question is heard as nothing, two as one too many; a long sentence and a long text as that', () => {
  assert.deepEqual(heard('Was it something I said or did?'), []);
  assert.deepEqual(heard('Was it me? Will you come?'), ['questions']);
  assert.deepEqual(heard(`${'and so on '.repeat(12)}.`), ['sentence']);
  assert.deepEqual(heard('One word. '.repeat(10), 'en', 15), ['length']);
});

test('LE9 what a gentle letter says is heard as nothing', () => {
  for (const text of [
    'You don’t have to do anything. You don’t need to answer. We missed each other, and that is all right.',
    'Come, ring or write when you like. My door stays open.',
  ])
    assert.deepEqual(heard(text), [], text);
  for (const text of [
    'No tiene que explicar nada. No hace falta que responda.',
    'No coincidimos, y está bien así.',
  ])
    assert.deepEqual(heard(text, 'es'), [], text);
  for (const lang of ['en', 'es'] as const) {
    const who = { name: 'Sam', from: 'Amara' };
    const closing = paperWords(lang).closing({
      ...who,
      closesOn: '2027',
      comeBack: '',
      records: '',
      places: [],
      help: [],
    });
    assert.deepEqual(heard(closing, lang, 280), [], closing);
    assert.deepEqual(heard(paperWords(lang).bill(who), lang, 60), []);
  }
});

test('LE9 it says a few things at most, each with another way, and scolds nobody', () => {
  const all = 'You must respond asap. You failed again, no-show. Last chance. I am disappointed? Intake?';
  assert.equal(heard(all).length, MOST_HEARD);
  for (const lang of ['en', 'es'] as const)
    for (const as of HEARD_AS) {
      const says = gentleWords(lang)[as]({ found: 'asap' });
      assert.match(says, /Another way: |Otra forma: /);
      assert.doesNotMatch(says, /!|wrong|never|mal\b|nunca/i);
    }
  assert.deepEqual(Object.keys(gentleEn), [...HEARD_AS]);
});

test('LE9 the longest text is read at once', () => {
  const long = ["a'".repeat(2500), 'a '.repeat(2500), 'á, '.repeat(1600), '?'.repeat(5000)];
  for (const text of long) assert.ok(heard(text).length <= MOST_HEARD);
});
