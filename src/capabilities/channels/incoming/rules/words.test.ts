import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMail } from '../parse.ts';
import { MIXED, parts, taken } from './sample.ts';
import { type BodyWords, MOST_WORDS, bodyWords } from './words.ts';

async function words(body: string, headers: Record<string, string> = {}): Promise<BodyWords> {
  return bodyWords(await taken(headers, body));
}

const HISTORY =
  'On Mon, Nov 23, 2026 at 9:00 AM Amara O. <hello@practice.test> wrote:\n> There is an answer for you.\n> Amara';

test('M7 quoted mail and signature are kept apart from the person’s own words', async () => {
  const seen = await words(`Thank you, Tuesday is good.\n\n-- \nKim\n(212) 555-0142\n\n${HISTORY}`);
  assert.equal(seen.words, 'Thank you, Tuesday is good.');
  assert.equal(seen.signature, 'Kim\n(212) 555-0142');
  assert.equal(seen.quoted, HISTORY);
});

test('M7 words below the quote are the person’s, and words between quoted lines keep all of it', async () => {
  const below = await words(`${HISTORY}\n\nYes please.`);
  assert.deepEqual([below.words, below.quoted], ['Yes please.', HISTORY]);
  const between = '> Tuesday or Thursday?\nThursday.\n> By phone?\nYes.';
  assert.deepEqual([(await words(between)).words, (await words(between)).quoted], [between, '']);
});

test('M7 older mail under a dividing line is kept apart, a line that the person drew is not', async () => {
  const outlook =
    '________________________________\nFrom: Amara O.\nSent: Monday\nSubject: Your message\n\nHello';
  assert.equal((await words(`I would like to come.\n\n${outlook}`)).words, 'I would like to come.');
  const spanish = 'El lun, 23 nov 2026 a las 9:00, Amara O. (<hello@practice.test>)\nescribió:\n\n> Hola';
  assert.equal((await words(`Gracias.\n\n${spanish}`)).words, 'Gracias.');
  const drawn = 'First this.\n____________________________\nThen that.';
  assert.equal((await words(drawn)).words, drawn);
});

test('M7 nothing is ever taken away whole: a mail that is all quote is all words', async () => {
  assert.equal(
    (await words('> I only know how to write like this.')).words,
    '> I only know how to write like this.',
  );
  assert.equal((await words('-----Original Message-----\nhello')).words, '-----Original Message-----\nhello');
  assert.equal((await words('-- \nKim, please call')).words.includes('please call'), true);
});

test('M7 a line that a phone adds is not the person’s', async () => {
  const seen = await words('Please write back.\n\nSent from my iPhone');
  assert.deepEqual([seen.words, seen.signature], ['Please write back.', 'Sent from my iPhone']);
});

test('M7 HTML alone is made readable, and its quote known', async () => {
  const html =
    '<style>p{color:red}</style><h1>Hello</h1><p>Do you have <b>room</b>&nbsp;for me?</p><script>bad()</script><img src="https://track.test/x.gif">' +
    '<div>On Mon, Nov 23, 2026 at 9:00 AM Amara O. wrote:<br><blockquote>There is an answer.</blockquote></div>';
  const seen = await words(html, { 'Content-Type': 'text/html; charset=utf-8' });
  assert.match(seen.words, /^Hello\n+Do you have room for me\?$/);
  assert.match(seen.quoted, /> There is an answer\./);
});

test('M7 the text part is preferred, unless it is empty', async () => {
  const both = (text: string) =>
    parts(['text/plain', text], ['text/html', '<p>From the HTML, with care.</p>']);
  const type = { 'Content-Type': 'multipart/alternative; boundary="b"' };
  assert.equal((await words(both('From the text.'), type)).words, 'From the text.');
  assert.equal((await words(both(' \n'), type)).words, 'From the HTML, with care.');
});

test('M7 odd charsets are read', async () => {
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['iso-8859-1', Buffer.from('Estoy cansada, señora', 'latin1'), 'Estoy cansada, señora'],
    ['windows-1252', Buffer.from([0x93, 0x48, 0x69, 0x94]), '“Hi”'],
    ['koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
    ['iso-2022-jp', Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1'), 'こんにちは'],
    ['utf-16le', Buffer.from('Hola', 'utf16le'), 'Hola'],
    ['no-such-charset', Buffer.from('Still here'), 'Still here'],
  ];
  for (const [charset, bytes, expected] of cases) {
    const head = `From: kim@elsewhere.test\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    const facts = await parseMail(Buffer.from(head + bytes.toString('base64')));
    assert.equal(bodyWords(facts).words, expected, charset);
  }
});

test('M7 a note says why there is nothing, or more', async () => {
  assert.equal((await words('')).note, 'no_words');
  assert.equal((await words('x', { 'Content-Type': 'application/pkcs7-mime' })).note, 'encrypted');
  const long = await words('word '.repeat(MOST_WORDS / 4));
  assert.deepEqual([long.note, long.words.length <= MOST_WORDS], ['cut', true]);
  const beginning = await parseMail(Buffer.from('From: kim@elsewhere.test\r\n\r\nHello'), 20_000_000);
  assert.deepEqual([bodyWords(beginning).note, bodyWords(beginning).words], ['too_large', 'Hello']);
});

test('M7 marks that turn words around or hide them are taken out', async () => {
  assert.equal(
    (await words('a\u202eb\u200bc\u0000d', { 'Content-Type': 'text/plain; charset=utf-8' })).words,
    'abcd',
  );
});

test('M4 a recording comes as a file', async () => {
  const facts = await taken(MIXED, parts(['text/plain', 'New message'], ['audio/wav; name="m.wav"', 'RIFF']));
  assert.deepEqual(
    facts.files.map((file) => [file.name, file.type, file.content.toString().trim()]),
    [['m.wav', 'audio/wav', 'RIFF']],
  );
});

// A shape that takes the parser forever is caught by the time limit; each takes some milliseconds.
test('M7 hostile shapes are taken apart in time', { timeout: 5_000 }, async () => {
  await words('<b>'.repeat(100_000), { 'Content-Type': 'text/html' });
  await words(`${'> \n'.repeat(100_000)}x`);
  await words(`On ${'wrote '.repeat(50_000)}`);
  await words(`${'_'.repeat(100_000)}\n${'From:'.repeat(50_000)}`);
  await words('\n'.repeat(200_000));
  await words(`x${' '.repeat(200_000)}x`);
});
