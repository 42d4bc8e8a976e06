import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseMail } from '../parse.ts';
import { readBounce } from './reports.ts';
import { MIXED, parts, taken } from './sample.ts';
import { sortMail } from './sorting.ts';
import { threadKeys } from './threads.ts';
import { bodyWords } from './words.ts';

async function sort(headers: Record<string, string>, body?: string): Promise<string> {
  return sortMail(await taken(headers, body));
}

test('M1 where in doubt it is a person’s message', async () => {
  assert.equal(await sort({}), 'message');
  assert.equal(await sort({ Subject: 'Out of office hours, would you see me?' }), 'message');
  assert.equal(await sort({ Subject: 'Automatic reply' }), 'message', 'a subject alone proves nothing');
  assert.equal(await sort({ Subject: '' }, ''), 'message', 'an empty mail from somebody');
  assert.equal(await sort({ 'Return-Path': '<>' }), 'message');
  assert.equal(await sort({ Precedence: 'bulk' }), 'message');
  assert.equal(await sort({ 'List-Unsubscribe': '<https://directory.test/u>' }), 'message');
  assert.equal(await sort({ 'Auto-Submitted': 'no' }), 'message');
  assert.equal(
    await sort({ 'X-Auto-Response-Suppress': 'All' }),
    'message',
    'Exchange puts it on people’s mail too',
  );
  assert.equal(await sort({ From: 'noreply@phone.test' }), 'message');
  assert.equal(await sort({ From: 'Postmaster Pat <postmaster@family.test>' }), 'message');
});

test('M1 a form or a directory that names the person to answer passes a message on', async () => {
  const form = { From: 'no-reply@directory.test', 'Reply-To': 'Kim <kim@elsewhere.test>' };
  assert.equal(await sort({ ...form, 'Auto-Submitted': 'auto-generated' }), 'message');
  assert.equal(await sort({ ...form, Precedence: 'bulk', 'List-Id': '<contact.directory.test>' }), 'message');
  assert.equal(
    await sort({ ...form, 'Reply-To': 'noreply@directory.test', 'Auto-Submitted': 'auto-generated' }),
    'auto_reply',
  );
});

test('M2 what has neither sender nor words nor files is unreadable', async () => {
  assert.equal(sortMail(await parseMail(Buffer.alloc(0))), 'unreadable');
  assert.equal(sortMail(await parseMail(Buffer.from([0, 1, 2, 255, 254]))), 'unreadable');
  assert.equal(sortMail(await parseMail(Buffer.from(`X: ${'y'.repeat(2_000_000)}\r\n\r\n`))), 'unreadable');
});

const STATUS =
  'Reporting-MTA: dns; mail.test\n\nFinal-Recipient: rfc822; x@y.test\nAction: failed\nStatus: 5.1.1';
const REPORT = {
  From: 'MAILER-DAEMON@mail.test',
  'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
};

test('M3 a delivery report is a bounce, and names the mail of ours that came back', async () => {
  const back = 'Message-ID: <ours@practice.test>\nSubject: Your message\n\nMessage-ID: <not-this@one.test>';
  for (const type of ['message/rfc822', 'text/rfc822-headers']) {
    const facts = await taken(
      REPORT,
      parts(['text/plain', 'Sorry.'], ['message/delivery-status', STATUS], [type, back]),
    );
    assert.equal(sortMail(facts), 'bounce');
    const bounce = readBounce(facts);
    assert.ok(bounce.originals.includes('ours@practice.test'));
    assert.deepEqual([bounce.outcome, bounce.permanent], ['failed', true]);
  }
});

test('M3 a warning that a mail is late is no failure; a server away too long does not blame the address', async () => {
  const report = async (action: string, status: string) => {
    const text = STATUS.replace('failed', action).replace('5.1.1', status);
    return readBounce(await taken(REPORT, parts(['message/delivery-status', text])));
  };
  assert.deepEqual(await report('delayed', '4.4.1'), { originals: [], outcome: 'delayed', permanent: false });
  assert.deepEqual(await report('failed', '4.4.7'), { originals: [], outcome: 'failed', permanent: false });
});

test('M3 old servers write their report in prose', async () => {
  const prose =
    'Hi. This is the mail program.\n<x@y.test>: 550 no such user\n\nMessage-ID: <ours@practice.test>\nSubject: x';
  const facts = await taken(
    { From: 'MAILER-DAEMON@mail.test', 'Return-Path': '<>', Subject: 'failure notice' },
    prose,
  );
  assert.equal(sortMail(facts), 'bounce');
  assert.deepEqual(readBounce(facts), {
    originals: ['ours@practice.test'],
    outcome: 'failed',
    permanent: true,
  });
});

test('M4 a voicemail is a person speaking, however its machine marks it', async () => {
  const robot = {
    ...MIXED,
    From: 'noreply@phone.test',
    'Auto-Submitted': 'auto-generated',
    Precedence: 'bulk',
    'List-Id': '<x>',
  };
  const wav = parts(
    ['text/plain', 'Message from (212) 555-0142'],
    ['audio/x-wav; name="message.wav"', 'RIFF'],
  );
  assert.equal(await sort(robot, wav), 'message');
  const unnamed = parts(['application/octet-stream; name="msg0042.MP3"', 'ID3']);
  assert.equal(await sort(robot, unnamed), 'message');
  const spoken = { ...robot, 'Content-Type': 'text/plain', Subject: 'New voicemail from (212) 555-0142' };
  assert.equal(await sort(spoken, 'Hi, this is Kim.'), 'message', 'only the words of it came');
  assert.equal(await sort({ ...robot, 'Auto-Submitted': 'auto-replied' }, wav), 'message');
});

test('M5 what answers by itself, or has nobody behind it, opens nothing', async () => {
  assert.equal(await sort({ 'Auto-Submitted': 'auto-replied' }), 'auto_reply');
  assert.equal(await sort({ 'Auto-Submitted': 'auto-replied (vacation)' }), 'auto_reply');
  assert.equal(await sort({ 'Auto-Submitted': 'Auto-Generated' }), 'auto_reply');
  assert.equal(await sort({ 'X-Autoreply': 'yes' }), 'auto_reply');
  assert.equal(await sort({ 'X-Autorespond': 'A question' }), 'auto_reply');
  assert.equal(await sort({ Precedence: 'auto_reply' }), 'auto_reply');
  assert.equal(await sort({ Subject: 'Fuera de la oficina', 'Return-Path': '<>' }), 'auto_reply');
  assert.equal(
    await sort({ Subject: 'Automatic reply: hello', 'X-Auto-Response-Suppress': 'All' }),
    'auto_reply',
  );
  assert.equal(await sort({ Precedence: 'bulk', 'List-Id': '<news.shop.test>' }), 'auto_reply');
  const receipt = {
    ...MIXED,
    'Content-Type': 'multipart/report; report-type=disposition-notification; boundary="b"',
  };
  assert.equal(await sort(receipt, parts(['text/plain', 'It was read.'])), 'auto_reply');
});

test('M1 hostile mail never breaks anything: every sort, thread and body comes back', async () => {
  const names = [
    'From',
    'Subject',
    'Content-Type',
    'Return-Path',
    'References',
    'Message-ID',
    'Auto-Submitted',
    'To',
  ];
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      'multipart/report; boundary=',
      'multipart/mixed; boundary="b"; boundary="b"',
      'text/html; charset=utf-7',
      'text/plain; charset=iso-2022-jp',
      '=?utf-8?B?//////8=?=',
      '=?x-unknown?Q?=ZZ?=',
      '<<<>>>@@@',
      '"unclosed',
      '<a@b>'.repeat(2000),
    ),
  );
  const headers = fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 12 });
  const body = fc.oneof(
    nasty,
    fc.constantFrom('--b\n--b\n--b--', '<b>'.repeat(5000), '> '.repeat(5000), '\0\0\0'),
  );
  await fc.assert(
    fc.asyncProperty(headers, body, fc.boolean(), async (given, text, whole) => {
      const source = `${given.map(([name, value]) => `${name}: ${value}`).join('\r\n')}${whole ? '\r\n\r\n' : ''}${text}`;
      const facts = await parseMail(Buffer.from(source, 'latin1'));
      assert.ok(['message', 'auto_reply', 'bounce', 'unreadable'].includes(sortMail(facts)));
      assert.ok(threadKeys(facts).answers.length <= 50);
      assert.ok(readBounce(facts).originals.length <= 20);
      assert.equal(typeof bodyWords(facts).words, 'string');
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      sortMail(await parseMail(Buffer.from(bytes)));
    }),
    { numRuns: 200 },
  );
});
