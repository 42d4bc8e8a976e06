import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BodyCut } from './body.ts';
import { type FileComing, NoFileForm, TooLong, fileComing } from './file-stream.ts';

const MOST = 5_000;
const BOUNDARY = '----pieces';

type Part = { name: string; filename?: string; bytes: Uint8Array };

function bodyOf(parts: readonly Part[]): Buffer {
  const written = parts.flatMap(({ name, filename, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${
        filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: text/html`
      }\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** The body in pieces of these lengths, over and over, as a network would cut it. */
function inPieces(body: Buffer, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let [at, piece] = [0, 0];
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const length = lengths[piece++ % lengths.length] ?? 1;
      controller.enqueue(new Uint8Array(body.subarray(at, at + length)));
      at += length;
    },
  });
}

const comes = (
  body: ReadableStream<Uint8Array> | string,
  type = `multipart/form-data; boundary=${BOUNDARY}`,
) =>
  fileComing(
    new Request('http://porch.example/', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      duplex: 'half',
    }),
    'file',
    MOST,
  );

async function whole(coming: FileComing | undefined): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of coming?.bytes ?? []) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Full of what looks like the end of a part. */
const tricky = fc
  .array(
    fc.constantFrom('\r\n--', BOUNDARY, `\r\n--${BOUNDARY.slice(0, 6)}`, '\r', '\n', '--', 'words', '\0'),
  )
  .map((pieces) => Buffer.from(pieces.join('')))
  .filter((bytes) => !bytes.includes(`\r\n--${BOUNDARY}`));

test('a file comes as it was sent, wherever the network cuts the body', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 2_000 }), tricky),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      async (bytes, lengths) => {
        const before = { name: 'words', bytes: Buffer.from('Good day.') };
        const body = bodyOf([before, { name: 'file', filename: 'a.pdf', bytes }]);
        const coming = await comes(inPieces(body, lengths));
        assert.equal(coming?.name, 'a.pdf');
        assert.deepEqual(await whole(coming), Buffer.from(bytes));
      },
    ),
  );
});

test('a body that breaks off anywhere is never taken for a whole file', async () => {
  const bytes = Buffer.from('0123456789'.repeat(40));
  const body = bodyOf([{ name: 'file', filename: 'a.pdf', bytes }]);
  const end = body.lastIndexOf(`\r\n--${BOUNDARY}`) + `\r\n--${BOUNDARY}`.length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: end - 1 }), async (at) => {
      const cut = inPieces(body.subarray(0, at), [64]);
      await assert.rejects(async () => whole(await comes(cut)), BodyCut);
    }),
  );
});

test('a file of the greatest length comes; one byte more is heard out and said to be too long', async () => {
  const file = (length: number) => bodyOf([{ name: 'file', filename: 'a', bytes: Buffer.alloc(length, 97) }]);
  assert.equal((await whole(await comes(inPieces(file(MOST), [700])))).length, MOST);
  await assert.rejects(async () => whole(await comes(inPieces(file(MOST + 1), [700]))), TooLong);
});

test('what goes on and on is not heard for ever, and is not kept', async () => {
  let pulled = 0;
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(pulled++ === 0 ? Buffer.from(head) : new Uint8Array(1_000));
    },
  });
  await assert.rejects(async () => whole(await comes(body)), TooLong);
  assert.ok(pulled < 20, `${pulled} thousand bytes were heard`);
});

test('a file field that was left empty is no file, and its name keeps its letters', async () => {
  const empty = bodyOf([{ name: 'file', filename: '', bytes: Buffer.alloc(0) }]);
  assert.equal(await comes(inPieces(empty, [50])), undefined);
  const named = bodyOf([{ name: 'file', filename: 'mañana %22uno%22.pdf', bytes: Buffer.from('x') }]);
  assert.equal((await comes(inPieces(named, [3])))?.name, 'mañana "uno".pdf');
});

test('what is no form with a file says so', async () => {
  await assert.rejects(comes('words=a', 'application/x-www-form-urlencoded'), NoFileForm);
  const long = inPieces(Buffer.alloc(40_000, 97), [1_000]);
  await assert.rejects(comes(long), NoFileForm);
});
