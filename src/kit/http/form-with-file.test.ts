import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formWithFile } from './form-with-file.ts';

const MOST = { file: 1000, fields: 500 };

function form(
  fields: Record<string, string>,
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> },
): FormData {
  const made = new FormData();
  for (const [key, value] of Object.entries(fields)) made.append(key, value);
  if (file) made.append('recording', new Blob([file.bytes], { type: 'audio/wav' }), file.name);
  return made;
}

const read = (body: FormData | ReadableStream | string, headers: Record<string, string> = {}) =>
  formWithFile(
    new Request('http://porch.example/', { method: 'POST', body, headers, duplex: 'half' }),
    'recording',
    MOST,
  );

const many = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(count).fill(0x61);

test('fields and the file arrive as they were sent, bytes that are no text among them', async () => {
  const bytes = Uint8Array.from([0, 255, 13, 10, 45, 45, 0]);
  const got = await read(form({ words: 'Señora, ruft an' }, { name: 'voice.wav', bytes }));
  assert.equal(got.fields.get('words'), 'Señora, ruft an');
  assert.deepEqual(got.file, Buffer.from(bytes));
  assert.equal(got.tooLarge, false);
});

test('a file field that was left empty is no file; a file with nothing in it is one', async () => {
  assert.equal((await read(form({ words: 'x' }, { name: '', bytes: many(0) }))).file, undefined);
  assert.equal((await read(form({ words: 'x' }, { name: 'a.wav', bytes: many(0) }))).file?.length, 0);
});

test('a file that is too large stays out, and what was typed is there', async () => {
  for (const count of [1001, 1400, 1600, 8000]) {
    const got = await read(
      form({ number: '(212) 555-0142', words: 'Please' }, { name: 'a.wav', bytes: many(count) }),
    );
    assert.equal(got.tooLarge, true, String(count));
    assert.equal(got.file, undefined);
    assert.equal(got.fields.get('number'), '(212) 555-0142');
    assert.equal(got.fields.get('words'), 'Please');
  }
  assert.equal((await read(form({ words: 'x' }, { name: 'a.wav', bytes: many(1000) }))).tooLarge, false);
});

test('no more than the limit is kept of what goes on and on, and it is not heard for ever', async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(many(1000));
    },
  });
  const got = await read(body, { 'content-type': 'application/x-www-form-urlencoded' });
  assert.ok(pulled < 40, `${pulled} thousand bytes were heard`);
  assert.equal(got.file, undefined);
});

test('a plain form is read too, NUL is dropped, and what is no form at all throws a TypeError', async () => {
  const plain = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await read('words=a%00b', plain)).fields.get('words'), 'ab');
  const broken = { 'content-type': 'multipart/form-data; boundary=b' };
  await assert.rejects(read('words=a', broken), TypeError);
});
