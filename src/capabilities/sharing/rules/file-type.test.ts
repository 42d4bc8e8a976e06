import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefused } from '#kit/outcome';
import { endingOf, fileKind } from './file-type.ts';

const bytes = (text: string, more = 64): Buffer =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(more, 0x20)]);

/** An archive as programs write it: each entry's header, and what is in it. */
function archive(...entries: readonly (readonly [name: string, words?: string])[]): Buffer {
  return Buffer.concat(
    entries.map(([name, words = '']) => {
      const header = Buffer.alloc(30);
      header.write('PK\x03\x04', 'latin1');
      header.writeUInt32LE(words.length, 22);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name + words)]);
    }),
  );
}

const TAKEN: readonly (readonly [ending: string, bytes: Buffer, name?: string])[] = [
  ['jpg', bytes('\xff\xd8\xff\xe0')],
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['gif', bytes('GIF89a')],
  ['webp', bytes('RIFF....WEBP')],
  ['heic', bytes('\0\0\0\x18ftypheic')],
  ['avif', bytes('\0\0\0\x18ftypavif')],
  ['tiff', bytes('II*\0')],
  ['wav', bytes('RIFF....WAVEfmt ')],
  ['mp3', bytes('ID3\x03')],
  ['mp3', bytes('\xff\xfb\x90\x00')],
  ['m4a', bytes('\0\0\0\x18ftypM4A ')],
  ['ogg', bytes('OggS')],
  ['flac', bytes('fLaC')],
  ['amr', bytes('#!AMR\n')],
  ['mp4', bytes('\0\0\0\x18ftypisom')],
  ['mov', bytes('\0\0\0\x14ftypqt  ')],
  ['3gp', bytes('\0\0\0\x14ftyp3gp5')],
  ['webm', bytes('\x1a\x45\xdf\xa3')],
  ['pdf', bytes('%PDF-1.7')],
  ['rtf', bytes('{\\rtf1')],
  ['doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'letter.DOC'],
  ['docx', archive(['[Content_Types].xml', 'x'], ['word/document.xml', 'y'])],
  ['xlsx', archive(['[Content_Types].xml', 'x'], ['xl/workbook.xml', 'y'])],
  ['pptx', archive(['[Content_Types].xml', 'x'], ['ppt/presentation.xml', 'y'])],
  ['odt', archive(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', 'y'])],
  ['txt', Buffer.from('Señora, mañana a las cinco.\n')],
];

test('SH6 what a file begins with says what it is, whatever it is called', () => {
  for (const [ending, start, name = 'virus.exe.html.pdf'] of TAKEN) {
    const found = fileKind(start, name);
    assert.ok(!isRefused(found), ending);
    assert.equal(found.ending, ending);
    assert.equal(endingOf(found.type), ending);
  }
});

const REFUSED: readonly (readonly [what: string, bytes: Buffer, name: string])[] = [
  ['a program for Windows', bytes('MZ\x90\0'), 'photo.jpg'],
  ['a program for Linux', bytes('\x7fELF'), 'photo.jpg'],
  ['a program for a Mac', bytes('\xcf\xfa\xed\xfe'), 'photo.jpg'],
  ['a script by its first line', Buffer.from('#!/bin/sh\nrm x'), 'notes.txt'],
  ['a script by its ending', Buffer.from('del x'), 'notes.bat'],
  ['a page', Buffer.from('<!DOCTYPE html><p>x'), 'notes.txt'],
  ['a page without a beginning', Buffer.from('  <script>alert(1)</script>'), 'notes.txt'],
  ['a page by its ending', Buffer.from('words'), 'notes.html'],
  ['a drawing that may hold a script', Buffer.from('<svg onload="x">'), 'a.png'],
  ['the same behind a heading', Buffer.from('\uFEFF<?xml version="1.0"?><svg>'), 'a.txt'],
  ['any archive', archive(['setup.exe', 'x']), 'homework.zip'],
  ['an Office file with a macro', archive(['[Content_Types].xml'], ['word/vbaProject.bin']), 'a.docx'],
  ['an installer', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'setup.msi'],
  ['a program for Java', archive(['META-INF/MANIFEST.MF', 'x']), 'a.jar'],
  ['bytes that are nothing', Buffer.from([1, 2, 3, 4]), 'a.txt'],
  ['nothing', Buffer.alloc(0), 'a.txt'],
];

test('SH6 what could do something by itself is not taken, whatever it is called', () => {
  for (const [what, start, name] of REFUSED) assert.ok(isRefused(fileKind(start, name)), what);
});

test('SH6 no bytes and no name make it fall, and nothing that begins as a page is text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.string(), (start, name) => {
      fileKind(Buffer.from(start), name);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('html', 'svg', 'script'), (rest, tag) => {
      assert.ok(isRefused(fileKind(Buffer.from(`<${tag}>${rest}`), 'a.txt')));
    }),
  );
});
