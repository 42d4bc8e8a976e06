import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { FORM, HURRIED, type Street, head, openStreet, sending } from './street.ts';
import type { Heard } from './wire.ts';

/** Sizes right beside each limit, and forms with files as no browser writes them, over real sockets. */

const KB = 1024;
const MB = 1024 * KB;

let s: Street;
before(async () => {
  // Ten megabytes take a busy machine longer than a person who says nothing is waited for elsewhere.
  s = await openStreet({ ...HURRIED, request: 60_000, silence: 30_000 });
});
after(() => s.close());
afterEach(async () => {
  assert.deepEqual(await s.get('/healthz'), { status: 200, text: 'ok' }, 'the next is served');
  assert.deepEqual(
    s.logged.filter((line) => line.includes('"level":50')),
    [],
    'nothing of it was a fault of ours',
  );
});

/** A body of exactly so many bytes. */
const filled = (body: string, size: number): string => `${body}&filler=${'a'.repeat(size - body.length - 8)}`;

describe('what is right beside a limit', () => {
  it('a form of 256 KB is read, one byte more is heard out and told that it is too long', async () => {
    const had = await s.messages();
    for (const [size, status] of [
      [256 * KB - 1, 303],
      [256 * KB, 303],
      [256 * KB + 1, 413],
      [2 * MB, 413],
    ] as const) {
      const heard = await s.say([sending(filled(await s.contact(`of ${size}`), size))]);
      assert.equal(heard.status, status, `${size}: ${heard.head}`);
      if (status === 413) assert.match(heard.body, /too long to send[\s\S]*If you/);
    }
    assert.equal(await s.messages(), had + 2);
  });

  it('what goes on without an end is let go', async () => {
    const request = head('POST /haddad-therapy/messages', { ...FORM, 'Transfer-Encoding': 'chunked' });
    const chunk = `10000\r\n${'a'.repeat(64 * KB)}\r\n`;
    const heard = await s.say([request, ...Array.from({ length: 200 }, () => chunk)], {
      until: 'closed',
      most: 20_000,
    });
    assert.ok(heard.status === 413 || heard.status === undefined, heard.head);
    assert.equal(heard.closed, true);
  });

  it('10,000 letters are a message; more come back to be shortened, every one of them', async () => {
    const had = await s.messages();
    for (const [letters, status] of [
      [9_999, 303],
      [10_000, 303],
      [10_001, 422],
      [20_001, 422],
    ] as const) {
      const words = `${'é'.repeat(letters - 1)}!`;
      const heard = await s.say([sending(await s.contact(words))]);
      assert.equal(heard.status, status, `${letters}: ${heard.head}`);
      if (status === 422) assert.ok(heard.body.includes(words), 'what was typed is there');
    }
    assert.equal(await s.messages(), had + 2);
  });

  it('a field of one line is kept up to 300 letters, and what is longer does no harm', async () => {
    for (const letters of [299, 300, 301, 5_000]) {
      const heard = await s.say([sending(await s.contact('a name', { called: 'N'.repeat(letters) }))]);
      assert.equal(heard.status, 303, String(letters));
    }
  });

  it('headers of just under 16 KB are read, just over are refused', async () => {
    const bare = head('GET /sign-in', { X: '' }).length;
    for (const [size, status] of [
      [16 * KB - 200, 200],
      [16 * KB + 200, 431],
    ] as const) {
      const heard = await s.say([head('GET /sign-in', { X: 'a'.repeat(size - bare) })]);
      assert.equal(heard.status, status, String(size));
    }
  });
});

type Part = { readonly says: string; readonly bytes: string | Buffer };

const field = (name: string, value: string): Part => ({ says: `form-data; name="${name}"`, bytes: value });

const file = (name: string, filename: string, bytes: string | Buffer): Part => ({
  says: `form-data; name="${name}"; filename="${filename}"`,
  bytes,
});

function multipart(parts: readonly Part[], boundary = 'x'): Buffer {
  const all = parts.flatMap(({ says, bytes }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: ${says}\r\n\r\n`, 'latin1'),
    typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...all, Buffer.from(`--${boundary}--\r\n`)]);
}

/** Sends a form with files as the owner does. */
function withFiles(
  path: string,
  body: Buffer | string,
  type = 'multipart/form-data; boundary=x',
): Promise<Heard> {
  const headers = {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    Cookie: s.owner.cookie(),
  };
  return s.say([head(`POST ${path}`, headers), body], { most: 60_000 });
}

const CALL = '/desk/calls';
const IMPORT = '/desk/places/import';

const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(64)]);

const recording = (size: number): Buffer => Buffer.concat([WAV, Buffer.alloc(size - WAV.length)]);

describe('a form with a file', () => {
  it('a recording of 10 MB is kept, one byte more comes back with what was typed', async () => {
    for (const [size, status] of [
      [10 * MB - 1, 303],
      [10 * MB, 303],
      [10 * MB + 1, 413],
      [14 * MB, 413],
    ] as const) {
      const heard = await withFiles(
        CALL,
        multipart([
          field('token', String(size)),
          field('words', 'Señora, please ring.'),
          file('recording', 'a.wav', recording(size)),
        ]),
      );
      assert.equal(heard.status, status, `${size}: ${heard.head}`);
      if (status === 413) assert.match(heard.body, /Señora, please ring\./);
    }
  });

  it('an import of 4 MB is looked at, more is told that it is too large', async () => {
    const csv = (size: number): string => `id,name\n1,${'a'.repeat(size - 10)}`;
    for (const [size, status] of [
      [4 * MB, 200],
      [4 * MB + 1, 422],
      [12 * MB + 1, 422],
    ] as const) {
      const heard = await withFiles(IMPORT, multipart([file('files', 'services.csv', csv(size))]));
      assert.equal(heard.status, status, `${size}: ${heard.head}`);
    }
  });

  const many = (count: number, one: (number: number) => Part): Part[] =>
    Array.from({ length: count }, (_, at) => one(at));
  const mark = '"><i data-mark=1>';
  const ODD: Record<string, { body: Buffer | string; type?: string }> = {
    'no boundary': { body: multipart([field('words', 'a')]), type: 'multipart/form-data' },
    'an empty boundary': {
      body: multipart([field('words', 'a')], ''),
      type: 'multipart/form-data; boundary=',
    },
    'two boundaries': {
      body: multipart([field('words', 'a')]),
      type: 'multipart/form-data; boundary=y; boundary=x',
    },
    'a boundary that is a pattern': {
      body: multipart([field('words', 'a')], '.*'),
      type: 'multipart/form-data; boundary=".*"',
    },
    'a boundary of 5 KB': { body: 'a', type: `multipart/form-data; boundary=${'b'.repeat(5_000)}` },
    'another boundary than was announced': { body: multipart([field('words', 'a')], 'y') },
    'boundaries and nothing between': { body: '--x\r\n'.repeat(2_000) },
    'no end': { body: multipart([field('words', 'a')]).subarray(0, -8) },
    nothing: { body: '' },
    '5,000 parts': { body: multipart(many(5_000, (at) => field(`f${at}`, 'a'))) },
    '2,000 files': { body: multipart(many(2_000, (at) => file('recording', `${at}.wav`, 'a'))) },
    'one field a thousand times': { body: multipart(many(1_000, () => field('words', 'a'))) },
    'a part without a name': { body: multipart([{ says: 'form-data', bytes: 'a' }]) },
    'a part with an empty name': { body: multipart([field('', 'a')]) },
    'a part called __proto__': { body: multipart([field('__proto__', 'a'), field('constructor', 'b')]) },
    'a part that is no form data': { body: multipart([{ says: 'attachment; name="words"', bytes: 'a' }]) },
    'a part whose header has 300 KB': { body: multipart([field('a'.repeat(300 * KB), 'a')]) },
    'a name with CRLF': { body: multipart([field('wo\r\nX-A: b', 'a')]) },
    'a name with %0D%0A and a mark': { body: multipart([field(`%0D%0A${mark}`, mark)]) },
    'a file that leads elsewhere': { body: multipart([file('recording', '../../../etc/passwd', WAV)]) },
    'a file that leads elsewhere on Windows': {
      body: multipart([file('files', '..\\..\\win.ini', 'id,name\n1,a')]),
    },
    'a file whose name has NUL': {
      body: multipart([file('recording', 'a\0.wav', WAV), file('files', 'a\0.csv', 'a')]),
    },
    'a file whose name has CRLF': { body: multipart([file('recording', 'a\r\nX-A: b.wav', WAV)]) },
    'a file whose name has a mark': {
      body: multipart([file('files', '<i data-mark=1>.csv', 'id,name\n1,a')]),
    },
    'a file where a field is expected': {
      body: multipart([file('words', 'a', 'a'), file('given', 'a', 'a')]),
    },
    'a field where a file is expected': { body: multipart([field('recording', 'a'), field('files', 'a')]) },
    'a form in a form': {
      body: `--x\r\nContent-Disposition: form-data; name="words"\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Disposition: file; filename="a"\r\n\r\na\r\n--y--\r\n--x--\r\n`,
    },
    'a charset that is none': {
      body: `--x\r\nContent-Disposition: form-data; name="words"\r\nContent-Type: text/plain; charset=klingon\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--\r\n`,
    },
    '_charset_ of UTF-16': { body: multipart([field('_charset_', 'utf-16'), field('words', 'a')]) },
    'NUL in the words': { body: multipart([field('words', 'a\0b'), field('number', '\0')]) },
    'NUL in a file': { body: multipart([file('files', 'services.csv', 'id,name\n1,"a\0b"')]) },
    'NUL as JSON writes it': {
      body: multipart([file('files', 's.json', String.raw`[{"id":"1","name":"a\u0000b"}]`)]),
    },
    'bytes that are no UTF-8': {
      body: multipart([
        field('words', '').says
          ? { says: 'form-data; name="words"', bytes: Buffer.from([0xff, 0xfe, 0xc0]) }
          : field('words', ''),
      ]),
    },
    'JSON that is deep': {
      body: multipart([file('files', 's.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`)]),
    },
    'JSON with a __proto__': {
      body: multipart([file('files', 's.json', '{"__proto__":{"services":[]},"services":[{"name":1}]}')]),
    },
    'JSON that says it is a form': { body: '{"words":"a"}', type: 'application/json' },
    'a form that says nothing of itself': { body: 'words=a', type: '' },
  };

  it('as no browser writes it is read or refused, and never a fault of ours', async () => {
    for (const path of [CALL, IMPORT, '/haddad-therapy/messages', '/sign-in'])
      for (const [what, { body, type }] of Object.entries(ODD)) {
        const heard = await withFiles(path, body, type);
        const where = `${path}, ${what}: ${heard.head}`;
        assert.ok(heard.status !== undefined && heard.status < 500, where);
        assert.ok([200, 303, 400, 413, 422, 429].includes(heard.status), where);
        assert.doesNotMatch(heard.body, /<i data-mark/, where);
        assert.doesNotMatch(heard.head, /\r\nx-a:/i, where);
      }
  });

  it('what such a form carried along is imported, and never a fault of ours either', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const text of ['id,name\n1,"a\0b"', String.raw`[{"id":"1","name":"a\u0000b"}]`, '\ud800', deep]) {
      const given = JSON.stringify([{ name: text.startsWith('[') ? 's.json' : 'services.csv', text }]);
      const heard = await withFiles(IMPORT, new URLSearchParams({ given }).toString(), FORM['Content-Type']);
      assert.ok([303, 422].includes(heard.status ?? 0), `${text.slice(0, 20)}: ${heard.head}`);
    }
  });
});
