import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { postingLine, postingLooksLikeAClient, readPosting } from './posting.ts';

const words = (...lines: string[]): { subject: string; words: string } => ({
  subject: 'Hello',
  words: lines.join('\n'),
});

it('O15 a line that begins with OPENINGS: is found in the subject or near the top, in both languages', () => {
  assert.equal(postingLine(words('Hi all,', 'OPENINGS: 2, evenings')), '2, evenings');
  assert.equal(postingLine(words('plazas: 1, tardes')), '1, tardes');
  assert.equal(postingLine({ subject: 'Re: Openings: 3', words: 'see subject' }), '3');
  assert.equal(postingLine(words('I have two openings: none of them soon?')), undefined);
  assert.equal(postingLine(words('Openings:')), undefined);
  assert.equal(postingLine(words(...Array<string>(12).fill('line'), 'OPENINGS: 2')), undefined);
});

it('O15 nothing in a line leads anywhere, since the mail that asks repeats it to whoever’s address was written', () => {
  for (const where of [
    'https://evil.example/sign-in',
    'HTTP://evil.example',
    'www.evil.example',
    'evil.example/x?y',
    'evil.example',
    'bücher.example',
    'javascript://x',
  ])
    assert.equal(
      postingLine(words(`OPENINGS: 2, your sign-in ended: ${where} now`)),
      '2, your sign-in ended: … now',
    );
  assert.equal(
    postingLine(words('OPENINGS: 1, 9 a.m. to 2 p.m., St. Mary')),
    '1, 9 a.m. to 2 p.m., St. Mary',
  );
});

it('O15 the line of the example is read whole', () => {
  assert.deepEqual(readPosting('2, evenings, online, CA, teens'), {
    offer: {
      places: 2,
      parts: ['evening'],
      formats: ['online'],
      licensedIn: ['California'],
      ages: ['teens'],
    },
    unread: [],
  });
});

it('O15 whatever somebody writes by hand: days, fees, who pays, a number, a place', () => {
  const { offer, unread } = readPosting(
    '1 place; Tuesday and Thursday mornings; in person; in Brooklyn Heights; takes Aetna and Cigna; $120-160; sliding scale; call 555-0142; Spanish; grief',
  );
  assert.deepEqual(offer, {
    places: 1,
    days: [2, 4],
    parts: ['morning'],
    formats: ['in_person'],
    area: 'Brooklyn Heights',
    payers: ['Aetna', 'Cigna'],
    feeFrom: 120,
    feeTo: 160,
    sliding: true,
    begins: ['call'],
    phone: '555-0142',
    languages: ['es'],
    topics: ['grief'],
  });
  assert.deepEqual(unread, []);
  assert.deepEqual(readPosting('2 plazas, tardes, en línea, adolescentes, ansiedad').offer, {
    places: 2,
    parts: ['afternoon'],
    formats: ['online'],
    ages: ['teens'],
    topics: ['anxiety'],
  });
});

it('O15 "older adults" are no adults beside, unless they are named as well', () => {
  assert.deepEqual(readPosting('older adults').offer.ages, ['older_adults']);
  assert.deepEqual(readPosting('adults, older adults').offer.ages, ['adults', 'older_adults']);
});

it('O15 what isn’t understood is given back word for word, and nothing is guessed from it', () => {
  assert.deepEqual(readPosting('2, only blue moons, ca'), {
    offer: { places: 2 },
    unread: ['only blue moons', 'ca'],
  });
  assert.deepEqual(readPosting('Bavaria', ['Bavaria']).offer, { licensedIn: ['Bavaria'] });
});

it('O15 every part of a line is read or given back, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (line) => {
      const { offer, unread } = readPosting(line);
      for (const one of unread) assert.ok(line.includes(one));
      if (offer.places !== undefined) assert.ok(offer.places >= 1 && offer.places <= 20);
      if (Object.keys(offer).length === 0) assert.ok(unread.length > 0 || !/[\p{L}\p{N}]/u.test(line));
    }),
  );
});

it('O16 a mail that seems to say something of a client is noticed; a signature with an address isn’t', () => {
  const signed = words('OPENINGS: 2, evenings', 'Ruth', 'ruth@lind.example, 555-0142');
  assert.equal(postingLooksLikeAClient(signed), false);
  for (const line of [
    'I have a client who needs someone',
    'OPENINGS: 1. Also, my patient moves to CA',
    'she is 15 years old',
    'diagnosed last week',
  ])
    assert.equal(postingLooksLikeAClient(words('OPENINGS: 2', line)), true, line);
});
