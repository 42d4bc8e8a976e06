import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  link,
  mailDraft,
  mailto,
  ownHref,
  safeAddress,
  safeWebAddress,
  sms,
  tel,
  textDraft,
  webLink,
} from './link.ts';

const REFUSED = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'https://bank.example@elsewhere.example/',
  'http://',
  'places',
  '',
];

test('an address that no page may link to leaves its text alone', () => {
  for (const address of REFUSED) {
    assert.equal(safeAddress(address), undefined, address);
    assert.equal(link(address, 'words').toString(), 'words');
    assert.equal(webLink(address, 'words').toString(), 'words');
    assert.throws(() => ownHref(address), /assertion/);
  }
});

test('paths of our own, places on the page and the four other schemes pass', () => {
  for (const address of [
    '/help-now',
    '#f-name',
    '?page=2',
    'https://example.org/a',
    'tel:988',
    'sms:741741',
  ]) {
    assert.equal(safeAddress(address), address);
  }
  assert.equal(safeWebAddress('tel:988'), undefined);
});

test('whatever somebody types, a link leads to http, mail, phone or this site, and its text stays text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...REFUSED), fc.webUrl()),
      (typed) => {
        const written = link(typed, typed).toString();
        const href = /^<a href="([^"]*)"/.exec(written)?.[1];
        if (href === undefined) assert.ok(!written.includes('<'));
        else assert.match(href, /^(?:\/(?!\/)|#|\?|https?:|mailto:|tel:|sms:)/i);
      },
    ),
  );
});

test("other people's pages learn nothing from us", () => {
  const written = webLink('https://www.example.org/groups?a=1&b=2').toString();
  assert.equal(
    written,
    '<a href="https://www.example.org/groups?a=1&amp;b=2" rel="noopener noreferrer">example.org</a>',
  );
});

test('numbers read as people read them and dial as phones dial them', () => {
  assert.equal(tel('(212) 555-0142').toString(), '<a class="tel" href="tel:2125550142">(212) 555-0142</a>');
  assert.match(tel('+1 212-555-0142').toString(), /href="tel:\+12125550142"/);
  assert.equal(tel('ask at the desk').toString(), 'ask at the desk');
  assert.match(
    sms('741741', 'HOME to 741741', 'HOME & more').toString(),
    /sms:741741\?&amp;body=HOME%20%26%20more/,
  );
});

test('an e-mail link carries no header fields that somebody typed', () => {
  assert.match(mailto('office@example.org').toString(), /href="mailto:office@example\.org"/);
  assert.match(mailto('a?bcc=x@example.org').toString(), /href="mailto:a%3Fbcc%3Dx@example\.org"/);
  assert.equal(mailto('no address').toString(), 'no address');
});

test('a letter opens in one’s own mail or as a text, and what was typed as an address adds no field to it', () => {
  const letter = {
    to: 'office@example.org',
    subject: 'Do you have room?',
    body: 'Hello,\nhttps://a.example/b',
  };
  assert.match(
    mailDraft(letter, 'Open').toString(),
    /href="mailto:office@example\.org\?subject=Do%20you%20have%20room%3F&amp;body=Hello%2C%0D%0Ahttps%3A%2F%2Fa\.example%2Fb"/,
  );
  for (const to of ['212 555 0142', 'a?bcc=x@example.org, b@example.org', ''])
    assert.match(mailDraft({ ...letter, to }, 'Open').toString(), /href="mailto:\?subject=/);
  assert.match(
    mailDraft({ ...letter, to: 'a?bcc=x@example.org' }, 'Open').toString(),
    /href="mailto:a%3Fbcc%3Dx@/,
  );
  assert.match(
    textDraft({ ...letter, to: '(212) 555-0142' }, 'Open').toString(),
    /href="sms:2125550142\?&amp;body=/,
  );
  assert.match(textDraft({ ...letter, to: 'ask for Mei at 3' }, 'Open').toString(), /href="sms:\?&amp;body=/);
});
