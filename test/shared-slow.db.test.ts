import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sharingPaths as paths } from '#sharing';
import { sharing } from './sharing.fixture.ts';
import { HURRIED, type Street, openStreet } from './street.ts';

/** Over sockets, on a line that is slower than a page may be, and as slow as a file may be. */

let s: Street;

before(async () => {
  s = await openStreet({ ...HURRIED, request: 1_000 });
});
after(() => s.close());

/** Sends these pieces with so many milliseconds between them; the status and the page. */
function slowly(
  given: { path: string; cookie: string; type: string },
  pieces: readonly string[],
  between: number,
): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const { path, cookie, type } = given;
    const headers = {
      cookie,
      'content-type': type,
      'content-length': Buffer.byteLength(pieces.join('')),
      'sec-fetch-site': 'same-origin',
    };
    const sent = request({ host: '127.0.0.1', port: s.port, path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', fail);
    void (async () => {
      for (const piece of pieces) {
        sent.write(piece);
        await wait(between);
      }
      sent.end();
    })();
  });
}

test('SH7 a file has longer to arrive than a page has; everything else is waited for as before', async () => {
  const { slug, client, shares } = await sharing(s.h);
  const { page } = await client('Sam');
  const id = await shares({ personId: '', page }, 'homework', { words: 'x', next: 'later' });
  const { text } = await page.get(paths.shared(slug, id));
  const path = /action="([^"]+\/files\/[^"]+)"/.exec(text)?.[1] ?? '';
  const field = `file-${path.split('/').at(-1) ?? ''}`;
  const words = Array.from({ length: 8 }, (_none, at) => `Line ${at} of a long letter.\n`);
  const pieces = [
    `--b\r\nContent-Disposition: form-data; name="${field}"; filename="letter.txt"\r\n\r\n`,
    ...words,
    '\r\n--b--\r\n',
  ];
  const cookie = page.cookie();
  const file = await slowly({ path, cookie, type: 'multipart/form-data; boundary=b' }, pieces, 250);
  assert.equal(file.status, 303);
  assert.match((await page.get(paths.shared(slug, id))).text, /letter\.txt.*It is here/s);
  const form = { path: paths.change(slug, id), cookie, type: 'application/x-www-form-urlencoded' };
  const slow = await slowly(form, ['words=', ...words.map(() => 'a')], 250).catch(() => ({
    status: 408,
    text: '',
  }));
  assert.equal(slow.status, 408);
});
