import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordingType, servedAs } from './recording.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat([...parts.map((part) => Buffer.from(part as string, 'latin1')), Buffer.alloc(64)]);

const size = [0, 0, 0, 32];
const handler = (kind: string) => `hdlr\0\0\0\0\0\0\0\0${kind}`;

test('a recording is known by how it begins', () => {
  assert.equal(recordingType(bytes('RIFF', size, 'WAVEfmt ')), 'audio/wav');
  assert.equal(recordingType(bytes('ID3', [4, 0])), 'audio/mpeg');
  assert.equal(recordingType(bytes([0xff, 0xfb, 0x90, 0x44])), 'audio/mpeg');
  assert.equal(
    recordingType(bytes([0xff, 0xf3, 0x44, 0xc4])),
    'audio/mpeg',
    'as phone systems have it, 16 kHz',
  );
  assert.equal(recordingType(bytes([0xff, 0xf1, 0x50, 0x80])), 'audio/aac');
  assert.equal(recordingType(bytes('OggS', [0, 2], '\0'.repeat(22), 'OpusHead')), 'audio/ogg');
  assert.equal(recordingType(bytes('#!AMR\n')), 'audio/amr');
  assert.equal(recordingType(bytes('#!AMR-WB\n')), 'audio/amr');
  assert.equal(recordingType(bytes(size, 'ftypM4A ', handler('soun'))), 'audio/mp4');
  assert.equal(recordingType(bytes(size, 'ftyp3gp4', handler('soun'))), 'audio/3gpp');
});

test('what is no sound is none, whatever it is called', () => {
  const others = {
    nothing: Buffer.alloc(0),
    page: bytes('<!doctype html><script>'),
    picture: bytes([0xff, 0xd8, 0xff, 0xe0]),
    paper: bytes('%PDF-1.7'),
    film: bytes(size, 'ftypisom', handler('vide'), handler('soun')),
    oggFilm: bytes('OggS', [0, 2], '\0'.repeat(22), '\x80theora'),
    avi: bytes('RIFF', size, 'AVI LIST'),
    utf16: bytes([0xff, 0xfe, 0x48, 0x00]),
    set: Buffer.alloc(64, 0xff),
    short: Buffer.from([0xff, 0xfb, 0x90]),
  };
  for (const [name, one] of Object.entries(others)) assert.equal(recordingType(one), undefined, name);
});

test('it leaves the house as one of our own types, and what nobody knows as a file to save', () => {
  assert.deepEqual(servedAs('audio/x-wav'), { type: 'audio/wav', name: 'recording.wav', plays: true });
  assert.deepEqual(servedAs('Audio/X-M4A'), { type: 'audio/mp4', name: 'recording.m4a', plays: true });
  for (const odd of ['text/html', 'image/svg+xml', 'audio/x-unheard-of', '', 'constructor'])
    assert.equal(servedAs(odd).type, 'application/octet-stream');
  assert.equal(servedAs('audio/amr').plays, false);
});
