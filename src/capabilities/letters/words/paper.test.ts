import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishGrade, spanishEase } from '#kit/wording/reading';
import { tellsOfTherapy } from '../rules/envelope.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS } from '../rules/standing.ts';
import { paperWords } from './index.ts';

const who = { name: 'Sam', from: 'Amara Okafor' };
const SHAMES = /!|no-show|overdue|fail|must|owe|late|debe|atras|falt[oó]/i;

test('LE8 LE10 a closing letter says the day, the ways back, to records and elsewhere, and help now; short besides its lists, and plain', () => {
  for (const lang of ['en', 'es'] as const) {
    const given = {
      ...who,
      closesOn: lang === 'en' ? 'January 26, 2027' : '26 de enero de 2027',
      comeBack: '',
      records: '',
      places: [
        'Brooklyn Community Services: (718) 555-0123',
        'Grief group: library.example',
        'Park Slope Center: 44 Park Slope',
      ],
      help: ['911: Emergency', '988: Crisis line'],
    };
    const text = paperWords(lang).closing(given);
    for (const part of [given.closesOn, ...given.places, ...given.help]) assert.ok(text.includes(part), part);
    const own = paperWords(lang).closing({ ...given, places: [], help: [] });
    assert.ok(wordsIn(own) <= 130, `${lang}: ${wordsIn(own)}`);
    assert.ok(wordsIn(text) <= MOST_WORDS.closing);
    assert.doesNotMatch(text, SHAMES);
    if (lang === 'en') assert.ok(englishGrade(own) <= 6, String(englishGrade(own)));
    else assert.ok(spanishEase(own) >= 60, String(spanishEase(own)));
    const blocks = paperWords(lang).closing({ ...given, comeBack: 'OURS.', records: 'ALSO OURS.' });
    assert.match(blocks, /OURS\.[\s\S]*ALSO OURS\./);
  }
});

test('LE10 LE12 the words of a slip are kind, short and plain, ask for no haste and tell of nothing', () => {
  for (const lang of ['en', 'es'] as const) {
    const text = paperWords(lang).bill(who);
    assert.ok(wordsIn(text) <= MOST_WORDS.bill);
    assert.doesNotMatch(text, SHAMES);
    assert.equal(tellsOfTherapy(text), false);
    if (lang === 'en') assert.ok(englishGrade(text) <= 6, String(englishGrade(text)));
    else assert.ok(spanishEase(text) >= 60, String(spanishEase(text)));
  }
});
