import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greetingWords } from '../words/greeting.ts';
import { type GreetingFacts, MOST_SPOKEN_WORDS, greeting, sayable, spokenWords } from './greeting.ts';

const FACTS: GreetingFacts = {
  from: 'Amara Okafor',
  voice: 'i',
  promiseDays: 2,
  away: undefined,
  nobodyWorks: false,
  emergency: '911',
  crisis: '988',
  pageAt: 'https://porch.example/amara-okafor',
};

test('the greeting tells the promise, help now and an address, in about 25 seconds', () => {
  const said = greeting(FACTS, greetingWords('en'));
  assert.equal(
    said,
    'Hello, this is Amara Okafor. I can’t pick up now. Leave your name and number. You will hear from me within ' +
      'two working days. If you can’t wait, call 911, or 988. You can also write: porch.example/amara-okafor. ' +
      'Thank you for calling.',
  );
  assert.ok(spokenWords(said) <= MOST_SPOKEN_WORDS);
});

test('somebody who is away says until when, and by when they answer', () => {
  const away = { until: 'Monday, January 4', answerBy: 'Wednesday, January 6' };
  const said = greeting({ ...FACTS, voice: 'we', away }, greetingWords('en'));
  assert.match(said, /We are away until Monday, January 4\./);
  assert.match(said, /hear from us by Wednesday, January 6\./);
  assert.doesNotMatch(said, /working days/);
});

test('where nobody works no answer is promised', () => {
  const said = greeting({ ...FACTS, nobodyWorks: true }, greetingWords('en'));
  assert.match(said, /No one listens/);
  assert.doesNotMatch(said, /You will hear/);
});

test('it stays short with the longest names and numbers, in both languages, and never drops help now', () => {
  const from = 'The Harbor Street Center for Couples, Families, Children and Grown People';
  const away = { until: 'Wednesday, September 30', answerBy: 'Wednesday, September 30, 12:30 pm' };
  for (const locale of ['en', 'es'] as const) {
    for (const given of [{}, { away }]) {
      const facts = { ...FACTS, ...given, from, crisis: '1-800-273-8255', voice: 'we' } as const;
      const said = greeting(facts, greetingWords(locale));
      assert.ok(spokenWords(said) <= MOST_SPOKEN_WORDS, `${spokenWords(said)}: ${said}`);
      assert.ok(said.includes('911') && said.includes('1-800-273-8255'));
    }
  }
});

test('an address that nobody could write down from hearing is left out', () => {
  assert.equal(sayable('http://127.0.0.1:3000/amara'), undefined);
  assert.equal(sayable('http://localhost:3000/amara'), undefined);
  assert.equal(sayable('https://www.porch.example/amara'), 'porch.example/amara');
  assert.equal(sayable(`https://porch.example/${'long-'.repeat(8)}`), undefined);
  assert.doesNotMatch(
    greeting({ ...FACTS, pageAt: 'http://localhost:3000/amara' }, greetingWords('en')),
    /localhost/,
  );
});

test('digits are spoken one by one', () => {
  assert.equal(spokenWords('call 911, or 988'), 2 + 6);
  assert.equal(spokenWords('porch.example/amara'), 5);
});
